import type { AccountState } from '../codes.js';

/** What a customer does, or the bank, and what becomes of the account by it; nothing where it only is told. */
export const eventKinds = {
  activated: 'normal',
  oral_loss: 'lost',
  formal_loss: 'lost',
  loss_lifted: 'normal',
  cancelled: 'closed',
  pin_locked: undefined,
  pin_unlocked: undefined,
  pin_reset: undefined,
  frozen: 'frozen',
  unfrozen: 'normal',
  account_changed: undefined,
  replacement_handed_over: undefined,
} as const satisfies Readonly<Record<string, AccountState | undefined>>;
export type EventKind = keyof typeof eventKinds;
