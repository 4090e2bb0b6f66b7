import { z } from 'zod';
import { alertKinds } from '../../../domain/alert/alert-kind.js';
import { actor, flag, instant, page, pageQuery } from '../contract/fields.js';

export const alertQuery = pageQuery.extend({ kind: z.enum(alertKinds).optional(), cleared: flag.optional() });
export type AlertQuery = z.output<typeof alertQuery>;

/** Something the operator must look at: a stuck workflow task, a held file, an anchor that does not match. */
export const alertView = z
  .object({
    id: z.string(),
    kind: z.enum(alertKinds),
    subject: z.string(),
    detail: z.record(z.string(), z.json()),
    firstSeenAt: instant,
    lastSeenAt: instant,
    clearedAt: instant.nullable(),
    takenBy: actor.nullable(),
  })
  .meta({ id: 'AlertView' });
export const alertPage = page(alertView).meta({ id: 'AlertPage' });
