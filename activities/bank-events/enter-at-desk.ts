import { type DeskEventKind, refusalOfDeskEvent } from '../../domain/card/bank-desk.js';
import { isCardState } from '../../domain/card/card-state.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { foldBankSide } from './bank-side.js';
import type { RecordedEvent } from './enter.js';
import { lockToldCard } from './find-card.js';
import { recordBankEvent } from './record.js';

/** What an operator of the card's bank says that was done at the bank's window, just now. */
export interface DeskEvent {
  readonly cardId: string;
  readonly kind: DeskEventKind;
}

/**
 * Writes it as an event of the bank, with all that follows from one. Refuses what would move nothing: an operator who
 * enters it has looked at something that is no longer so. Once only is its caller's to see to.
 */
export async function enterDeskEvent(
  tx: Transaction,
  cipher: Cipher,
  by: { readonly actor: string; readonly traceId: string },
  { cardId, kind }: DeskEvent,
): Promise<RecordedEvent | Refusal> {
  const card = await lockToldCard(tx, cardId);
  if (!card.bank || !card.number) return refuse('access.not-found', { field: 'cardId' });
  if (!isCardState(card.state)) throw new Error(`card ${cardId} is in no known state`);
  const { now } = await readClock(tx);
  const { before: side } = await foldBankSide(tx, card, { kind, occurredAt: now });
  const refusal = refusalOfDeskEvent(kind, { side, state: card.state });
  if (isRefusal(refusal)) return refusal;
  const event = {
    eventId: `page-${newId()}`,
    kind,
    cardNumber: cipher.decryptText(card.number),
    account: null,
    occurredAt: now,
    detail: null,
  };
  return recordBankEvent(tx, cipher, { bank: card.bank, source: 'page', ...by }, event);
}
