import type { Handling, Plot, TaskScene } from '../errand.js';
import { bringsPapers, chooses, collectsAtBank, files, makingHandlings, nobodyComes } from './handlings.js';
import { activeCard } from './loss.js';

/** 缴纳工本费、确认换卡 (附件1 第十五条(3)(4)). */
async function payForExchange({ window, task, errand }: TaskScene): Promise<void> {
  await window.complete(task, 'confirm', { received: '28.00', photoId: await window.uploadPhoto(errand.number) });
  await window.print(task.caseId, 'counterReceipt');
  await window.print(task.caseId, 'acceptanceReceipt');
}

/** The steps of an exchange that goes the usual way. */
export const exchangeHandlings = {
  ...makingHandlings,
  papers: bringsPapers,
  confirm: { after: [0, 1], act: payForExchange },
  bankCollection: collectsAtBank,
} as const satisfies Readonly<Record<string, Handling>>;

const base = {
  type: 'exchange',
  cases: 1,
  holds: activeCard,
  begin: files('exchange'),
  steps: exchangeHandlings,
} as const;

/** 换卡 (附件1 第十五条): damaged or demagnetised. */
export const exchangePlots: readonly Plot[] = [
  { ...base, name: 'exchanged', perMille: 28 },
  { ...base, name: 'papers missing', perMille: 5, by: 'applicant', begin: files('exchange', { missing: ['idCopy'] }) },
  {
    ...base,
    name: 'refused, the card is sound',
    perMille: 4,
    steps: { ...exchangeHandlings, confirm: chooses('refuse', { reason: '卡片检测正常,无须换卡' }) },
  },
  {
    ...base,
    name: 'withdrawn, the fee given back',
    perMille: 4,
    // The order has left for the factory within the visit's moment, so it is withdrawn where the photo is refused.
    answers: { factory: ['1'] },
    steps: {
      ...exchangeHandlings,
      amendPhoto: {
        after: [1, 3],
        act: ({ window, task }) => window.act(task.caseId, 'withdraw', { reason: '本人不再换卡' }),
      },
    },
  },
  { ...base, name: 'spoiled, made again', perMille: 4, answers: { factory: ['3'] } },
  {
    ...base,
    name: 'not collected at the bank yet',
    perMille: 4,
    steps: { ...exchangeHandlings, bankCollection: nobodyComes },
  },
];
