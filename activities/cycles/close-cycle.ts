import { sm3 } from '../cipher/digest.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { isReconciled } from '../reconciliations/is-reconciled.js';
import { noteCycle } from './cycle-events.js';
import { type CycleRow, getCycle } from './cycle-row.js';
import { passFence, raiseFence } from './fence.js';
import { cycleSums } from './sums.js';

/** True where a cycle may close: its window is, its rounds are at their end, each settled line is reconciled. */
export async function mayClose(q: Queryable, cycle: Pick<CycleRow, 'no' | 'window_closed_at'>): Promise<boolean> {
  if (!cycle.window_closed_at) return false;
  const waiting = await q.find(
    `SELECT ordinal FROM bank_rounds WHERE cycle_no = $1 AND state NOT IN ('posted', 'withdrawn') LIMIT 1`,
    [cycle.no],
  );
  return !waiting && (await isReconciled(q, cycle.no));
}

/**
 * Closes a cycle that may: the digest of its totals is sealed in the audit log with its last entry. Gives false where it
 * may not yet.
 */
export async function closeCycle(db: Database, cycleId: string): Promise<boolean> {
  const cycle = await getCycle(db, cycleId);
  if (cycle.state === 'closed') return true;
  const fence = await raiseFence(db, cycle.no);
  return db.transaction(async (tx) => {
    await passFence(tx, cycle.no, fence);
    if (!(await mayClose(tx, cycle))) return false;
    const totals = await totalsOf(tx, cycle);
    const digest = sm3(JSON.stringify(totals));
    const closed = await tx.run(
      `UPDATE cycles SET state = 'closed', closed_at = $2, digest = $3 WHERE no = $1 AND state = 'reconciling'`,
      [cycle.no, await businessNow(tx), digest],
    );
    if (closed === 1) await noteCycle(tx, cycle, 'close', { actor: 'system' }, { detail: { digest, ...totals } });
    return closed === 1;
  });
}

/** What is sealed: dues by state, and each round with its file, result and corrections. */
async function totalsOf(tx: Transaction, cycle: CycleRow) {
  const { dues, assessed, by } = await cycleSums(tx, cycle.no);
  const rounds = await tx.rows<Record<string, unknown>>(
    `SELECT ordinal::text, bank, deduction, attempt, state, lines, total_fen::text AS total, content_sm3, successes,
       success_fen::text AS success, corrections FROM bank_rounds WHERE cycle_no = $1 ORDER BY ordinal`,
    [cycle.no],
  );
  const states = Object.entries(by).map(([state, sum]) => [state, { dues: sum.dues, fen: String(sum.fen) }]);
  return { cycle: cycle.id, dues, assessed: String(assessed), states: Object.fromEntries(states), rounds };
}
