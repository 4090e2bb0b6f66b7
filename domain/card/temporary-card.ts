import { type Refusal, refuse } from '../refusal/refusal.js';
import type { CardState } from './card-state.js';

/** What can happen to a temporary card: it comes ready from the office's drawer and goes back there (附件1 第十九条). */
export const temporaryCardEvents = ['deliver', 'takeBack', 'lose'] as const;
export type TemporaryCardEvent = (typeof temporaryCardEvents)[number];

/** The table of a temporary card's states; its words are those of a formal card's, of which it has only these. */
export const temporaryCardTable = {
  in_stock: { deliver: 'delivered' },
  delivered: { takeBack: 'destroyed', lose: 'cancelled' },
  destroyed: {},
  cancelled: {},
} as const satisfies Readonly<Partial<Record<CardState, Readonly<Partial<Record<TemporaryCardEvent, CardState>>>>>>;

type Row = Readonly<Partial<Record<string, CardState>>>;

/** The state after an event, or the refusal `card.wrong-state`. */
export function temporaryTransition(state: CardState, event: string): CardState | Refusal {
  const row: Row | undefined = (temporaryCardTable as Readonly<Partial<Record<CardState, Row>>>)[state];
  return (
    row?.[event] ?? refuse('card.wrong-state', { article: '附件1 第十九条', params: { state: `card-state.${state}` } })
  );
}
