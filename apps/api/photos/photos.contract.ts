import { z } from 'zod';

/** A photograph as stored: re-encoded, width and height in pixels. */
export const photoView = z.object({ id: z.string(), width: z.int(), height: z.int() }).meta({ id: 'PhotoView' });
