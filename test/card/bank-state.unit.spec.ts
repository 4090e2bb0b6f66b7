import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  afterBankEvent,
  type BankEventKind,
  type BankFacet,
  bankEventKinds,
  bankSideOf,
  bankStateAfter,
  bankStateOf,
  bankStates,
  bankTable,
} from '../../domain/card/bank-state.js';

/** Every cell that changes something, as the regulation and the standard have it. */
const moves: Readonly<Record<string, Partial<Record<BankEventKind, string>>>> = {
  'account not_activated': { activated: 'activated', cancelled: 'cancelled' },
  'account activated': { cancelled: 'cancelled' },
  'account cancelled': {},
  'loss none': { oral_loss: 'oral', formal_loss: 'formal' },
  'loss oral': { formal_loss: 'formal', loss_lifted: 'none' },
  'loss formal': { loss_lifted: 'none' },
  'pin free': { pin_locked: 'locked' },
  'pin locked': { pin_locked: 'reset_only', pin_unlocked: 'free', pin_reset: 'free' },
  'pin reset_only': { pin_reset: 'free' },
  'freeze free': { frozen: 'frozen' },
  'freeze frozen': { unfrozen: 'free' },
};

const facets = Object.entries(bankTable) as [BankFacet, Record<string, Partial<Record<BankEventKind, string>>>][];
const cells = facets.flatMap(([facet, rows]) =>
  Object.keys(rows).flatMap((state) => bankEventKinds.map((kind) => [facet, state, kind] as const)),
);

describe('the bank side of a card', () => {
  test.each(cells)('%s %s, %s', (facet, state, kind) => {
    const next = bankTable[facet] as Record<string, Partial<Record<BankEventKind, string>>>;
    expect(next[state]?.[kind]).toBe(moves[`${facet} ${state}`]?.[kind]);
    // Of an account that is closed nothing follows; otherwise one facet moves and the table says where.
    const side = { ...bankSideOf('activated'), [facet]: state };
    const after = afterBankEvent(side, kind);
    const expected = side.account === 'cancelled' ? state : (moves[`${facet} ${state}`]?.[kind] ?? state);
    expect(after[facet]).toBe(expected);
  });

  test('every word stands for a side that has this word', () => {
    for (const state of bankStates) expect(bankStateOf(bankSideOf(state))).toBe(state);
  });

  test.each([
    [['activated'], 'activated'],
    [['activated', 'oral_loss'], 'oral_lost'],
    [['activated', 'oral_loss', 'formal_loss'], 'lost'],
    [['activated', 'formal_loss', 'loss_lifted'], 'activated'],
    // A PIN lock outlives loss and lifting.
    [['activated', 'pin_locked', 'formal_loss', 'loss_lifted'], 'pin_locked'],
    [['activated', 'frozen', 'formal_loss'], 'lost'],
    [['activated', 'frozen', 'formal_loss', 'loss_lifted'], 'frozen'],
    [['activated', 'cancelled', 'activated'], 'cancelled'],
    [['account_changed', 'replacement_handed_over'], 'not_activated'],
  ] as const)('%j comes to %s', (kinds, state) => {
    expect(bankStateAfter('not_activated', kinds)).toBe(state);
  });

  test('a closed account never comes back, whatever is told of it', () => {
    const told = fc.array(fc.constantFrom(...bankEventKinds));
    fc.assert(
      fc.property(told, told, (before, after) => {
        expect(bankStateAfter('not_activated', [...before, 'cancelled', ...after])).toBe('cancelled');
      }),
    );
  });
});
