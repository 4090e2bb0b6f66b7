import { endOfShanghaiDay, shanghaiInstant } from '../../domain/calendar/shanghai-time.js';
import { type CycleDates, cycleDates } from '../../domain/cycle/cycle-dates.js';
import type { InsuranceRule } from '../../domain/rule/insurance.js';
import { businessNowSql, workingCalendar } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import type { CycleRow } from './cycle-row.js';

/** One due date on which a cycle goes on. */
export interface Moment {
  readonly kind: string;
  readonly dueAt: Date;
}

/** The moment from which a round's result is overdue. */
export const resultDueKind = (ordinal: bigint | string): string => `resultDue.${ordinal}`;

/** People are reminded when they are up; the files are drafted at the beginning of the day on which they go. */
const remindAt = '09:00:00';
const draftAt = '08:00:00';

/** The dates of a fee period by the rules in force when it opened. */
export async function datesOf(q: Queryable, period: string, rule: InsuranceRule, openedAt: Date): Promise<CycleDates> {
  const dates = await ruleAt(q, 'cycle.dates', openedAt);
  return cycleDates(period, dates.value, rule, await workingCalendar(q));
}

/** The moments of these dates: `remind.<n>`, `send.<n>`, `close`. */
export function momentsOf({ deductions, closesOn }: Pick<CycleDates, 'deductions' | 'closesOn'>): Moment[] {
  return [
    ...deductions.flatMap(({ number, remindOn, sendOn }) => [
      { kind: `remind.${number}`, dueAt: shanghaiInstant(remindOn, remindAt) },
      { kind: `send.${number}`, dueAt: shanghaiInstant(sendOn, draftAt) },
    ]),
    { kind: 'close', dueAt: endOfShanghaiDay(closesOn) },
  ];
}

/** Arms moments, or moves those that are armed; what is done or cancelled stays. */
export function armMoments(tx: Transaction, cycleNo: number, moments: readonly Moment[], provisional: boolean): void {
  tx.write(
    `INSERT INTO cycle_moments (cycle_no, kind, due_at, provisional, state)
     SELECT $1, m.kind, m.due_at, $4, 'armed' FROM unnest($2::text[], $3::timestamptz[]) AS m (kind, due_at)
     ON CONFLICT (cycle_no, kind) DO UPDATE SET due_at = excluded.due_at, provisional = excluded.provisional
     WHERE cycle_moments.state = 'armed'`,
    [cycleNo, moments.map(({ kind }) => kind), moments.map(({ dueAt }) => dueAt), provisional],
  );
}

/** A moment was used, or is of no use any more. */
export function endMoment(tx: Transaction, cycleNo: number, kind: string, state: 'done' | 'cancelled'): void {
  tx.write(`UPDATE cycle_moments SET state = $3 WHERE cycle_no = $1 AND kind = $2 AND state = 'armed'`, [
    cycleNo,
    kind,
    state,
  ]);
}

/** Cycles with a moment that has come: their ids, and the rounds whose results are due. */
export async function cyclesDue(
  q: Queryable,
  limit: number,
): Promise<{ readonly id: string; readonly rounds: readonly string[] }[]> {
  return q.rows(
    `SELECT c.id, coalesce(array_agg(substr(m.kind, 11)) FILTER (WHERE m.kind LIKE 'resultDue.%'), '{}') AS rounds
     FROM (SELECT * FROM cycle_moments WHERE state = 'armed' AND due_at <= ${businessNowSql} ORDER BY due_at LIMIT $1) m
     JOIN cycles c ON c.no = m.cycle_no WHERE c.paused_at IS NULL GROUP BY c.id`,
    [limit],
  );
}

/** The kinds of the deductions that a cycle makes, in order: the numbers of `send.<n>`. */
export async function deductionsOf(q: Queryable, cycle: Pick<CycleRow, 'no'>): Promise<number[]> {
  const rows = await q.rows<{ n: number }>(
    `SELECT substr(kind, 6)::int AS n FROM cycle_moments WHERE cycle_no = $1 AND kind LIKE 'send.%' AND state <> 'cancelled' ORDER BY 1`,
    [cycle.no],
  );
  return rows.map(({ n }) => n);
}
