import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { answerCase } from '../../activities/cases/answers.js';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import {
  agreeOnCollection,
  factsOfCard,
  file,
  filingOf,
  inProduction,
  type KnownCard,
  knownCard,
  movesOf,
  noticesOf,
  photo,
  replace,
  stateOf,
  untilClosed,
} from './ways.js';

describe('formal loss and replacement (附件1 第十三条, 第十五条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => {
    stage.police = 'match';
  });
  afterAll(() => stage.close());

  const rowOf = (id: string) =>
    stage.db.get<{ new_card_id: string; promised_by: Date; promise_met_at: Date | null; number: string }>(
      'SELECT * FROM cases WHERE id = $1',
      [id],
    );
  const tryReplace = async (id: string, input: object) => stage.tryComplete(id, 'offer', 'replace', input);
  const proof = async (id: string, card: KnownCard) => ({
    receiptNumber: (await rowOf(id)).number,
    collectorIdNumber: card.idNumber,
  });

  test('the whole way to the card at the bank’s window', async () => {
    const card = await knownCard(stage);
    const { id, number } = await file(stage, filingOf('loss', card));
    expect(await stateOf(stage, card.cardId)).toBe('lost');
    await replace(stage, id);
    expect(await stateOf(stage, card.cardId)).toBe('replaced');
    const receipt = await stage.db.get('SELECT charge, fen, state FROM counter_receipts WHERE case_id = $1', [id]);
    expect(receipt).toEqual({ charge: 'fee.replacement', fen: 2800n, state: 'valid' });
    expect((await rowOf(id)).promised_by).toEqual(new Date('2026-04-14T15:59:59.999Z'));
    await stage.untilStep(id, 'production');
    const order = await stage.db.get('SELECT apply_type, state FROM card_orders WHERE case_id = $1', [id]);
    expect(order).toEqual({ apply_type: '05', state: 'queued' });

    await stage.factoryAnswers(id, 'produced');
    const task = await stage.taskOf(id, 'bankCollection');
    const { new_card_id: newCard, promise_met_at: met } = await rowOf(id);
    expect(met).not.toBeNull();
    expect(await stage.db.get('SELECT role FROM tasks WHERE id = $1', [task])).toEqual({ role: 'bankOperator' });
    // The card is at the bank: no office counts it among its own.
    expect(await stateOf(stage, newCard)).toBe('produced');
    const handOver = { receiptNumber: number, collectorIdNumber: card.idNumber };
    const closed = await stage.complete(id, 'bankCollection', 'handOver', handOver);
    expect(closed).toMatchObject({ status: 'closed', outcome: 'replaced' });
    expect([await stateOf(stage, newCard), await stateOf(stage, card.cardId)]).toEqual(['delivered', 'replaced']);
    expect(await noticesOf(stage, id)).toEqual(['lossReported', 'replacementAtBank']);
    expect(await stage.story(id)).toMatchInlineSnapshot(`
[
  "filed",
  "card",
  "noticeQueued",
  "opened offer",
  "decided offer",
  "card",
  "paperIssued",
  "chargeTaken",
  "accepted",
  "paperIssued",
  "opened identity",
  "decided identity",
  "cardOrdered",
  "opened production",
  "decided production",
  "promiseMet",
  "noticeQueued",
  "opened bankCollection",
  "decided bankCollection",
  "card",
  "card",
  "closed",
]
`);
  });

  test('at the service window where the agreement says so', async () => {
    await agreeOnCollection(stage, 'window');
    const card = await knownCard(stage);
    const { id } = await inProduction(stage, card);
    await agreeOnCollection(stage, 'bank');
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'receive');
    const { new_card_id: newCard } = await rowOf(id);
    expect(await stateOf(stage, newCard)).toBe('in_stock');
    expect(await stage.complete(id, 'collection', 'handOver', await proof(id, card))).toMatchObject({
      outcome: 'replaced',
    });
    expect(await stateOf(stage, newCard)).toBe('delivered');
  });

  test('the bank’s event ends the wait for the collection', async () => {
    const card = await knownCard(stage);
    const { id } = await inProduction(stage, card);
    await stage.factoryAnswers(id, 'produced');
    await stage.taskOf(id, 'bankCollection');
    await stage.db.transaction((tx) =>
      answerCase(tx, { caseId: id, step: 'bankCollection', result: { handedOver: true }, at: new Date() }),
    );
    expect(await untilClosed(stage, id)).toBe('replaced');
    expect(await stateOf(stage, (await rowOf(id)).new_card_id)).toBe('delivered');
  });

  test('a mismatch, a spoiled card, a refused photo and refused data are mended: nothing goes back', async () => {
    stage.police = 'name_differs';
    const card = await knownCard(stage);
    const { id } = await file(stage, filingOf('loss', card));
    await replace(stage, id);
    await stage.taskOf(id, 'amendIdentity');
    await refusedWithoutTrace(stage, id, 'case.choice-unknown', () =>
      stage.tryComplete(id, 'amendIdentity', 'refuse', { reason: '不一致' }),
    );
    await refusedWithoutTrace(stage, id, 'case.withdrawal-too-late', () =>
      stage.step(id, { action: 'withdraw' }, { reason: '不办了' }),
    );
    stage.police = 'match';
    await stage.complete(id, 'amendIdentity', 'retry', { name: card.name });
    await stage.factoryAnswers(id, 'spoiled');
    await stage.factoryAnswers(id, 'photo_unusable');
    await stage.complete(id, 'amendPhoto', 'retry', { photoId: await photo(stage) });
    await stage.factoryAnswers(id, 'data_refused');
    await stage.complete(id, 'amendData', 'retry', { name: card.name });
    await stage.factoryAnswers(id, 'produced');
    await stage.taskOf(id, 'bankCollection');
    const orders = await stage.db.rows<{ state: string }>(
      'SELECT state FROM card_orders WHERE case_id = $1 ORDER BY ordinal',
      [id],
    );
    expect(orders.map(({ state }) => state)).toEqual(['spoiled', 'photo_unusable', 'data_refused', 'produced']);
  });

  test('papers come later: the card is frozen all the same, and the offer waits', async () => {
    const card = await knownCard(stage);
    const { id } = await file(stage, filingOf('loss', card, { papersReceived: ['idOriginal'] }));
    expect(await stateOf(stage, card.cardId)).toBe('lost');
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy', 'applicationForm'] });
    await replace(stage, id);
    expect(await stateOf(stage, card.cardId)).toBe('replaced');
  });

  test('a card that came lost from the old system is reported without another move', async () => {
    const card = await knownCard(stage, { state: 'lost' });
    const { id } = await file(stage, filingOf('loss', card));
    expect(await movesOf(stage, card.cardId)).toEqual([]);
    await replace(stage, id);
    expect(await movesOf(stage, card.cardId)).toEqual(['lost > replaced (offer)']);
  });

  describe('refused with nothing changed', () => {
    test('the wrong amount, none, and a missing photo at the offer', async () => {
      const card = await knownCard(stage);
      const { id } = await file(stage, filingOf('loss', card));
      const photoId = await photo(stage);
      await stage.taskOf(id, 'offer');
      for (const received of [undefined, '27.99', '28', '28.001', '2800', '-28.00']) {
        const before = await factsOfCard(stage, card);
        expect(await tryReplace(id, { received, photoId })).toMatchObject({ refusal: { code: 'charge.amount' } });
        expect(await factsOfCard(stage, card)).toEqual(before);
      }
      const before = await factsOfCard(stage, card);
      for (const input of [{ received: '28.00' }, { received: '28.00', photoId: 'nowhere' }]) {
        expect(await tryReplace(id, input)).toMatchObject({ refusal: { code: 'case.photo-missing' } });
      }
      expect(await factsOfCard(stage, card)).toEqual(before);
      await replace(stage, id);
    });

    test('a withdrawal: what was reported is taken back by lifting', async () => {
      const card = await knownCard(stage);
      const { id } = await file(stage, filingOf('loss', card, { papersReceived: [] }));
      await stage.taskOf(id, 'papers');
      await refusedWithoutTrace(stage, id, 'case.withdrawal-too-late', () =>
        stage.step(id, { action: 'withdraw' }, { reason: '找到了' }),
      );
    });

    test('a collector without receipt, without ID document, or who is nobody of the case', async () => {
      const card = await knownCard(stage);
      const representative = { name: '赵代办', idNumber: stage.idNumber(), phone: '13900000000', relation: '同事' };
      const papers = ['idOriginal', 'idCopy', 'applicationForm', 'agentIdOriginal', 'agentIdCopy'];
      const { id, number } = await inProduction(stage, card, { by: 'agent', representative, papersReceived: papers });
      await stage.factoryAnswers(id, 'produced');
      await stage.taskOf(id, 'bankCollection');
      const other = await knownCard(stage);
      for (const input of [
        {},
        { receiptNumber: number },
        { collectorIdNumber: card.idNumber },
        { receiptNumber: 'SL00000000-2026-000001', collectorIdNumber: card.idNumber },
        { receiptNumber: number, collectorIdNumber: other.idNumber },
        { receiptNumber: number, collectorIdNumber: '123' },
        { verifiedBy: 'idDocument', collectorIdNumber: card.idNumber },
      ]) {
        await refusedWithoutTrace(stage, id, 'loss.collector-not-verified', () =>
          stage.tryComplete(id, 'bankCollection', 'handOver', input),
        );
      }
      const agent = { receiptNumber: number, collectorIdNumber: representative.idNumber };
      expect(await stage.complete(id, 'bankCollection', 'handOver', agent)).toMatchObject({ outcome: 'replaced' });
    });
  });

  // Moves the clock, so it comes last.
  test('late: escalated; never collected: reminded, recalled, destroyed', async () => {
    const card = await knownCard(stage);
    const { id } = await inProduction(stage, card);
    await stage.stepTo('2026-04-15T09:00:00+08:00');
    await eventually('it is escalated', async () => (await stage.caseRow(id)).escalation === 100);
    await stage.factoryAnswers(id, 'produced');
    await stage.taskOf(id, 'bankCollection');
    await stage.stepTo('2026-05-16T09:00:00+08:00');
    await stage.stepTo('2026-10-20T09:00:00+08:00');
    expect(await stage.complete(id, 'recall', 'destroy')).toMatchObject({ outcome: 'recalled' });
    const { new_card_id: newCard } = await rowOf(id);
    expect(await movesOf(stage, newCard)).toEqual([
      'in_production > produced (production)',
      'produced > in_stock (bankCollection)',
      'in_stock > destroyed (recall)',
    ]);
    expect(await noticesOf(stage, id)).toEqual(
      expect.arrayContaining(['bankCollectionReminder', 'collectionRecalled']),
    );
  });
});
