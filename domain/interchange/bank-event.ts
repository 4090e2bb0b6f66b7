import { type BankEventKind, bankEventKinds } from '../card/bank-state.js';
import { account, instant, oneOf, optional, pattern, type Shape, text, type ValuesOf } from './shapes.js';

/** The bank's own id of an event, unique for the bank. */
const eventId = pattern(/^[0-9A-Za-z-]{1,64}$/);
const cardNumber = pattern(/^[0-9A-Za-z]{1,32}$/);

/** What one event says, whether it comes by API or in a file (interchange §1, Bank events). */
export const bankEventLayout = {
  eventId,
  kind: oneOf<BankEventKind>(bankEventKinds),
  cardNumber: optional(cardNumber),
  account: optional(account),
  occurredAt: instant,
  detail: optional(text(100)),
};
export type BankEvent = ValuesOf<typeof bankEventLayout>;

/** An event names its card by number, by account, or by both. */
export function namesCard(event: Pick<BankEvent, 'cardNumber' | 'account'>): boolean {
  return event.cardNumber !== null || event.account !== null;
}

/** Where `detail` is the account's new number. */
export function newAccountOf(event: Pick<BankEvent, 'kind' | 'detail'>): string | undefined {
  return event.kind === 'account_changed' && event.detail !== null ? account.find(event.detail) : undefined;
}

/** The same event told again: everything it says is the same. */
export function isSameEvent(one: BankEvent, other: BankEvent): boolean {
  return (Object.keys(bankEventLayout) as (keyof BankEvent)[]).every((field) => {
    const shape = bankEventLayout[field] as Shape<unknown>;
    return shape.write(one[field]) === shape.write(other[field]);
  });
}
