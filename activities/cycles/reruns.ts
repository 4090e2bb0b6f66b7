import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { CycleDates } from '../../domain/cycle/cycle-dates.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { RuleValue } from '../../domain/rule/catalogue.js';
import type { By } from '../audit/audit.js';
import { businessNow, workingCalendar } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { noteCycle } from './cycle-events.js';
import { type CycleKey, cycleIdOf, lockCycle } from './cycle-row.js';
import { armMoments, momentsOf } from './moments.js';

/** Which period is run again, off its cycle (补征): whoever has no due for it is assessed, and arrears are made up. */
export interface NewRerun extends Pick<CycleKey, 'agency' | 'insurance' | 'period'> {
  readonly reason: string;
}

/** Between the last deduction of a rerun and its close, in working days: the bank's time for a result, and a day. */
const daysAfterLast = 4;

/**
 * Proposes another run of a period; it counts for nothing until a second person has checked it. Refuses
 * `cycle.no-first-run`, `cycle.rerun-open`.
 */
export async function proposeRerun(tx: Transaction, rerun: NewRerun, by: By): Promise<{ id: string } | Refusal> {
  const { agency, insurance, period, reason } = rerun;
  // Whoever proposes at the same time waits for the first run's row, and finds the other proposal.
  const first = await lockCycle(tx, cycleIdOf({ direction: 'deduction', agency, insurance, period, run: 1 }));
  if (!first) return refuse('cycle.no-first-run');
  const { run, open } = await tx.get<{ run: number; open: boolean }>(
    `SELECT max(run) + 1 AS run, bool_or(state IN ('proposed', 'assessing')) AS open FROM cycles
     WHERE direction = 'deduction' AND agency = $1 AND insurance = $2 AND period = $3`,
    [agency, insurance, period],
  );
  if (open) return refuse('cycle.rerun-open');
  const id = cycleIdOf({ direction: 'deduction', agency, insurance, period, run });
  const now = await businessNow(tx);
  const cycle = await tx.get<{ id: string; no: number; division: string }>(
    `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, reason, maker, made_at, rule_id, closes_on)
     SELECT $1, direction, agency, division, insurance, period, $2, 'proposed', $3, $4, $5, rule_id, $6 FROM cycles WHERE no = $7
     RETURNING id, no, division`,
    [id, run, reason, by.actor, now, toShanghaiDay(now), first.no],
  );
  await noteCycle(tx, cycle, 'propose', by, { reason });
  return { id };
}

/**
 * A second person lets the rerun begin, or refuses it. Its dates count from now: reminder, deduction, a second one, close.
 * Refuses `access.not-found`, `cycle.decided`, `cycle.same-person`.
 */
export async function checkRerun(
  tx: Transaction,
  cycleId: string,
  { decision, reason }: { readonly decision: 'release' | 'refuse'; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const cycle = await lockCycle(tx, cycleId);
  if (!cycle) return refuse('access.not-found');
  if (cycle.state !== 'proposed') return refuse('cycle.decided');
  if (cycle.maker === by.actor) return refuse('cycle.same-person');
  const now = await businessNow(tx);
  const { value } = await ruleAt(tx, 'cycle.dates', now);
  const dates = rerunDates(toShanghaiDay(now), value, await workingCalendar(tx));
  await tx.run(
    `UPDATE cycles SET state = $2, checker = $3, checked_at = $4, check_reason = $5, closes_on = $6, provisional = $7 WHERE no = $1`,
    [
      cycle.no,
      decision === 'release' ? 'assessing' : 'refused',
      by.actor,
      now,
      reason,
      dates.closesOn,
      dates.provisional && decision === 'release',
    ],
  );
  if (decision === 'release') armMoments(tx, cycle.no, momentsOf(dates), dates.provisional);
  await noteCycle(tx, cycle, decision, by, { reason, detail: { closesOn: dates.closesOn } });
  return { id: cycleId };
}

/** From a day on: remind the next working day, then as far apart as the deductions of a month. */
export function rerunDates(
  today: string,
  rule: RuleValue<'cycle.dates'>,
  calendar: WorkingCalendar,
): Pick<CycleDates, 'deductions' | 'closesOn' | 'provisional'> {
  let provisional = false;
  const after = (day: string, days: number): string => {
    const due = calendar.addWorkingDays(new Date(`${day}T00:00:00+08:00`), days);
    provisional ||= due.provisional;
    return toShanghaiDay(due.dueAt);
  };
  const first = after(today, 1 + rule.remindBefore);
  const second = after(first, rule.secondDeduction - rule.firstDeduction);
  const closesOn = after(second, daysAfterLast);
  const deductions = [first, second].map((sendOn, at) => ({
    number: at + 1,
    remindOn: calendar.workingDaysBefore(sendOn, rule.remindBefore),
    sendOn,
  }));
  return { deductions, closesOn, provisional };
}
