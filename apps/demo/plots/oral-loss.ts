import type { Plot, Scene } from '../errand.js';
import { Hotline } from '../hotline.js';
import { chooses, files } from './handlings.js';
import { activeCard, replacementHandlings } from './loss.js';

const base = { type: 'oralLoss', by: 'applicant', holds: activeCard } as const;

/** 临时(口头)挂失 (附件1 第十三条): lapsed, lifted, or taken up by a formal report. */
export const oralLossPlots: readonly Plot[] = [
  { ...base, name: 'lapsed, nobody came', cases: 1, perMille: 14, begin: calls, steps: {} },
  {
    ...base,
    name: 'found, lifted at the window',
    cases: 2,
    perMille: 12,
    begin: (scene) => callThenVisit(scene, 'liftLoss'),
    steps: { confirm: chooses('confirm') },
  },
  { ...base, name: 'found, lifted at the bank', cases: 2, perMille: 8, begin: callThenBank, steps: {} },
  {
    ...base,
    name: 'followed by a formal report, replaced',
    cases: 2,
    perMille: 20,
    begin: (scene) => callThenVisit(scene, 'loss'),
    steps: replacementHandlings,
  },
  {
    ...base,
    name: 'not identified at first, then replaced',
    cases: 2,
    perMille: 6,
    begin: callWithTooLittle,
    steps: replacementHandlings,
  },
  { ...base, name: 'reported at the bank too, lapsed', cases: 1, perMille: 6, begin: callAndTellBank, steps: {} },
];

async function calls(scene: Scene): Promise<void> {
  const { town, errand } = scene;
  await town.hotline.reportLoss(errand, Hotline.allDetails(errand));
}

async function callThenVisit(scene: Scene, type: 'loss' | 'liftLoss'): Promise<void> {
  await calls(scene);
  scene.town.later(scene, [1, 3], files(type));
}

/** 第十四条(3): the bank's window lifts, and the social side follows as a case that the bank files. */
async function callThenBank(scene: Scene): Promise<void> {
  const { town } = scene;
  await calls(scene);
  town.elsewhere(scene, [1, 3], town.banks, async ({ errand, now, window }) => {
    await town.banks.tell(bankCardOf(scene), 'loss_lifted', now);
    const { openCases, closedCases } = await window.lookUp(errand);
    const lifted = [...openCases, ...closedCases].find(({ type }) => type === 'liftLoss');
    if (!lifted) throw new Error('the loss lifted at the bank filed no case');
    errand.cases.push(lifted);
  });
}

/** A name alone is many people's: refused, and the caller comes to the window instead. */
async function callWithTooLittle(scene: Scene): Promise<void> {
  const { errand, town, window } = scene;
  const asked = town.hotline.reportLoss(errand, { idNumber: errand.person.idNumber });
  await window.mustBeRefused(asked, 'loss.not-identified', 'callers who said too little');
  await callThenVisit(scene, 'loss');
}

async function callAndTellBank(scene: Scene): Promise<void> {
  await scene.town.banks.tell(bankCardOf(scene), 'oral_loss', scene.now);
  await calls(scene);
}

function bankCardOf({ errand }: Scene) {
  if (!errand.card) throw new Error(`«${errand.plot.name}» needs a card on record`);
  return errand.card;
}
