import type { CardState } from './card-state.js';

/** What a card's terminal is ordered to do. It and the card alone know PINs. */
export const pinActions = ['change', 'unlock_reset'] as const;
export type PinAction = (typeof pinActions)[number];

/** What came of it at the terminal. */
export const terminalResults = ['done', 'wrong_pin', 'locked', 'aborted'] as const;
export type TerminalResult = (typeof terminalResults)[number];
/**
 * With two words of our own: `unclear`, no answer came that can be believed, so the order may have been carried out;
 * `unusable`, the card is lost or dead by now, and no order was given.
 */
export type PinResult = TerminalResult | 'unclear' | 'unusable';

/** What a case does to the PIN flags that stand beside a card's state. */
export const pinEvents = ['changed', 'locked', 'reset'] as const;
export type PinEvent = (typeof pinEvents)[number];

/** Flags beside the state: they stay through loss and lift. */
export interface PinFlags {
  readonly pinLocked: boolean;
  /** The PIN is still the one that the card was made with, or that a reset left. */
  readonly pinInitial: boolean;
}

/** Why the social function can't be used with the PIN now. */
export type PinObstacle = 'notActive' | 'locked' | 'initial';

/**
 * Why the PIN can't be used, or nothing where it can: on an active card that is not locked (附件1 第十八条), and only after
 * the initial one was changed (第十七条1).
 */
export function pinObstacle(card: PinFlags & { readonly state: CardState }): PinObstacle | undefined {
  if (card.state !== 'active') return 'notActive';
  if (card.pinLocked) return 'locked';
  return card.pinInitial ? 'initial' : undefined;
}

/** The flags after an event: a change ends the initial PIN, a reset unlocks and leaves an initial one again. */
export function pinFlagsAfter(flags: PinFlags, event: PinEvent): PinFlags {
  if (event === 'changed') return { ...flags, pinInitial: false };
  return event === 'locked' ? { ...flags, pinLocked: true } : { pinLocked: false, pinInitial: true };
}

/** What pages show of the social PIN, the gravest first. */
export type PinState = 'locked' | 'initial' | 'changed';

/** The word for the flags. */
export function pinStateOf({ pinLocked, pinInitial }: PinFlags): PinState {
  if (pinLocked) return 'locked';
  return pinInitial ? 'initial' : 'changed';
}

/** True where the terminal itself has told how the order ended. */
export function isTerminalResult(result: PinResult): result is TerminalResult {
  return (terminalResults as readonly string[]).includes(result);
}

/** The terminal's answer by our rule: so many errors in a row lock the card, whatever the terminal calls it (第十八条). */
export function lockedByErrors(result: PinResult, errors: number, lockAfter: number): PinResult {
  return result === 'wrong_pin' && errors >= lockAfter ? 'locked' : result;
}
