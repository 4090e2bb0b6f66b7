import { businessNow } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { addCycleArrears } from './arrears.js';
import { noteCycle } from './cycle-events.js';
import { getCycle, lockDues } from './cycle-row.js';
import { passFence, raiseFence } from './fence.js';
import { endMoment } from './moments.js';
import { noteStep } from './steps.js';

/**
 * The window closes (第十四条: 超过缴费期限的,以拖欠处理): what is neither paid nor under way goes on the worklist of employers
 * and localities with its reason; what is under way stays so. Done once; gives how many are in arrears.
 */
export async function closeWindow(db: Database, cycleId: string): Promise<{ arrears: number }> {
  const cycle = await getCycle(db, cycleId);
  if (cycle.window_closed_at) return { arrears: await countArrears(db, cycle.no) };
  const fence = await raiseFence(db, cycle.no);
  await db.transaction(async (tx) => {
    await passFence(tx, cycle.no, fence);
    await lockDues(tx, cycle);
    const closed = await tx.run(
      `UPDATE cycles SET window_closed_at = $2, state = 'reconciling' WHERE no = $1 AND window_closed_at IS NULL`,
      [cycle.no, await businessNow(tx)],
    );
    if (closed === 0) return;
    const arrears = await addCycleArrears(tx, cycle.no);
    await tx.run(
      `UPDATE cycle_moments SET state = 'cancelled' WHERE cycle_no = $1 AND state = 'armed' AND (kind LIKE 'remind.%' OR kind LIKE 'send.%')`,
      [cycle.no],
    );
    endMoment(tx, cycle.no, 'close', 'done');
    await noteStep(tx, cycle.no, 'closeWindow', 0, { arrears });
    await noteCycle(tx, cycle, 'closeWindow', { actor: 'system' }, { detail: { arrears } });
  }, `SET LOCAL work_mem = '256MB'`);
  return { arrears: await countArrears(db, cycle.no) };
}

async function countArrears(db: Database, cycleNo: number): Promise<number> {
  const { n } = await db.get<{ n: number }>('SELECT count(*)::int AS n FROM arrears WHERE cycle_no = $1', [cycleNo]);
  return n;
}
