import type { Filing } from '../../domain/case/filing.js';
import { office, type Stage } from '../cases/stage.js';
import { file, type KnownCard, knownCard } from '../losses/ways.js';

/** A filing that nothing is missing from. */
export const temporaryOf = (card: KnownCard, more: Partial<Filing> = {}): Filing => ({
  type: 'temporaryCard',
  office,
  by: 'applicant',
  personId: card.personId,
  papersReceived: ['idOriginal', 'idCopy', 'applicationForm'],
  ...more,
});

let numbers = 0;
/** What lies on the counter: the deposit, and a card that nobody has yet. */
export const given = () => {
  numbers += 1;
  return { received: '25.00', cardNumber: `LS${String(numbers).padStart(6, '0')}` };
};

/** Somebody whose card is lost, with a temporary one. */
export async function holder(stage: Stage): Promise<{ card: KnownCard; id: string; number: string }> {
  const card = await knownCard(stage, { state: 'lost' });
  const { id } = await file(stage, temporaryOf(card));
  const onCounter = given();
  await stage.complete(id, 'confirm', 'handOver', onCounter);
  await stage.taskOf(id, 'return');
  return { card, id, number: onCounter.cardNumber };
}
