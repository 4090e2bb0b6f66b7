import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCaseActivities } from '../../activities/cases/case-activities.js';
import type { StepAnswer } from '../../domain/case/case-state.js';
import type { Decision, StepWrite } from '../../domain/case/changes.js';
import { expectUnbrokenStory, factsOf } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import './toy-case.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe('kernel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ workflows: here('toy-workflow.ts') });
  });
  afterAll(() => stage.close());

  async function choosing(): Promise<{ id: string; taskId: string }> {
    const { id } = await stage.file({ type: 'toy' });
    return { id, taskId: await stage.taskOf(id, 'choose') };
  }

  const choose = (id: string, taskId: string, requestId: string, choice = 'window', actor?: string) =>
    stage.step(id, { action: 'complete', taskId, choice }, { choice }, actor, requestId);

  test('a second workflow with its case type takes under 40 lines', () => {
    const lines = ['toy-case.ts', 'toy-workflow.ts'].flatMap((name) => readFileSync(here(name), 'utf8').split('\n'));
    expect(lines.length).toBeLessThan(40);
  });

  test('the toy case runs from filing to its close', async () => {
    const { id } = await choosing();
    await stage.complete(id, 'choose', 'aisle');
    expect(await stage.complete(id, 'confirm', 'yes')).toMatchObject({ status: 'closed', outcome: 'seated' });
    expect(await stage.story(id)).toEqual([
      'filed',
      'accepted',
      'opened choose',
      'decided choose',
      'opened confirm',
      'decided confirm',
      'closed',
    ]);
    expect(await stage.engine.client.workflow.getHandle(id).result()).toBe('seated');
  });

  test('the first step notes where the workflow runs, so that no sweep starts it again', async () => {
    const { id } = await choosing();
    expect(await stage.db.get('SELECT workflow_in FROM cases WHERE id = $1', [id])).toEqual({
      workflow_in: stage.engine.namespaceId,
    });
    expect(await stage.startMissing()).toBe(0);
  });

  test('a request that comes before the case has begun waits for it', async () => {
    const filing = await stage.filing({ type: 'toy' });
    const filed = await stage.tryFile(filing);
    if (!('id' in filed)) throw new Error('not filed');
    const { client, taskQueue } = stage.engine;
    const requestId = 'before-begin';
    await stage.db.run(
      `INSERT INTO requests (actor, request_id, route, subject, digest, body_enc) VALUES ('clerk', $1, '', $2, '', $3)`,
      [requestId, filed.id, stage.cipher.encrypt('{"reason":"等"}')],
    );
    const args = [{ caseId: filed.id, traceId: 't' }];
    await client.workflow.start('toy', { workflowId: filed.id, taskQueue, args });
    const answer = await client.workflow.getHandle(filed.id).executeUpdate<StepAnswer, [object]>('step', {
      args: [{ requestId, actor: 'clerk', action: 'hold', traceId: 't' }],
    });
    expect(answer).toMatchObject({ case: { status: 'on_hold', step: 'choose' } });
  });

  test('the same request twice, one after the other and at once: one answer, one effect', async () => {
    const { id, taskId } = await choosing();
    const answers = await Promise.all(Array.from({ length: 5 }, () => choose(id, taskId, 'choose-once')));
    answers.push(await choose(id, taskId, 'choose-once'));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ case: { step: 'confirm' } });
    expect((await stage.story(id)).filter((line) => line === 'decided choose')).toHaveLength(1);
  });

  test('the same request id with another content is refused', async () => {
    const { id, taskId } = await choosing();
    await choose(id, taskId, 'choose-other');
    const before = await factsOf(stage, id);
    expect(await choose(id, taskId, 'choose-other', 'aisle')).toMatchObject({
      refusal: { code: 'input.request-id-reused' },
    });
    expect(await factsOf(stage, id)).toEqual(before);
  });

  test('fifty people complete one task at once: one does, the others are told', async () => {
    const { id, taskId } = await choosing();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => choose(id, taskId, `fifty-${at}-request`, 'window', `clerk-${at}`)),
    );
    expect(answers.filter((answer) => 'case' in answer)).toHaveLength(1);
    for (const answer of answers) {
      if ('refusal' in answer) expect(answer.refusal.code).toBe('case.task-not-open');
    }
    expect(await stage.caseRow(id)).toMatchObject({ status: 'open', step: 'confirm' });
    await expectUnbrokenStory(stage, id);
  });

  test('a step written twice changes nothing; another content under its key is a bug', async () => {
    const { id, taskId } = await choosing();
    await stage.engine.client.workflow.getHandle(id).terminate('the test writes by hand');
    const { recordStep } = createCaseActivities(stage);
    const decision: Decision = { step: 'choose', ordinal: 1, result: { choice: 'window' } };
    const write: StepWrite & { decision: Decision } = {
      caseId: id,
      decision,
      changes: [],
      open: { step: 'confirm', ordinal: 1 },
      traceId: 't',
    };
    const first = await recordStep(write);
    const facts = await factsOf(stage, id);
    expect(await recordStep(write)).toEqual(first);
    expect(await factsOf(stage, id)).toEqual(facts);
    await expect(recordStep({ ...write, decision: { ...decision, result: { choice: 'aisle' } } })).rejects.toThrow(
      'recorded with another content',
    );
    // A person's decision that comes too late is told so.
    const request = { actor: 'late', requestId: 'late', taskId };
    expect(await recordStep({ ...write, decision: { ...decision, request } })).toMatchObject({
      refusal: { code: 'case.task-not-open' },
    });
    expect(await factsOf(stage, id)).toEqual(facts);
  });

  test('an action that runs twice for one request is done once', async () => {
    const { id } = await choosing();
    await stage.step(id, { action: 'comment' }, { text: '一次' }, 'clerk', 'comment-once');
    const facts = await factsOf(stage, id);
    const again = { caseId: id, requestId: 'comment-once', actor: 'clerk', action: 'comment', traceId: 't' };
    await createCaseActivities(stage).performAction(again);
    expect(await factsOf(stage, id)).toEqual(facts);
  });

  test('nothing is written on a closed or held case by a workflow that has lost sight of it', async () => {
    const { id, taskId } = await choosing();
    await stage.step(id, { action: 'hold' }, { reason: '等' });
    const { recordStep } = createCaseActivities(stage);
    const write = (request?: Decision['request']) =>
      recordStep({
        caseId: id,
        decision: { step: 'choose', ordinal: 1, result: { choice: 'window' }, ...(request ? { request } : {}) },
        changes: [],
        traceId: 't',
      });
    expect(await write({ actor: 'a', requestId: 'r', taskId })).toMatchObject({ refusal: { code: 'case.on-hold' } });
    await stage.step(id, { action: 'withdraw' }, { reason: '不办' });
    const facts = await factsOf(stage, id);
    expect(await write()).toMatchObject({ refusal: { code: 'case.closed' } });
    expect(await factsOf(stage, id)).toEqual(facts);
  });

  test('a cancelled workflow goes on: only closing its case ends it', async () => {
    const { id } = await choosing();
    await stage.engine.client.workflow.getHandle(id).cancel();
    await stage.complete(id, 'choose', 'window');
    expect(await stage.complete(id, 'confirm', 'yes')).toMatchObject({ outcome: 'seated' });
    expect(await stage.engine.client.workflow.getHandle(id).result()).toBe('seated');
  });

  test('continuing as new keeps everything', async () => {
    const filed = await stage.tryFile(await stage.filing({ type: 'toy' }));
    if (!('id' in filed)) throw new Error('not filed');
    const { client, taskQueue } = stage.engine;
    const args = [{ caseId: filed.id, traceId: 't', renewAfterEvents: 60 }];
    const first = await client.workflow.start('toy', { workflowId: filed.id, taskQueue, args });
    await stage.taskOf(filed.id, 'choose');
    await stage.step(filed.id, { action: 'hold' }, { reason: '等' });
    for (let at = 0; at < 20; at += 1) await stage.step(filed.id, { action: 'comment' }, { text: `第${at}条` });
    const { runId } = await eventually('a later run', async () => {
      const now = await client.workflow.getHandle(filed.id).describe();
      return now.runId !== first.firstExecutionRunId && now;
    });
    expect(runId).not.toBe(first.firstExecutionRunId);
    await stage.step(filed.id, { action: 'resume' }, {});
    await stage.complete(filed.id, 'choose', 'window');
    expect(await stage.complete(filed.id, 'confirm', 'yes')).toMatchObject({ status: 'closed', outcome: 'seated' });
    await expectUnbrokenStory(stage, filed.id);
  });
});
