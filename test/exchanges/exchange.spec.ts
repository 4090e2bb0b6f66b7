import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tellAnswers } from '../../activities/cases/answers.js';
import { Stage } from '../cases/stage.js';
import { factsOfCard, file, filingOf, keptOf, knownCard, movesOf, photo, stateOf } from '../losses/ways.js';
import { atBank, confirm, exchangeOf, handOver } from './ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('the old card is usable until the new one is handed over, and dies in the same transaction', async () => {
  const card = await knownCard(stage);
  const filed = await atBank(stage, card);
  expect(await stateOf(stage, card.cardId)).toBe('active');
  expect(await handOver(stage, filed, card)).toMatchObject({ case: { status: 'closed', outcome: 'exchanged' } });
  expect(await movesOf(stage, card.cardId)).toEqual(['active > replaced (bankCollection)']);
  expect(await keptOf(stage, card.cardId)).toEqual({ source: 'exchange', bank: '0102', case_id: filed.id });
  const made = await stage.db.get<{ state: string; apply_type: string }>(
    `SELECT k.state, o.apply_type FROM cases c JOIN cards k ON k.id = c.new_card_id JOIN card_orders o ON o.case_id = c.id
     WHERE c.id = $1`,
    [filed.id],
  );
  expect(made).toEqual({ state: 'delivered', apply_type: '06' });
  expect(await stage.db.get(`SELECT fen::text, state FROM counter_receipts WHERE case_id = $1`, [filed.id])).toEqual({
    fen: '2800',
    state: 'valid',
  });
});

test('reported lost meanwhile, the old card dies as a replaced one, and its loss case is over', async () => {
  const card = await knownCard(stage);
  const filed = await atBank(stage, card);
  const lost = await file(stage, filingOf('loss', card));
  await stage.taskOf(lost.id, 'offer');
  expect(await handOver(stage, filed, card, {})).toMatchObject({ case: { outcome: 'exchanged' } });
  expect(await stateOf(stage, card.cardId)).toBe('replaced');
  expect(await keptOf(stage, card.cardId)).toBeUndefined();
  await tellAnswers(stage.db, stage.engine.client);
  await stage.untilStep(lost.id, 'closed');
  expect(await stage.caseRow(lost.id)).toMatchObject({ outcome: 'exchanged' });
});

test('while an exchange is open, a replacement is not filed, and takes no fee', async () => {
  const card = await knownCard(stage);
  await atBank(stage, card);
  const lost = await file(stage, filingOf('loss', card));
  await stage.taskOf(lost.id, 'offer');
  const before = await factsOfCard(stage, card);
  const offered = await stage.tryComplete(lost.id, 'offer', 'replace', {
    received: '28.00',
    photoId: await photo(stage),
  });
  expect(offered).toMatchObject({ refusal: { code: 'case.other-open' } });
  expect(await factsOfCard(stage, card)).toEqual(before);
});

describe('refused with nothing changed', () => {
  test.each([
    ['charge.amount', { received: '25.00' }],
    ['case.photo-missing', { received: '28.00' }],
  ])('confirmation: %s', async (code, input) => {
    const card = await knownCard(stage);
    const filed = await file(stage, exchangeOf(card));
    await stage.taskOf(filed.id, 'confirm');
    const before = await factsOfCard(stage, card);
    expect(await stage.tryComplete(filed.id, 'confirm', 'confirm', input)).toMatchObject({ refusal: { code } });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });

  test('collection without the old card, the receipt or the ID document', async () => {
    const card = await knownCard(stage);
    const filed = await atBank(stage, card);
    const before = await factsOfCard(stage, card);
    expect(await handOver(stage, filed, card, {})).toMatchObject({ refusal: { code: 'exchange.old-card-missing' } });
    expect(await handOver(stage, { ...filed, number: 'SL0' }, card)).toMatchObject({
      refusal: { field: 'input.receiptNumber' },
    });
    expect(await handOver(stage, filed, { ...card, idNumber: '11010519491231002X' })).toMatchObject({
      refusal: { field: 'input.collectorIdNumber' },
    });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });
});

test('withdrawn before the order left: the fee goes back, the old card stays', async () => {
  const card = await knownCard(stage);
  const filed = await file(stage, exchangeOf(card));
  await confirm(stage, filed.id);
  await stage.untilStep(filed.id, 'production');
  const answer = await stage.step(filed.id, { action: 'withdraw' }, { reason: '不换了' });
  expect(answer).toMatchObject({ case: { outcome: 'withdrawn' } });
  expect(await stage.db.get('SELECT state FROM counter_receipts WHERE case_id = $1', [filed.id])).toEqual({
    state: 'refunded',
  });
  const [sums] = await stage.db.rows(
    `SELECT p.account, sum(p.fen)::text AS fen FROM counter_postings p JOIN counter_entries e ON e.id = p.entry_id
     JOIN counter_receipts r ON r.id = e.receipt_id WHERE r.case_id = $1 AND p.account = 'cash' GROUP BY p.account`,
    [filed.id],
  );
  expect(sums).toEqual({ account: 'cash', fen: '0' });
  expect(await stateOf(stage, card.cardId)).toBe('active');
});

test('refused at the counter: no fee, no order', async () => {
  const card = await knownCard(stage);
  const filed = await file(stage, exchangeOf(card));
  await stage.complete(filed.id, 'confirm', 'refuse', { reason: '卡片完好' });
  expect(await stage.caseRow(filed.id)).toMatchObject({ outcome: 'refused' });
  expect(await stage.db.rows('SELECT id FROM counter_receipts WHERE case_id = $1', [filed.id])).toEqual([]);
});

test('data that the factory refuses and nobody can mend: the fee goes back', async () => {
  const card = await knownCard(stage);
  const filed = await file(stage, exchangeOf(card));
  await confirm(stage, filed.id);
  await stage.untilStep(filed.id, 'production');
  await stage.factoryAnswers(filed.id, 'data_refused');
  await stage.complete(filed.id, 'amendData', 'refuse', { reason: '资料无法核实' });
  expect(await stage.caseRow(filed.id)).toMatchObject({ outcome: 'refused' });
  expect(await stage.db.get('SELECT state FROM counter_receipts WHERE case_id = $1', [filed.id])).toEqual({
    state: 'refunded',
  });
});

test('uncollected at the bank it is recalled; the old card stays usable', async () => {
  const card = await knownCard(stage);
  const filed = await atBank(stage, card);
  await stage.stepTo('2026-10-30T09:00:00+08:00');
  await stage.complete(filed.id, 'recall', 'destroy');
  expect(await stage.caseRow(filed.id)).toMatchObject({ outcome: 'recalled' });
  const { made } = await stage.db.get<{ made: string }>('SELECT new_card_id AS made FROM cases WHERE id = $1', [
    filed.id,
  ]);
  expect(await keptOf(stage, made)).toEqual({ source: 'recall', bank: null, case_id: filed.id });
  expect(await stateOf(stage, card.cardId)).toBe('active');
});
