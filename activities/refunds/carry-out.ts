import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { answerCase } from '../cases/answers.js';
import { businessNow } from '../clock/clock.js';
import { noteCycle } from '../cycles/cycle-events.js';
import { getCycleByNo } from '../cycles/cycle-row.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { correctLateInterest, keepYearsOpen } from '../postings/late-interest.js';
import { isStillPaid, lockRefund, type RefundRow } from './refunds.js';

/** A movement of the statement that two people know to be a refund. */
export interface RefundMovement {
  readonly caseId: string;
  readonly classId: string;
  /** The bank's day, `YYYY-MM-DD`: the counter-entry's value date. */
  readonly settledOn: string;
  /** The first of the two people. */
  readonly maker: string;
}

/**
 * What was paid has left the account for the participant: the due is given back and waived, its entries are undone with
 * the day of the movement, and the case that waits is answered (规程 第十四条). Refuses `refund.not-ordered`,
 * `refund.not-paid`.
 */
export async function carryOutRefund(tx: Transaction, movement: RefundMovement, by: By): Promise<Refusal | undefined> {
  const refund = await lockRefund(tx, movement.caseId);
  if (refund.state !== 'ordered') return refuse('refund.not-ordered');
  if (!(await isStillPaid(tx, refund))) return refuse('refund.not-paid');
  const at = await businessNow(tx);
  await keepYearsOpen(tx, refund.insurance);
  const revision = await postBack(tx, refund, movement.settledOn, at);
  const { ordinal, seq, insurance } = refund;
  const interest = await correctLateInterest(tx, { ordinal, revision, after: seq - 1, last: seq, insurance }, at);
  const waiverId = await waiveRefunded(tx, refund, movement.maker, by, at);
  await tx.run(
    `UPDATE refunds SET state = 'refunded', class_id = $2, waiver_id = $3, revision = $4 WHERE case_id = $1`,
    [movement.caseId, movement.classId, waiverId, revision],
  );
  const { cycle_no: no } = await tx.get<{ cycle_no: number }>('SELECT cycle_no FROM dues WHERE id = $1', [
    refund.due_id,
  ]);
  await noteCycle(tx, await getCycleByNo(tx, no), 'refund', by, {
    round: ordinal,
    detail: {
      case: movement.caseId,
      due: String(refund.due_id),
      bankFen: String(-refund.principal_fen - refund.late_fee_fen),
      interestFen: String(interest),
    },
  });
  const { step } = await tx.get<{ step: string }>('SELECT step FROM cases WHERE id = $1', [movement.caseId]);
  await answerCase(tx, { caseId: movement.caseId, step, result: { paid: true }, at });
  return undefined;
}

/**
 * The opposite of all entries of the line; the bank's side is what was ordered. Its revision counts down from -1: the
 * round is locked.
 */
async function postBack(tx: Transaction, refund: RefundRow, settledOn: string, at: Date): Promise<number> {
  const { revision } = await tx.get<{ revision: number }>(
    'SELECT least(0, min(revision))::int - 1 AS revision FROM journal_chunks WHERE ordinal = $1',
    [refund.ordinal],
  );
  await tx.run(
    `WITH entry AS (
       INSERT INTO postings (ordinal, seq, revision, value_date, account_fen, fund_fen, late_fee_fen)
       SELECT $1, $2, $3, $4, -sum(account_fen), -sum(fund_fen), -sum(late_fee_fen) FROM postings WHERE ordinal = $1 AND seq = $2
       RETURNING account_fen, fund_fen, late_fee_fen)
     INSERT INTO journal_chunks (ordinal, revision, chunk, entries, bank_fen, account_fen, fund_fen, late_fee_fen, at)
     SELECT $1, $3, 0, 1, $5, account_fen, fund_fen, late_fee_fen, $6 FROM entry`,
    [refund.ordinal, refund.seq, revision, settledOn, -refund.principal_fen - refund.late_fee_fen, at],
  );
  return revision;
}

/** Paid → waived: the claim is given back and nobody drafts the due again. */
async function waiveRefunded(tx: Transaction, { due_id }: RefundRow, maker: string, by: By, at: Date): Promise<string> {
  const id = newId();
  await tx.run('DELETE FROM claims WHERE due_id = $1', [due_id]);
  await tx.run(
    `INSERT INTO waivers (id, due_id, reason, state, maker, made_at, checker, checked_at)
     VALUES ($1, $2, 'refund', 'released', $3, $4, $5, $4)`,
    [id, due_id, maker, at, by.actor],
  );
  return id;
}
