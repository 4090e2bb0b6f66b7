import { z } from 'zod';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, day, instant, page, pageQuery, text } from '../contract/fields.js';
import { lanes } from './lanes.js';

export const bankCode = z.string().regex(/^\d{4}$/);
/** `YYYYMM`: the first month of a fee period. */
export const period = z.string().regex(/^\d{4}(0[1-9]|1[0-2])$/);
/** Yuan with two decimals. */
export const yuan = z.string();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const roundState = z.enum(['drafting', 'drafted', 'released', 'sent', 'answered', 'posted', 'withdrawn']);

/**
 * One bank's part of one deduction. `dueAt` is what it stands under: to be released by the day of sending, to be answered
 * by the third working day after; `workingDaysLeft` counts to it, negative when it has passed.
 */
export const roundView = z
  .object({
    ordinal: z.string(),
    cycleId: z.string(),
    bank: bankCode,
    deduction: z.int(),
    number: z.int(),
    attempt: z.int(),
    state: roundState,
    lane: z.enum(lanes).nullable(),
    lines: z.int(),
    total: yuan,
    successes: z.int(),
    successTotal: yuan,
    corrections: z.int(),
    dueAt: instant.nullable(),
    workingDaysLeft: z.int().nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
  })
  .meta({ id: 'RoundView' });

/** What happened, in order: `kind` is a verb of the cycle's story, or `file.` and one of a file's. */
export const monthEvent = z
  .object({
    id: z.string(),
    kind: z.string(),
    at: instant,
    actor,
    reason: z.string(),
    round: z.string().nullable(),
    fileName: z.string().nullable(),
    /** Counts, totals in yuan, codes and digests, as text. */
    detail: z.record(z.string(), z.string()),
  })
  .meta({ id: 'MonthEvent' });

const file = z.object({ id: z.string(), name: z.string(), state: z.string() });

export const roundDetail = roundView
  .extend({
    direction: z.enum(['deduction', 'payout']),
    agency: agencyCode,
    insurance: insuranceCode,
    period,
    run: z.int(),
    draftedOn: day,
    /** The batch; `bytes` of its text, frozen with the digest. */
    file: file.extend({ bytes: z.int() }).nullable(),
    contentSm3: z.string(),
    madeAt: instant.nullable(),
    maker: actor,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
    sentAt: instant.nullable(),
    countedOn: day.nullable(),
    resultDueAt: instant.nullable(),
    overdueSince: instant.nullable(),
    resultMadeAt: instant.nullable(),
    answeredAt: instant.nullable(),
    postedAt: instant.nullable(),
    /** Results and corrections that came, held and rejected ones too. */
    answers: z.array(file.extend({ at: instant })),
    posted: z.object({ account: yuan, fund: yuan, lateFee: yuan }),
    events: z.array(monthEvent),
  })
  .meta({ id: 'RoundDetail' });

export const lineState = z.enum(['drafted', 'sent', 'settled', 'failed', 'reversed', 'refunded', 'withdrawn']);
export const resultClass = z.enum(['success', 'retry', 'amend', 'wait', 'stop', 'unknown']);

/** A filtered page reads only so many lines: it may hold fewer than asked for, even none, and go on all the same. */
export const lineQuery = pageQuery.extend({ state: lineState.optional(), class: resultClass.optional() });
export type LineQuery = z.output<typeof lineQuery>;

export const lineView = z
  .object({
    /** As the file carries it. */
    lineId: z.string(),
    round: z.string(),
    seq: z.int(),
    dueId: z.string(),
    /** Masked. */
    name: z.string(),
    /** Of the due; earlier than the cycle's in a make-up. */
    period,
    principal: yuan,
    lateFee: yuan,
    amount: yuan,
    state: lineState,
    code: z.string().nullable(),
    class: resultClass.nullable(),
    /** What the code means, in the caller's language. */
    meaning: z.string(),
    bookedOn: day.nullable(),
    serial: z.string().nullable(),
  })
  .meta({ id: 'RoundLineView' });
export const linePage = page(lineView).meta({ id: 'RoundLinePage' });

/** The digest that the checker saw: nothing else is released. */
export const releaseInput = z.strictObject({ approvedSm3: digest }).meta({ id: 'RoundReleaseInput' });
export type ReleaseInput = z.output<typeof releaseInput>;
export const refuseInput = z.strictObject({ reason: text(300) }).meta({ id: 'RoundRefusalInput' });
export type RefuseInput = z.output<typeof refuseInput>;
export const roundDecided = z.object({ ordinal: z.string() }).meta({ id: 'RoundDecided' });
