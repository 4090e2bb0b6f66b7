import { z } from 'zod';
import { actor, day, instant, list, text, word } from '../contract/fields.js';

export const ruleState = z.enum(['proposed', 'released', 'refused']);

/** One version of a rule; what counts is the released one with the latest `validFrom` not after the day asked for. */
export const ruleView = z
  .object({
    id: z.string(),
    key: z.string(),
    version: z.int(),
    value: z.json(),
    validFrom: day,
    state: ruleState,
    basis: z.string(),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    reason: z.string(),
    inForce: z.boolean(),
  })
  .meta({ id: 'RuleView' });
export const rules = list(ruleView).meta({ id: 'Rules' });

/** `basis`: the document that orders the change. */
export const proposeRuleInput = z
  .strictObject({ key: word, value: z.json(), validFrom: day, basis: text(300) })
  .meta({ id: 'ProposeRuleInput' });
export type ProposeRuleInput = z.output<typeof proposeRuleInput>;
export const proposedRule = z.object({ id: z.string(), version: z.int() }).meta({ id: 'ProposedRule' });

export const checkRuleInput = z
  .strictObject({ decision: z.enum(['release', 'refuse']), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'CheckRuleInput' });
export type CheckRuleInput = z.output<typeof checkRuleInput>;
export const checkedRule = z.object({ id: z.string(), state: ruleState }).meta({ id: 'CheckedRule' });
