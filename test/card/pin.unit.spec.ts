import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { refusalOfDeskEvent } from '../../domain/card/bank-desk.js';
import { bankSideAfter, bankSideOf, bankStateAfter, contradictsBankSide } from '../../domain/card/bank-state.js';
import { cardStates } from '../../domain/card/card-state.js';
import { outsideCardStatus } from '../../domain/card/outside-status.js';
import {
  isTerminalResult,
  lockedByErrors,
  type PinEvent,
  type PinFlags,
  type PinResult,
  pinEvents,
  pinFlagsAfter,
  pinObstacle,
  pinStateOf,
  terminalResults,
} from '../../domain/card/pin.js';
import { refusalArticle } from '../../domain/refusal/refusal.js';

const made: PinFlags = { pinLocked: false, pinInitial: true };
const flags = fc.record({ pinLocked: fc.boolean(), pinInitial: fc.boolean() });
const told = fc.array(fc.constantFrom(...pinEvents), { maxLength: 20 });
const flagsAfter = (begun: PinFlags, events: readonly PinEvent[]) => events.reduce(pinFlagsAfter, begun);

describe('the social PIN (附件1 第十七条, 第十八条)', () => {
  test('第十七条1: the one that a card was made with can not be used before it is changed', () => {
    expect(pinObstacle({ state: 'active', ...made })).toBe('initial');
    expect(pinObstacle({ state: 'active', ...flagsAfter(made, ['changed']) })).toBeUndefined();
  });

  test('errors in a row lock the card at the rule’s number, whatever the terminal calls it', () => {
    const results = fc.constantFrom<PinResult>(...terminalResults, 'unclear', 'unusable');
    fc.assert(
      fc.property(results, fc.nat(20), fc.integer({ min: 1, max: 10 }), (result, errors, lockAfter) => {
        const becomes = lockedByErrors(result, errors, lockAfter);
        if (result === 'wrong_pin') expect(becomes).toBe(errors >= lockAfter ? 'locked' : 'wrong_pin');
        else expect(becomes).toBe(result);
        // What the terminal never told is no answer of its: nobody is locked by an unknown outcome.
        expect(isTerminalResult(becomes)).toBe(isTerminalResult(result));
      }),
    );
  });

  test('a locked PIN is freed by a reset alone, and is the initial one again', () => {
    fc.assert(
      fc.property(flags, told, (begun, events) => {
        const locked = flagsAfter(begun, [...events, 'locked']);
        expect(pinStateOf(locked)).toBe('locked');
        expect(pinObstacle({ state: 'active', ...locked })).toBe('locked');
        expect(pinFlagsAfter(locked, 'changed').pinLocked).toBe(true);
        const reset = pinFlagsAfter(locked, 'reset');
        expect([reset, pinObstacle({ state: 'active', ...reset })]).toEqual([made, 'initial']);
      }),
    );
  });

  test('it is usable after a change since the last reset, unless locked since then; nothing else counts', () => {
    fc.assert(
      fc.property(told, (events) => {
        const since = events.slice(events.lastIndexOf('reset') + 1);
        const usable = since.includes('changed') && !since.includes('locked');
        expect(pinObstacle({ state: 'active', ...flagsAfter(made, events) }) === undefined).toBe(usable);
      }),
    );
  });

  test('on a card that is not active no PIN is used; the outside hears of the lock of an active one alone', () => {
    for (const state of cardStates) {
      const free = pinObstacle({ state, pinLocked: false, pinInitial: false });
      expect([state, free]).toEqual([state, state === 'active' ? undefined : 'notActive']);
      expect(outsideCardStatus(state, true) === '3').toBe(state === 'active');
    }
  });
});

describe('the bank’s PIN: three errors lock, three failed unlockings leave the reset (附件1 第十八条)', () => {
  const unlocking = fc.array(fc.constantFrom('pin_unlocked' as const, 'pin_locked' as const), { maxLength: 10 });

  test('locked, it is unlocked or reset at the bank’s window', () => {
    const card = { side: bankSideAfter('activated', ['pin_locked']), state: 'active' } as const;
    expect(refusalOfDeskEvent('pin_unlocked', card)).toBeUndefined();
    expect(refusalOfDeskEvent('pin_reset', card)).toBeUndefined();
    expect(bankStateAfter('activated', ['pin_locked', 'pin_unlocked'])).toBe('activated');
  });

  test('once unlocking failed no unlocking helps, however often it is tried; the reset does', () => {
    fc.assert(
      fc.property(unlocking, (tried) => {
        const events = ['pin_locked', 'pin_locked', ...tried] as const;
        const side = bankSideAfter('activated', events);
        expect(side.pin).toBe('reset_only');
        expect(contradictsBankSide(side, 'pin_unlocked')).toBe(true);
        const refusal = refusalOfDeskEvent('pin_unlocked', { side, state: 'active' });
        expect([refusal?.code, refusal && refusalArticle(refusal)]).toEqual([
          'bank-event.pin-reset-only',
          '附件1 第十八条',
        ]);
        expect(bankStateAfter('activated', [...events, 'pin_reset'])).toBe('activated');
      }),
    );
  });

  test('a PIN that is not locked is neither unlocked nor reset at the window', () => {
    const card = { side: bankSideOf('activated'), state: 'active' } as const;
    for (const kind of ['pin_unlocked', 'pin_reset'] as const)
      expect(refusalOfDeskEvent(kind, card)?.code).toBe('bank-event.no-effect');
  });
});
