import { z } from 'zod';
import { actor, day, id, instant, page, pageQuery, word } from '../contract/fields.js';

export const auditQuery = pageQuery.extend({
  actor: id.optional(),
  action: word.optional(),
  objectKind: word.optional(),
  objectId: id.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;

export const auditEntry = z
  .object({
    id: z.string(),
    at: instant,
    actor,
    action: z.string(),
    object: z.object({ kind: z.string(), id: z.string() }),
    division: z.string(),
    reason: z.string(),
    detail: z.record(z.string(), z.json()),
    traceId: z.string(),
    /** Its number in the sealed chain; null for the moment until the sealer comes by. */
    seal: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export const auditPage = page(auditEntry).meta({ id: 'AuditPage' });

/** Whether the chain holds, and where it breaks if not. */
export const auditVerification = z
  .object({
    intact: z.boolean(),
    sealed: z.int(),
    unsealed: z.int(),
    brokenAt: z.string().nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'AuditVerification' });
