import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { resultDue } from '../../domain/cycle/result-due.js';
import { workingCalendar } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { type CycleRow, lockCycle, ruleOfCycle } from './cycle-row.js';
import { armMoments, datesOf, momentsOf, resultDueKind } from './moments.js';
import { rerunDates } from './reruns.js';

/**
 * A year's list that was released makes dates through that year certain, or moves them: of open cycles with provisional
 * ones they are reckoned anew. What has been done stays. Gives the ids of the cycles that may have moved.
 */
export async function recomputeCycleMoments(db: Database): Promise<string[]> {
  const cycles = await db.rows<{ id: string }>(
    `SELECT DISTINCT c.id FROM cycles c LEFT JOIN cycle_moments m ON m.cycle_no = c.no AND m.state = 'armed' AND m.provisional
     WHERE c.state IN ('assessing', 'collecting', 'reconciling') AND (m.kind IS NOT NULL OR (c.provisional AND c.window_closed_at IS NULL))`,
  );
  for (const { id } of cycles) await db.transaction((tx) => recompute(tx, id));
  return cycles.map(({ id }) => id);
}

async function recompute(tx: Transaction, id: string): Promise<void> {
  const cycle = await lockCycle(tx, id);
  if (!cycle) return;
  if (cycle.provisional && !cycle.window_closed_at) await moveDates(tx, cycle);
  await moveResultDues(tx, cycle);
}

async function moveDates(tx: Transaction, cycle: CycleRow): Promise<void> {
  const dates = await datesAnew(tx, cycle);
  const moments = momentsOf(dates);
  await tx.run('UPDATE cycles SET closes_on = $2, provisional = $3 WHERE no = $1', [
    cycle.no,
    dates.closesOn,
    dates.provisional,
  ]);
  armMoments(tx, cycle.no, moments, dates.provisional);
  await tx.run(
    `UPDATE cycle_moments SET state = 'cancelled' WHERE cycle_no = $1 AND state = 'armed' AND kind <> ALL($2) AND kind NOT LIKE 'resultDue.%'`,
    [cycle.no, moments.map(({ kind }) => kind)],
  );
}

async function datesAnew(tx: Transaction, cycle: CycleRow) {
  if (cycle.run === 1) return datesOf(tx, cycle.period, await ruleOfCycle(tx, cycle), cycle.made_at);
  const { checked_at: begun } = await tx.get<{ checked_at: Date }>('SELECT checked_at FROM cycles WHERE no = $1', [
    cycle.no,
  ]);
  const { value } = await ruleAt(tx, 'cycle.dates', begun);
  return rerunDates(toShanghaiDay(begun), value, await workingCalendar(tx));
}

async function moveResultDues(tx: Transaction, cycle: CycleRow): Promise<void> {
  const rounds = await tx.rows<{ ordinal: bigint; sent_at: Date; counted_on: string }>(
    `SELECT r.ordinal, r.sent_at, r.counted_on FROM bank_rounds r
     JOIN cycle_moments m ON m.cycle_no = r.cycle_no AND m.kind = 'resultDue.' || r.ordinal AND m.state = 'armed' AND m.provisional
     WHERE r.cycle_no = $1 AND r.state = 'sent'`,
    [cycle.no],
  );
  for (const round of rounds) {
    const { value } = await ruleAt(tx, 'result.due', round.sent_at);
    const due = resultDue(await workingCalendar(tx), round.counted_on, value.workingDays);
    await tx.run('UPDATE bank_rounds SET result_due_at = $2 WHERE ordinal = $1', [round.ordinal, due.dueAt]);
    armMoments(tx, cycle.no, [{ kind: resultDueKind(round.ordinal), dueAt: due.dueAt }], due.provisional);
  }
}
