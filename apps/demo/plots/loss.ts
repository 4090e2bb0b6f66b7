import type { Handling, OutsideAnswers, Plot, Scene, TaskScene } from '../errand.js';
import type { Holding } from '../existing-people.js';
import { caseOf } from '../visitor.js';
import {
  activate,
  bringsPapers,
  chooses,
  collectAtBank,
  collectsAtBank,
  files,
  makingHandlings,
  nobodyComes,
} from './handlings.js';

export const activeCard: Holding = { status: '1', bankStatus: '1' };

/** 缴纳工本费、确认补卡 (附件1 第十五条(3)(4)): from here the old card is dead. Those from the old system have no photo here. */
export async function payForReplacement({ window, task, errand }: TaskScene): Promise<void> {
  await window.complete(task, 'replace', { received: '28.00', photoId: await window.uploadPhoto(errand.number) });
  await window.print(task.caseId, 'counterReceipt');
  await window.print(task.caseId, 'acceptanceReceipt');
}

/** The steps of a loss whose replacement goes the usual way. */
export const replacementHandlings = {
  ...makingHandlings,
  papers: bringsPapers,
  offer: { after: [0, 1], act: payForReplacement },
  bankCollection: collectsAtBank,
} as const satisfies Readonly<Record<string, Handling>>;

interface LossTwist {
  readonly name: string;
  readonly perMille: number;
  readonly cases?: number;
  readonly answers?: OutsideAnswers;
  readonly begin?: Plot['begin'];
  readonly steps?: Readonly<Record<string, Handling>>;
}

const twists: readonly LossTwist[] = [
  { name: 'replaced', perMille: 30 },
  { name: 'replaced, the new card activated', perMille: 15, cases: 2, steps: { bankCollection: thenActivates() } },
  { name: 'papers missing', perMille: 8, begin: files('loss', { missing: ['idCopy', 'applicationForm'] }) },
  { name: 'found before the fee, lifted', perMille: 5, cases: 2, begin: reportThenFind, steps: { offer: nobodyComes } },
  { name: 'found after the fee, lifting refused', perMille: 6, steps: { offer: { after: [0, 1], act: payThenFind } } },
  { name: 'receipt lost, copy printed', perMille: 8, steps: { bankCollection: receiptLost() } },
  { name: 'receipt misprinted, voided by two', perMille: 4, steps: { offer: { after: [0, 1], act: payTwice } } },
  { name: 'wrong sum put on the counter', perMille: 4, steps: { offer: { after: [0, 1], act: payTooLittle } } },
  { name: 'photo refused by the factory', perMille: 2, answers: { factory: ['1'] } },
  { name: 'spoiled, made again', perMille: 2, answers: { factory: ['3'] } },
  { name: 'not collected at the bank yet', perMille: 5, steps: { bankCollection: nobodyComes } },
];

/** 正式挂失与补卡 (附件1 第十三条, 第十五条). */
export const lossPlots: readonly Plot[] = twists.map(({ steps, begin, cases = 1, ...twist }) => ({
  type: 'loss',
  ...twist,
  cases,
  by: 'applicant',
  holds: activeCard,
  begin: begin ?? files('loss'),
  steps: { ...replacementHandlings, confirm: chooses('confirm'), ...steps },
}));

/** 办理补卡手续前找回的,解除挂失 (第十四条). */
async function reportThenFind(scene: Scene): Promise<void> {
  await files('loss')(scene);
  scene.town.later(scene, [1, 4], files('liftLoss'));
}

/** 第十五条 提示: 即使找回原卡,原卡也不能再使用,不再受理解挂. */
async function payThenFind(scene: TaskScene): Promise<void> {
  await payForReplacement(scene);
  const lossCase = caseOf(scene.errand, 'loss').id;
  scene.town.later(scene, [1, 3], async ({ window, errand }) => {
    const { cardId } = await window.seeCase(lossCase);
    const asked = window.file(errand, 'liftLoss', { cardId: cardId as string });
    await window.mustBeRefused(asked, 'card.replaced', 'lifting after the replacement was filed');
  });
}

async function payTooLittle(scene: TaskScene): Promise<void> {
  const { window, task } = scene;
  const asked = window.complete(task, 'replace', { received: '20.00' });
  await window.mustBeRefused(asked, 'charge.amount', 'wrong sums');
  await payForReplacement(scene);
}

/** The receipt is spoiled: one proposes to void it, another does, and the charge is taken again. */
async function payTwice(scene: TaskScene): Promise<void> {
  await payForReplacement(scene);
  await scene.town.drawers.voidReceipt(scene.window, scene.task.caseId, scene.now);
}

function receiptLost(): Handling {
  return {
    after: [1, 8],
    act: async (scene) => {
      await scene.window.print(scene.task.caseId, 'acceptanceReceipt', '回执遗失');
      await collectAtBank(scene);
    },
  };
}

function thenActivates(): Handling {
  return {
    after: [1, 4],
    act: async (scene) => {
      await collectAtBank(scene);
      scene.town.later(scene, [1, 3], activate);
    },
  };
}
