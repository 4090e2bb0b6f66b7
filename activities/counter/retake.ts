import type { ChargeKind } from '../../domain/money/charge.js';
import { formatYuan } from '../../domain/money/fen.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { contextOfCase, saveChanges } from '../cases/step-context.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import { amountOf, takeCharge } from './charges.js';

const nothingOwed: readonly (string | null)[] = ['withdrawn', 'refused'];

/**
 * Takes the charge of a voided receipt again, under a new number. Refuses `receipt.not-void`, `charge.amount`,
 * `charge.taken-already`, and `case.closed` where the case ended in what costs nothing.
 */
export async function retakeCharge(
  tx: Transaction,
  cipher: Cipher,
  receiptId: string,
  received: string,
  by: By,
): Promise<{ id: string; number: string } | Refusal> {
  const receipt = await tx.find<{ case_id: string; charge: ChargeKind }>(
    'SELECT case_id, charge FROM counter_receipts WHERE id = $1',
    [receiptId],
  );
  if (!receipt) return refuse('access.not-found');
  const context = await contextOfCase(tx, cipher, receipt.case_id, by);
  const { state } = await tx.get<{ state: string }>('SELECT state FROM counter_receipts WHERE id = $1', [receiptId]);
  if (state !== 'voided') return refuse('receipt.not-void');
  if (nothingOwed.includes(context.row.outcome)) return refuse('case.closed');
  const due = formatYuan(amountOf(context, receipt.charge));
  if (received !== due) return refuse('charge.amount', { field: 'received', params: { yuan: due } });
  const refusal = await takeCharge(context, receipt.charge);
  if (isRefusal(refusal)) return refusal;
  await saveChanges(context);
  return tx.get<{ id: string; number: string }>(
    `SELECT id, number FROM counter_receipts WHERE case_id = $1 AND charge = $2 AND state = 'valid'`,
    [receipt.case_id, receipt.charge],
  );
}
