import {
  type CardEvent,
  type CardState,
  isCardInMaking,
  stateBeforeLoss,
  transition,
  type UsableCardState,
} from '../../domain/card/card-state.js';
import { temporaryTransition } from '../../domain/card/temporary-card.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type Cipher, lastFour } from '../cipher/cipher.js';
import { lockIndexed } from '../cipher/lock-indexed.js';
import type { Transaction } from '../database/database.js';
import { followCard } from '../mandates/follow-card.js';
import { moveStock } from '../stock/stock-moves.js';
import type { CardMove } from './card-move.js';

/** A card that is to be made. */
export interface NewCard {
  readonly id: string;
  readonly personId: string;
  readonly kind: 'formal' | 'temporary';
  readonly office: string;
  readonly division: string;
  readonly caseId: string;
  readonly at: Date;
}

/** A temporary card as it lies in the office's drawer, its number on it. */
export interface TemporaryCard extends Omit<NewCard, 'kind'> {
  readonly number: string;
}

/** Enters a temporary card as in stock. Refuses `card.number-taken`. */
export async function insertTemporaryCard(
  tx: Transaction,
  cipher: Cipher,
  card: TemporaryCard,
): Promise<Refusal | undefined> {
  lockIndexed(tx, cipher, 'cardNumber', card.number);
  const known = await tx.find('SELECT id FROM cards WHERE card_number_idx = ANY($1)', [
    cipher.indexCandidates('cardNumber', card.number),
  ]);
  if (known) return refuse('card.number-taken', { field: 'input.cardNumber' });
  tx.write(
    `INSERT INTO cards (id, person_id, kind, state, card_number_enc, card_number_idx, card_last4_idx, office, division,
       state_case_id, state_since)
     VALUES ($1, $2, 'temporary', 'in_stock', $3, $4, $5, $6, $7, $8, $9)`,
    [
      card.id,
      card.personId,
      cipher.encrypt(card.number),
      cipher.index('cardNumber', card.number),
      cipher.index('cardLast4', lastFour(card.number)),
      card.office,
      card.division,
      card.caseId,
      card.at,
    ],
  );
  return undefined;
}

/** Enters a card as in production. The database refuses a second one of the same kind for the person. */
export async function insertCard(tx: Transaction, card: NewCard): Promise<void> {
  tx.write(
    `INSERT INTO cards (id, person_id, kind, state, office, division, state_case_id, state_since)
     VALUES ($1, $2, $3, 'in_production', $4, $5, $6, $7)`,
    [card.id, card.personId, card.kind, card.office, card.division, card.caseId, card.at],
  );
}

/**
 * Moves a card as the table of card states says: locks the row, checks the from-state, writes state, transition and what
 * it does to the office's stock and to the card's mandates.
 * Gives the new state, or `card.wrong-state` when another case was faster.
 */
export async function moveCard(tx: Transaction, move: CardMove): Promise<CardState | Refusal> {
  const card = await tx.get<{ state: CardState; kind: 'formal' | 'temporary' }>(
    'SELECT state, kind FROM cards WHERE id = $1 FOR UPDATE',
    [move.cardId],
  );
  const next =
    card.kind === 'temporary'
      ? temporaryTransition(card.state, move.event)
      : transition(card.state, move.event as CardEvent, await stateLossLeft(tx, move.cardId, card.state));
  if (isRefusal(next)) return next;
  tx.write(
    `WITH told AS (INSERT INTO card_transitions (card_id, from_state, to_state, case_id, step, actor, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7))
     UPDATE cards SET state = $3, state_case_id = $4, state_since = $7, version = version + 1 WHERE id = $1`,
    [move.cardId, card.state, next, move.caseId, move.step, move.actor, move.at],
  );
  moveStock(tx, move, card);
  // A card in making has no account that anybody could have given a mandate on.
  if (!isCardInMaking(next)) {
    followCard(tx, move.cardId, { why: move.event, caseId: move.caseId, actor: move.actor, at: move.at });
  }
  return next;
}

/** The state that the loss under way had left, from the card's transitions; nothing where no loss is reported. */
async function stateLossLeft(tx: Transaction, cardId: string, state: CardState): Promise<UsableCardState | undefined> {
  if (state !== 'oral_lost' && state !== 'lost') return undefined;
  const row = await tx.find<{ from_state: CardState }>(
    `SELECT from_state FROM card_transitions WHERE card_id = $1 AND from_state IN ('delivered', 'active')
     ORDER BY id DESC LIMIT 1`,
    [cardId],
  );
  if (row) return stateBeforeLoss(row.from_state);
  // A card that came from the old system lost has no transition that left it so.
  const loaded = await tx.get<{ before: CardState | null }>(
    'SELECT state_before_loss AS before FROM cards WHERE id = $1',
    [cardId],
  );
  return loaded.before ? stateBeforeLoss(loaded.before) : undefined;
}
