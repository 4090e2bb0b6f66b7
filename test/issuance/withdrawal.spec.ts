import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { atArrival, atCollection, cardStates, inProduction } from './ways.js';

describe('withdrawal by the applicant', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => {
    stage.police = 'match';
  });
  afterAll(() => stage.close());

  const withdraw = (id: string) => stage.step(id, { action: 'withdraw' }, { reason: '不办了' });
  const withdrawn = { case: { status: 'closed', outcome: 'withdrawn', tasks: [], nextDue: null } };

  /** The workflow has ended with the outcome: nothing keeps running for a closed case. */
  const ending = (id: string) => stage.engine.client.workflow.getHandle(id).result();

  const early: Record<string, () => Promise<string>> = {
    papers: async () => (await stage.file({ papersReceived: [] })).id,
    review: async () => (await stage.file()).id,
    identity: async () => {
      stage.police = 'down';
      const { id } = await stage.file();
      await stage.complete(id, 'review', 'approve');
      return id;
    },
    amendIdentity: async () => {
      stage.police = 'not_found';
      const { id } = await stage.file();
      await stage.complete(id, 'review', 'approve');
      return id;
    },
    production: async () => (await inProduction(stage)).id,
    amendPhoto: async () => {
      const { id } = await inProduction(stage);
      await stage.factoryAnswers(id, 'photo_unusable');
      return id;
    },
    amendData: async () => {
      const { id } = await inProduction(stage);
      await stage.factoryAnswers(id, 'data_refused');
      return id;
    },
  };

  test.each(Object.keys(early))('is possible at %s', async (step) => {
    const id = await early[step]!();
    await stage.untilStep(id, step);
    expect(await withdraw(id)).toMatchObject(withdrawn);
    expect(await ending(id)).toBe('withdrawn');
    const { card_id } = await stage.caseRow(id);
    if (card_id) expect(await cardStates(stage, id)).toEqual(['in_production', 'destroyed']);
    const orders = await stage.db.rows(
      `SELECT id FROM card_orders WHERE case_id = $1 AND state IN ('queued', 'sent')`,
      [id],
    );
    expect(orders).toEqual([]);
  });

  test('is refused once the order has left for the factory', async () => {
    const { id } = await inProduction(stage);
    await stage.db.run(`UPDATE card_orders SET state = 'sent' WHERE case_id = $1`, [id]);
    await refusedWithoutTrace(stage, id, 'case.withdrawal-too-late', () => withdraw(id));
    await stage.db.run(`UPDATE card_orders SET state = 'queued' WHERE case_id = $1`, [id]);
    await stage.factoryAnswers(id, 'produced');
    await stage.untilStep(id, 'arrival');
  });

  test.each(['arrival', 'collection'])('is refused at %s', async (step) => {
    const { id } = step === 'arrival' ? await atArrival(stage) : await atCollection(stage);
    await refusedWithoutTrace(stage, id, 'case.withdrawal-too-late', () => withdraw(id));
  });

  test('is refused on a closed case', async () => {
    const { id } = await stage.file();
    await stage.complete(id, 'review', 'refuse', { reason: '不实' });
    await refusedWithoutTrace(stage, id, 'case.closed', () => withdraw(id));
  });

  test('against the factory’s file: exactly one of the two gets the order', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, async () => (await inProduction(stage)).id));
    const draft = () =>
      stage.db.run(
        `UPDATE card_orders SET state = 'sent' WHERE id IN (
           SELECT id FROM card_orders WHERE state = 'queued' AND case_id = ANY($1) FOR UPDATE SKIP LOCKED)`,
        [ids],
      );
    const [answers] = await Promise.all([Promise.all(ids.map(withdraw)), draft(), draft()]);
    await draft();
    for (const [at, id] of ids.entries()) {
      const { state } = await stage.db.get<{ state: string }>('SELECT state FROM card_orders WHERE case_id = $1', [id]);
      const { status } = await stage.caseRow(id);
      const won = 'case' in answers[at]!;
      expect({ won, state, status }).toEqual(
        won ? { won, state: 'withdrawn', status: 'closed' } : { won, state: 'sent', status: 'open' },
      );
    }
  });
});
