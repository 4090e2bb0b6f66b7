import {
  type CardEvent,
  type CardState,
  stateBeforeLoss,
  transition,
  type UsableCardState,
} from '../../domain/card/card-state.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import type { Transaction } from '../database/database.js';

/** An event on a card, with the case that causes it. `at` is business time. */
export interface CardMove {
  readonly cardId: string;
  readonly event: CardEvent;
  readonly caseId: string;
  readonly step: string;
  readonly actor: string;
  readonly at: Date;
}

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

/** Enters a card as in production. The database refuses a second one of the same kind for the person. */
export async function insertCard(tx: Transaction, card: NewCard): Promise<void> {
  await tx.run(
    `INSERT INTO cards (id, person_id, kind, state, office, division, state_case_id, state_since)
     VALUES ($1, $2, $3, 'in_production', $4, $5, $6, $7)`,
    [card.id, card.personId, card.kind, card.office, card.division, card.caseId, card.at],
  );
}

/**
 * Moves a card as the table of card states says: locks the row, checks the from-state, writes state and transition.
 * Gives the new state, or `card.wrong-state` when another case was faster.
 */
export async function moveCard(tx: Transaction, move: CardMove): Promise<CardState | Refusal> {
  const card = await tx.get<{ state: CardState }>('SELECT state FROM cards WHERE id = $1 FOR UPDATE', [move.cardId]);
  const next = transition(card.state, move.event, await stateLossLeft(tx, move.cardId, card.state));
  if (isRefusal(next)) return next;
  await tx.run(
    'UPDATE cards SET state = $2, state_case_id = $3, state_since = $4, version = version + 1 WHERE id = $1',
    [move.cardId, next, move.caseId, move.at],
  );
  await tx.run(
    `INSERT INTO card_transitions (card_id, from_state, to_state, case_id, step, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [move.cardId, card.state, next, move.caseId, move.step, move.actor, move.at],
  );
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
  return row && stateBeforeLoss(row.from_state);
}
