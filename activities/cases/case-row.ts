import type { CaseStatus } from '../../domain/case/case-state.js';
import type { RuleKey, RuleValue } from '../../domain/rule/catalogue.js';
import { type BusinessClock, businessNowSql } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';

/** A case's row, as a step reads and changes it. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  status: CaseStatus;
  step: string;
  outcome: string | null;
  readonly person_id: string;
  card_id: string | null;
  readonly office: string;
  readonly division: string;
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
}

/** Facts of a case that are no personal data. */
export interface CaseData {
  readonly by: 'applicant' | 'agent' | 'guardian';
  readonly papersMissingAtFiling: boolean;
  photoId?: string | null;
  readonly [key: string]: unknown;
}

const columns = `c.id, c.number, c.type, c.status, c.step, c.outcome, c.person_id, c.card_id, c.office, c.division, c.filed_by,
  c.filed_at, c.accepted_at, c.promised_by, c.promise_provisional, c.promise_met_at, c.hold_since, c.hold_reason, c.escalation, c.closed_at,
  c.data, c.rules, c.version, c.trace_id`;

/** Locks a case's row for the transaction and reads the clock with it. Throws for an unknown case. */
export async function lockCase(tx: Transaction, id: string): Promise<{ row: CaseRow; clock: BusinessClock }> {
  return withClock(
    await tx.get<CaseRow & ClockColumns>(
      `SELECT ${columns}, b.mode AS clock_mode, b.rate AS clock_rate, ${businessNowSql} AS clock_now
       FROM cases c CROSS JOIN business_clock b WHERE c.id = $1 FOR UPDATE OF c`,
      [id],
    ),
  );
}

/** A case's row without a lock. Throws for an unknown case. */
export async function getCase(q: Queryable, id: string): Promise<{ row: CaseRow; clock: BusinessClock }> {
  return withClock(
    await q.get<CaseRow & ClockColumns>(
      `SELECT ${columns}, b.mode AS clock_mode, b.rate AS clock_rate, ${businessNowSql} AS clock_now
       FROM cases c CROSS JOIN business_clock b WHERE c.id = $1`,
      [id],
    ),
  );
}

/** The value of a rule in the version that the case was filed under. Throws where the type does not freeze it. */
export function ruleOf<Key extends RuleKey>(row: CaseRow, key: Key): RuleValue<Key> {
  const rule = row.rules[key];
  if (!rule) throw new Error(`case ${row.id} was filed without the rule ${key}`);
  return rule.value as RuleValue<Key>;
}

/** Writes the columns that a step may change, and the version its timeline came to; tells the live pages. */
export async function saveCase(tx: Transaction, row: CaseRow): Promise<void> {
  await tx.run(
    `WITH told AS (SELECT pg_notify('sscard_changes', $15))
     UPDATE cases SET status = $2, step = $3, outcome = $4, card_id = $5, accepted_at = $6, promised_by = $7,
       promise_provisional = $8, hold_since = $9, hold_reason = $10, escalation = $11, closed_at = $12, data = $13, version = $14,
       promise_met_at = $16
     FROM told WHERE id = $1`,
    [
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
      JSON.stringify({ kind: 'case', id: row.id, division: row.division, office: row.office }),
      row.promise_met_at,
    ],
  );
}

interface ClockColumns {
  readonly clock_mode: BusinessClock['mode'];
  readonly clock_rate: number;
  readonly clock_now: Date;
}

function withClock(read: CaseRow & ClockColumns): { row: CaseRow; clock: BusinessClock } {
  const { clock_mode: mode, clock_rate: rate, clock_now: now, ...row } = read;
  return { row, clock: { mode, rate, now } };
}
