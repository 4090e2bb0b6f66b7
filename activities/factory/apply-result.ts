import { type FactoryResultLine, factoryCodes } from '../../domain/interchange/factory-result.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { moveCard } from '../cards/cards.js';
import { type Cipher, lastFour } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import type { CheckedResult, OrderedCard } from './check-result.js';
import { endStates } from './factory-deps.js';

/** Lets a checked file in: every line ends its order, and an order file whose last order ended is answered. */
export async function letIn(
  tx: Transaction,
  cipher: Cipher,
  name: string,
  checked: CheckedResult,
  at: Date,
): Promise<void> {
  const lines = checked.file?.lines ?? [];
  // In order of the ids, so that two transactions never wait for each other crosswise.
  for (const line of lines.toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1))) {
    const order = checked.orders.get(line.orderId);
    if (!order) throw new Error(`a checked line of ${name} has no order`);
    await applyResult(tx, cipher, name, line, order, at);
  }
  const orderFiles = [...new Set([...checked.orders.values()].map((order) => order.fileName))];
  await tx.run(
    `UPDATE factory_files f SET state = 'answered' WHERE f.kind = 'ZK' AND f.name = ANY($1) AND NOT EXISTS (
       SELECT FROM card_orders o WHERE o.file_name = f.name AND o.state = 'sent')`,
    [orderFiles],
  );
}

/** Ends one order: its state and code, and, where the card was made, the card's numbers and its move to produced. */
async function applyResult(
  tx: Transaction,
  cipher: Cipher,
  resultFile: string,
  result: FactoryResultLine,
  order: OrderedCard,
  at: Date,
): Promise<void> {
  await tx.run('UPDATE card_orders SET state = $2, result_code = $3, result_file = $4, settled_at = $5 WHERE id = $1', [
    order.id,
    endStates[result.code],
    result.code,
    resultFile,
    at,
  ]);
  if (result.code !== factoryCodes.produced) return;
  await writeNumbers(tx, cipher, order.cardId, result);
  const { cardId, caseId } = order;
  const moved = await moveCard(tx, { cardId, event: 'produce', caseId, step: 'production', actor: 'system', at });
  // The file was checked with the order's row locked, and a card in making is moved by its order alone.
  if (isRefusal(moved)) throw new Error(`card ${cardId} can't be produced: ${moved.code}`);
}

async function writeNumbers(tx: Transaction, cipher: Cipher, cardId: string, result: FactoryResultLine): Promise<void> {
  const { cardNumber, chipNumber, bank, account, bankCardNumber, producedOn } = result;
  const sealed = (text: string | null) => (text === null ? null : cipher.encrypt(text));
  await tx.run(
    `UPDATE cards SET card_number_enc = $2, card_number_idx = $3, card_last4_idx = $4, chip_number_enc = $5, bank = $6,
       account_enc = $7, account_idx = $8, bank_card_number_enc = $9, produced_on = $10, version = version + 1
     WHERE id = $1`,
    [
      cardId,
      sealed(cardNumber),
      cardNumber && cipher.index('cardNumber', cardNumber),
      cardNumber && cipher.index('cardLast4', lastFour(cardNumber)),
      sealed(chipNumber),
      bank,
      sealed(account),
      account && cipher.index('account', account),
      sealed(bankCardNumber),
      producedOn,
    ],
  );
}
