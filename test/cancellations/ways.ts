import { ulid } from 'ulid';
import { recordBankEvent } from '../../activities/bank-events/record.js';
import { tellAnswers } from '../../activities/cases/answers.js';
import { businessNow } from '../../activities/clock/clock.js';
import type { BankEventKind, BankState } from '../../domain/card/bank-state.js';
import type { Filing } from '../../domain/case/filing.js';
import type { BankEvent } from '../../domain/interchange/bank-event.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { office, type Stage } from '../cases/stage.js';
import { type CardFacts, file, type KnownCard, knownCard } from '../losses/ways.js';

const papers = ['idOriginal', 'idCopy', 'card', 'terminationProof', 'applicationForm'];

/** A filing that nothing is missing from. */
export function cancellationOf(card: KnownCard, more: Partial<Filing> = {}): Filing {
  return { type: 'cancellation', office, by: 'applicant', cardId: card.cardId, papersReceived: papers, ...more };
}

/** A card whose bank side stands so. */
export async function cardAt(stage: Stage, bankState: BankState, facts: CardFacts = {}): Promise<KnownCard> {
  const card = await knownCard(stage, facts);
  await stage.db.run('UPDATE cards SET bank_state = $2 WHERE id = $1', [card.cardId, bankState]);
  return card;
}

/** A confirmed cancellation that waits for the bank. */
export async function atBank(stage: Stage, card?: KnownCard): Promise<{ id: string; card: KnownCard }> {
  const known = card ?? (await cardAt(stage, 'activated'));
  const { id } = await file(stage, cancellationOf(known));
  await stage.complete(id, 'confirm', 'confirm');
  await stage.taskOf(id, 'bankClosure');
  return { id, card: known };
}

/** What the bank tells of a card; at once unless said otherwise. */
export async function bankTells(
  stage: Pick<Stage, 'db' | 'cipher'>,
  card: KnownCard,
  kind: BankEventKind,
  more: Partial<BankEvent> & { readonly bank?: string } = {},
) {
  const { bank = '0102', ...said } = more;
  const event: BankEvent = {
    eventId: ulid(),
    kind,
    cardNumber: card.cardNumber,
    account: null,
    occurredAt: await businessNow(stage.db),
    detail: null,
    ...said,
  };
  const origin = { bank, source: 'api', actor: `bank:${bank}`, traceId: 'trace' } as const;
  return stage.db.transaction((tx) => recordBankEvent(tx, stage.cipher, origin, event));
}

/** The bank closes its account, and the case is told. */
export async function bankCloses(stage: Stage, card: KnownCard): Promise<void> {
  const told = await bankTells(stage, card, 'cancelled');
  if (isRefusal(told)) throw new Error(`not taken: ${told.code}`);
  await tellAnswers(stage.db, stage.engine.client);
}
