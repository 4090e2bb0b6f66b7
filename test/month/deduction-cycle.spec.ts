import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getCycle } from '../../activities/cycles/cycle-row.js';
import { nudge } from '../../activities/cycles/nudge.js';
import type { RoundRow } from '../../activities/cycles/round-row.js';
import { cycleSums, sumsBalance } from '../../activities/cycles/sums.js';
import { eventually } from '../harness/harness.js';
import { agreeAll, answer } from './bank-answers.js';
import { MonthEngine } from './month-engine.js';
import { agency, MonthStage } from './month-stage.js';

let stage: MonthStage;
let engine: MonthEngine;
beforeAll(async () => {
  stage = await MonthStage.open();
  engine = await MonthEngine.start(stage);
});
afterAll(async () => {
  await engine.stop();
  await stage.close();
});

const cycleId = `deduction-${agency}-110-202611-1`;
const roundsOf = (deduction: number, state: string) =>
  stage.db.rows<RoundRow>(
    `SELECT r.*, r.ordinal FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
     WHERE c.id = $1 AND r.deduction = $2 AND r.state = $3 ORDER BY r.bank`,
    [cycleId, deduction, state],
  );
const untilRounds = (deduction: number, state: string, count: number) =>
  eventually(`${count} rounds of deduction ${deduction} are ${state}`, async () => {
    await engine.sweep();
    const rounds = await roundsOf(deduction, state);
    return rounds.length === count ? rounds : undefined;
  });
const untilMoment = (kind: string) =>
  eventually(`${kind} is over`, async () => {
    await engine.sweep();
    return stage.db.find(
      `SELECT m.kind FROM cycle_moments m JOIN cycles c ON c.no = m.cycle_no WHERE c.id = $1 AND m.kind = $2 AND m.state <> 'armed'`,
      [cycleId, kind],
    );
  });

test('a whole cycle: two deductions, an overdue result, arrears, and the close once all is reconciled', async () => {
  await stage.populate(100);
  const opened = await engine.client.workflow.execute('openCycles', { taskQueue: 'cases', workflowId: 'open' });
  expect(opened).toEqual({ opened: 1 });
  await eventually('it is assessed', async () => (await getCycle(stage.db, cycleId)).assessed_at);
  await engine.step('2026-11-04T09:00:00+08:00');
  await untilMoment('remind.1');
  await engine.step('2026-11-06T08:00:00+08:00');
  const [first, second] = await untilRounds(1, 'drafted', 2);
  for (const round of [first, second]) {
    await stage.release(round as RoundRow);
    await stage.send(round as RoundRow);
  }
  await engine.step('2026-11-09T10:00:00+08:00');
  expect(await answer(stage, first as RoundRow, ({ seq }) => (seq % 5 === 0 ? '5' : '0'))).toBe('taken');
  await untilRounds(1, 'posted', 1);
  await engine.step('2026-11-12T00:00:00+08:00');
  await eventually('the other result is overdue', async () => {
    await engine.sweep();
    return stage.db.find(`SELECT id FROM alerts WHERE kind = 'resultOverdue' AND cleared_at IS NULL`);
  });
  await engine.step('2026-11-13T09:00:00+08:00');
  await untilMoment('remind.2');
  await engine.step('2026-11-17T08:00:00+08:00');
  const again = await untilRounds(2, 'drafted', 1);
  expect(again[0]).toMatchObject({ bank: '0102', lines: 8, number: 2 });
  await stage.release(again[0] as RoundRow);
  await stage.send(again[0] as RoundRow);
  await engine.step('2026-11-18T10:00:00+08:00');
  expect(await answer(stage, again[0] as RoundRow, ({ seq }) => (seq === 1 ? '6' : '0'))).toBe('taken');
  expect(await answer(stage, second as RoundRow, ({ seq }) => (seq === 2 ? '4' : '0'))).toBe('taken');
  expect(await stage.db.rows(`SELECT id FROM alerts WHERE kind = 'resultOverdue' AND cleared_at IS NULL`)).toEqual([]);
  await untilRounds(1, 'posted', 2);
  await engine.step('2026-11-26T00:00:00+08:00');
  await untilMoment('close');
  const cycle = await getCycle(stage.db, cycleId);
  expect(cycle.state).toBe('reconciling');
  const sums = await cycleSums(stage.db, cycle.no);
  expect(sumsBalance(sums)).toBe(true);
  expect([sums.dues, sums.by.paid.dues, sums.by.arrears.dues]).toEqual([70, 68, 2]);
  expect(await stage.db.rows('SELECT code FROM arrears ORDER BY code')).toEqual([{ code: '4' }, { code: '6' }]);
  await agreeAll(stage);
  await nudge(engine.client, [`cycle-${cycleId}`]);
  expect(await engine.client.workflow.getHandle(`cycle-${cycleId}`).result()).toBe('closed');
  const closed = await stage.db.get<{ state: string; digest: string }>(
    'SELECT state, digest FROM cycles WHERE id = $1',
    [cycleId],
  );
  expect(closed).toMatchObject({ state: 'closed', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const { historyLength } = await engine.client.workflow.getHandle(`cycle-${cycleId}`).describe();
  expect(historyLength).toBeLessThan(500);
});
