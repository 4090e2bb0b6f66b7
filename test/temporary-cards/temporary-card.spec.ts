import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tellAnswers } from '../../activities/cases/answers.js';
import { receiveBlanks } from '../../activities/stock/blank-cards.js';
import { Stage } from '../cases/stage.js';
import { factsOfCard, file, filingOf, keptOf, knownCard, movesOf, tryFile, untilClosed } from '../losses/ways.js';
import { given, holder, temporaryOf } from './ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const temporaryOfCase = (id: string) =>
  stage.db.get<{ id: string; kind: string; state: string }>(
    'SELECT k.id, k.kind, k.state FROM cases c JOIN cards k ON k.id = c.card_id WHERE c.id = $1',
    [id],
  );
const balances = (id: string) =>
  stage.db.rows(
    `SELECT p.account, sum(p.fen)::text AS fen FROM counter_postings p JOIN counter_entries e ON e.id = p.entry_id
     JOIN counter_receipts r ON r.id = e.receipt_id WHERE r.case_id = $1 GROUP BY p.account ORDER BY p.account`,
    [id],
  );

test('against a deposit it is handed over; back it is destroyed, and the deposit refunded once', async () => {
  const { id } = await holder(stage);
  expect(await temporaryOfCase(id)).toMatchObject({ kind: 'temporary', state: 'delivered' });
  expect(await balances(id)).toEqual([
    { account: 'cash', fen: '2500' },
    { account: 'depositsHeld', fen: '-2500' },
  ]);
  await stage.complete(id, 'return', 'takeBack');
  const back = await temporaryOfCase(id);
  expect(await movesOf(stage, back.id)).toEqual(['in_stock > delivered (confirm)', 'delivered > destroyed (return)']);
  expect(await keptOf(stage, back.id)).toEqual({ source: 'temporary', bank: null, case_id: id });
  expect(await balances(id)).toEqual([
    { account: 'cash', fen: '0' },
    { account: 'depositsHeld', fen: '0' },
  ]);
  expect(await stage.caseRow(id)).toMatchObject({ status: 'open', step: 'formalCard' });
});

test('it closes when the formal card is at hand again: found and lifted after the return', async () => {
  const { card, id } = await holder(stage);
  await stage.complete(id, 'return', 'takeBack');
  const lift = await file(stage, filingOf('liftLoss', card));
  await stage.complete(lift.id, 'confirm', 'confirm');
  expect(await untilClosed(stage, id)).toBe('returned');
});

test('where the formal card came first, the return closes it', async () => {
  const { card, id } = await holder(stage);
  const lift = await file(stage, filingOf('liftLoss', card));
  await stage.complete(lift.id, 'confirm', 'confirm');
  await tellAnswers(stage.db, stage.engine.client);
  expect(await stage.caseRow(id)).toMatchObject({ step: 'return' });
  await stage.complete(id, 'return', 'takeBack');
  expect(await untilClosed(stage, id)).toBe('returned');
});

test('a lost temporary card keeps the deposit', async () => {
  const { id } = await holder(stage);
  expect(await stage.tryComplete(id, 'return', 'lost')).toMatchObject({ refusal: { code: 'case.reason-missing' } });
  await stage.complete(id, 'return', 'lost', { reason: '途中遗失' });
  expect(await stage.caseRow(id)).toMatchObject({ outcome: 'lost' });
  expect(await temporaryOfCase(id)).toMatchObject({ state: 'cancelled' });
  expect(await balances(id)).toEqual([
    { account: 'cash', fen: '2500' },
    { account: 'depositsHeld', fen: '-2500' },
  ]);
});

test('refused at the counter: no deposit, no card', async () => {
  const card = await knownCard(stage, { state: 'lost' });
  const { id } = await file(stage, temporaryOf(card));
  await stage.complete(id, 'confirm', 'refuse', { reason: '无使用需要' });
  expect(await stage.caseRow(id)).toMatchObject({ outcome: 'refused', card_id: null });
});

test('of the last blank of an office, handed over in two cases at once, one becomes a card; the other case waits for a delivery', async () => {
  const place = { office: '14010601', division: '140106' };
  const by = { actor: 'clerk-one', traceId: 'trace' };
  const deliver = (delivery: string) =>
    stage.db.transaction((tx) => receiveBlanks(tx, { ...place, delivery, quantity: 1 }, by));
  await deliver('DH-1');
  const cases = await Promise.all(
    [1, 2].map(async () => {
      const card = await knownCard(stage, { state: 'lost', office: place.office });
      return (await file(stage, temporaryOf(card, { office: place.office }))).id;
    }),
  );
  const answers = await Promise.all(cases.map((id) => stage.tryComplete(id, 'confirm', 'handOver', given())));
  const refused = answers.findIndex((answer) => 'refusal' in answer);
  expect(answers[refused]).toMatchObject({ refusal: { code: 'temporary-card.none-in-stock' } });
  expect(answers[1 - refused]).not.toHaveProperty('refusal');
  const waiting = cases[refused] as string;
  expect(await stage.caseRow(waiting)).toMatchObject({ step: 'confirm', card_id: null });
  expect(await balances(waiting)).toEqual([]);
  await deliver('DH-2');
  await stage.complete(waiting, 'confirm', 'handOver', given());
  expect(await stage.db.rows('SELECT kind, quantity FROM blank_card_moves ORDER BY id')).toEqual([
    { kind: 'received', quantity: 1 },
    { kind: 'handedOver', quantity: 1 },
    { kind: 'received', quantity: 1 },
    { kind: 'handedOver', quantity: 1 },
  ]);
  expect(await stage.db.get('SELECT on_hand, spoiled FROM blank_stock')).toEqual({ on_hand: 0, spoiled: 0 });
});

describe('refused with nothing changed', () => {
  test('a card at hand is none while it is damaged and its exchange under way', async () => {
    const card = await knownCard(stage);
    await file(stage, { ...temporaryOf(card), type: 'exchange', cardId: card.cardId });
    expect(await tryFile(stage, temporaryOf(card))).toMatchObject({ number: expect.any(String) });
  });

  test.each([
    ['charge.amount', { received: '20.00', cardNumber: 'LS999998' }],
    ['input.malformed', { received: '25.00' }],
    ['input.malformed', { received: '25.00', cardNumber: 'LS 1' }],
  ])('hand-over: %s %j', async (code, input) => {
    const card = await knownCard(stage, { state: 'lost' });
    const { id } = await file(stage, temporaryOf(card));
    await stage.taskOf(id, 'confirm');
    const before = await factsOfCard(stage, card);
    expect(await stage.tryComplete(id, 'confirm', 'handOver', input)).toMatchObject({ refusal: { code } });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });

  test('a number that another card carries', async () => {
    const other = await holder(stage);
    const card = await knownCard(stage, { state: 'lost' });
    const { id } = await file(stage, temporaryOf(card));
    await stage.taskOf(id, 'confirm');
    const before = await factsOfCard(stage, card);
    const input = { received: '25.00', cardNumber: other.number };
    expect(await stage.tryComplete(id, 'confirm', 'handOver', input)).toMatchObject({
      refusal: { code: 'card.number-taken' },
    });
    expect(await factsOfCard(stage, card)).toEqual(before);
    expect(await temporaryOfCase(other.id)).toMatchObject({ state: 'delivered' });
  });
});

test('overdue it is reminded of; extended up to the most months, then no more', async () => {
  const { id } = await holder(stage);
  await stage.stepTo('2026-05-04T09:00:00+08:00');
  await stage.complete(id, 'return', 'extend');
  await stage.taskOf(id, 'return');
  await stage.stepTo('2026-08-20T09:00:00+08:00');
  expect(await stage.tryComplete(id, 'return', 'extend')).toMatchObject({
    refusal: { code: 'temporary-card.term-over' },
  });
  expect(await stage.story(id)).toContain('reminded return');
  await stage.complete(id, 'return', 'takeBack');
});
