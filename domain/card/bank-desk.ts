import { type Refusal, refuse } from '../refusal/refusal.js';
import { afterBankEvent, type BankEventKind, type BankSide, contradictsBankSide } from './bank-state.js';
import type { CardState } from './card-state.js';

/** What a bank's operator enters of a card by hand (附件7 第九条, 附件1 第十四条, 第十八条); the rest comes by API and file. */
export const deskEventKinds = [
  'activated',
  'loss_lifted',
  'pin_unlocked',
  'pin_reset',
] as const satisfies readonly BankEventKind[];
export type DeskEventKind = (typeof deskEventKinds)[number];

/** Why an operator can not enter it of a card that stands so; nothing where it can. */
export function refusalOfDeskEvent(
  kind: DeskEventKind,
  card: { readonly side: BankSide; readonly state: CardState },
): Refusal | undefined {
  const { side, state } = card;
  if (kind === 'pin_unlocked' && side.pin === 'reset_only') return refuse('bank-event.pin-reset-only');
  if (contradictsBankSide(side, kind)) return refuse('bank-event.no-effect');
  if (kind === 'loss_lifted') {
    if (state === 'replaced') return refuse('card.replaced');
    // Reported at the social side alone, it is lifted at the bank's window all the same (第十四条).
    if (state === 'oral_lost' || state === 'lost') return undefined;
  }
  return changes(side, kind) ? undefined : refuse('bank-event.no-effect');
}

function changes(side: BankSide, kind: BankEventKind): boolean {
  const after = afterBankEvent(side, kind);
  return (Object.keys(side) as (keyof BankSide)[]).some((facet) => after[facet] !== side[facet]);
}
