import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectUnbrokenStory, refusedWithoutTrace } from '../cases/facts.js';
import { clerk, Stage } from '../cases/stage.js';

describe('who holds a task, and what is said about a case', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const other = 'clerk-two';

  async function underReview(): Promise<{ id: string; taskId: string }> {
    const { id } = await stage.file();
    return { id, taskId: await stage.taskOf(id, 'review') };
  }

  const holderOf = async (taskId: string) =>
    (await stage.db.get<{ holder: string | null }>('SELECT holder FROM tasks WHERE id = $1', [taskId])).holder;

  test('a taken task is nobody else’s to take or to complete', async () => {
    const { id, taskId } = await underReview();
    expect(await stage.step(id, { action: 'take', taskId })).toMatchObject({ case: { tasks: [{ holder: clerk }] } });
    await refusedWithoutTrace(stage, id, 'case.task-held', () => stage.step(id, { action: 'take', taskId }, {}, other));
    await refusedWithoutTrace(stage, id, 'case.task-held', () => stage.tryComplete(id, 'review', 'approve', {}, other));
    await refusedWithoutTrace(stage, id, 'case.task-not-open', () =>
      stage.step(id, { action: 'release', taskId }, {}, other),
    );
    await stage.complete(id, 'review', 'approve');
  });

  test('a released task is anybody’s; who completes it is noted', async () => {
    const { id, taskId } = await underReview();
    await stage.step(id, { action: 'take', taskId });
    expect(await stage.step(id, { action: 'release', taskId })).toMatchObject({ case: { tasks: [{ holder: null }] } });
    expect(await stage.tryComplete(id, 'review', 'approve', {}, other)).toMatchObject({ case: { status: 'open' } });
    const done = await stage.db.get('SELECT state, done_by, holder, choice FROM tasks WHERE id = $1', [taskId]);
    expect(done).toEqual({ state: 'done', done_by: other, holder: other, choice: 'approve' });
  });

  test('a supervisor gives a held task to another, or back to the office', async () => {
    const { id, taskId } = await underReview();
    await stage.step(id, { action: 'take', taskId });
    await stage.step(id, { action: 'reassign', taskId, to: other }, {}, 'supervisor');
    expect(await holderOf(taskId)).toBe(other);
    await refusedWithoutTrace(stage, id, 'case.task-held', () => stage.tryComplete(id, 'review', 'approve'));
    await stage.step(id, { action: 'reassign', taskId }, {}, 'supervisor');
    expect(await holderOf(taskId)).toBeNull();
  });

  test.each(['take', 'release', 'reassign'])('%s of a task that is not open is refused', async (action) => {
    const { id } = await underReview();
    await refusedWithoutTrace(stage, id, 'case.task-not-open', () => stage.step(id, { action, taskId: 'none' }));
  });

  test('twenty clerks take one task at once: one holds it', async () => {
    const { id, taskId } = await underReview();
    const clerks = Array.from({ length: 20 }, (_, at) => `clerk-${at}`);
    const answers = await Promise.all(clerks.map((who) => stage.step(id, { action: 'take', taskId }, {}, who)));
    expect(answers.filter((answer) => 'case' in answer)).toHaveLength(1);
    expect(clerks).toContain(await holderOf(taskId));
    await expectUnbrokenStory(stage, id);
  });

  test('a comment is sealed, needs words, and may follow the close', async () => {
    const { id } = await underReview();
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.step(id, { action: 'comment' }, {}));
    await stage.step(id, { action: 'comment' }, { text: '已电话联系' });
    await stage.complete(id, 'review', 'refuse', { reason: '不实' });
    await stage.engine.client.workflow.getHandle(id).result();
    expect(await stage.step(id, { action: 'comment' }, { text: '当事人来电' })).toMatchObject({
      case: { status: 'closed', outcome: 'refused' },
    });
    const said = await stage.db.rows<{ text_enc: Buffer }>(
      `SELECT text_enc FROM timeline WHERE case_id = $1 AND kind = 'commented' ORDER BY seq`,
      [id],
    );
    expect(said.map((entry) => stage.cipher.decryptText(entry.text_enc))).toEqual(['已电话联系', '当事人来电']);
    await expectUnbrokenStory(stage, id);
  });
});
