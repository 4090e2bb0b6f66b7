import type { RefundGround } from '../../domain/case/types/refund.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { lockDues } from '../cycles/cycle-row.js';
import type { Queryable, Transaction } from '../database/database.js';

export type RefundState = 'filed' | 'ordered' | 'refunded' | 'refused' | 'withdrawn' | 'notPaidOut';

/** What is given back of one paid due: the line that settled it, whole. */
export interface RefundRow {
  readonly case_id: string;
  readonly due_id: bigint;
  readonly ordinal: bigint;
  readonly seq: number;
  readonly principal_fen: bigint;
  readonly late_fee_fen: bigint;
  readonly agency: string;
  readonly bank: string;
  readonly ground: RefundGround;
  readonly state: RefundState;
  readonly maker: string | null;
  readonly checker: string | null;
  readonly told_by: string | null;
}

/** The line by which a due of somebody is paid, and what of it decides about a refund. */
export interface PaidLine {
  readonly due_id: bigint;
  readonly insurance: string;
  readonly period: string;
  readonly ordinal: bigint;
  readonly seq: number;
  readonly principal_fen: bigint;
  readonly late_fee_fen: bigint;
  readonly agency: string;
  readonly division: string;
  readonly bank: string;
  readonly posted: boolean;
}

const paidLineSql = `SELECT d.id AS due_id, d.insurance, d.period, k.ordinal, k.seq, l.principal_fen, l.late_fee_fen, r.agency, r.division,
    r.bank, r.state = 'posted' AS posted
  FROM people p JOIN dues d ON d.person_id = p.id LEFT JOIN claims k ON k.due_id = d.id AND k.settled
  LEFT JOIN round_lines l ON l.ordinal = k.ordinal AND l.seq = k.seq LEFT JOIN bank_rounds r ON r.ordinal = k.ordinal
  WHERE d.id = $1 AND (p.id = $2 OR p.merged_into = $2)`;

/**
 * The line that settled a due of a person, whose record may have become part of this one. Refuses `access.not-found`,
 * `refund.not-paid`, and `refund.not-posted` until the journal has it.
 */
export async function paidLineOf(q: Queryable, personId: string, dueId: string): Promise<PaidLine | Refusal> {
  const line = await q.find<PaidLine | (PaidLine & { readonly ordinal: null })>(paidLineSql, [dueId, personId]);
  if (!line) return refuse('access.not-found', { field: 'details.dueId' });
  if (line.ordinal === null) return refuse('refund.not-paid', { field: 'details.dueId' });
  return line.posted ? line : refuse('refund.not-posted', { field: 'details.dueId' });
}

/** Enters what a filed case asks for. Refuses `refund.open` where another case, of whatever record, asks for the due. */
export async function enterRefund(
  tx: Transaction,
  { caseId, line, ground, at }: { caseId: string; line: PaidLine; ground: string; at: Date },
): Promise<Refusal | undefined> {
  const added = await tx.run(
    `INSERT INTO refunds (case_id, due_id, ordinal, seq, principal_fen, late_fee_fen, agency, division, bank, ground, state, filed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'filed', $11) ON CONFLICT DO NOTHING`,
    [
      caseId,
      line.due_id,
      line.ordinal,
      line.seq,
      line.principal_fen,
      line.late_fee_fen,
      line.agency,
      line.division,
      line.bank,
      ground,
      at,
    ],
  );
  return added === 1 ? undefined : refuse('refund.open', { field: 'details.dueId' });
}

/**
 * A case's refund, locked until the transaction ends, after its cycle, the round by which it was paid and all that is owed to
 * the agency for the type: in the order in which a late correction of the round locks them, so that one sees the other.
 */
export async function lockRefund(tx: Transaction, caseId: string): Promise<RefundRow & { readonly insurance: string }> {
  const of = await tx.get<{ agency: string; insurance: string; ordinal: bigint; cycle_no: number }>(
    'SELECT f.agency, f.ordinal, d.insurance, d.cycle_no FROM refunds f JOIN dues d ON d.id = f.due_id WHERE f.case_id = $1',
    [caseId],
  );
  await tx.run('SELECT 1 FROM cycles WHERE no = $1 FOR KEY SHARE', [of.cycle_no]);
  await tx.run('SELECT 1 FROM bank_rounds WHERE ordinal = $1 FOR NO KEY UPDATE', [of.ordinal]);
  await lockDues(tx, of);
  const row = await tx.get<RefundRow>(
    `SELECT case_id, due_id, ordinal, seq, principal_fen, late_fee_fen, agency, bank, ground, state, maker, checker, told_by
     FROM refunds WHERE case_id = $1 FOR UPDATE`,
    [caseId],
  );
  return { ...row, insurance: of.insurance };
}

/** False where the due is no longer paid by the refund's line: the bank has reversed it. */
export async function isStillPaid(tx: Transaction, { due_id, ordinal, seq }: RefundRow): Promise<boolean> {
  const claim = await tx.find('SELECT 1 FROM claims WHERE due_id = $1 AND ordinal = $2 AND seq = $3 AND settled', [
    due_id,
    ordinal,
    seq,
  ]);
  return claim !== undefined;
}

/** True while a movement of the statement is said to be this refund and waits for the second person. */
export async function hasProposedMovement(tx: Transaction, caseId: string): Promise<boolean> {
  const proposed = await tx.find(`SELECT 1 FROM movement_classes WHERE refund_case_id = $1 AND state = 'proposed'`, [
    caseId,
  ]);
  return proposed !== undefined;
}
