import type { Filing } from '../../domain/case/filing.js';
import { office, type Stage } from '../cases/stage.js';
import { file, type KnownCard, photo } from '../losses/ways.js';

/** An exchange that nothing is missing from. */
export const exchangeOf = (card: KnownCard, more: Partial<Filing> = {}): Filing => ({
  type: 'exchange',
  office,
  by: 'applicant',
  cardId: card.cardId,
  papersReceived: ['idOriginal', 'idCopy', 'damagedCard', 'applicationForm'],
  ...more,
});

/** The fee is taken, the exchange confirmed. */
export const confirm = async (stage: Stage, caseId: string) =>
  stage.complete(caseId, 'confirm', 'confirm', { received: '28.00', photoId: await photo(stage) });

/** An exchange whose order waits for the factory. */
export async function exchangeInProduction(stage: Stage, card: KnownCard): Promise<{ id: string; number: string }> {
  const filed = await file(stage, exchangeOf(card));
  await confirm(stage, filed.id);
  await stage.untilStep(filed.id, 'production');
  return filed;
}

/** An exchange whose new card lies at the bank's window. */
export async function atBank(stage: Stage, card: KnownCard): Promise<{ id: string; number: string }> {
  const filed = await exchangeInProduction(stage, card);
  await stage.factoryAnswers(filed.id, 'produced');
  await stage.taskOf(filed.id, 'bankCollection');
  return filed;
}

/** The new card against receipt and ID document, the old one on the counter. */
export const handOver = (
  stage: Stage,
  filed: { readonly id: string; readonly number: string },
  card: KnownCard,
  more: object = { oldCardTakenBack: true },
) =>
  stage.tryComplete(filed.id, 'bankCollection', 'handOver', {
    receiptNumber: filed.number,
    collectorIdNumber: card.idNumber,
    ...more,
  });
