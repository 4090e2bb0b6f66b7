import type { By } from '../audit/audit.js';
import type { Transaction } from '../database/database.js';
import { addArrears } from './arrears.js';
import { type CycleVerb, type NotedCycle, noteCycle } from './cycle-events.js';
import { endResultWait } from './note-overdue.js';

/** A round whose batch comes to nothing, and the cycle that tells of it. */
export interface RoundToWithdraw {
  readonly ordinal: bigint;
  readonly cycle: NotedCycle;
}

/**
 * Nothing was debited by this round: its checker refused it, or the bank could not take it (`X`). Its dues are free
 * again, and another round is drafted under its number.
 */
export async function withdrawRound(
  tx: Transaction,
  { ordinal, cycle }: RoundToWithdraw,
  reason: string,
  by: By,
  verb: Extract<CycleVerb, 'refuseRound' | 'sendBack'>,
): Promise<void> {
  await tx.run(
    `DELETE FROM claims k USING round_lines l WHERE l.ordinal = $1 AND k.due_id = l.due_id AND k.ordinal = $1 AND NOT k.settled`,
    [ordinal],
  );
  await tx.run(`UPDATE bank_rounds SET state = 'withdrawn' WHERE ordinal = $1`, [ordinal]);
  await endResultWait(tx, { ordinal, cycle_no: cycle.no }, 'cancelled');
  await addArrears(tx, ordinal);
  await noteCycle(tx, cycle, verb, by, { round: ordinal, reason });
}
