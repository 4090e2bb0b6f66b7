import type { EventKind } from './kinds.js';

/** An event as the bank's books hold it; a card or account that it does not name is empty text. */
export interface BookedEvent {
  readonly id: string;
  readonly event_id: string;
  readonly kind: EventKind;
  readonly card_number: string;
  readonly account: string;
  readonly occurred_at: Date;
  readonly detail: string;
}
