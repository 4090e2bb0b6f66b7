import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { DueDate, WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { workingCalendar } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { queueNotice } from '../notices/notices.js';
import { getNoticeTemplate } from '../notices/templates.js';
import { note, type StepContext } from './step-context.js';

/**
 * Kinds: `promise.<percent>`, `remind:<step>`, `remindOnce:<step>`, `escalate:<step>`, `expire:<step>`. The ordinal is
 * the wait's, 0 for the promise.
 */
interface DeadlineRow {
  readonly kind: string;
  readonly ordinal: number;
  readonly from_at: Date;
  readonly working_days: number | null;
  readonly calendar_days: number | null;
  readonly due_at: Date;
  readonly paused_at: Date | null;
}

const dayMilliseconds = 86_400_000;

/**
 * Starts the promise's clock: due at the end of the n-th working day from now, with a due date for each percent of it
 * that escalates (附件1 第十一条(4)).
 */
export async function armPromise(
  context: StepContext,
  workingDays: number,
  percents: readonly number[],
): Promise<DueDate> {
  const { row, clock } = context;
  const calendar = await context.calendar();
  const promise = calendar.addWorkingDays(clock.now, workingDays);
  const dates = percents.map((percent) => ({
    ...calendar.atWorkingDayFraction(clock.now, workingDays, percent / 100),
    kind: `promise.${percent}`,
    from: clock.now,
    workingDays: Math.ceil((workingDays * percent) / 100),
  }));
  arm(context, 0, dates);
  row.promised_by = promise.dueAt;
  row.promise_provisional = promise.provisional;
  return promise;
}

interface ArmedDate {
  readonly kind: string;
  readonly from: Date;
  readonly dueAt: Date;
  readonly workingDays?: number;
  readonly calendarDays?: number;
  readonly provisional?: boolean;
}

function arm({ tx, row }: StepContext, ordinal: number, dates: readonly ArmedDate[]): void {
  if (dates.length === 0) return;
  tx.write(
    `INSERT INTO deadlines (case_id, kind, ordinal, from_at, working_days, calendar_days, due_at, provisional, state)
     SELECT $1, d.kind, $2, d."from", d."workingDays", d."calendarDays", d."dueAt", coalesce(d.provisional, false), 'armed'
     FROM jsonb_to_recordset($3) AS d(kind text, "from" timestamptz, "workingDays" int, "calendarDays" int,
       "dueAt" timestamptz, provisional boolean)`,
    [row.id, ordinal, JSON.stringify(dates)],
  );
}

/** What may be armed with a wait, by days. */
export interface WaitDates {
  readonly step: string;
  readonly ordinal: number;
  readonly remindAfterDays?: number;
  readonly remindOnDay?: number;
  readonly escalateAfterWorkingDays?: number;
  readonly expiresAfterDays?: number;
  readonly sinceFiling?: true;
}

/**
 * Arms the moment from which a wait is on the supervisor's list, in working days from now, and its reminders and end, in
 * calendar days from now or from the filing.
 */
export async function armWait(context: StepContext, wait: WaitDates): Promise<void> {
  const { row, clock } = context;
  const dates: ArmedDate[] = [];
  const workingDays = wait.escalateAfterWorkingDays;
  if (workingDays !== undefined) {
    const due = (await context.calendar()).addWorkingDays(clock.now, workingDays);
    dates.push({ ...due, kind: `escalate:${wait.step}`, from: clock.now, workingDays });
  }
  const from = wait.sinceFiling ? row.filed_at : clock.now;
  const terms = [
    ['remind', wait.remindAfterDays],
    ['remindOnce', wait.remindOnDay],
    ['expire', wait.expiresAfterDays],
  ] as const;
  for (const [kind, calendarDays] of terms) {
    if (calendarDays === undefined) continue;
    const dueAt = new Date(from.getTime() + calendarDays * dayMilliseconds);
    dates.push({ kind: `${kind}:${wait.step}`, from, calendarDays, dueAt });
  }
  arm(context, wait.ordinal, dates);
}

/** The statement that ends what a wait had armed; each of its parameters is named by its place (`$1`). */
export function endDueDates({ caseId, step, ordinal }: { caseId: string; step: string; ordinal: string }): string {
  return `UPDATE deadlines SET state = 'cancelled' WHERE case_id = ${caseId} AND ordinal = ${ordinal} AND state = 'armed'
    AND kind IN ('remind:' || ${step}, 'remindOnce:' || ${step}, 'escalate:' || ${step}, 'expire:' || ${step})`;
}

/** Where the wait that ends was on the supervisor's list itself, the case leaves it. */
export function leaveWait({ row }: StepContext): void {
  // A case with a promise is on the list for its promise, which the end of one wait does not change.
  if (!row.promised_by) row.escalation = 0;
}

/** A hold stops the promise's clock, visibly. */
export async function pausePromise(context: StepContext): Promise<void> {
  context.tx.write(
    `UPDATE deadlines SET state = 'paused', paused_at = $2 WHERE case_id = $1 AND kind LIKE 'promise.%' AND state = 'armed'`,
    [context.row.id, context.clock.now],
  );
}

/** The promise's clock goes on: everything moves by the working days of the hold. Gives how many. */
export async function resumePromise(context: StepContext): Promise<number> {
  const { tx, row, clock } = context;
  if (!row.hold_since) throw new Error(`case ${row.id} is not on hold`);
  const calendar = await context.calendar();
  const held = calendar.workingDaysBetween(toShanghaiDay(row.hold_since), toShanghaiDay(clock.now));
  const paused = await tx.rows<DeadlineRow>(`SELECT * FROM deadlines WHERE case_id = $1 AND state = 'paused'`, [
    row.id,
  ]);
  for (const deadline of paused) {
    // The row's own days grow with the hold, so that computing it anew from its start gives the same day.
    const days = (deadline.working_days ?? 0) + held;
    const due = calendar.addWorkingDays(deadline.from_at, days);
    tx.write(
      `UPDATE deadlines SET state = 'armed', paused_at = NULL, due_at = $4, provisional = $5, working_days = $6
       WHERE case_id = $1 AND kind = $2 AND ordinal = $3`,
      [row.id, deadline.kind, deadline.ordinal, due.dueAt, due.provisional, days],
    );
  }
  if (row.promised_by) {
    const promise = calendar.addWorkingDays(row.promised_by, held);
    row.promised_by = promise.dueAt;
    row.promise_provisional ||= promise.provisional;
  }
  return held;
}

/** What was promised is ready: nothing of the promise escalates any more, and the case leaves the supervisor's list. */
export async function meetPromise(context: StepContext): Promise<void> {
  const { tx, row, clock } = context;
  if (!row.promised_by) throw new Error(`case ${row.id} promised nothing`);
  tx.write(
    `UPDATE deadlines SET state = 'cancelled' WHERE case_id = $1 AND kind LIKE 'promise.%' AND state IN ('armed', 'paused')`,
    [row.id],
  );
  row.promise_met_at = clock.now;
  row.escalation = 0;
  note(context, 'promiseMet', { data: { inTime: clock.now <= row.promised_by } });
}

/** A closed case waits for nothing. */
export async function cancelDeadlines(tx: Transaction, caseId: string): Promise<void> {
  tx.write(`UPDATE deadlines SET state = 'cancelled' WHERE case_id = $1 AND state IN ('armed', 'paused')`, [caseId]);
}

/**
 * Carries out what has come due: a promise's percent escalates the case to the supervisor's list, a reminder is sent
 * and armed again, unless it is sent once. Gives the waits whose time is over; their own step ends them.
 */
export async function fireDue(context: StepContext): Promise<{ step: string; ordinal: number }[]> {
  const due = await context.tx.rows<DeadlineRow>(
    `SELECT * FROM deadlines WHERE case_id = $1 AND state = 'armed' AND due_at <= $2 ORDER BY due_at, kind`,
    [context.row.id, context.clock.now],
  );
  const expired: { step: string; ordinal: number }[] = [];
  for (const deadline of due) {
    const [kind, step] = deadline.kind.split(':');
    if (kind === 'expire' && step) {
      expired.push({ step, ordinal: deadline.ordinal });
      continue;
    }
    if (kind?.startsWith('remind') && step) await remind(context, deadline, step);
    else await escalate(context, deadline, kind === 'escalate' ? 100 : Number(deadline.kind.slice('promise.'.length)));
  }
  return expired;
}

async function escalate(context: StepContext, deadline: DeadlineRow, percent: number): Promise<void> {
  context.tx.write(
    `UPDATE deadlines SET state = 'fired', fired_at = $4 WHERE case_id = $1 AND kind = $2 AND ordinal = $3`,
    [context.row.id, deadline.kind, deadline.ordinal, context.clock.now],
  );
  context.row.escalation = Math.max(context.row.escalation, percent);
  note(context, 'escalated', { step: context.row.step, data: { percent } });
}

async function remind(context: StepContext, deadline: DeadlineRow, step: string): Promise<void> {
  const { tx, row, clock } = context;
  const days = deadline.kind.startsWith('remind:') ? deadline.calendar_days : null;
  const again = days && new Date(clock.now.getTime() + days * dayMilliseconds);
  tx.write(
    `UPDATE deadlines SET due_at = coalesce($4, due_at), fired_at = $5,
       state = CASE WHEN $4::timestamptz IS NULL THEN 'fired' ELSE state END
     WHERE case_id = $1 AND kind = $2 AND ordinal = $3`,
    [row.id, deadline.kind, deadline.ordinal, again, clock.now],
  );
  await queueNotice(tx, {
    caseId: row.id,
    personId: row.person_id,
    template: getNoticeTemplate(`${step}Reminder`),
    key: `${row.id}:remind:${step}:${deadline.ordinal}:${toShanghaiDay(deadline.due_at)}`,
    at: clock.now,
  });
  note(context, 'reminded', { step });
}

/**
 * Computes anew the promises that were provisional, or that run through a year whose list changed; gives the cases
 * whose due date moved, for their workflows to be signalled. At most `limit` a call, in id order after `after`.
 */
export async function recomputeProvisional(
  tx: Transaction,
  page: { readonly after: string; readonly limit: number },
): Promise<{ moved: string[]; last: string | undefined }> {
  const calendar = await workingCalendar(tx);
  const rows = await tx.rows<{ id: string; promised_by: Date; from_at: Date; working_days: number }>(
    `SELECT c.id, c.promised_by, d.from_at, d.working_days FROM cases c
     JOIN deadlines d ON d.case_id = c.id AND d.kind = 'promise.100'
     WHERE c.status = 'open' AND c.promise_provisional AND c.promise_met_at IS NULL AND c.id > $1 ORDER BY c.id LIMIT $2 FOR UPDATE OF c`,
    [page.after, page.limit],
  );
  const moved: string[] = [];
  for (const row of rows) if (await recompute(tx, calendar, row)) moved.push(row.id);
  return { moved, last: rows.at(-1)?.id };
}

async function recompute(
  tx: Transaction,
  calendar: WorkingCalendar,
  row: { readonly id: string; readonly promised_by: Date; readonly from_at: Date; readonly working_days: number },
): Promise<boolean> {
  const promise = calendar.addWorkingDays(row.from_at, row.working_days);
  tx.write('UPDATE cases SET promised_by = $2, promise_provisional = $3 WHERE id = $1', [
    row.id,
    promise.dueAt,
    promise.provisional,
  ]);
  const armed = await tx.rows<DeadlineRow>(
    `SELECT * FROM deadlines WHERE case_id = $1 AND kind LIKE 'promise.%' AND state = 'armed'`,
    [row.id],
  );
  for (const deadline of armed) {
    const due = calendar.addWorkingDays(deadline.from_at, deadline.working_days ?? 0);
    tx.write('UPDATE deadlines SET due_at = $4, provisional = $5 WHERE case_id = $1 AND kind = $2 AND ordinal = $3', [
      row.id,
      deadline.kind,
      deadline.ordinal,
      due.dueAt,
      due.provisional,
    ]);
  }
  return promise.dueAt.getTime() !== row.promised_by.getTime();
}
