import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Random } from '../../apps/demo/random.js';
import { type Applicant, makeApplicants, type Trouble } from './applicant.js';
import { Clerk } from './clerk.js';
import { FaultySystem, mortalParts } from './faulty-system.js';
import { expectNothingWrong, expectSameAnswers } from './oracle.js';

/** SEED=… repeats the kills and pauses of an earlier run; what the machine does in between is its own. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = new Random(seed);

const troubles: readonly Trouble[] = [
  {},
  { papersMissing: true },
  { police: 'name_differs' },
  { factory: '1' },
  { factory: '2' },
  { factory: '3' },
  { withdraws: true },
];
const cases = 28;

/** Each part three times and a power cut of two at once, in an order of chance. */
function plannedKills(): readonly (readonly string[])[] {
  const each = mortalParts.flatMap((part) => [[part], [part], [part]]);
  const [one, other] = random.shuffled(mortalParts);
  return random.shuffled([...each, [one, other] as string[]]);
}

describe(`kills at random moments, SEED=${seed}`, () => {
  let system: FaultySystem;
  beforeAll(async () => {
    system = await FaultySystem.open();
  });
  afterAll(async () => {
    await system?.close();
  });

  test('every case comes to its end, nothing is done twice, nothing that was told is untrue', async () => {
    const names = ['clerk.140105', 'clerk2.140105'];
    const clerks = await Promise.all(names.map((name) => Clerk.signIn(system.api, name)));
    const plan = Array.from({ length: cases }, (_, at) => troubles[at % troubles.length] as Trouble);
    const applicants = await makeApplicants(system, clerks, plan, seed);
    await system.startTicking();
    const kills = plannedKills();
    let spread = 0;
    const ways = applicants.map((applicant, at) => {
      spread = at * 1_500;
      return goAllTheWay(applicant, spread);
    });
    const all = Promise.all(ways);
    all.catch(() => undefined);

    for (const parts of kills) {
      await pause(random.int(500, 3_000));
      await system.kill(...parts);
      await pause(random.int(0, 1_500));
      for (const part of startOrder.filter((one) => parts.includes(one))) await system.stack.start(part);
    }
    await all;

    await expectNothingWrong(system, applicants);
    for (const clerk of clerks) await expectSameAnswers(clerk, 20);
    expect(mortalParts.map((part) => system.kills[part] ?? 0).every((times) => times >= 3)).toBe(true);
    const repeats = clerks.reduce((sum, clerk) => sum + clerk.repeats, 0);
    console.info(`SEED=${seed}: killed ${JSON.stringify(system.kills)}, ${repeats} requests sent again`);
  });
});

/** What others need comes first. */
const startOrder = ['postgresql', 'temporal', 'worker', 'api'];

async function goAllTheWay(applicant: Applicant, after: number): Promise<void> {
  await pause(after);
  await applicant.file();
  await applicant.go();
}
