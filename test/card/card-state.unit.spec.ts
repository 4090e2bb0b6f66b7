import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CardState,
  type CardTable,
  cardEvents,
  cardStates,
  cardTable,
  eventsFrom,
  finalCardStates,
  isCardState,
  isLiveCardState,
  liveCardStates,
  stateBeforeLoss,
  transition,
  type UsableCardState,
} from '../../domain/card/card-state.js';
import { cardStatesPage } from '../../domain/card/card-states-page.js';
import { assertCardTable, cardTableFaults } from '../../domain/card/card-table-check.js';
import { outsideCardStatus } from '../../domain/card/outside-status.js';
import { isRefusal } from '../../domain/refusal/refusal.js';

describe('every cell', () => {
  test.each(cardStates)('%s', (state) => {
    const cells = cardEvents.map((event) => {
      const next = transition(state, event, 'delivered');
      return `${event} → ${isRefusal(next) ? next.code : next}`;
    });
    expect(cells).toMatchSnapshot();
  });

  test('a refusal names the state and what is possible instead', () => {
    expect(transition('in_stock', 'activate')).toEqual({
      refused: true,
      code: 'card.wrong-state',
      article: '附件1 第十二条',
      params: { state: 'card-state.in_stock' },
      instead: ['deliver', 'recall'],
    });
  });
});

describe('losses', () => {
  test.each(['delivered', 'active'] as const)('lift after oral and formal loss restores %s', (state) => {
    const before = stateBeforeLoss(state);
    const oral = transition(state, 'reportOralLoss') as CardState;
    const formal = transition(oral, 'reportLoss') as CardState;
    expect([oral, formal]).toEqual(['oral_lost', 'lost']);
    const stillBefore = stateBeforeLoss(oral, before);
    expect(transition(oral, 'lapse', before)).toBe(state);
    expect(transition(formal, 'lift', stillBefore)).toBe(state);
  });

  test('a loss without the state before is a bug', () => {
    expect(() => transition('lost', 'lift')).toThrow('state before');
    expect(stateBeforeLoss('in_stock')).toBeUndefined();
  });

  test('once the replacement is filed, lifting is refused', () => {
    expect(isRefusal(transition(transition('lost', 'replace') as CardState, 'lift', 'active'))).toBe(true);
  });
});

test('whatever happens, a final card never comes back and a life has one order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...cardEvents), { maxLength: 30 }), (events) => {
      let state: CardState = 'in_production';
      let before: UsableCardState | undefined;
      let ended = false;
      for (const event of events) {
        const next = transition(state, event, before ?? 'active');
        if (isRefusal(next)) continue;
        expect(ended).toBe(false);
        before = stateBeforeLoss(state, before);
        state = next;
        ended = (finalCardStates as readonly string[]).includes(state);
        expect(ended).toBe(eventsFrom(state).length === 0);
      }
    }),
  );
});

describe('the check at start-up', () => {
  const changed = (change: (table: Record<string, Record<string, string>>) => void): CardTable => {
    const copy = structuredClone(cardTable) as unknown as Record<string, Record<string, string>>;
    change(copy);
    return copy as CardTable;
  };

  test('the table is sound', () => {
    expect(cardTableFaults()).toEqual([]);
    expect(() => assertCardTable()).not.toThrow();
  });

  test.each<[string, (table: Record<string, Record<string, string>>) => void]>([
    [
      'unknown state gone',
      (table) => {
        table.gone = { arrive: 'in_stock' };
      },
    ],
    [
      'missing state lost',
      (table) => {
        delete table.lost;
      },
    ],
    [
      'unknown state gone after arrive',
      (table) => {
        table.produced = { arrive: 'gone' };
      },
    ],
    [
      'unknown event vanish',
      (table) => {
        table.active = { vanish: 'lost' };
      },
    ],
    [
      'unreachable state delivered',
      (table) => {
        table.in_stock = { recall: 'destroyed' };
      },
    ],
    [
      'final state replaced has a way out',
      (table) => {
        table.replaced = { activate: 'active' };
      },
    ],
    [
      'state in_stock has no way out',
      (table) => {
        table.in_stock = {};
      },
    ],
    [
      'event recall never happens',
      (table) => {
        table.in_stock = { deliver: 'delivered' };
      },
    ],
  ])('fails: %s', (fault, change) => {
    expect(() => assertCardTable(changed(change))).toThrow(fault);
  });
});

test('codes for the outside', () => {
  const codes = cardStates.map((state) => outsideCardStatus(state, false));
  expect(codes).toEqual(['0', '0', '0', '0', '1', '4', '2', '9', '9', '9']);
  expect(cardStates.filter((state) => outsideCardStatus(state, true) === '3')).toEqual(['active']);
});

test('live cards', () => {
  expect(cardStates.filter(isLiveCardState)).toEqual([...liveCardStates]);
  expect([isCardState('active'), isCardState('ACTIVE')]).toEqual([true, false]);
});

test('docs/card-states.md is the page of this table', () => {
  expect(readFileSync('docs/card-states.md', 'utf8')).toBe(cardStatesPage());
});
