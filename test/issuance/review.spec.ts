import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { papersOf } from './ways.js';

describe('review (附件1 第十一条(3))', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  async function filed(): Promise<string> {
    const { id } = await stage.file();
    await stage.untilStep(id, 'review');
    return id;
  }

  test('approval accepts the case: promise, receipt, police match', async () => {
    const id = await filed();
    const answer = await stage.complete(id, 'review', 'approve');
    expect(answer).toMatchObject({ status: 'open', step: 'identity', tasks: [], promisedBy: expect.any(String) });
    expect(await papersOf(stage, id)).toEqual(['acceptanceReceipt']);
    const due = await stage.db.rows('SELECT kind, state FROM deadlines WHERE case_id = $1 ORDER BY kind', [id]);
    expect(due).toEqual([
      { kind: 'promise.100', state: 'armed' },
      { kind: 'promise.80', state: 'armed' },
    ]);
  });

  test('a refusal without a reason is refused', async () => {
    const id = await filed();
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'review', 'refuse'));
  });

  test('a refusal with its reason closes the case; the person may file again', async () => {
    const filing = await stage.filing();
    const { id } = await stage.file(filing);
    const closed = await stage.complete(id, 'review', 'refuse', { reason: '资料不实' });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'refused', tasks: [], nextDue: null });
    expect(await papersOf(stage, id)).toEqual([]);
    const { text_enc } = await stage.db.get<{ text_enc: Buffer }>(
      `SELECT text_enc FROM timeline WHERE case_id = $1 AND kind = 'decided'`,
      [id],
    );
    expect(stage.cipher.decryptText(text_enc)).toBe('资料不实');
    await stage.file(filing);
  });

  test('a choice that the step does not have is refused', async () => {
    const id = await filed();
    await refusedWithoutTrace(stage, id, 'case.choice-unknown', () => stage.tryComplete(id, 'review', 'destroy'));
  });

  test('a task that is done is refused', async () => {
    const id = await filed();
    const taskId = await stage.taskOf(id, 'review');
    await stage.complete(id, 'review', 'approve');
    await stage.untilStep(id, 'production');
    await refusedWithoutTrace(stage, id, 'case.task-not-open', () =>
      stage.step(id, { action: 'complete', taskId, choice: 'approve' }, { choice: 'approve' }),
    );
  });
});
