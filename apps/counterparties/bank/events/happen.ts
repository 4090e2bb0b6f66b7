import { randomUUID } from 'node:crypto';
import type { BankParts } from '../bank-parts.js';
import { type EventKind, eventKinds } from './kinds.js';

/** Something that happens at the bank's counter, its call centre or its machines. */
export interface Happening {
  readonly kind: EventKind;
  readonly cardNumber?: string | undefined;
  readonly account?: string | undefined;
  readonly detail?: string | undefined;
  /** By default now. */
  readonly occurredAt?: Date | undefined;
}

/** Books what happened, its account changed with it; it is told to the agency in the next round. Gives the event's id. */
export async function happen({ books, profile, clock }: BankParts, what: Happening): Promise<string> {
  const { kind, cardNumber = '', account = '', detail = '', occurredAt = clock.now() } = what;
  const eventId = randomUUID();
  await books.transaction(async (tx) => {
    const state = eventKinds[kind];
    if (state && account !== '')
      await tx.run('UPDATE accounts SET state = $3 WHERE bank = $1 AND number = $2', [profile.code, account, state]);
    await tx.run(
      `INSERT INTO events (bank, event_id, kind, card_number, account, occurred_at, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [profile.code, eventId, kind, cardNumber, account, occurredAt, detail],
    );
  });
  return eventId;
}
