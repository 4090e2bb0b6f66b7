import type { RefusalCode } from '../refusal/catalog.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { CardState } from './card-state.js';

/** Types that are filed for a card; whether they may be is the card's state alone. */
export const cardCaseTypes = [
  'activation',
  'oralLoss',
  'loss',
  'liftLoss',
  'exchange',
  'cancellation',
  'pinChange',
  'pinReset',
  'transfer',
  'mandate',
] as const;
export type CardCaseType = (typeof cardCaseTypes)[number];

type Cell = 'file' | RefusalCode;
type Row = Readonly<Record<CardCaseType, Cell>>;

const notHandedOver: Row = {
  activation: 'card.not-handed-over',
  oralLoss: 'card.not-handed-over',
  loss: 'card.not-handed-over',
  liftLoss: 'card.not-lost',
  exchange: 'card.not-handed-over',
  cancellation: 'card.not-handed-over',
  pinChange: 'card.not-handed-over',
  pinReset: 'card.not-handed-over',
  transfer: 'card.not-handed-over',
  mandate: 'card.not-handed-over',
};

const usable: Row = {
  activation: 'card.active-already',
  oralLoss: 'file',
  loss: 'file',
  liftLoss: 'card.not-lost',
  exchange: 'file',
  cancellation: 'file',
  pinChange: 'file',
  pinReset: 'file',
  transfer: 'file',
  mandate: 'file',
};

const lost: Row = {
  activation: 'card.lost-first-lift',
  oralLoss: 'card.lost-already',
  loss: 'file',
  liftLoss: 'file',
  exchange: 'card.lost-needs-replacement',
  // The card itself is taken back (第十六条4), so it must be there.
  cancellation: 'card.lost-first-lift',
  pinChange: 'card.lost-first-lift',
  pinReset: 'card.lost-first-lift',
  transfer: 'card.lost-first-lift',
  mandate: 'card.lost-first-lift',
};

const over = (code: RefusalCode): Row => ({
  activation: code,
  oralLoss: code,
  loss: code,
  liftLoss: code,
  exchange: code,
  cancellation: code,
  pinChange: code,
  pinReset: code,
  transfer: code,
  mandate: code,
});

/**
 * The one table of card states × case types: what may be filed for a card, and where it may not, the sentence that says
 * why. A formal report of a card that is formally lost already is for cards that came from the old system; where its
 * case is open, that one is pointed to.
 */
export const caseTable: Readonly<Record<CardState, Row>> = {
  in_production: notHandedOver,
  produced: notHandedOver,
  in_stock: notHandedOver,
  delivered: { ...usable, activation: 'file' }, // 附件1 第十二条
  active: usable,
  oral_lost: lost, // 附件1 第十三条, 第十四条
  lost,
  // 第十五条 提示: found again it can't be used, and lifting is no longer taken.
  replaced: over('card.replaced'),
  cancelled: over('card.cancelled'),
  destroyed: over('card.destroyed'),
};

/**
 * The refusal of filing a case of this type for a card in this state, or nothing where it may be filed. A locked PIN
 * takes no change: it is unlocked and reset first (附件1 第十八条).
 */
export function refusalOfFiling(type: CardCaseType, state: CardState, pinLocked = false): Refusal | undefined {
  const cell = caseTable[state][type];
  if (cell !== 'file') return refuse(cell, { instead: typesPossible(state) });
  return type === 'pinChange' && pinLocked ? refuse('card.pin-locked', { instead: ['pinReset'] }) : undefined;
}

/** Types that take the card away or change its place: of these one at a time. A loss is never held up by them. */
export const exclusiveCaseTypes = ['exchange', 'cancellation', 'transfer'] as const satisfies readonly CardCaseType[];

/** The types that may be filed for a card in this state, in the order of `cardCaseTypes`. */
export function typesPossible(state: CardState): CardCaseType[] {
  return cardCaseTypes.filter((type) => caseTable[state][type] === 'file');
}

/** True for a type that is filed for a card. */
export function isCardCaseType(type: string): type is CardCaseType {
  return (cardCaseTypes as readonly string[]).includes(type);
}
