import type { Plot, Scene } from '../errand.js';
import { mistyped } from '../population.js';
import { chooses } from './handlings.js';
import { activeCard } from './loss.js';

const base = {
  type: 'personalInfo',
  cases: 1,
  by: 'applicant',
  holds: activeCard,
  begin: changeName,
  steps: { confirm: chooses('confirm') },
} as const;

/** 个人信息修改 (规程 第十条): the police record is the standard. */
export const personalInfoPlots: readonly Plot[] = [
  { ...base, name: 'telephone and address', perMille: 20, begin: changeTelephone },
  { ...base, name: 'name, as the police record says', perMille: 6 },
  {
    ...base,
    name: 'name differs, amended',
    perMille: 3,
    answers: { police: ['name_differs', 'match'] },
    steps: {
      ...base.steps,
      amendIdentity: {
        after: [1, 3],
        act: ({ window, task, errand }) => window.complete(task, 'retry', { name: mistyped(errand.person.name) }),
      },
    },
  },
  {
    ...base,
    name: 'name not in the police record, refused',
    perMille: 2,
    answers: { police: ['not_found'] },
    steps: { ...base.steps, amendIdentity: chooses('refuse', { reason: '与公安登记不符' }, [1, 3]) },
  },
];

async function changeTelephone({ window, errand }: Scene): Promise<void> {
  const phone = `139${String(errand.random.int(0, 99_999_999)).padStart(8, '0')}`;
  const address = `太原市万柏林区长风街${errand.random.int(1, 200)}号`;
  await window.file(errand, 'personalInfo', { details: { phone, address } });
}

async function changeName({ window, errand }: Scene): Promise<void> {
  await window.file(errand, 'personalInfo', { details: { name: mistyped(errand.person.name) } });
}
