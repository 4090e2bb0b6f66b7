import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import type { Plot, Scene } from '../errand.js';
import type { Holding } from '../existing-people.js';
import { activate } from './handlings.js';
import { units } from './units.js';

const handedOver: Holding = { status: '0', bankStatus: '0' };

const base = { type: 'activation', cases: 1, holds: handedOver, steps: {} } as const;

/** 启用 (附件1 第十二条): at once, the social side at the window and the bank's at the bank. */
export const activationPlots: readonly Plot[] = [
  { ...base, name: 'a resident', perMille: 60, by: 'applicant', begin: activateBothSides },
  { ...base, name: 'with the data of the unit', perMille: 50, by: 'applicant', begin: activateWithUnit },
  { ...base, name: 'a child, by the guardian', perMille: 15, by: 'guardian', begin: activate },
  { ...base, name: 'agent without papers, comes again', perMille: 10, by: 'agent', begin: comeTwice },
];

async function activateBothSides(scene: Scene): Promise<void> {
  await activate(scene);
  const { town } = scene;
  town.elsewhere(scene, [0, 4], town.banks, async ({ errand, now }) => {
    if (errand.card) await town.banks.tell(errand.card, 'activated', now);
  });
}

async function activateWithUnit({ window, errand, now }: Scene): Promise<void> {
  const { code, name, contact, phone } = errand.random.pick(units);
  const unit = { unitCode: code, unitName: name, sealed: true, contactName: contact, contactPhone: phone };
  await window.file(errand, 'activation', { details: { collectedOn: toShanghaiDay(now), signed: true, ...unit } });
}

/** Nothing takes effect before whoever comes has shown who they are. */
async function comeTwice(scene: Scene): Promise<void> {
  const { window, errand, town, now } = scene;
  const details = { collectedOn: toShanghaiDay(now), signed: true };
  const asked = window.file(errand, 'activation', { missing: ['agentIdOriginal', 'agentIdCopy'], details });
  await window.mustBeRefused(asked, 'case.papers-missing', 'agents without their papers');
  town.later(scene, [1, 4], activate);
}
