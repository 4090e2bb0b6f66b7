import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { BankEventKind } from '../../domain/card/bank-state.js';
import type { BankEvent } from '../../domain/interchange/bank-event.js';
import {
  type BankEventFileName,
  bankEventFileName,
  writeBankEventFile,
} from '../../domain/interchange/bank-event-file.js';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { ivBytes, sealEnvelope } from '../../domain/interchange/envelope.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { bankKeys } from '../api/api-stage.js';
import type { KnownCard } from '../losses/ways.js';

export const keys = parseEnvelopeKeyFile(JSON.stringify(bankKeys));
export const madeAt = new Date('2026-03-02T09:00:00+08:00');

// A simulated bank beside them begins with 1.
let files = 100;
/** A name that was not used before. */
export function nextName(bank = '0102'): BankEventFileName {
  files += 1;
  return { bank, date: '2026-03-02', n: files };
}

/** One event about the card, a minute before the file was made. */
export function said(
  card: Pick<KnownCard, 'cardNumber'>,
  kind: BankEventKind,
  more: Partial<BankEvent> = {},
): BankEvent {
  const occurredAt = new Date(madeAt.getTime() - 60_000);
  return { eventId: ulid(), kind, cardNumber: card.cardNumber, account: null, occurredAt, detail: null, ...more };
}

/** The file as the bank seals it: its name with `.sm4`, and the envelope under its current key. */
export function sealed(
  name: BankEventFileName,
  events: readonly BankEvent[],
  { encoding, change = (text) => text }: { encoding?: FileEncoding; change?: (text: Buffer) => Buffer } = {},
) {
  const bytes = change(writeBankEventFile(name, madeAt, events, encoding));
  return { name: `${bankEventFileName(name)}.sm4`, bytes: seal(bytes, name.bank) };
}

export function seal(bytes: Uint8Array, bank = '0102'): Buffer {
  return sealEnvelope(bytes, keys.getCurrent(bank), randomBytes(ivBytes));
}
