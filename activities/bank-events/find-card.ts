import type { BankEvent } from '../../domain/interchange/bank-event.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import type { ToldCard } from './bank-event-deps.js';

const columns = 'id, person_id, kind, state, state_since, bank_state, bank_state_base, office, division';

/** A card on record with its bank and number, locked. */
export async function lockToldCard(
  tx: Transaction,
  cardId: string,
): Promise<ToldCard & { readonly bank: string | null; readonly number: Buffer | null }> {
  return tx.get(`SELECT ${columns}, bank, card_number_enc AS number FROM cards WHERE id = $1 FOR UPDATE`, [cardId]);
}

/**
 * The card of this bank that an event names, locked; nothing where there is none. A number names one card; an account
 * may have had several, of which the one still in use is meant, otherwise the newest.
 */
export async function findToldCard(
  tx: Transaction,
  cipher: Cipher,
  bank: string,
  { cardNumber, account }: Pick<BankEvent, 'cardNumber' | 'account'>,
): Promise<ToldCard | undefined> {
  const numbers = cardNumber === null ? null : cipher.indexCandidates('cardNumber', cardNumber);
  const accounts = account === null ? null : cipher.indexCandidates('account', account);
  return tx.find<ToldCard>(
    `SELECT ${columns} FROM cards
     WHERE bank = $1 AND ($2::text[] IS NULL OR card_number_idx = ANY($2)) AND ($3::text[] IS NULL OR account_idx = ANY($3))
       AND ($2::text[] IS NOT NULL OR $3::text[] IS NOT NULL)
     ORDER BY state IN ('replaced', 'cancelled', 'destroyed'), id DESC LIMIT 1 FOR UPDATE`,
    [bank, numbers, accounts],
  );
}
