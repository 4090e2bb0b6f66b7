import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Random } from '../../apps/demo/random.js';
import { FaultySystem, mortalParts } from './faulty-system.js';
import { MonthCycle, startsAt } from './month-cycle.js';
import { expectMonthRight } from './month-oracle.js';

/** SEED=… repeats the kills and pauses of an earlier run; LINES=10000 KILLS=20 is the long one. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const lines = Number(process.env.LINES ?? 300);
const kills = Number(process.env.KILLS ?? 4);
const random = new Random(seed);

describe(`a cycle of ${lines} lines under ${kills} kills, SEED=${seed}`, () => {
  let system: FaultySystem;
  let cycle: MonthCycle;
  beforeAll(async () => {
    system = await FaultySystem.open(startsAt);
    cycle = await MonthCycle.open(system, lines);
  });
  afterAll(async () => {
    await system?.close();
  });

  test('every line has one outcome, the journals balance, and the bank says the same of every line', async () => {
    let over = false;
    const living = cycle.live().finally(() => {
      over = true;
    });
    living.catch(() => undefined);
    for (const part of plannedKills()) {
      await pause(random.int(200, 1_800));
      if (over) break;
      await system.kill(part);
      await pause(random.int(0, 1_000));
      await system.stack.start(part);
    }
    await living;
    await expectMonthRight(system, cycle, lines);
    const killed = Object.values(system.kills).reduce((sum, times) => sum + times, 0);
    expect(killed).toBeGreaterThanOrEqual(Math.min(kills, mortalParts.length));
    console.info(`SEED=${seed}: killed ${JSON.stringify(system.kills)}`);
  });
});

/** Every part in turn, in an order of chance. */
function plannedKills(): string[] {
  const rounds = Math.ceil(kills / mortalParts.length);
  return Array.from({ length: rounds }, () => random.shuffled(mortalParts))
    .flat()
    .slice(0, kills);
}
