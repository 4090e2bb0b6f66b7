import { type BankState, bankStates } from '../card/bank-state.js';
import { type CardState, cardStates } from '../card/card-state.js';

/** Why nothing is deducted by a mandate for the time being (interchange §4). */
export type Suspension = 'oral_lost' | 'lost' | 'replaced' | 'cancelled' | 'frozen' | 'account_changed';

const byCard: Readonly<Partial<Record<CardState, Suspension>>> = {
  oral_lost: 'oral_lost',
  lost: 'lost',
  replaced: 'replaced',
  destroyed: 'replaced',
  cancelled: 'cancelled',
};

/** A locked PIN stops nothing: the deduction needs none (规程 第十四条). */
const byBank: Readonly<Partial<Record<BankState, Suspension>>> = {
  oral_lost: 'oral_lost',
  lost: 'lost',
  frozen: 'frozen',
  cancelled: 'cancelled',
};

/** What card and account say of a mandate; nothing where it may go on. The card comes first. */
export function suspensionOf(card: CardState, bank: BankState): Suspension | undefined {
  return byCard[card] ?? byBank[bank];
}

/** Every pair of states that suspends, for use as a set. */
export const suspendingPairs: readonly (readonly [CardState, BankState, Suspension])[] = cardStates.flatMap((card) =>
  bankStates.flatMap((bank) => {
    const suspension = suspensionOf(card, bank);
    return suspension ? [[card, bank, suspension] as const] : [];
  }),
);
