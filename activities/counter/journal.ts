import { type ChargeKind, charges } from '../../domain/money/charge.js';
import type { Fen } from '../../domain/money/fen.js';
import type { Transaction } from '../database/database.js';

/** Accounts of a window's money. Cash is a clerk's drawer; debit is positive, credit negative. */
export type CounterAccount = 'cash' | 'feeIncome' | 'depositsHeld' | 'handedIn' | 'cashDifference';

/** One business fact of the counter, in postings that add up to nothing. */
export interface CounterEntry {
  readonly id: string;
  readonly kind: 'taken' | 'refunded' | 'voided' | 'handedIn';
  readonly office: string;
  /** Whose drawer it is. */
  readonly clerk: string;
  readonly receiptId?: string;
  /** Of a handing in: its day-end sheet. */
  readonly sheetId?: string;
  /** Business time. */
  readonly at: Date;
  readonly postings: readonly { readonly account: CounterAccount; readonly fen: Fen }[];
  readonly traceId: string;
}

/** Where the money of a charge goes: fees are kept, deposits are owed. */
export function creditOf(charge: ChargeKind): CounterAccount {
  return charges[charge].refundable ? 'depositsHeld' : 'feeIncome';
}

/** Posts an entry. The database refuses one that does not balance, and any change of it later. */
export async function postEntry(tx: Transaction, entry: CounterEntry): Promise<void> {
  tx.write(
    `INSERT INTO counter_entries (id, kind, office, clerk, receipt_id, sheet_id, at, trace_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.id,
      entry.kind,
      entry.office,
      entry.clerk,
      entry.receiptId ?? null,
      entry.sheetId ?? null,
      entry.at,
      entry.traceId,
    ],
  );
  tx.write(
    `INSERT INTO counter_postings (entry_id, account, fen)
     SELECT $1, p.account, p.fen FROM unnest($2::text[], $3::bigint[]) AS p(account, fen)`,
    [entry.id, entry.postings.map((posting) => posting.account), entry.postings.map((posting) => posting.fen)],
  );
}
