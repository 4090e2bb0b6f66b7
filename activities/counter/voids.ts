import type { AuditAction } from '../../domain/audit/audit-actions.js';
import type { ChargeKind } from '../../domain/money/charge.js';
import { type Fen, formatYuan } from '../../domain/money/fen.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import { appendTimeline } from '../cases/timeline.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { creditOf, postEntry } from './journal.js';

type VoidState = 'open' | 'voided' | 'kept';

interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly paper_id: string;
  readonly case_id: string;
  readonly charge: ChargeKind;
  readonly fen: Fen;
  readonly office: string;
  readonly division: string;
  readonly taken_by: string;
  readonly state: 'valid' | 'refunded' | 'voided';
}

interface Proposal {
  readonly id: string;
  readonly receipt_id: string;
  readonly state: VoidState;
  readonly reason: string;
  readonly maker: string;
}

/** The first of two people says that a receipt is a mistake. Refuses `receipt.not-valid`, `receipt.void-open`. */
export async function proposeVoid(
  tx: Transaction,
  receiptId: string,
  reason: string,
  by: By,
): Promise<{ id: string; state: VoidState } | Refusal> {
  const receipt = await lockReceipt(tx, receiptId);
  if (isRefusal(receipt)) return receipt;
  if (receipt.state !== 'valid') return refuse('receipt.not-valid');
  const open = await tx.find(`SELECT id FROM counter_voids WHERE receipt_id = $1 AND state = 'open'`, [receiptId]);
  if (open) return refuse('receipt.void-open');
  const id = newId();
  await tx.run(
    `INSERT INTO counter_voids (id, receipt_id, office, division, state, reason, maker, made_at)
     VALUES ($1, $2, $3, $4, 'open', $5, $6, $7)`,
    [id, receiptId, receipt.office, receipt.division, reason, by.actor, await businessNow(tx)],
  );
  await audit(tx, by, 'proposeVoidReceipt', receipt, reason);
  return { id, state: 'open' };
}

/**
 * Another person voids the receipt: its number is not used again, a counter-entry takes the money out of the taker's
 * drawer, the paper says 作废; or keeps it. Refuses `receipt.same-person`, `receipt.void-decided`, `receipt.not-valid`.
 */
export async function decideVoid(
  tx: Transaction,
  cipher: Cipher,
  voidId: string,
  { decision, reason }: { readonly decision: 'void' | 'keep'; readonly reason: string },
  by: By,
): Promise<{ id: string; state: VoidState } | Refusal> {
  const proposal = await tx.find<Proposal>(
    'SELECT id, receipt_id, state, reason, maker FROM counter_voids WHERE id = $1',
    [voidId],
  );
  if (!proposal) return refuse('access.not-found');
  const receipt = await lockReceipt(tx, proposal.receipt_id);
  if (isRefusal(receipt)) return receipt;
  // Read again under the receipt's lock: whoever decides second finds it decided.
  const { state: now } = await tx.get<{ state: VoidState }>('SELECT state FROM counter_voids WHERE id = $1', [voidId]);
  if (now !== 'open') return refuse('receipt.void-decided');
  if (by.actor === proposal.maker || by.actor === receipt.taken_by) return refuse('receipt.same-person');
  const at = await businessNow(tx);
  if (decision === 'void') {
    if (receipt.state !== 'valid') return refuse('receipt.not-valid');
    await voidReceipt(tx, cipher, receipt, { at, by, reason: proposal.reason });
  }
  const state = decision === 'void' ? 'voided' : 'kept';
  await tx.run('UPDATE counter_voids SET state = $2, checker = $3, checked_at = $4, check_reason = $5 WHERE id = $1', [
    voidId,
    state,
    by.actor,
    at,
    reason,
  ]);
  await audit(tx, by, decision === 'void' ? 'voidReceipt' : 'keepReceipt', receipt, reason || proposal.reason);
  return { id: voidId, state };
}

/** Case before receipt, in the order in which a case's step locks them. Refuses `access.not-found`. */
async function lockReceipt(tx: Transaction, receiptId: string): Promise<Receipt | Refusal> {
  await tx.find(
    'SELECT c.id FROM cases c JOIN counter_receipts r ON r.case_id = c.id WHERE r.id = $1 FOR NO KEY UPDATE OF c',
    [receiptId],
  );
  const receipt = await tx.find<Receipt>(
    `SELECT id, number, paper_id, case_id, charge, fen, office, division, taken_by, state FROM counter_receipts
     WHERE id = $1 FOR UPDATE`,
    [receiptId],
  );
  return receipt ?? refuse('access.not-found');
}

async function voidReceipt(
  tx: Transaction,
  cipher: Cipher,
  receipt: Receipt,
  { at, by, reason }: { readonly at: Date; readonly by: By; readonly reason: string },
): Promise<void> {
  const traceId = by.traceId ?? '';
  await tx.run(
    `UPDATE counter_receipts SET state = 'voided', ended_by = $2, ended_at = $3, end_reason = $4 WHERE id = $1`,
    [receipt.id, by.actor, at, reason],
  );
  await tx.run('UPDATE papers SET voided_at = $2 WHERE id = $1', [receipt.paper_id, at]);
  await postEntry(tx, {
    id: newId(),
    kind: 'voided',
    office: receipt.office,
    clerk: receipt.taken_by,
    receiptId: receipt.id,
    at,
    traceId,
    postings: [
      { account: creditOf(receipt.charge), fen: receipt.fen },
      { account: 'cash', fen: -receipt.fen },
    ],
  });
  const data = { charge: receipt.charge, yuan: formatYuan(receipt.fen), number: receipt.number };
  await appendTimeline(tx, cipher, { caseId: receipt.case_id, at, traceId }, [
    { kind: 'chargeVoided', actor: by.actor, data, text: reason },
  ]);
}

async function audit(tx: Transaction, by: By, action: AuditAction, receipt: Receipt, reason: string): Promise<void> {
  await writeAudit(tx, {
    ...by,
    action,
    object: { kind: 'counterReceipt', id: receipt.id },
    division: receipt.division,
    reason,
    detail: { number: receipt.number, charge: receipt.charge, fen: String(receipt.fen) },
  });
}
