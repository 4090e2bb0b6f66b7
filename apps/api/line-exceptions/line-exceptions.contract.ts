import { z } from 'zod';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, id, instant, list, page, pageQuery, text } from '../contract/fields.js';
import { period, resultClass, yuan } from '../rounds/rounds.contract.js';

const exceptionKind = z.enum(['barred', 'failed', 'death']);
const exceptionState = z.enum(['open', 'solved', 'ended']);

/** An employer's or a street's list is chosen by its code; `none` is the list of those who have neither. */
const filters = {
  agency: agencyCode.optional(),
  cycle: id.optional(),
  kind: exceptionKind.optional(),
  class: resultClass.optional(),
  code: z.string().max(40).optional(),
  state: exceptionState.default('open'),
};

export const exceptionGroupQuery = z.strictObject({
  ...filters,
  by: z.enum(['employer', 'locality']).default('employer'),
});
export type ExceptionGroupQuery = z.output<typeof exceptionGroupQuery>;

/** Where a due comes from: its employer, or its street or village. */
export const groupPlace = z
  .object({ code: z.string(), name: z.string(), liaison: z.string() })
  .meta({ id: 'GroupPlace' });

export const exceptionGroups = list(
  z
    .object({
      /** Null: those who have none. */
      place: groupPlace.nullable(),
      count: z.int(),
      amount: yuan,
      /** How many of each class. */
      classes: z.array(z.object({ class: resultClass, count: z.int() }).meta({ id: 'ClassCount' })),
    })
    .meta({ id: 'ExceptionGroup' }),
).meta({ id: 'ExceptionGroups' });

export const exceptionQuery = pageQuery.extend({
  ...filters,
  employer: z.string().max(30).optional(),
  locality: z.string().max(12).optional(),
});
export type ExceptionQuery = z.output<typeof exceptionQuery>;

export const exceptionView = z
  .object({
    id: z.string(),
    cycleId: z.string(),
    insurance: insuranceCode,
    /** Of the due. */
    period,
    dueId: z.string(),
    deduction: z.int(),
    round: z.string().nullable(),
    lineId: z.string().nullable(),
    /** Masked. */
    name: z.string(),
    amount: yuan,
    kind: exceptionKind,
    code: z.string(),
    class: resultClass,
    /** What the code means, in the caller's language. */
    meaning: z.string(),
    employer: groupPlace.nullable(),
    locality: groupPlace.nullable(),
    state: exceptionState,
    since: instant,
    endedAt: instant.nullable(),
    endedBy: actor.nullable(),
    note: z.string(),
  })
  .meta({ id: 'LineExceptionView' });
export const exceptionPage = page(exceptionView).meta({ id: 'LineExceptionPage' });

export const solveInput = z.strictObject({ note: text(300) }).meta({ id: 'SolveExceptionInput' });
export type SolveInput = z.output<typeof solveInput>;
export const exceptionSolved = z.object({ id: z.string() }).meta({ id: 'ExceptionSolved' });
