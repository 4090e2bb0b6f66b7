import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { atArrival, cardStates, inProduction } from './ways.js';

describe('production (interchange §5)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const orders = (id: string) =>
    stage.db.rows('SELECT ordinal, state, photo_id FROM card_orders WHERE case_id = $1 ORDER BY ordinal', [id]);

  test('a produced card is awaited at the office', async () => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'produced');
    await stage.untilStep(id, 'arrival');
    expect(await cardStates(stage, id)).toEqual(['in_production', 'produced']);
  });

  test('a spoiled one is made again, without anybody', async () => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'spoiled');
    await stage.factoryAnswers(id, 'spoiled');
    await stage.factoryAnswers(id, 'produced');
    await stage.untilStep(id, 'arrival');
    expect(await orders(id)).toMatchObject([{ state: 'spoiled' }, { state: 'spoiled' }, { state: 'produced' }]);
    expect(await cardStates(stage, id)).toEqual(['in_production', 'produced']);
  });

  test('one that arrives damaged is kept to be destroyed, and another is made', async () => {
    const { id } = await atArrival(stage);
    const { card_id: damaged } = await stage.caseRow(id);
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'arrival', 'spoiled', {}));
    await stage.complete(id, 'arrival', 'spoiled', { reason: '卡面划伤' });
    await stage.untilStep(id, 'production');
    const kept = await stage.db.rows('SELECT source, destroyed_at FROM kept_cards WHERE card_id = $1', [damaged]);
    expect(kept).toEqual([{ source: 'spoiled', destroyed_at: null }]);
    expect(await orders(id)).toMatchObject([{ state: 'produced' }, { state: 'queued' }]);

    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'receive');
    expect((await stage.caseRow(id)).card_id).not.toBe(damaged);
    expect(await cardStates(stage, id)).toEqual(['in_production', 'produced', 'in_stock']);
    const moves = await stage.db.rows('SELECT kind, card_id = $2 AS damaged FROM stock_moves WHERE case_id = $1', [
      id,
      damaged,
    ]);
    expect(moves).toEqual([
      { kind: 'spoiled', damaged: true },
      { kind: 'received', damaged: false },
    ]);
  });

  test('a refused photo is replaced by the clerk and ordered again', async () => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'photo_unusable');
    await stage.taskOf(id, 'amendPhoto');
    const retry = (input: object) => () => stage.tryComplete(id, 'amendPhoto', 'retry', input);
    await refusedWithoutTrace(stage, id, 'case.photo-missing', retry({}));
    await refusedWithoutTrace(stage, id, 'case.photo-missing', retry({ photoId: 'nobody' }));
    const { photoId } = await stage.filing();
    await stage.complete(id, 'amendPhoto', 'retry', { photoId });
    await stage.untilStep(id, 'production');
    expect(await orders(id)).toMatchObject([{ state: 'photo_unusable' }, { state: 'queued', photo_id: photoId }]);
  });

  test('refused data go to the clerk', async () => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'data_refused');
    await stage.taskOf(id, 'amendData');
    await refusedWithoutTrace(stage, id, 'input.name', () =>
      stage.tryComplete(id, 'amendData', 'retry', { name: '张|三' }),
    );
    await stage.complete(id, 'amendData', 'retry', { name: '张叁' });
    await stage.factoryAnswers(id, 'produced');
    await stage.untilStep(id, 'arrival');
  });

  test.each([
    ['photo_unusable', 'amendPhoto'],
    ['data_refused', 'amendData'],
  ] as const)('after %s the clerk may refuse: the card is struck out', async (answer, step) => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, answer);
    await stage.taskOf(id, step);
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, step, 'refuse'));
    expect(await stage.complete(id, step, 'refuse', { reason: '无法核实' })).toMatchObject({ outcome: 'refused' });
    expect(await cardStates(stage, id)).toEqual(['in_production', 'destroyed']);
  });

  test('an answer told twice counts once', async () => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'spoiled');
    const again = { step: 'production', ordinal: 1, result: { orderId: 'x', code: 'produced' } };
    await stage.engine.client.workflow.getHandle(id).signal('outsideResult', again);
    await stage.factoryAnswers(id, 'produced');
    await stage.untilStep(id, 'arrival');
    const steps = await stage.db.rows(
      `SELECT ordinal, result->>'code' AS code FROM case_steps WHERE case_id = $1 AND step = 'production' ORDER BY ordinal`,
      [id],
    );
    expect(steps).toEqual([
      { ordinal: 1, code: 'spoiled' },
      { ordinal: 2, code: 'produced' },
    ]);
  });
});
