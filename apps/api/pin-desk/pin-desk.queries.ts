import type { CardState } from '../../../domain/card/card-state.js';

export interface PinCardRow {
  readonly id: string;
  readonly state: CardState;
  readonly pin_locked: boolean;
  readonly pin_initial: boolean;
  readonly name: string;
  readonly card_number_enc: Buffer;
}

/** A card of the divisions that the institution serves. $1 index values of its number. */
export const pinCardByNumberSql = `SELECT d.id, d.state, d.pin_locked, d.pin_initial, d.card_number_enc, p.name
  FROM cards d JOIN people p ON p.id = d.person_id
  WHERE d.card_number_idx = ANY($1) AND d.kind = 'formal' AND {{reach:d/division}} LIMIT 1`;

export interface PinChangeRow {
  readonly id: string;
  readonly number: string;
  readonly status: 'open' | 'on_hold' | 'closed';
  readonly step: string;
  readonly outcome: string | null;
}

const pinChangeColumns = `SELECT c.id, c.number, c.status, c.step, c.outcome FROM cases c WHERE c.type = 'pinChange' AND {{reach:c}}`;

/** A PIN change that was filed at the institution. $1 case. */
export const pinChangeSql = `${pinChangeColumns} AND c.id = $1`;

/** The one that is open there for a card. $1 card. */
export const openPinChangeSql = `${pinChangeColumns} AND c.card_id = $1 AND c.status <> 'closed' LIMIT 1`;
