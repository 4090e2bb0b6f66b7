import { z } from 'zod';
import { insuranceCode } from '../agencies/agencies.contract.js';
import { actor, id, instant, page, pageQuery, text } from '../contract/fields.js';
import { period, yuan } from '../rounds/rounds.contract.js';

const waiverState = z.enum(['proposed', 'released', 'refused', 'undone']);

export const waiverQuery = pageQuery.extend({ state: waiverState.optional(), cycle: id.optional() });
export type WaiverQuery = z.output<typeof waiverQuery>;

export const waiverView = z
  .object({
    id: z.string(),
    dueId: z.string(),
    cycleId: z.string(),
    /** Masked. */
    name: z.string(),
    insurance: insuranceCode,
    period,
    principal: yuan,
    reason: z.string(),
    state: waiverState,
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
  })
  .meta({ id: 'WaiverView' });
export const waiverPage = page(waiverView).meta({ id: 'WaiverPage' });

export const waiverInput = z
  .strictObject({ dueId: z.string().regex(/^\d{1,15}$/), reason: text(300) })
  .meta({ id: 'WaiverInput' });
export type WaiverInput = z.output<typeof waiverInput>;
export const waiverMade = z.object({ id: z.string() }).meta({ id: 'WaiverMade' });
export const waiverDecision = z
  .strictObject({ decision: z.enum(['release', 'refuse']), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'WaiverDecision' });
export type WaiverDecision = z.output<typeof waiverDecision>;
