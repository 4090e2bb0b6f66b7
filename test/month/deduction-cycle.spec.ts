import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { getCycle } from '../../activities/cycles/cycle-row.js';
import { nudge } from '../../activities/cycles/nudge.js';
import { cycleSums, sumsBalance } from '../../activities/cycles/sums.js';
import { eventually } from '../harness/harness.js';
import { agreeAll, answer } from './bank-answers.js';
import { MonthEngine } from './month-engine.js';
import { agency, MonthStage } from './month-stage.js';

let stage: MonthStage;
let engine: MonthEngine;
beforeEach(async () => {
  stage = await MonthStage.open();
  engine = await MonthEngine.start(stage);
});
afterEach(async () => {
  await engine.stop();
  await stage.close();
});

const cycleId = `deduction-${agency}-110-202611-1`;
const overdue = () => stage.db.rows(`SELECT id FROM alerts WHERE kind = 'resultOverdue' AND cleared_at IS NULL`);

test('a whole cycle: two deductions, an overdue result, arrears, and the close once all is reconciled', async () => {
  await stage.populate(100);
  expect(await engine.open()).toBe(1);
  expect(await engine.open()).toBe(0);
  await eventually('it is assessed', async () => (await getCycle(stage.db, cycleId)).assessed_at);
  await engine.step('2026-11-04T09:00:00+08:00');
  await engine.passed(cycleId, 'remind.1');
  await engine.step('2026-11-06T08:00:00+08:00');
  const [first, second] = await engine.rounds(cycleId, 1, 'drafted', 2);
  for (const round of [first!, second!]) {
    await stage.release(round);
    await stage.send(round);
  }
  await engine.step('2026-11-09T10:00:00+08:00');
  expect(await answer(stage, first!, ({ seq }) => (seq % 5 === 0 ? '5' : '0'))).toBe('taken');
  await engine.rounds(cycleId, 1, 'posted', 1);
  await engine.step('2026-11-12T00:00:00+08:00');
  await eventually('the other result is overdue', async () => {
    await engine.sweep();
    return (await overdue()).length === 1;
  });
  await engine.step('2026-11-13T09:00:00+08:00');
  await engine.passed(cycleId, 'remind.2');
  await engine.step('2026-11-17T08:00:00+08:00');
  const [again] = await engine.rounds(cycleId, 2, 'drafted', 1);
  expect(again).toMatchObject({ bank: '0102', lines: 8, number: 2 });
  await stage.release(again!);
  await stage.send(again!);
  await engine.step('2026-11-18T10:00:00+08:00');
  expect(await answer(stage, again!, ({ seq }) => (seq === 1 ? '6' : '0'))).toBe('taken');
  expect(await answer(stage, second!, ({ seq }) => (seq === 2 ? '4' : '0'))).toBe('taken');
  expect(await overdue()).toEqual([]);
  await engine.rounds(cycleId, 1, 'posted', 2);
  await engine.step('2026-11-26T00:00:00+08:00');
  await engine.passed(cycleId, 'close');
  const cycle = await getCycle(stage.db, cycleId);
  expect(cycle.state).toBe('reconciling');
  const sums = await cycleSums(stage.db, cycle.no);
  expect(sumsBalance(sums)).toBe(true);
  expect([sums.dues, sums.by.paid.dues, sums.by.arrears.dues]).toEqual([70, 68, 2]);
  expect(await stage.db.rows('SELECT code FROM arrears ORDER BY code')).toEqual([{ code: '4' }, { code: '6' }]);
  await agreeAll(stage);
  await nudge(engine.client, [`cycle-${cycleId}`]);
  expect(await engine.resultOf(`cycle-${cycleId}`)).toBe('closed');
  const closed = await stage.db.get('SELECT state, digest FROM cycles WHERE id = $1', [cycleId]);
  expect(closed).toMatchObject({ state: 'closed', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const { historyLength } = await engine.client.workflow.getHandle(`cycle-${cycleId}`).describe();
  expect(historyLength).toBeLessThan(500);
});

test('whose Temporal lost its database is begun again, passes what is recorded, and goes on', async () => {
  await stage.populate(20);
  await engine.open();
  await engine.step('2026-11-06T08:00:00+08:00');
  const rounds = await engine.rounds(cycleId, 1, 'drafted', 2);
  await engine.stop();
  engine = await MonthEngine.start(stage);
  expect(await engine.startMissing()).toBe(3);
  expect(await engine.startMissing()).toBe(0);
  await stage.release(rounds[0]!);
  await stage.send(rounds[0]!);
  await engine.step('2026-11-09T10:00:00+08:00');
  await answer(stage, rounds[0]!);
  await engine.rounds(cycleId, 1, 'posted', 1);
  expect(await stage.db.get('SELECT count(*)::int AS n FROM bank_rounds')).toEqual({ n: 2 });
  await engine.step('2026-11-26T00:00:00+08:00');
  await engine.passed(cycleId, 'close');
  const { no } = await getCycle(stage.db, cycleId);
  expect(sumsBalance(await cycleSums(stage.db, no))).toBe(true);
});
