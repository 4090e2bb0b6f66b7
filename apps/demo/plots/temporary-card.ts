import type { Handling, Plot, Scene, TaskScene } from '../errand.js';
import { caseOf } from '../visitor.js';
import { exchangeHandlings } from './exchange.js';
import { chooses, files, makingHandlings } from './handlings.js';
import { activeCard, replacementHandlings } from './loss.js';

/** 缴纳押金、领取临时卡 (附件1 第十九条2、4): its number is read from the card in the drawer. */
const lends: Handling = {
  after: [0, 0],
  act: async ({ window, task, errand }: TaskScene) => {
    const cardNumber = `T${String(errand.number).padStart(5, '0')}${errand.random.int(1_000, 9_999)}`;
    await window.complete(task, 'handOver', { received: '25.00', cardNumber });
    await window.print(task.caseId, 'counterReceipt');
  },
};

const lent = { confirm: lends, return: chooses('takeBack', {}, [6, 10]) } as const;

/** The first card is applied for, and a hospital asks for one meanwhile. */
const firstCard = {
  ...makingHandlings,
  review: {
    after: [0, 0],
    act: async ({ window, task }: TaskScene) => {
      await window.complete(task, 'approve');
      await window.print(task.caseId, 'acceptanceReceipt');
    },
  },
  collection: {
    after: [1, 4],
    act: async ({ window, task, errand }: TaskScene) =>
      window.complete(task, 'handOver', {
        verifiedBy: 'receipt',
        receiptNumber: caseOf(errand, 'issuance').number,
      }),
  },
} as const satisfies Readonly<Record<string, Handling>>;

/** Files a case of another type, and for a temporary card in the same or the next visit. */
function thenBorrows(type: string): Plot['begin'] {
  return async (scene: Scene) => {
    await files(type)(scene);
    scene.town.later(scene, [0, 1], files('temporaryCard'));
  };
}

const base = { type: 'temporaryCard', cases: 2, by: 'applicant' } as const;

/** 临时社会保障卡 (附件1 第十一条, 第十九条), each beside the case that it bridges. */
export const temporaryCardPlots: readonly Plot[] = [
  {
    ...base,
    name: 'until the first card, returned, deposit refunded',
    perMille: 10,
    begin: thenBorrows('issuance'),
    steps: { ...firstCard, ...lent },
  },
  {
    ...base,
    name: 'returned before the first card is there',
    perMille: 3,
    begin: thenBorrows('issuance'),
    steps: { ...firstCard, ...lent, return: chooses('takeBack', {}, [1, 2]) },
  },
  {
    ...base,
    name: 'while a lost card is replaced',
    perMille: 7,
    holds: activeCard,
    begin: thenBorrows('loss'),
    steps: { ...replacementHandlings, ...lent },
  },
  {
    ...base,
    name: 'refused, no need shown',
    perMille: 1,
    holds: activeCard,
    begin: thenBorrows('loss'),
    steps: { ...replacementHandlings, confirm: chooses('refuse', { reason: '无住院等急需用卡情形' }) },
  },
  {
    ...base,
    name: 'lost, deposit kept',
    perMille: 3,
    begin: thenBorrows('issuance'),
    steps: { ...firstCard, ...lent, return: chooses('lost', { reason: '临时卡遗失' }, [3, 8]) },
  },
  {
    ...base,
    name: 'returned late, after a reminder',
    perMille: 5,
    begin: thenBorrows('issuance'),
    steps: { ...firstCard, ...lent, return: chooses('takeBack', {}, [9, 12]) },
  },
  {
    ...base,
    name: 'while a damaged card is exchanged',
    perMille: 2,
    holds: activeCard,
    begin: thenBorrows('exchange'),
    // Both cases ask for a confirmation: the exchange's takes the fee, the other the deposit.
    steps: {
      ...exchangeHandlings,
      ...lent,
      confirm: {
        after: [0, 0],
        act: (scene) =>
          scene.task.caseId === caseOf(scene.errand, 'exchange').id
            ? exchangeHandlings.confirm.act(scene)
            : lends.act(scene),
      },
    },
  },
];
