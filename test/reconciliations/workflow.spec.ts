import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isReconciled } from '../../activities/reconciliations/is-reconciled.js';
import { createReconciliationActivities } from '../../activities/reconciliations/month-activities.js';
import { reconciliation } from '../replay/reconciliation-branches.js';
import { SettlementEngine } from './settlement-engine.js';
import { reconciliationId } from './settlement-stage.js';

let on: SettlementEngine;
beforeEach(async () => {
  on = await reconciliation.open('');
});
afterEach(() => on.close());

const statusOf = async () => (await on.client.workflow.getHandle(on.workflowId).describe()).status.name;

test('a month waits, is overdue, is compared, waits for two people, and is agreed', async () => {
  const play = reconciliation.branches['overdue-then-settled']!;
  await on.client.workflow.getHandle(await play(on)).result();
  expect(await on.stage.month()).toMatchObject({ state: 'agreed', ours_lines: 3, agreed_lines: 2 });
  // A look that began before the statement came.
  const { watchStatement } = createReconciliationActivities({ db: on.stage.db, client: on.client });
  expect(await watchStatement(reconciliationId)).toBeNull();
  expect(await on.stage.events()).toEqual([
    'open',
    'statementOverdue',
    'takeStatement',
    'compare',
    'proposeDifference',
    'settleDifference',
    'agree',
  ]);
  const alerts = await on.stage.db.rows(
    `SELECT cleared_at IS NULL AS open FROM alerts WHERE kind = 'statementOverdue'`,
  );
  expect(alerts).toEqual([{ open: false }]);
  expect(await on.sweep()).toBe(0);
});

test('a late correction of an agreed month begins it anew, and it is agreed again', async () => {
  const { stage } = on;
  const round = await stage.settledRound(3);
  await stage.take(stage.statement(await stage.ours()));
  await on.until('agree');
  await on.client.workflow.getHandle(on.workflowId).result();
  await stage.reversed(round.ordinal, 2, '2026-11-28');
  await on.until('reopen');
  expect(await statusOf()).toBe('RUNNING');
  expect(await isReconciled(stage.db, round.no)).toBe(false);
  await stage.take(stage.statement(await stage.ours(), { correction: 1 }));
  await on.until('agree', 2);
  await on.client.workflow.getHandle(on.workflowId).result();
  expect(await isReconciled(stage.db, round.no)).toBe(true);
});

test('where Temporal’s data was lost, a month that is open is started in the new namespace', async () => {
  await on.stage.settledRound(3);
  await on.until('open');
  expect(await on.sweep()).toBe(0);
  await on.stage.db.run(`UPDATE reconciliations SET runs_in = 'another'`);
  await on.client.workflow.getHandle(on.workflowId).terminate('lost');
  expect(await on.sweep()).toBe(1);
  expect(await statusOf()).toBe('RUNNING');
});
