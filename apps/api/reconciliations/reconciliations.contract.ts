import { z } from 'zod';
import { differenceKinds, differenceStates, settlingWays } from '../../../domain/reconciliation/difference.js';
import { movementKinds } from '../../../domain/reconciliation/movement-kind.js';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, day, id, instant, page, pageQuery, text } from '../contract/fields.js';
import { bankCode, period, yuan } from '../rounds/rounds.contract.js';

const use = z.enum(['DK', 'DF']);
const state = z.enum(['waiting', 'differences', 'agreed']);

export const reconciliationQuery = pageQuery.extend({
  month: period.optional(),
  bank: bankCode.optional(),
  agency: agencyCode.optional(),
  state: state.optional(),
});
export type ReconciliationQuery = z.output<typeof reconciliationQuery>;

/** Movements in number and as what they do to the account: credits less debits. */
const side = z.object({ lines: z.int(), net: yuan }).meta({ id: 'ReconciliationSide' });

/**
 * A month of settlement of one account. `bank` counts the statement's movements, those without a line included; null before
 * it came. `open` differences and `unclassified` movements keep it from being agreed.
 */
export const reconciliationView = z
  .object({
    id: z.string(),
    agency: agencyCode,
    bank: bankCode,
    use,
    month: period,
    state,
    ours: side,
    bankSide: side.nullable(),
    agreed: side,
    open: z.int(),
    unclassified: z.int(),
    statementDueAt: instant,
    overdueSince: instant.nullable(),
    comparedAt: instant.nullable(),
    agreedAt: instant.nullable(),
  })
  .meta({ id: 'ReconciliationView' });
export const reconciliationPage = page(reconciliationView).meta({ id: 'ReconciliationPage' });

const event = z
  .object({
    id: z.string(),
    kind: z.string(),
    at: instant,
    actor,
    reason: z.string(),
    detail: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ReconciliationEvent' });

/** `difference`: what is open or unclassified, as the sum of its absolute amounts; zero when the month can be agreed. */
export const reconciliationDetail = reconciliationView
  .extend({
    /** Masked. */
    account: z.string().nullable(),
    statement: z
      .object({
        no: z.int(),
        fileName: z.string(),
        correction: z.int(),
        lines: z.int(),
        opening: yuan,
        closing: yuan,
        credits: yuan,
        debits: yuan,
        madeAt: instant,
      })
      .nullable(),
    expectedOpening: yuan.nullable(),
    difference: yuan,
    digest: z.string(),
    /** How many there are of each kind, and how many of them nobody has settled. */
    kinds: z.array(z.object({ kind: z.enum(differenceKinds), count: z.int(), open: z.int() })),
    movements: z.int(),
    events: z.array(event),
  })
  .meta({ id: 'ReconciliationDetail' });

export const differenceQuery = pageQuery.extend({
  kind: z.enum(differenceKinds).optional(),
  state: z.enum(differenceStates).optional(),
});
export type DifferenceQuery = z.output<typeof differenceQuery>;

/** The line of ours that it is about, where there is one. The name is masked. */
const line = z
  .object({ lineId: z.string(), round: z.string(), name: z.string(), insurance: insuranceCode, period })
  .meta({ id: 'ReconciledLine' });

/** Amounts are what they do to the account; a debit has a minus. */
export const differenceView = z
  .object({
    id: z.string(),
    kind: z.enum(differenceKinds),
    state: z.enum(differenceStates),
    line: line.nullable(),
    /** A line id of the bank's that is none of ours. */
    otherLineId: z.string().nullable(),
    ours: yuan.nullable(),
    serial: z.string().nullable(),
    bookedOn: day.nullable(),
    theirs: yuan.nullable(),
    bankSerial: z.string().nullable(),
    bankBookedOn: day.nullable(),
    way: z.enum(settlingWays).nullable(),
    reason: z.string(),
    maker: actor.nullable(),
    madeAt: instant.nullable(),
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
  })
  .meta({ id: 'DifferenceView' });
export const differencePage = page(differenceView).meta({ id: 'DifferencePage' });

export const agreedLine = z
  .object({ n: z.int(), line, net: yuan, serial: z.string(), bookedOn: day })
  .meta({ id: 'AgreedLine' });
export const agreedPage = page(agreedLine).meta({ id: 'AgreedLinePage' });

const movementClass = z
  .object({
    id: z.string(),
    kind: z.enum(movementKinds),
    /** Number of the case whose refund it is. */
    refund: z.string().nullable(),
    state: z.enum(['proposed', 'released']),
    reason: z.string(),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
  })
  .meta({ id: 'MovementClass' });

/** A movement without a line; long numbers in its memo are masked. `suggested` is what the memo speaks for. */
export const movementView = z
  .object({
    n: z.int(),
    statement: z.int(),
    bookedOn: day,
    serial: z.string(),
    net: yuan,
    memo: z.string(),
    suggested: z.enum(movementKinds),
    class: movementClass.nullable(),
  })
  .meta({ id: 'MovementView' });
export const movementPage = page(movementView).meta({ id: 'MovementPage' });

const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(200);
const remark = z.string().trim().max(300).default('');

export const settlingInput = z
  .strictObject({ differences: some(id), way: z.enum(settlingWays), reason: text(300) })
  .meta({ id: 'SettlingInput' });
export type SettlingInput = z.output<typeof settlingInput>;
export const settlingCheck = z
  .strictObject({ differences: some(id), decision: z.enum(['confirm', 'refuse']), reason: remark })
  .meta({ id: 'SettlingCheck' });
export type SettlingCheck = z.output<typeof settlingCheck>;

const number = z.int().min(1).max(2_147_483_647);
export const classInput = z
  .strictObject({
    statement: number,
    movements: some(number),
    kind: z.enum(movementKinds),
    /** The case whose refund the one movement is; of a refund alone. */
    refundCase: id.optional(),
    reason: remark,
  })
  .meta({ id: 'MovementClassInput' });
export type ClassInput = z.output<typeof classInput>;
export const classCheck = z
  .strictObject({ classes: some(id), decision: z.enum(['release', 'refuse']), reason: remark })
  .meta({ id: 'MovementClassCheck' });
export type ClassCheck = z.output<typeof classCheck>;

export const proposed = z.object({ proposed: z.int() }).meta({ id: 'ProposedInMonth' });
export const checked = z.object({ checked: z.int() }).meta({ id: 'CheckedInMonth' });
