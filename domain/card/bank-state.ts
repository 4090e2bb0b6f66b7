/** What a bank tells of its side of a card (interchange §1, Bank events). */
export const bankEventKinds = [
  'activated',
  'oral_loss',
  'formal_loss',
  'loss_lifted',
  'cancelled',
  'pin_locked',
  'pin_unlocked',
  'pin_reset',
  'frozen',
  'unfrozen',
  'account_changed',
  'replacement_handed_over',
] as const;
export type BankEventKind = (typeof bankEventKinds)[number];

/** Sides of a bank account that change independently of each other. */
export interface BankSide {
  readonly account: 'not_activated' | 'activated' | 'cancelled';
  readonly loss: 'none' | 'oral' | 'formal';
  /** `reset_only`: unlocking failed, too; only loss of the PIN and its reset are left (附件1 第十八条). */
  readonly pin: 'free' | 'locked' | 'reset_only';
  readonly freeze: 'free' | 'frozen';
}
export type BankFacet = keyof BankSide;

/** One word for the whole side, the gravest first: it is what rows and pages show. */
export const bankStates = [
  'cancelled',
  'lost',
  'oral_lost',
  'frozen',
  'pin_reset_only',
  'pin_locked',
  'not_activated',
  'activated',
] as const;
export type BankState = (typeof bankStates)[number];

type FacetTable<Facet extends BankFacet> = Readonly<
  Record<BankSide[Facet], Readonly<Partial<Record<BankEventKind, BankSide[Facet]>>>>
>;

/**
 * The table of bank states × bank events, by facet. What it does not hold leaves the facet as it is: the bank owns its
 * side, and the social side writes down what it is told.
 */
export const bankTable: { readonly [Facet in BankFacet]: FacetTable<Facet> } = {
  account: {
    not_activated: { activated: 'activated', cancelled: 'cancelled' }, // 附件7 第九条
    activated: { cancelled: 'cancelled' }, //                          附件7 第十三条
    cancelled: {},
  },
  loss: {
    none: { oral_loss: 'oral', formal_loss: 'formal' }, //  附件7 第十条, 第十一条
    oral: { formal_loss: 'formal', loss_lifted: 'none' },
    // 临时挂失后的正式挂失 takes up the oral one; an oral one after it adds nothing.
    formal: { loss_lifted: 'none' }, //                       附件1 第十四条
  },
  pin: {
    free: { pin_locked: 'locked' }, //                        附件1 第十八条: 连续三次输入密码不正确
    // Locked once more while locked: unlocking failed three times, it must not be tried again.
    locked: { pin_locked: 'reset_only', pin_unlocked: 'free', pin_reset: 'free' },
    reset_only: { pin_reset: 'free' }, //                     不得再做密码解锁
  },
  freeze: { free: { frozen: 'frozen' }, frozen: { unfrozen: 'free' } },
};

const untouched: BankSide = { account: 'not_activated', loss: 'none', pin: 'free', freeze: 'free' };

/** The side that a word of the rows stands for: where the fold of a loaded card's events begins. */
export function bankSideOf(state: BankState): BankSide {
  const activated: BankSide = { ...untouched, account: 'activated' };
  const sides: Readonly<Record<BankState, BankSide>> = {
    cancelled: { ...activated, account: 'cancelled' },
    lost: { ...activated, loss: 'formal' },
    oral_lost: { ...activated, loss: 'oral' },
    frozen: { ...activated, freeze: 'frozen' },
    pin_reset_only: { ...activated, pin: 'reset_only' },
    pin_locked: { ...activated, pin: 'locked' },
    not_activated: untouched,
    activated,
  };
  return sides[state];
}

/** The side after an event. Nothing follows a cancelled account. */
export function afterBankEvent(side: BankSide, kind: BankEventKind): BankSide {
  if (side.account === 'cancelled') return side;
  return {
    account: bankTable.account[side.account][kind] ?? side.account,
    loss: bankTable.loss[side.loss][kind] ?? side.loss,
    pin: bankTable.pin[side.pin][kind] ?? side.pin,
    freeze: bankTable.freeze[side.freeze][kind] ?? side.freeze,
  };
}

/** An unlocking that 附件1 第十八条 forbids, or anything of an account that is closed: told, but without effect. */
export function contradictsBankSide(side: BankSide, kind: BankEventKind): boolean {
  return side.account === 'cancelled' || (side.pin === 'reset_only' && kind === 'pin_unlocked');
}

/** The word for a side. */
export function bankStateOf({ account, loss, pin, freeze }: BankSide): BankState {
  if (account === 'cancelled') return 'cancelled';
  if (loss !== 'none') return loss === 'formal' ? 'lost' : 'oral_lost';
  if (freeze === 'frozen') return 'frozen';
  if (pin !== 'free') return pin === 'locked' ? 'pin_locked' : 'pin_reset_only';
  return account;
}

/** The side after events in the order in which they occurred. */
export function bankSideAfter(base: BankState, kinds: readonly BankEventKind[]): BankSide {
  return kinds.reduce(afterBankEvent, bankSideOf(base));
}

/** The word after events in the order in which they occurred. */
export function bankStateAfter(base: BankState, kinds: readonly BankEventKind[]): BankState {
  return bankStateOf(bankSideAfter(base, kinds));
}

/** True for text that names a bank state; rows hold nothing else. */
export function isBankState(text: string): text is BankState {
  return (bankStates as readonly string[]).includes(text);
}

/** True for text that names a kind of bank event. */
export function isBankEventKind(text: string): text is BankEventKind {
  return (bankEventKinds as readonly string[]).includes(text);
}
