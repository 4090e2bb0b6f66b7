import { describe, expect, test } from '@jest/globals';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import { atCollection, cardStates } from './ways.js';

/** Each test needs a clock of its own: stepping it wakes every case of the stage. */
async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await Stage.open();
  try {
    await work(stage);
  } finally {
    await stage.close();
  }
}

const noticesOf = (stage: Stage, id: string) =>
  stage.db.rows<{ template: string }>('SELECT template FROM notices WHERE case_id = $1 ORDER BY created_at', [id]);

describe('what time alone does to an issuance', () => {
  // Promised for 14 April: 80 % is the 24th working day, 3 April.
  test('80 % and 100 % of the promise come on the supervisor’s list, nothing is abandoned', () =>
    onStage(async (stage) => {
      const { id } = await stage.file();
      await stage.complete(id, 'review', 'approve');
      await stage.untilStep(id, 'production');
      await stage.stepTo('2026-04-03T12:00:00+08:00');
      expect(await stage.caseRow(id)).toMatchObject({ escalation: 0 });
      await stage.stepTo('2026-04-04T08:00:00+08:00');
      await eventually('80 %', async () => (await stage.caseRow(id)).escalation === 80);
      await stage.stepTo('2026-04-15T00:00:00+08:00');
      await eventually('100 %', async () => (await stage.caseRow(id)).escalation === 100);
      expect(await stage.caseRow(id)).toMatchObject({ status: 'open', step: 'production' });
      expect((await stage.story(id)).filter((line) => line.startsWith('escalated'))).toHaveLength(2);
    }));

  test('both percents overdue at once: both are told, in their order', () =>
    onStage(async (stage) => {
      const { id } = await stage.file();
      await stage.complete(id, 'review', 'approve');
      await stage.untilStep(id, 'production');
      await stage.stepTo('2026-06-01T09:00:00+08:00');
      await eventually('100 %', async () => (await stage.caseRow(id)).escalation === 100);
      const told = await stage.db.rows(
        `SELECT data->>'percent' AS percent FROM timeline WHERE case_id = $1 AND kind = 'escalated' ORDER BY seq`,
        [id],
      );
      expect(told).toEqual([{ percent: '80' }, { percent: '100' }]);
    }));

  test('an uncollected card is reminded of every 30 days, recalled after 180', () =>
    onStage(async (stage) => {
      const { id } = await atCollection(stage);
      await stage.stepTo('2026-04-02T09:00:00+08:00');
      await eventually('first reminder', async () => (await noticesOf(stage, id)).length === 2);
      await stage.stepTo('2026-05-03T09:00:00+08:00');
      await eventually('second reminder', async () => (await noticesOf(stage, id)).length === 3);
      expect((await noticesOf(stage, id)).map((notice) => notice.template)).toEqual([
        'cardReady',
        'collectionReminder',
        'collectionReminder',
      ]);
      await stage.stepTo('2026-09-01T09:00:00+08:00');
      await stage.untilStep(id, 'recall');
      const tasks = await stage.db.rows(
        `SELECT step, state FROM tasks WHERE case_id = $1 AND step IN ('collection', 'recall') ORDER BY opened_at`,
        [id],
      );
      expect(tasks).toEqual([
        { step: 'collection', state: 'expired' },
        { step: 'recall', state: 'open' },
      ]);
      expect(await stage.complete(id, 'recall', 'destroy')).toMatchObject({ status: 'closed', outcome: 'recalled' });
      expect(await cardStates(stage, id)).toEqual(['in_production', 'produced', 'in_stock', 'destroyed']);
    }));
});
