import { type CardState, isCardInMaking, isLiveCardState, isUsableCardState } from '../card/card-state.js';
import { isCardCaseType, refusalOfFiling } from '../card/case-table.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { CaseType } from './case-type.js';
import { caseTypes } from './case-types.js';

/** A card of a person, as far as it decides what may be filed. */
export interface HeldCard {
  readonly id: string;
  readonly kind: string;
  readonly state: CardState;
  readonly pinLocked?: boolean;
}

/** An open case of a person; `cardId` is the card that it was filed for. */
export interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly cardId: string | null;
}

/** A type of case that may be filed for a person or one of their cards, or why it may not. */
export interface Offer {
  readonly type: string;
  /** Null for types that are filed for the person. */
  readonly cardId: string | null;
  readonly refusal?: Refusal;
  /** The open case of the type, which is gone on with instead. */
  readonly open?: OpenCase;
}

/**
 * Everything that may be filed for a person now, and what may not with the refusal that filing would give: the types on
 * a card by the table of card states × case types, the others by the cards at hand. In the order of the case types.
 */
export function offersFor(
  cards: readonly HeldCard[],
  open: readonly OpenCase[],
  types: Readonly<Record<string, CaseType>> = caseTypes,
): Offer[] {
  const formal = cards.filter((card) => card.kind === 'formal');
  // What only the agency files is nothing for a window.
  const atWindows = Object.entries(types).filter(([, { filedBy }]) => !filedBy.every((role) => role === 'scheduler'));
  return atWindows.flatMap(([type, { subject }]) =>
    subject === 'card'
      ? formal.map((card) => offerOnCard(type, card, open))
      : [offer(type, null, obstacleOfPerson(type, formal, open), findOpen(open, type, null))],
  );
}

function offerOnCard(type: string, card: HeldCard, open: readonly OpenCase[]): Offer {
  if (!isCardCaseType(type)) throw new Error(`${type} is filed for a card, but the table of card states lacks it`);
  return offer(type, card.id, refusalOfFiling(type, card.state, card.pinLocked), findOpen(open, type, card.id));
}

function offer(type: string, cardId: string | null, obstacle: Refusal | undefined, open: OpenCase | undefined): Offer {
  const refusal =
    obstacle ??
    (open && refuse('case.already-open', { params: { number: open.number }, conflict: { kind: 'case', id: open.id } }));
  return { type, cardId, ...(refusal ? { refusal } : {}), ...(open ? { open } : {}) };
}

function findOpen(open: readonly OpenCase[], type: string, cardId: string | null): OpenCase | undefined {
  if ((caseTypes as Readonly<Record<string, CaseType>>)[type]?.severalOpen) return undefined;
  return open.find((one) => one.type === type && (cardId === null || one.cardId === cardId));
}

/**
 * One live formal card a person (附件1 第十一条); a temporary one only while none can be used (第十九条): a damaged card
 * whose exchange is under way can not.
 */
function obstacleOfPerson(type: string, formal: readonly HeldCard[], open: readonly OpenCase[]): Refusal | undefined {
  const live = formal.find((card) => isLiveCardState(card.state));
  const making = formal.find((card) => isCardInMaking(card.state));
  if (type === 'issuance' && live) return refuse('case.live-card', { conflict: { kind: 'card', id: live.id } });
  // Its own issuance is pointed to instead.
  if (type === 'issuance' && making && !findOpen(open, 'issuance', null)) {
    return refuse('card.in-making', { conflict: { kind: 'card', id: making.id } });
  }
  const usable = formal.find((card) => isUsableCardState(card.state) && !findOpen(open, 'exchange', card.id));
  if (type === 'temporaryCard' && usable) return refuse('card.at-hand', { conflict: { kind: 'card', id: usable.id } });
  return undefined;
}
