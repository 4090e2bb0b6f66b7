import { z } from 'zod';

/** One server-sent event: this object changed, read it again. After a reconnect read everything again. */
export const changed = z.object({ kind: z.string(), id: z.string() }).meta({ id: 'Changed' });
export type Changed = z.output<typeof changed>;
