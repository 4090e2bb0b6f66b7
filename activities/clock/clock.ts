import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { YearList } from '../../domain/calendar/year-list.js';
import type { Queryable, Transaction } from '../database/database.js';

/** real in production; in training, demo and tests `fast` runs at a rate and `stepped` moves only when told to. */
export type ClockMode = 'real' | 'fast' | 'stepped';

export interface BusinessClock {
  readonly mode: ClockMode;
  readonly now: Date;
  /** Business milliseconds per real one; 0 where stepped. */
  readonly rate: number;
}

/** Business time as an SQL expression: what a query compares due dates with. */
export const businessNowSql =
  '(SELECT business_epoch + (clock_timestamp() - real_epoch) * rate FROM business_clock WHERE id = 1)';

/** The business clock as it stands. */
export async function readClock(q: Queryable): Promise<BusinessClock> {
  return q.get<BusinessClock>(`SELECT mode, rate, ${businessNowSql} AS now FROM business_clock WHERE id = 1`);
}

/** Business time now. */
export async function businessNow(q: Queryable): Promise<Date> {
  return (await readClock(q)).now;
}

/** Real milliseconds until a business instant: 0 where it has come, null where the clock is stepped and will signal. */
export function realMillisecondsUntil(clock: BusinessClock, dueAt: Date): number | null {
  const business = dueAt.getTime() - clock.now.getTime();
  if (business <= 0) return 0;
  return clock.mode === 'stepped' ? null : Math.ceil(business / clock.rate);
}

/** A timer costs its case two events a step; nobody minds if what is due in days is done some seconds late. */
const longestTimer = 3_600_000;

/**
 * The same for the timer of a case: also null where the instant is more than an hour away. The sweep of due cases wakes
 * the case then.
 */
export function timerUntil(clock: BusinessClock, dueAt: Date): number | null {
  const real = realMillisecondsUntil(clock, dueAt);
  return real !== null && real > longestTimer ? null : real;
}

let known: { lists: string; calendar: WorkingCalendar } | undefined;

/** Of every year (rule `calendar.<year>`), the latest released version. */
const latestLists = `SELECT DISTINCT ON (key) id, key, value FROM rules WHERE key LIKE 'calendar.%' AND state = 'released'
  ORDER BY key, version DESC`;

/** The lists in force by their ids, as an SQL expression: what `calendarOf` knows a calendar by. */
export const calendarListsSql = `(SELECT coalesce(string_agg(id, ',' ORDER BY key), '') FROM (${latestLists}) latest)`;

/** The working-day calendar with every released year list. */
export async function workingCalendar(q: Queryable): Promise<WorkingCalendar> {
  const { lists } = await q.get<{ lists: string }>(`SELECT ${calendarListsSql} AS lists`);
  return calendarOf(q, lists);
}

/** The calendar of lists that were read with something else (`calendarListsSql`); built anew only where one changed. */
export async function calendarOf(q: Queryable, lists: string): Promise<WorkingCalendar> {
  if (known?.lists !== lists) known = await buildCalendar(q);
  return known.calendar;
}

async function buildCalendar(q: Queryable): Promise<NonNullable<typeof known>> {
  const rows = await q.rows<{ id: string; value: YearList }>(latestLists);
  return {
    lists: rows.map((row) => row.id).join(),
    calendar: new WorkingCalendar(rows.map((row) => row.value)),
  };
}

/**
 * Sets the stepped clock forward to an instant. Gives the cases whose due dates have come by it: the caller signals
 * them. Throws for another mode or an earlier instant: the page offers neither.
 */
export async function stepClock(tx: Transaction, to: Date): Promise<string[]> {
  const moved = await tx.run(
    `UPDATE business_clock SET business_epoch = $1 WHERE id = 1 AND mode = 'stepped' AND business_epoch <= $1`,
    [to],
  );
  if (moved !== 1) throw new Error('only a stepped clock can be set, and only forward');
  return casesDue(tx, 100_000);
}

/** Cases with an armed due date that has come. */
export async function casesDue(q: Queryable, limit: number): Promise<string[]> {
  const rows = await q.rows<{ case_id: string }>(
    `SELECT DISTINCT case_id FROM (
       SELECT case_id FROM deadlines WHERE state = 'armed' AND due_at <= ${businessNowSql} ORDER BY due_at LIMIT $1) due`,
    [limit],
  );
  return rows.map((row) => row.case_id);
}

/**
 * The next business instant at which something happens by itself: a due date comes, or, in training, a simulated
 * factory has a card ready or a simulated bank a file. Nothing where none is to come.
 */
export async function nextMoment(q: Queryable): Promise<Date | undefined> {
  const row = await q.get<{ at: Date | null }>(
    `SELECT least((SELECT min(due_at) FROM deadlines WHERE state = 'armed'),
       (SELECT min(m.due_at) FROM cycle_moments m JOIN cycles c ON c.no = m.cycle_no
         WHERE m.state = 'armed' AND c.paused_at IS NULL),
       (SELECT min(statement_due_at) FROM reconciliations WHERE state = 'waiting' AND statement_due_at > ${businessNowSql}),
       (SELECT outside_due_at FROM business_clock WHERE id = 1 AND outside_due_at > ${businessNowSql}),
       (SELECT banks_due_at FROM business_clock WHERE id = 1 AND banks_due_at > ${businessNowSql})) AS at`,
  );
  return row.at ?? undefined;
}

/** The simulated parties that work by the told time; each a process of its own. */
export type OutsideParty = 'factories' | 'banks';

const dueColumn = { factories: 'outside_due_at', banks: 'banks_due_at' } as const;

/** Notes when the simulated parties of a process will be ready next, as they said themselves; training only. */
export async function noteOutsideDue(q: Queryable, party: OutsideParty, at: Date | undefined): Promise<void> {
  const due = dueColumn[party];
  await q.run(`UPDATE business_clock SET ${due} = $1 WHERE id = 1 AND ${due} IS DISTINCT FROM $1::timestamptz`, [
    at ?? null,
  ]);
}
