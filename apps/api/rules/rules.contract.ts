import { z } from 'zod';
import { actor, bilingual, day, instant, list, text, word } from '../contract/fields.js';

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

/** One part of a rule's value: how it is entered, its unit and limits. A day is `YYYY-MM-DD`, an amount `28.00`. */
const ruleField = z
  .object({
    name: z.string(),
    kind: z.enum([
      'number',
      'numbers',
      'flag',
      'choice',
      'choices',
      'amount',
      'time',
      'steps',
      'grades',
      'years',
      'classes',
      'days',
      'text',
    ]),
    label: bilingual,
    unit: bilingual.nullable(),
    least: z.number().nullable(),
    most: z.number().nullable(),
    whole: z.boolean(),
    options: z.array(z.object({ value: z.string(), label: bilingual })),
  })
  .meta({ id: 'RuleField' });

/** What a rule is called and made of; `calendar` stands for every year's list (`calendar.2027`), `insurance` for every type (`insurance.110`). */
export const ruleShape = z
  .object({ key: z.string(), name: bilingual, article: z.string().nullable(), fields: z.array(ruleField) })
  .meta({ id: 'RuleShape' });
export const ruleShapes = list(ruleShape).meta({ id: 'RuleShapes' });

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
