import type { BankEvent } from '../../domain/interchange/bank-event.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import type { BankEventDeps, EventOrigin } from './bank-event-deps.js';
import { enterBankEvent, type RecordedEvent } from './enter.js';
import { reactTo } from './reactions.js';

/** Takes one event of a bank in a transaction of its own. Refusals as of `recordBankEvent`. */
export async function takeBankEvent(
  deps: BankEventDeps,
  origin: EventOrigin,
  event: BankEvent,
): Promise<RecordedEvent | Refusal> {
  return deps.db.transaction((tx) => recordBankEvent(tx, deps.cipher, origin, event));
}

/** Writes an event and what the social side makes of it (`reactions.ts`). Refusals as of `enterBankEvent`. */
export async function recordBankEvent(
  tx: Transaction,
  cipher: Cipher,
  origin: EventOrigin,
  event: BankEvent,
): Promise<RecordedEvent | Refusal> {
  return enterBankEvent(tx, cipher, origin, event, reactTo);
}
