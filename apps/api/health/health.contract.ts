import { z } from 'zod';

const part = z
  .object({ state: z.enum(['up', 'down', 'unknown']), ms: z.number(), why: z.string().optional() })
  .meta({ id: 'HealthPart' });

/**
 * 200 when every part is up, else 503 with the same document. `banks` are machines of others: one that can't be reached
 * is told, and is no reason to take this system for unhealthy.
 */
export const health = z
  .object({
    healthy: z.boolean(),
    parts: z.object({ postgres: part, temporal: part, worker: part, queue: part, counterparties: part, banks: part }),
  })
  .meta({ id: 'Health' });
export type Health = z.output<typeof health>;
export type HealthPart = z.output<typeof part>;
