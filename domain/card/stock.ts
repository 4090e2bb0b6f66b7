import type { CardEvent, CardState } from './card-state.js';
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
 * temporary card is no card of the shelf: it comes from a drawer whose blanks have no number on record.
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

/** How many moves of a kind there were before a period and in it. */
export interface MovesCounted {
  readonly kind: StockMove;
  readonly before: number;
  readonly within: number;
}

/** 收支平衡: what there was, what each kind of move did, what there is. */
export interface StockBalance {
  readonly opening: Stock;
  readonly lines: readonly (Stock & { readonly kind: StockMove })[];
  readonly closing: Stock;
}

/** The balance of a period, with a line for every kind of move. Opening and lines add up to the closing. */
export function balanceOf(counted: readonly MovesCounted[]): StockBalance {
  const timesOf = (kind: StockMove, when: 'before' | 'within') => counted.find((one) => one.kind === kind)?.[when] ?? 0;
  const linesOf = (when: 'before' | 'within') =>
    stockMoveKinds.map((kind) => {
      const times = timesOf(kind, when);
      return { kind, shelf: stockMoves[kind].shelf * times, kept: stockMoves[kind].kept * times };
    });
  const opening = sum(linesOf('before'));
  const lines = linesOf('within');
  return { opening, lines, closing: sum([opening, ...lines]) };
}

function sum(stocks: readonly Stock[]): Stock {
  return {
    shelf: stocks.reduce((total, { shelf }) => total + shelf, 0),
    kept: stocks.reduce((total, { kept }) => total + kept, 0),
  };
}
