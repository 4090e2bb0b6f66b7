import { z } from 'zod';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, bilingual, day, instant, list, page, pageQuery, text } from '../contract/fields.js';
import { bankCode, lineQuery, monthEvent, period, resultClass, roundView, yuan } from '../rounds/rounds.contract.js';
import { funnelStages } from './funnel-stages.js';

export const cycleState = z.enum(['proposed', 'refused', 'assessing', 'collecting', 'reconciling', 'closed']);
const counted = z.object({ count: z.int(), amount: yuan }).meta({ id: 'CountedAmount' });

export const boardQuery = z.strictObject({ agency: agencyCode.optional(), period: period.optional() });
export type BoardQuery = z.output<typeof boardQuery>;

export const cycleView = z
  .object({
    id: z.string(),
    direction: z.enum(['deduction', 'payout']),
    agency: agencyCode,
    insurance: insuranceCode,
    period,
    run: z.int(),
    state: cycleState,
    pausedAt: instant.nullable(),
    dues: z.int(),
    assessed: yuan,
    closesOn: day,
    provisional: z.boolean(),
    /** What the cycle is doing: the step last done, how many pieces of it, and when. */
    progress: z.object({ step: z.string(), pieces: z.int(), at: instant }).nullable(),
  })
  .meta({ id: 'CycleView' });

/** One bank's part of one cycle; `bank` is null while nothing has been drafted. */
const boardRow = z
  .object({
    cycle: cycleView,
    bank: z.object({ code: bankCode, name: bilingual }).nullable(),
    rounds: z.array(roundView),
  })
  .meta({ id: 'BoardRow' });

/** The board of one period; `more` where it shows the first 300 cycles only: an agency narrows it. */
export const board = z
  .object({
    asOf: instant,
    period: period.nullable(),
    periods: z.array(period),
    rows: z.array(boardRow),
    more: z.boolean(),
  })
  .meta({ id: 'Board' });

const stages = {
  /** In a batch that was drafted and not withdrawn. */
  went: counted,
  sent: counted,
  succeeded: counted,
  posted: counted,
  reconciled: counted,
};

/**
 * From sums, never from lines. A due that is sent again counts in each deduction's row, and once more in the total.
 * `failed` by class of the bank's answers; amounts with late fee. `arrears` and `waived` are the cycle's own dues as they
 * stand now, without late fee.
 */
export const funnel = z
  .object({
    assessed: counted,
    total: z.object(stages),
    deductions: z.array(z.object({ deduction: z.int(), ...stages }).meta({ id: 'FunnelOfDeduction' })),
    barred: counted,
    failed: z.array(z.object({ class: resultClass, ...counted.shape }).meta({ id: 'FailedOfClass' })),
    arrears: counted,
    waived: counted,
  })
  .meta({ id: 'Funnel' });

export const cycleDetail = cycleView
  .extend({
    reason: z.string(),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
    assessedAt: instant.nullable(),
    windowClosedAt: instant.nullable(),
    closedAt: instant.nullable(),
    /** Of what was closed; it stands in the audit log. */
    digest: z.string(),
    /** `remind.<n>`, `send.<n>`, `close`, `resultDue`, with the round where it is one's. */
    moments: z.array(
      z
        .object({
          kind: z.string(),
          round: z.string().nullable(),
          dueAt: instant,
          provisional: z.boolean(),
          state: z.enum(['armed', 'done', 'cancelled']),
        })
        .meta({ id: 'CycleMoment' }),
    ),
    rounds: z.array(roundView),
    funnel,
    events: z.array(monthEvent),
  })
  .meta({ id: 'CycleDetail' });

export const cycleLineQuery = lineQuery.extend({
  bank: bankCode.optional(),
  deduction: z.coerce.number().int().min(1).max(9).optional(),
  /** The lines that this stage of the funnel counts. */
  stage: z.enum(funnelStages).optional(),
});
export type CycleLineQuery = z.output<typeof cycleLineQuery>;

export const dueState = z.enum(['open', 'in_flight', 'paid', 'arrears', 'waived']);
/** As with lines, a filtered page may hold fewer than asked for and go on. */
export const dueQuery = pageQuery.extend({ state: dueState.optional() });
export type DueQuery = z.output<typeof dueQuery>;
export const dueView = z
  .object({
    id: z.string(),
    /** Masked. */
    name: z.string(),
    payer: z.string(),
    principal: yuan,
    state: dueState,
    /** The line that is under way or settled, as files carry it. */
    lineId: z.string().nullable(),
    round: z.string().nullable(),
  })
  .meta({ id: 'DueView' });
export const duePage = page(dueView).meta({ id: 'DuePage' });

export const reminderQuery = pageQuery.extend({
  deduction: z.coerce.number().int().min(1).max(9).optional(),
  /** Beginning of a code, or part of a name, of an employer or locality. */
  place: z.string().trim().max(50).optional(),
});
export type ReminderQuery = z.output<typeof reminderQuery>;
/** What a liaison was told before a deduction. */
export const reminderPage = page(
  z
    .object({
      deduction: z.int(),
      kind: z.enum(['employer', 'locality']),
      place: z.string(),
      name: z.string(),
      liaison: z.string(),
      /** How many of theirs owed, and how much. */
      people: z.int(),
      amount: yuan,
      at: instant,
      /** What became of the message; `none` was sent: the liaison had no telephone. */
      message: z.enum(['queued', 'sent', 'delivered', 'failed', 'none']),
    })
    .meta({ id: 'LiaisonReminder' }),
).meta({ id: 'LiaisonReminderPage' });

export const comparisonQuery = z.strictObject({
  agency: agencyCode.optional(),
  insurance: insuranceCode.optional(),
  months: z.coerce.number().int().min(1).max(24).default(6),
});
export type ComparisonQuery = z.output<typeof comparisonQuery>;

const share = {
  lines: z.int(),
  successes: z.int(),
  total: yuan,
  successTotal: yuan,
};

/** Answered rounds by period: how much each bank collected, what failed and why, what later deductions recovered. */
export const comparison = list(
  z
    .object({
      period,
      first: z.object(share),
      /** Of the second and later deductions. */
      later: z.object(share),
      banks: z.array(z.object({ bank: bankCode, name: bilingual, ...share }).meta({ id: 'ComparedBank' })),
      /** Failed lines by the bank's code, the most frequent first, as their results were let in. */
      reasons: z.array(
        z.object({ code: z.string(), meaning: z.string(), count: z.int() }).meta({ id: 'ComparedReason' }),
      ),
    })
    .meta({ id: 'ComparedPeriod' }),
).meta({ id: 'Comparison' });

export const reasonInput = z.strictObject({ reason: text(300) }).meta({ id: 'CycleReasonInput' });
export type ReasonInput = z.output<typeof reasonInput>;
/** The cycle that it is about; of a proposed rerun its own. */
export const cycleDecided = z.object({ id: z.string() }).meta({ id: 'CycleDecided' });
export const cycleDecision = z
  .strictObject({ decision: z.enum(['release', 'refuse']), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'CycleDecision' });
export type CycleDecision = z.output<typeof cycleDecision>;
