import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';

describe('police record match (规程 第九、十条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => {
    stage.police = 'match';
  });
  afterAll(() => stage.close());

  async function approved(): Promise<string> {
    const { id } = await stage.file();
    await stage.complete(id, 'review', 'approve');
    return id;
  }

  async function results(id: string): Promise<string[]> {
    const rows = await stage.db.rows<{ result: string }>(
      'SELECT result FROM identity_checks WHERE case_id = $1 ORDER BY ordinal',
      [id],
    );
    return rows.map((row) => row.result);
  }

  test('a match orders the card', async () => {
    const id = await approved();
    await stage.untilStep(id, 'production');
    expect(await results(id)).toEqual(['match']);
  });

  test.each([
    ['name_differs', 'name_differs'],
    ['not_found', 'not_found'],
    ['deceased', 'deceased'],
    ['rubbish', 'unreachable'],
    ['down', 'unreachable'],
  ] as const)('%s is a task for the clerk, never a match', async (mood, result) => {
    stage.police = mood;
    const id = await approved();
    await stage.taskOf(id, 'amendIdentity');
    expect(await results(id)).toEqual([result]);
    expect(await stage.caseRow(id)).toMatchObject({ step: 'amendIdentity', card_id: null });
    const opened = await stage.db.get(
      `SELECT data->>'about' AS about FROM timeline WHERE case_id = $1 AND kind = 'opened' AND step = 'amendIdentity'`,
      [id],
    );
    expect(opened).toEqual({ about: result });
  });

  test('after the amendment the record is asked again', async () => {
    stage.police = 'name_differs';
    const id = await approved();
    await stage.taskOf(id, 'amendIdentity');
    stage.police = 'match';
    await stage.complete(id, 'amendIdentity', 'retry', { name: '张叁' });
    await stage.untilStep(id, 'production');
    expect(await results(id)).toEqual(['name_differs', 'match']);
    const person = await stage.db.get(
      'SELECT name FROM people WHERE id = (SELECT person_id FROM cases WHERE id = $1)',
      [id],
    );
    expect(person).toEqual({ name: '张叁' });
  });

  test('bad amendments are refused', async () => {
    const other = await stage.filing();
    await stage.file(other);
    stage.police = 'not_found';
    const id = await approved();
    await stage.taskOf(id, 'amendIdentity');
    const retry = (input: object) => () => stage.tryComplete(id, 'amendIdentity', 'retry', input);
    await refusedWithoutTrace(stage, id, 'input.name', retry({ name: '' }));
    await refusedWithoutTrace(stage, id, 'input.id-number', retry({ idNumber: '123' }));
    await refusedWithoutTrace(stage, id, 'person.id-number-taken', retry({ idNumber: other.applicant.idNumber }));
    // All three went back to where the case waited: the step still takes a good one.
    stage.police = 'match';
    await stage.complete(id, 'amendIdentity', 'retry', { idNumber: stage.idNumber() });
    await stage.untilStep(id, 'production');
  });

  test('refusing needs a reason and closes the case without a card', async () => {
    stage.police = 'deceased';
    const id = await approved();
    await stage.taskOf(id, 'amendIdentity');
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'amendIdentity', 'refuse'));
    expect(await stage.complete(id, 'amendIdentity', 'refuse', { reason: '已故' })).toMatchObject({
      status: 'closed',
      outcome: 'refused',
      nextDue: null,
    });
    expect((await stage.caseRow(id)).card_id).toBeNull();
  });
});
