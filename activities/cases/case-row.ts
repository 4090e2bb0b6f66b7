import type { CaseStatus } from '../../domain/case/case-state.js';
import { getCaseType } from '../../domain/case/case-types.js';
import type { RuleKey, RuleValue } from '../../domain/rule/catalogue.js';
import { type BusinessClock, businessNowSql, calendarListsSql } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';
import { insertStory } from './timeline.js';

/** A case's row, as a step reads and changes it. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  status: CaseStatus;
  step: string;
  outcome: string | null;
  readonly person_id: string;
  /** The card that the case was filed for; of an issuance, the one that it makes. */
  card_id: string | null;
  /** The card that a replacement or exchange makes. */
  new_card_id: string | null;
  office: string;
  division: string;
  readonly filed_by: string;
  readonly filed_at: Date;
  accepted_at: Date | null;
  promised_by: Date | null;
  promise_provisional: boolean;
  promise_met_at: Date | null;
  hold_since: Date | null;
  hold_reason: string | null;
  escalation: number;
  closed_at: Date | null;
  data: CaseData;
  /** Rule versions of the filing day: key → id and value. */
  readonly rules: Readonly<Record<string, { readonly id: string; readonly value: unknown }>>;
  version: number;
  readonly trace_id: string;
  /** Id of the Temporal namespace that its workflow runs in; null until it has begun. */
  workflow_in: string | null;
}

/** Facts of a case that are no personal data. */
export interface CaseData {
  readonly by: 'applicant' | 'agent' | 'guardian';
  readonly papersMissingAtFiling: boolean;
  photoId?: string | null;
  readonly [key: string]: unknown;
}

/** The columns of `CaseRow`, of `cases` named `c`. */
export const caseColumns = `c.id, c.number, c.type, c.status, c.step, c.outcome, c.person_id, c.card_id, c.new_card_id, c.office, c.division, c.filed_by,
  c.filed_at, c.accepted_at, c.promised_by, c.promise_provisional, c.promise_met_at, c.hold_since, c.hold_reason, c.escalation, c.closed_at,
  c.data, c.rules, c.version, c.trace_id, c.workflow_in`;

/** Of `business_clock` named `b`. */
const clockColumns = `b.mode AS clock_mode, b.rate AS clock_rate, ${businessNowSql} AS clock_now`;

interface ClockColumns {
  readonly clock_mode: BusinessClock['mode'];
  readonly clock_rate: number;
  readonly clock_now: Date;
}

/** A case's row with the time at which it was read. */
export interface ReadCase {
  readonly row: CaseRow;
  readonly clock: BusinessClock;
}

/** A case's row under lock, with clock and calendar (the ids of its lists). */
export interface LockedCase extends ReadCase {
  readonly calendarLists: string;
}

/** The columns that `lockedCaseSql` gives. */
export interface LockedColumns extends CaseRow, ClockColumns {
  readonly calendar_lists: string;
}

/**
 * Locks the row of the case `$1`. Its key stays free: another case may answer this one, whose row it only refers to,
 * without waiting for its step.
 */
export const lockedCaseSql = `SELECT ${caseColumns}, ${clockColumns}, ${calendarListsSql} AS calendar_lists
  FROM cases c CROSS JOIN business_clock b WHERE c.id = $1 FOR NO KEY UPDATE OF c`;

/** Locks a case's row for the transaction. Throws for an unknown case. */
export async function lockCase(tx: Transaction, id: string): Promise<LockedCase> {
  return lockedCaseOf(await tx.get<LockedColumns>(lockedCaseSql, [id]));
}

/** What `lockedCaseSql` gave. */
export function lockedCaseOf({ calendar_lists: calendarLists, ...read }: LockedColumns): LockedCase {
  return { ...withClock(read), calendarLists };
}

/**
 * A case's row without a lock, with more columns about the case `$1` in the same statement. Throws for an unknown case.
 */
export async function getCase<More extends object>(
  q: Queryable,
  id: string,
  more: string,
): Promise<ReadCase & { more: More }> {
  const read = await q.get<CaseRow & ClockColumns & More>(
    `SELECT ${caseColumns}, ${clockColumns}, ${more}
     FROM cases c CROSS JOIN business_clock b WHERE c.id = $1`,
    [id],
  );
  return { ...withClock(read), more: read };
}

/** The card that the case makes, once it is ordered. */
export function madeCardOf(row: CaseRow): string | null {
  return getCaseType(row.type).subject === 'card' ? row.new_card_id : row.card_id;
}

/** The value of a rule in the version that the case was filed under. Throws where the type does not freeze it. */
export function ruleOf<Key extends RuleKey>(row: CaseRow, key: Key): RuleValue<Key> {
  const rule = row.rules[key];
  if (!rule) throw new Error(`case ${row.id} was filed without the rule ${key}`);
  return rule.value as RuleValue<Key>;
}

/** Statement and parameters of what a step leaves of its case. */
export interface CaseSaving {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * Writes the columns that a step may change, with the sentences that its story came by (`storyOf`) and their business
 * time; tells the live pages. `$1` is the case.
 */
export function savingOf(row: CaseRow, story: string, at: Date, traceId: string): CaseSaving {
  return {
    sql: `WITH told AS (SELECT pg_notify('sscard_changes', $15)),
       story AS (${insertStory({ caseId: '$1', at: '$21', traceId: '$22', story: '$23' })})
     UPDATE cases SET status = $2, step = $3, outcome = $4, card_id = $5, accepted_at = $6, promised_by = $7,
       promise_provisional = $8, hold_since = $9, hold_reason = $10, escalation = $11, closed_at = $12, data = $13, version = $14,
       promise_met_at = $16, new_card_id = $17, office = $18, division = $19, workflow_in = $20
     FROM told WHERE id = $1`,
    params: [
      row.id,
      row.status,
      row.step,
      row.outcome,
      row.card_id,
      row.accepted_at,
      row.promised_by,
      row.promise_provisional,
      row.hold_since,
      row.hold_reason,
      row.escalation,
      row.closed_at,
      row.data,
      row.version,
      changeOf(row),
      row.promise_met_at,
      row.new_card_id,
      row.office,
      row.division,
      row.workflow_in,
      at,
      traceId,
      story,
    ],
  };
}

/** Tells the live pages where the case lies now that it changed; for a case that is about to leave them. */
export function tellChanged(tx: Transaction, row: CaseRow): void {
  tx.write(`SELECT pg_notify('sscard_changes', $1)`, [changeOf(row)]);
}

/** What the live pages are told of a case: which, and where it lies. */
export function changeOf({ id, division, office }: CaseRow): string {
  return JSON.stringify({ kind: 'case', id, division, office });
}

function withClock(read: CaseRow & ClockColumns): ReadCase {
  const { clock_mode: mode, clock_rate: rate, clock_now: now, ...row } = read;
  return { row, clock: { mode, rate, now } };
}
