import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { type CycleRow, lockCycle, openCycleStates } from './cycle-row.js';

/**
 * Stops a cycle before its next step; nothing more is drafted or released until it is resumed. Results of what was sent
 * are still taken and posted. Refuses `access.not-found`, `cycle.not-open`, `cycle.paused`.
 */
export async function pauseCycle(
  tx: Transaction,
  cycleId: string,
  reason: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const cycle = await lockOpen(tx, cycleId);
  if (isRefusal(cycle)) return cycle;
  if (cycle.paused_at) return refuse('cycle.paused');
  await tx.run('UPDATE cycles SET paused_at = $2 WHERE no = $1', [cycle.no, await businessNow(tx)]);
  await noteCycle(tx, cycle, 'pause', by, { reason });
  return { id: cycleId };
}

/** Lets a paused cycle go on. Refuses `access.not-found`, `cycle.not-open`, `cycle.not-paused`. */
export async function resumeCycle(
  tx: Transaction,
  cycleId: string,
  reason: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const cycle = await lockOpen(tx, cycleId);
  if (isRefusal(cycle)) return cycle;
  if (!cycle.paused_at) return refuse('cycle.not-paused');
  await tx.run('UPDATE cycles SET paused_at = NULL WHERE no = $1', [cycle.no]);
  await noteCycle(tx, cycle, 'resume', by, { reason });
  return { id: cycleId };
}

async function lockOpen(tx: Transaction, cycleId: string): Promise<CycleRow | Refusal> {
  const cycle = await lockCycle(tx, cycleId);
  if (!cycle) return refuse('access.not-found');
  return openCycleStates.includes(cycle.state) ? cycle : refuse('cycle.not-open');
}
