import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { operatedBank } from '../banks.js';
import type { Errand, Handling, Scene, TaskScene } from '../errand.js';
import type { Said } from '../window.js';

/** Right away, as far as windows are open. */
export const atOnce = [0, 0] as const;

/** A visit that files a case of this type. */
export function files(type: string, said: Said = {}): (scene: Scene) => Promise<void> {
  return async ({ window, errand }) => void (await window.file(errand, type, said));
}

/** The clerk chooses, at once or after some days. */
export function chooses(choice: string, input: object = {}, after: Handling['after'] = atOnce): Handling {
  return { after, act: ({ window, task }) => window.complete(task, choice, input) };
}

/** Nobody comes for it within the play. */
export const nobodyComes: Handling = { after: () => undefined, act: async () => undefined };

/** What is missing is brought some days later (附件1 第六条). */
export const bringsPapers: Handling = {
  after: [1, 8],
  act: ({ window, errand, task }) => window.bringPapers(errand, task.caseId),
};

/** An amendment, a photo and a card that came: what a card in making may ask of a window. */
export const makingHandlings = {
  amendIdentity: {
    after: [1, 3],
    act: ({ window, task, errand }) => window.complete(task, 'retry', { name: errand.person.name }),
  },
  amendPhoto: {
    after: [1, 4],
    act: async ({ window, task, errand }) =>
      window.complete(task, 'retry', { photoId: await window.uploadPhoto(errand.number + 100_000) }),
  },
  amendData: chooses('retry', {}, [1, 2]),
  arrival: { after: [1, 2], act: async ({ window, task }) => window.cardArrived(task.caseId) },
} as const satisfies Readonly<Record<string, Handling>>;

/** 到银行窗口领卡 (附件1 第十五条(5)), some days after the message. */
export const collectsAtBank: Handling = { after: [1, 8], act: collectAtBank };

/**
 * The bank hands the new card over: its operator at our page, or its own program by event. Receipt and ID document are
 * shown; of an exchange the old card lies on the counter.
 */
export async function collectAtBank({ errand, town, task, now }: TaskScene): Promise<void> {
  const card = await town.outside.newestCard(errand.person.idNumber);
  if (card.bank !== operatedBank) return town.banks.tell(card, 'replacement_handed_over', now);
  const filed = caseOfTask(errand, task.caseId);
  await town.banks.complete(filed.number, 'handOver', {
    receiptNumber: filed.number,
    collectorIdNumber: errand.person.idNumber,
    ...(filed.type === 'exchange' ? { oldCardTakenBack: true } : {}),
  });
}

/** The case of the errand that a task belongs to. */
export function caseOfTask(errand: Errand, caseId: string) {
  const filed = errand.cases.find((one) => one.id === caseId);
  if (!filed) throw new Error(`«${errand.plot.name}» has no case ${caseId}`);
  return filed;
}

/** 启用 at the window (附件1 第十二条), residents without a unit. */
export async function activate({ window, errand, now }: Scene): Promise<void> {
  await window.file(errand, 'activation', { details: { collectedOn: toShanghaiDay(now), signed: true } });
}
