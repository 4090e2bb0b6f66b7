import type { Plot, Scene } from '../errand.js';
import { chooses, files } from './handlings.js';
import { activeCard } from './loss.js';

const again = chooses('retry');
const change = {
  type: 'pinChange',
  cases: 1,
  by: 'applicant',
  holds: activeCard,
  begin: files('pinChange'),
  steps: { again },
} as const;

const reset = {
  type: 'pinReset',
  cases: 1,
  by: 'applicant',
  holds: { status: '3', bankStatus: '1' },
  begin: files('pinReset'),
  steps: { again },
} as const;

/** 密码修改、解锁与重置 (附件1 第十七, 十八条): at the window's terminal. */
export const pinPlots: readonly Plot[] = [
  { ...change, name: 'changed', perMille: 35 },
  { ...change, name: 'wrong PIN once, then changed', perMille: 5, answers: { terminal: ['wrong_pin'] } },
  {
    ...change,
    name: 'broken off, given up',
    perMille: 3,
    answers: { terminal: ['aborted'] },
    steps: { again: chooses('giveUp') },
  },
  {
    ...change,
    name: 'locked after errors, then reset',
    cases: 2,
    perMille: 5,
    answers: { terminal: ['locked'] },
    begin: lockThenReset,
  },
  { ...reset, name: 'locked since the old system', perMille: 12 },
  { ...reset, name: 'agent refused, then in person', perMille: 3, by: 'agent', begin: sendAgentFirst },
];

async function lockThenReset(scene: Scene): Promise<void> {
  await files('pinChange')(scene);
  scene.town.later(scene, [1, 3], files('pinReset'));
}

/** 须本人持卡和身份证原件办理 (第十八条1). */
async function sendAgentFirst(scene: Scene): Promise<void> {
  const { window, errand, town } = scene;
  await window.mustBeRefused(window.file(errand, 'pinReset'), 'pin.in-person', 'PIN resets by agents');
  town.later(scene, [1, 4], files('pinReset', { by: 'applicant' }));
}
