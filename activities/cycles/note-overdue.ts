import { clearAlert, raiseAlert } from '../alerts/alerts.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { getCycleByNo } from './cycle-row.js';
import { endMoment, resultDueKind } from './moments.js';
import { lockRound, type RoundRow } from './round-row.js';

const overdueAlert = 'resultOverdue';

/**
 * No answer is not failure: a round without a result after its working days is overdue. The bank is chased and supervisors
 * are told; it is never sent again on its own, because the money may have moved. Told once.
 */
export async function noteOverdue(db: Database, ordinal: string): Promise<void> {
  await db.transaction(async (tx) => {
    const round = await lockRound(tx, ordinal);
    const now = await businessNow(tx);
    if (round?.state !== 'sent' || round.overdue_since || !round.result_due_at || now < round.result_due_at) return;
    await tx.run('UPDATE bank_rounds SET overdue_since = $2 WHERE ordinal = $1', [ordinal, now]);
    endMoment(tx, round.cycle_no, resultDueKind(ordinal), 'done');
    const cycle = await getCycleByNo(tx, round.cycle_no);
    const detail = { cycle: cycle.id, bank: round.bank, resultDueAt: round.result_due_at.toISOString() };
    await raiseAlert(tx, { kind: overdueAlert, subject: ordinal, detail });
    await noteCycle(tx, cycle, 'resultOverdue', { actor: 'system' }, { round: round.ordinal, detail });
  });
}

/** The bank has answered: nobody waits any longer. In the transaction that lets the answer in. */
export async function endResultWait(
  tx: Transaction,
  round: Pick<RoundRow, 'ordinal' | 'cycle_no'>,
  how: 'done' | 'cancelled',
): Promise<void> {
  endMoment(tx, round.cycle_no, resultDueKind(round.ordinal), how);
  await clearAlert(tx, overdueAlert, String(round.ordinal));
}
