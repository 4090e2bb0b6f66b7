import { isBankEventKind } from '../../domain/card/bank-state.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow, readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { apply, type EventRow, type RecordedEvent, toldEventOf } from './enter.js';
import { lockToldCard } from './find-card.js';
import { reactTo } from './reactions.js';

/** Who settles what the bank's number did not find. */
export interface SettledBy {
  readonly actor: string;
  readonly traceId: string;
}

interface UnmatchedRow extends EventRow {
  readonly bank: string;
  readonly source: 'api' | 'file' | 'page';
  readonly division: string;
  readonly set_aside_at: Date | null;
}

/**
 * A person has found the card that an event is about: from now on it is an event of this card, with all that follows,
 * late where something was told since. Refuses `bank-event.settled` and, for a card of another bank, `access.not-found`.
 */
export async function matchBankEvent(
  tx: Transaction,
  cipher: Cipher,
  { eventId, cardId }: { readonly eventId: string; readonly cardId: string },
  by: SettledBy,
): Promise<RecordedEvent | Refusal> {
  const row = await lockUnmatched(tx, eventId);
  if (isRefusal(row)) return row;
  const card = await lockToldCard(tx, cardId);
  if (card.bank !== row.bank) return refuse('access.not-found', { field: 'cardNumber' });
  const clock = await readClock(tx);
  const event = toldEventOf(cipher, row);
  const origin = { bank: row.bank, source: row.source, ...by };
  const { late, ...made } = await apply({ tx, cipher, clock, id: eventId, event, origin, card }, reactTo);
  await tx.run(
    `UPDATE bank_events SET card_id = $2, division = $3, late = $4, reaction = $5, reaction_case_id = $6, matched_by = $7,
       matched_at = $8 WHERE id = $1`,
    [eventId, cardId, card.division, late, made.reaction, made.caseId ?? null, by.actor, clock.now],
  );
  await writeAudit(tx, {
    ...by,
    action: 'matchBankEvent',
    object: { kind: 'bankEvent', id: eventId },
    division: card.division,
    detail: { bank: row.bank, kind: row.kind, reaction: made.reaction, late, card: cardId },
  });
  return { state: 'taken', matched: true, reaction: made.reaction, ...(made.filed ? { filed: made.filed } : {}) };
}

/** Nobody will find a card for it, for this reason; it stays on record. Refuses `bank-event.settled`. */
export async function setBankEventAside(
  tx: Transaction,
  cipher: Cipher,
  { eventId, reason }: { readonly eventId: string; readonly reason: string },
  by: SettledBy,
): Promise<{ id: string } | Refusal> {
  const row = await lockUnmatched(tx, eventId);
  if (isRefusal(row)) return row;
  await tx.run('UPDATE bank_events SET set_aside_by = $2, set_aside_at = $3, set_aside_reason_enc = $4 WHERE id = $1', [
    eventId,
    by.actor,
    await businessNow(tx),
    cipher.encrypt(reason),
  ]);
  await writeAudit(tx, {
    ...by,
    action: 'setBankEventAside',
    object: { kind: 'bankEvent', id: eventId },
    division: row.division,
    detail: { bank: row.bank, kind: row.kind },
  });
  return { id: eventId };
}

async function lockUnmatched(tx: Transaction, eventId: string): Promise<UnmatchedRow | Refusal> {
  const row = await tx.find<UnmatchedRow>('SELECT * FROM bank_events WHERE id = $1 FOR UPDATE', [eventId]);
  if (!row || !isBankEventKind(row.kind)) return refuse('access.not-found');
  return row.card_id || row.set_aside_at ? refuse('bank-event.settled') : row;
}
