import { type BankState, bankStates } from '../card/bank-state.js';
import { type CardState, cardStates } from '../card/card-state.js';
import type { BankProfile } from '../rule/catalogue.js';
import type { MoneyDirection } from './direction.js';
import type { ResultClass } from './result-class.js';

/** Why a line can't go to the bank, told to people; the class says what becomes of it, as for a failed line. */
interface Bar {
  readonly zh: string;
  readonly en: string;
  readonly class: Extract<ResultClass, 'amend' | 'wait'>;
}

export const bars = {
  'card-not-handed-over': { zh: '社保卡尚未发放', en: 'The card is not handed over yet', class: 'wait' },
  'card-oral-lost': { zh: '社保卡临时挂失', en: 'The card is orally reported lost', class: 'wait' },
  'card-lost': { zh: '社保卡正式挂失', en: 'The card is formally reported lost', class: 'wait' },
  'card-replaced': { zh: '社保卡已补换', en: 'The card was replaced', class: 'amend' },
  'card-cancelled': { zh: '社保卡已注销', en: 'The card is cancelled', class: 'amend' },
  'card-destroyed': { zh: '社保卡已收回销毁', en: 'The card was taken back and destroyed', class: 'amend' },
  'account-not-activated': { zh: '银行账户未激活', en: 'The bank account is not activated', class: 'amend' },
  'account-oral-lost': { zh: '银行账户临时挂失', en: 'The bank account is orally reported lost', class: 'wait' },
  'account-lost': { zh: '银行账户正式挂失', en: 'The bank account is formally reported lost', class: 'wait' },
  'account-frozen': { zh: '银行账户已冻结', en: 'The bank account is frozen', class: 'wait' },
  'account-closed': { zh: '银行账户已销户', en: 'The bank account is closed', class: 'amend' },
  'no-card': { zh: '没有社保卡', en: 'There is no card', class: 'amend' },
} as const satisfies Readonly<Record<string, Bar>>;
export type BarCode = keyof typeof bars;

/** What keeps a deduction whose card may go: its mandate, or the agreement with its bank. They come after card and account. */
export const mandateBars = {
  'no-agreement': { zh: '与该银行无有效代扣协议', en: 'There is no agreement with this bank', class: 'amend' },
  'no-mandate': { zh: '没有有效的委托付款授权书', en: 'There is no mandate', class: 'amend' },
  'new-mandate-needed': {
    zh: '银行告知委托已撤销,须重新签订',
    en: 'Revoked at the bank; a new mandate is needed',
    class: 'amend',
  },
  'mandate-pending': { zh: '授权书尚待银行确认', en: 'The bank has not confirmed the mandate yet', class: 'wait' },
  'mandate-suspended': { zh: '授权书暂停', en: 'The mandate is suspended', class: 'wait' },
  'mandate-later': { zh: '授权书首个缴费期晚于此期', en: 'The mandate begins with a later period', class: 'amend' },
  'over-ceiling': { zh: '应扣金额超过授权上限', en: "The amount is above the mandate's ceiling", class: 'amend' },
} as const satisfies Readonly<Record<string, Bar>>;
export type MandateBarCode = keyof typeof mandateBars;

/** Everything that keeps a line from being drafted. */
export const draftBars: Readonly<Record<BarCode | MandateBarCode, Bar>> = { ...bars, ...mandateBars };

const cardBars: Readonly<Record<CardState, BarCode | undefined>> = {
  in_production: 'card-not-handed-over',
  produced: 'card-not-handed-over',
  in_stock: 'card-not-handed-over',
  // The account counts, not the social function, which the window starts (第十二条; 附件1 第十二条).
  delivered: undefined,
  active: undefined,
  oral_lost: 'card-oral-lost',
  lost: 'card-lost',
  replaced: 'card-replaced',
  cancelled: 'card-cancelled',
  destroyed: 'card-destroyed',
};

/** A locked PIN stops nothing: neither way needs one (第十四条, 第十六条). */
const bankBars: Readonly<Record<BankState, BarCode | undefined>> = {
  cancelled: 'account-closed',
  lost: 'account-lost',
  oral_lost: 'account-oral-lost',
  frozen: 'account-frozen',
  pin_reset_only: undefined,
  pin_locked: undefined,
  not_activated: 'account-not-activated',
  activated: undefined,
};

/** A payout passes these where the bank credits an account whose card is merely lost (design §5). */
const passableByPayout: readonly BarCode[] = ['card-oral-lost', 'card-lost', 'account-oral-lost', 'account-lost'];

/** What the bank of an account has agreed to, of its profile: it credits accounts whose card is reported lost. */
type BankTerms = Pick<BankProfile, 'creditsLost'>;

/**
 * The bar that keeps a line from going, nothing where it may go: looked up at drafting, for each line (规程 第九条; design
 * §5). Of two bars the one that a person must clear counts, otherwise the card's.
 */
export function barOf(
  direction: MoneyDirection,
  card: CardState,
  bank: BankState,
  { creditsLost }: BankTerms,
): BarCode | undefined {
  const passes = (bar: BarCode) => direction === 'payout' && creditsLost && passableByPayout.includes(bar);
  const found = [cardBars[card], bankBars[bank]].filter((bar) => bar !== undefined && !passes(bar)) as BarCode[];
  return found.find((bar) => bars[bar].class === 'amend') ?? found[0];
}

/** Every pair of states that bars, for use as a set. */
export function barRows(
  direction: MoneyDirection,
  terms: BankTerms,
): readonly { readonly card: CardState; readonly bank: BankState; readonly bar: BarCode }[] {
  return cardStates.flatMap((card) =>
    bankStates.flatMap((bank) => {
      const bar = barOf(direction, card, bank, terms);
      return bar ? [{ card, bank, bar }] : [];
    }),
  );
}
