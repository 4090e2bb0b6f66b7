import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCaseActivities } from '../../activities/cases/case-activities.js';
import { startMissingWorkflows, wakeCasesChangedAround } from '../../activities/cases/case-workflows.js';
import { digestOf, takeRequest } from '../../activities/requests/requests.js';
import { expectUnbrokenStory, factsOf } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { atArrival, atCollection, inProduction } from '../issuance/ways.js';

/** Brings a case to a step, and from that step to its close. */
interface Way {
  readonly to: (stage: Stage) => Promise<string>;
  readonly on: (stage: Stage, id: string) => Promise<void>;
}

async function fromProduction(stage: Stage, id: string): Promise<void> {
  await stage.factoryAnswers(id, 'produced');
  await fromArrival(stage, id);
}

async function fromArrival(stage: Stage, id: string): Promise<void> {
  await stage.complete(id, 'arrival', 'receive');
  await fromCollection(stage, id);
}

async function fromCollection(stage: Stage, id: string): Promise<void> {
  const { number } = await stage.caseRow(id);
  await stage.complete(id, 'collection', 'handOver', { verifiedBy: 'receipt', receiptNumber: number });
}

async function afterFactory(stage: Stage, answer: 'photo_unusable' | 'data_refused' | 'spoiled'): Promise<string> {
  const { id } = await inProduction(stage);
  await stage.factoryAnswers(id, answer);
  return id;
}

const ways: Record<string, Way> = {
  papers: {
    to: async (stage) => (await stage.file({ papersReceived: ['idOriginal', 'applicationForm'] })).id,
    on: async (stage, id) => {
      await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy'] });
      await stage.complete(id, 'review', 'refuse', { reason: '不实' });
    },
  },
  review: {
    to: async (stage) => (await stage.file()).id,
    on: async (stage, id) => {
      await stage.complete(id, 'review', 'approve');
      await fromProduction(stage, id);
    },
  },
  amendIdentity: {
    to: async (stage) => {
      stage.police = 'not_found';
      const { id } = await stage.file();
      await stage.complete(id, 'review', 'approve');
      await stage.taskOf(id, 'amendIdentity');
      stage.police = 'match';
      return id;
    },
    on: async (stage, id) => {
      await stage.complete(id, 'amendIdentity', 'retry');
      await fromProduction(stage, id);
    },
  },
  production: { to: (stage) => afterFactory(stage, 'spoiled'), on: fromProduction },
  amendPhoto: {
    to: (stage) => afterFactory(stage, 'photo_unusable'),
    on: async (stage, id) => {
      const { photoId } = await stage.filing();
      await stage.complete(id, 'amendPhoto', 'retry', { photoId });
      await fromProduction(stage, id);
    },
  },
  amendData: {
    to: (stage) => afterFactory(stage, 'data_refused'),
    on: async (stage, id) => {
      await stage.complete(id, 'amendData', 'refuse', { reason: '无法核实' });
    },
  },
  arrival: { to: async (stage) => (await atArrival(stage)).id, on: fromArrival },
  collection: { to: async (stage) => (await atCollection(stage)).id, on: fromCollection },
};

describe('a workflow begins again', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  test('with Temporal’s data lost, every open case stops where its facts stand and goes on to its end', async () => {
    const cases = new Map<string, string>();
    for (const [step, way] of Object.entries(ways)) {
      const id = await way.to(stage);
      await stage.untilStep(id, step);
      cases.set(step, id);
    }
    const before = await Promise.all([...cases.values()].map((id) => factsOf(stage, id)));
    await stage.loseTemporal();
    const bounds = { olderThanSeconds: 0, limit: 100 };
    expect(await startMissingWorkflows(stage.db, stage.engine, bounds)).toBe(cases.size);
    expect(await startMissingWorkflows(stage.db, stage.engine, bounds)).toBe(0);
    // Each workflow has begun and waits where it waited before; nothing was written but where it now runs.
    for (const [step, id] of cases) {
      const state = await stage.engine.client.workflow.getHandle(id).query<{ step: string } | null>('state');
      expect(state).toMatchObject({ step });
    }
    const after = await Promise.all([...cases.values()].map((id) => factsOf(stage, id)));
    expect(withoutNamespace(after)).toEqual(withoutNamespace(before));
    for (const [step, id] of cases) {
      await ways[step]!.on(stage, id);
      expect(await stage.engine.client.workflow.getHandle(id).result()).toMatch(/issued|refused/);
      await expectUnbrokenStory(stage, id);
    }
  });

  test('an answer from outside that was written while Temporal was lost is found in the rows', async () => {
    const { id } = await inProduction(stage);
    await stage.loseTemporal();
    await stage.db.run(
      `UPDATE card_orders SET state = 'spoiled', result_code = '3', settled_at = now() WHERE case_id = $1`,
      [id],
    );
    await startMissingWorkflows(stage.db, stage.engine, { olderThanSeconds: 0, limit: 100 });
    await stage.factoryAnswers(id, 'produced');
    await stage.untilStep(id, 'arrival');
  });

  test('an identity check under way goes on without asking for another result', async () => {
    stage.police = 'down';
    const { id } = await stage.file();
    await stage.complete(id, 'review', 'approve');
    await stage.loseTemporal();
    stage.police = 'match';
    await startMissingWorkflows(stage.db, stage.engine, { olderThanSeconds: 0, limit: 100 });
    await stage.untilStep(id, 'production');
    expect(await stage.db.rows('SELECT ordinal FROM identity_checks WHERE case_id = $1', [id])).toHaveLength(1);
  });

  /** What remains when worker and Temporal are killed after a step's commit and before anybody took note of it. */
  async function writtenUnnoticed(id: string, requestId: string, decide: boolean): Promise<void> {
    const request = { actor: 'a', requestId, route: 'r', subject: id, digest: digestOf('r', {}), traceId: 't' };
    await takeRequest(stage.db, stage.cipher, request, { reason: '不办', input: {} });
    const activities = createCaseActivities(stage);
    const { caseId, traceId, actor } = { caseId: id, traceId: 't', actor: 'a' };
    if (decide) {
      const taskId = await stage.taskOf(id, 'arrival');
      const decision = {
        step: 'arrival',
        ordinal: 1,
        result: { choice: 'receive' },
        request: { actor, requestId, taskId },
      };
      const { rules } = await activities.beginCase({ caseId });
      const { remindAfterDays, recallAfterDays } = rules['issuance.collection'] as Record<string, number>;
      await activities.recordStep({
        caseId,
        decision,
        changes: [
          { kind: 'card', event: 'arrive' },
          { kind: 'notice', template: 'cardReady' },
        ],
        open: { step: 'collection', ordinal: 1, remindAfterDays, expiresAfterDays: recallAfterDays! },
        traceId,
      });
    } else {
      await activities.performAction({ caseId, requestId, actor, action: 'withdraw', traceId });
    }
  }

  test('a step written unnoticed is noticed, and the case goes on from there', async () => {
    const { id } = await atArrival(stage);
    await writtenUnnoticed(id, 'unnoticed-step', true);
    const state = () => stage.engine.client.workflow.getHandle(id).query<{ step: string }>('state');
    expect((await state()).step).toBe('arrival');
    expect(await wakeCasesChangedAround(stage.db, stage.engine.client, new Date())).toBeGreaterThan(0);
    await fromCollection(stage, id);
    expect(await stage.engine.client.workflow.getHandle(id).result()).toBe('issued');
    await expectUnbrokenStory(stage, id);
  });

  test('a withdrawal written unnoticed ends the case: what the factory answers comes to nothing', async () => {
    const { id } = await inProduction(stage);
    await writtenUnnoticed(id, 'unnoticed-end', false);
    const facts = await factsOf(stage, id);
    const answer = { step: 'production', ordinal: 1, result: { code: 'produced', orderId: 'x' } };
    await stage.engine.client.workflow.getHandle(id).signal('outsideResult', answer);
    await wakeCasesChangedAround(stage.db, stage.engine.client, new Date());
    expect(await stage.engine.client.workflow.getHandle(id).result()).toBe('withdrawn');
    expect(await factsOf(stage, id)).toEqual(facts);
  });

  test('workers that come anew replay every history and go on', async () => {
    const { id } = await atCollection(stage);
    await stage.restartWorkers();
    await fromCollection(stage, id);
    expect(await stage.engine.client.workflow.getHandle(id).result()).toBe('issued');
  });
});

function withoutNamespace(facts: Record<string, object[]>[]): object[] {
  return facts.map(({ cases, ...rest }) => ({ ...rest, cases: cases!.map((row) => ({ ...row, workflow_in: '' })) }));
}
