import { describe, expect, test } from '@jest/globals';
import { blankBalanceOf, blankMoveKinds, blankMoves } from '../../domain/card/blank-stock.js';
import { cardEvents, cardStates, cardTable, finalCardStates } from '../../domain/card/card-state.js';
import { balanceOf, keepSources, stockEffectOf, stockMoveKinds, stockMoves } from '../../domain/card/stock.js';
import { temporaryCardTable } from '../../domain/card/temporary-card.js';

describe('what an event does to the stock', () => {
  const formal = cardStates.flatMap((from) =>
    cardEvents
      .filter((event) => Object.hasOwn(cardTable[from], event))
      .flatMap((event) => {
        const effect = stockEffectOf('formal', event, from);
        return effect ? [`${from} ${event}: ${effect.move}${effect.source ? ` (${effect.source})` : ''}`] : [];
      }),
  );

  test('of a formal card, cell by cell', () => {
    expect(formal).toEqual([
      'produced spoil: spoiled (spoiled)',
      'produced arrive: received',
      'in_stock deliver: handedOver',
      'in_stock recall: unclaimed (recall)',
      'delivered exchange: returned (exchange)',
      'delivered cancel: returned (cancellation)',
      'active exchange: returned (exchange)',
      'active cancel: returned (cancellation)',
    ]);
  });

  test('a temporary card comes from a drawer, and is kept once it is back', () => {
    expect(stockEffectOf('temporary', 'deliver', 'in_stock')).toBeUndefined();
    expect(stockEffectOf('temporary', 'takeBack', 'delivered')).toEqual({ move: 'returned', source: 'temporary' });
    expect(stockEffectOf('temporary', 'lose', 'delivered')).toBeUndefined();
  });

  test('whatever is kept is dead by then', () => {
    const table: Readonly<Record<string, Readonly<Record<string, string>>>> = cardTable;
    for (const state of cardStates) {
      for (const event of cardEvents) {
        const next = table[state]?.[event];
        if (next && stockEffectOf('formal', event, state)?.source) expect(finalCardStates).toContain(next);
      }
    }
    expect(finalCardStates).toContain(temporaryCardTable.delivered.takeBack);
  });
});

describe('the balance', () => {
  test('opening and lines add up to the closing, whatever moved', () => {
    const counted = stockMoveKinds.map((kind, at) => ({ kind, before: 40 - at * 7, within: at * 3 + 1 }));
    const { opening, lines, closing } = balanceOf(counted);
    for (const side of ['shelf', 'kept'] as const) {
      expect(opening[side] + lines.reduce((sum, line) => sum + line[side], 0)).toBe(closing[side]);
    }
    expect(lines.map(({ kind }) => kind)).toEqual(stockMoveKinds);
  });

  test('a year of a window', () => {
    const { opening, closing, lines } = balanceOf([
      { kind: 'received', before: 10, within: 100 },
      { kind: 'handedOver', before: 7, within: 95 },
      { kind: 'unclaimed', before: 1, within: 4 },
      { kind: 'returned', before: 3, within: 30 },
      { kind: 'destroyed', before: 2, within: 31 },
    ]);
    expect(opening).toEqual({ shelf: 2, kept: 2 });
    expect(lines.find(({ kind }) => kind === 'unclaimed')).toEqual({ kind: 'unclaimed', shelf: -4, kept: 4 });
    expect(closing).toEqual({ shelf: 3, kept: 5 });
  });

  test('nothing moved, nothing there', () => {
    const { opening, closing } = balanceOf([]);
    expect([opening, closing]).toEqual([
      { shelf: 0, kept: 0 },
      { shelf: 0, kept: 0 },
    ]);
  });

  test('an unclaimed card only changes its place', () => {
    const { shelf, kept } = stockMoves.unclaimed;
    expect(shelf + kept).toBe(0);
    expect(keepSources).toContain('recall');
  });
});

describe('blank temporary cards', () => {
  test('opening and lines add up to the closing; a spoiled one is still there until it is destroyed', () => {
    const { opening, lines, closing } = blankBalanceOf([
      { kind: 'received', before: 100, within: 50 },
      { kind: 'handedOver', before: 30, within: 41 },
      { kind: 'spoiled', before: 4, within: 3 },
      { kind: 'destroyed', before: 1, within: 5 },
    ]);
    expect(opening).toEqual({ onHand: 66, spoiled: 3 });
    expect(lines).toEqual([
      { kind: 'received', onHand: 50, spoiled: 0 },
      { kind: 'handedOver', onHand: -41, spoiled: 0 },
      { kind: 'spoiled', onHand: -3, spoiled: 3 },
      { kind: 'destroyed', onHand: 0, spoiled: -5 },
    ]);
    expect(closing).toEqual({ onHand: 72, spoiled: 1 });
  });

  test('only a delivery brings any', () => {
    const bringing = blankMoveKinds.filter((kind) => blankMoves[kind].onHand + blankMoves[kind].spoiled > 0);
    expect(bringing).toEqual(['received']);
  });
});
