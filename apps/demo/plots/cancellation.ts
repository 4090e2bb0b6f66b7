import { operatedBank } from '../banks.js';
import type { Handling, Plot } from '../errand.js';
import { caseOf } from '../visitor.js';
import { bringsPapers, chooses, files, nobodyComes } from './handlings.js';
import { activeCard } from './loss.js';

const closedByEvent: Handling = {
  after: [1, 4],
  act: async ({ errand, town, now }) => {
    if (errand.card) await town.banks.tell(errand.card, 'cancelled', now);
  },
};

const closedByOperator: Handling = {
  after: [1, 4],
  act: ({ errand, town }) => town.banks.complete(caseOf(errand, 'cancellation').number, 'close'),
};

const steps = {
  papers: bringsPapers,
  confirm: chooses('confirm'),
  bankClosure: closedByEvent,
  takeBack: chooses('takeBack', {}, [1, 4]),
} as const satisfies Readonly<Record<string, Handling>>;

const base = { type: 'cancellation', cases: 1, holds: activeCard, begin: files('cancellation'), steps } as const;

/** 注销 (附件1 第十六条): the window, the bank, the window again. */
export const cancellationPlots: readonly Plot[] = [
  { ...base, name: 'closed by the bank, told by event', perMille: 12 },
  {
    ...base,
    name: "closed at the bank's page",
    perMille: 6,
    holds: { ...activeCard, bank: operatedBank },
    steps: { ...steps, bankClosure: closedByOperator },
  },
  {
    ...base,
    name: 'withdrawn before the bank acted',
    perMille: 4,
    steps: {
      ...steps,
      bankClosure: {
        after: [1, 3],
        act: ({ window, task }) => window.act(task.caseId, 'withdraw', { reason: '继续在本省参保' }),
      },
    },
  },
  {
    ...base,
    name: 'the bank is late',
    perMille: 5,
    holds: { ...activeCard, bank: operatedBank },
    steps: { ...steps, bankClosure: nobodyComes },
  },
  { ...base, name: 'never activated at the bank', perMille: 4, holds: { status: '1', bankStatus: '0' } },
  {
    ...base,
    name: 'stopped, the card got lost',
    perMille: 2,
    steps: { ...steps, takeBack: chooses('stop', { reason: '卡片遗失,无法收回' }, [1, 4]) },
  },
];
