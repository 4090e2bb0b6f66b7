import type { Plot, Scene } from '../errand.js';
import { chooses } from './handlings.js';
import { activeCard } from './loss.js';

const steps = { confirm: chooses('confirm'), acceptance: chooses('accept', {}, [1, 3]) } as const;
const base = { type: 'transfer', cases: 1, by: 'applicant', holds: activeCard, begin: askToMove, steps } as const;

/** 转移 (规程 第七条): the receiving office accepts, or sends the case back. */
export const transferPlots: readonly Plot[] = [
  { ...base, name: 'accepted', perMille: 10 },
  {
    ...base,
    name: 'not accepted',
    perMille: 4,
    steps: { ...steps, acceptance: chooses('refuse', { reason: '社保关系尚未转入本地' }, [1, 3]) },
  },
  {
    ...base,
    name: 'withdrawn',
    perMille: 2,
    steps: {
      ...steps,
      acceptance: {
        after: [1, 2],
        act: ({ window, task }) => window.act(task.caseId, 'withdraw', { reason: '本人不再迁出' }),
      },
    },
  },
];

/** To any of the town's other offices. */
async function askToMove({ window, errand, town }: Scene): Promise<void> {
  const { cards } = await window.lookUp(errand);
  const keeps = new Set([window.office, ...cards.map((card) => card.office)]);
  const others = [...new Set(town.windows.map(({ office }) => office))].filter((office) => !keeps.has(office));
  await window.file(errand, 'transfer', { details: { toOffice: errand.random.pick(others) } });
}
