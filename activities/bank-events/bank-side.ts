import {
  afterBankEvent,
  type BankEventKind,
  type BankSide,
  bankSideOf,
  bankStateOf,
  isBankState,
} from '../../domain/card/bank-state.js';
import type { Transaction } from '../database/database.js';
import type { ToldCard } from './bank-event-deps.js';

/** The bank side of a card before and after an event, and where all its events, in their order, lead to. */
export interface BankSides {
  /** What it was when the event occurred. */
  readonly before: BankSide;
  /** Something that occurred later was told earlier. */
  readonly late: boolean;
  /** Where it stands now, the event counted in. */
  readonly now: BankSide;
}

interface ToldKind {
  readonly kind: BankEventKind;
  readonly occurred_at: Date;
}

/** Folds the card's events by `occurredAt`, whatever the order in which they were told. */
export async function foldBankSide(
  tx: Transaction,
  card: ToldCard,
  event: { readonly kind: BankEventKind; readonly occurredAt: Date },
): Promise<BankSides> {
  const told = await tx.rows<ToldKind>(
    'SELECT kind, occurred_at FROM bank_events WHERE card_id = $1 ORDER BY occurred_at, id',
    [card.id],
  );
  const earlier = told.filter((one) => one.occurred_at <= event.occurredAt);
  const later = told.slice(earlier.length);
  const before = fold(bankSideOf(baseOf(card)), earlier);
  return { before, late: later.length > 0, now: fold(afterBankEvent(before, event.kind), later) };
}

/** Writes where the bank side stands now; what it was before the first event is kept for later folds. */
export async function saveBankSide(tx: Transaction, card: ToldCard, now: BankSide): Promise<void> {
  await tx.run(
    'UPDATE cards SET bank_state = $2, bank_state_base = coalesce(bank_state_base, $3), version = version + 1 WHERE id = $1',
    [card.id, bankStateOf(now), card.bank_state],
  );
}

function fold(side: BankSide, told: readonly ToldKind[]): BankSide {
  return told.reduce((at, { kind }) => afterBankEvent(at, kind), side);
}

function baseOf({ id, bank_state, bank_state_base }: ToldCard) {
  const base = bank_state_base ?? bank_state;
  if (!isBankState(base)) throw new Error(`card ${id} has the unknown bank state ${base}`);
  return base;
}
