import { resultDue } from '../../domain/cycle/result-due.js';
import type { By } from '../audit/audit.js';
import { workingCalendar } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { noteCycle } from './cycle-events.js';
import { getCycleByNo } from './cycle-row.js';
import { armMoments, resultDueKind } from './moments.js';

/** A batch file that has gone, and the working day from which it counts. */
export interface SentBatch {
  readonly fileId: string;
  readonly sentAt: Date;
  /** `YYYY-MM-DD`. */
  readonly countedOn: string;
}

/**
 * Notes, in the transaction that notes it of the file, that a round was sent, and until when the bank has to answer (第十四条:
 * 3个工作日). Does nothing for a file that is no round's.
 */
export async function noteRoundSent(tx: Transaction, { fileId, sentAt, countedOn }: SentBatch, by: By): Promise<void> {
  const { value } = await ruleAt(tx, 'result.due', sentAt);
  const due = resultDue(await workingCalendar(tx), countedOn, value.workingDays);
  const round = await tx.find<{ ordinal: bigint; cycle_no: number; bank: string }>(
    `UPDATE bank_rounds SET state = 'sent', sent_at = $2, counted_on = $3, result_due_at = $4
     WHERE file_id = $1 AND state = 'released' RETURNING ordinal, cycle_no, bank`,
    [fileId, sentAt, countedOn, due.dueAt],
  );
  if (!round) return;
  const kind = resultDueKind(round.ordinal);
  armMoments(tx, round.cycle_no, [{ kind, dueAt: due.dueAt }], due.provisional);
  const cycle = await getCycleByNo(tx, round.cycle_no);
  const detail = { bank: round.bank, countedOn, resultDueAt: due.dueAt.toISOString() };
  await noteCycle(tx, cycle, 'send', by, { round: round.ordinal, detail });
}
