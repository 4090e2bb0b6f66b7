import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MonthStage } from './month-stage.js';

let stage: MonthStage;
beforeAll(async () => {
  stage = await MonthStage.open();
});
afterAll(() => stage.close());

test('a deduction goes from the opening to the banks', async () => {
  const begun = Date.now();
  await stage.populate(3_000);
  expect(Date.now() - begun).toBeLessThan(15_000);
  const { rounds } = await stage.sent();
  expect(rounds.map(({ bank, state, lines }) => [bank, state, lines])).toEqual([
    ['0102', 'sent', 1_200],
    ['0103', 'sent', 900],
  ]);
  expect(rounds[0]?.result_due_at?.toISOString()).toBe('2026-11-05T15:59:59.999Z');
});
