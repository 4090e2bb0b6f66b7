import type { CardEvent, CardState } from './card-state.js';
import { type Balance, balanceBy, type PiecesMoved } from './stock-balance.js';
import type { TemporaryCardEvent } from './temporary-card.js';

/** Why an office keeps a card until two people destroy it. */
export const keepSources = ['exchange', 'cancellation', 'temporary', 'recall', 'spoiled', 'found'] as const;
export type KeepSource = (typeof keepSources)[number];

/** What an office has in its hands: the shelf of cards to hand over, and the kept ones that are to be destroyed. */
export interface Stock {
  readonly shelf: number;
  readonly kept: number;
}

/** What one card of each kind of move does to an office's stock. */
export const stockMoves = {
  received: { shelf: 1, kept: 0 },
  handedOver: { shelf: -1, kept: 0 },
  // Never collected: from the shelf to the kept ones, so the office holds as many as before.
  unclaimed: { shelf: -1, kept: 1 },
  returned: { shelf: 0, kept: 1 },
  spoiled: { shelf: 0, kept: 1 },
  destroyed: { shelf: 0, kept: -1 },
} as const satisfies Readonly<Record<string, Stock>>;
export type StockMove = keyof typeof stockMoves;
export const stockMoveKinds = Object.keys(stockMoves) as readonly StockMove[];

/** A move of stock that an event on a card makes; with a source where the card is kept from there. */
interface StockEffect {
  readonly move: StockMove;
  readonly source?: KeepSource;
}

/**
 * The events by which a card comes into an office's hands or leaves them (附件1 第十一条(4), 第十五条, 第十六条4, 第十九条). A
 * temporary card is no card of the shelf: it comes from a drawer of blanks without numbers (`blank-stock.ts`).
 */
const effects: Readonly<
  Record<'formal' | 'temporary', Readonly<Partial<Record<CardEvent | TemporaryCardEvent, StockEffect>>>>
> = {
  formal: {
    arrive: { move: 'received' },
    deliver: { move: 'handedOver' },
    recall: { move: 'unclaimed', source: 'recall' },
    exchange: { move: 'returned', source: 'exchange' },
    cancel: { move: 'returned', source: 'cancellation' },
    spoil: { move: 'spoiled', source: 'spoiled' },
  },
  temporary: { takeBack: { move: 'returned', source: 'temporary' } },
};

/** What an event does to the stock; nothing for most. What is spoiled in the making never came to the office. */
export function stockEffectOf(
  kind: 'formal' | 'temporary',
  event: CardEvent | TemporaryCardEvent,
  from: CardState,
): StockEffect | undefined {
  return event === 'spoil' && from !== 'produced' ? undefined : effects[kind][event];
}

/** How many cards moved in each way before a period and in it. */
export type MovesCounted = PiecesMoved<StockMove>;

/** 收支平衡 of the cards in an office's hands. */
export function balanceOf(counted: readonly MovesCounted[]): Balance<StockMove, keyof Stock> {
  return balanceBy(stockMoves, ['shelf', 'kept'], counted);
}
