import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { insertTemporaryCard, moveCard } from '../../activities/cards/cards.js';
import { businessNow, stepClock } from '../../activities/clock/clock.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { stockInvariants } from '../../activities/invariants/stock-invariants.js';
import { readPaper } from '../../activities/papers/papers.js';
import type { DestructionListContent } from '../../domain/paper/paper.js';
import { isRefusal, refuse } from '../../domain/refusal/refusal.js';
import { office, takenReceipt } from '../counter/ways.js';
import { cardIn, happens, stockRows, takenBack } from '../stock/ways.js';
import { type Answer, ApiStage } from './api-stage.js';

const clerk = 'clerk.140105';
const second = 'clerk2.140105';
const supervisor = 'supervisor.140105';
const foreign = 'clerk.140106';

describe('the stock of an office', () => {
  let api: ApiStage;

  beforeAll(async () => {
    api = await ApiStage.open();
  });

  afterAll(async () => {
    expect(await checkInvariants(api.db, stockInvariants)).toMatchObject({ findings: [] });
    await api?.close();
  });

  async function changesNothing(work: () => Promise<Answer>, answer: object) {
    const before = await stockRows(api);
    expect(await work()).toMatchObject(answer);
    expect(await stockRows(api)).toEqual(before);
  }

  const kept = async (query = '') =>
    (await api.get(clerk, `/api/stock/kept?office=${office}&limit=100${query}`)).body.items;
  const keptOf = async (cardId: string, query = '') =>
    (await kept(query)).find((one: { cardId: string }) => one.cardId === cardId);
  const list = (cardIds: readonly string[], as = clerk, headers = {}) =>
    api.post(as, '/api/stock/destruction-lists', { office, cardIds }, headers);
  const listed = async (cards = 1) => {
    const ids: string[] = [];
    for (let n = 0; n < cards; n++) ids.push((await takenBack(api)).cardId);
    return { ids, ...(await list(ids)).body } as { ids: string[]; id: string; cards: number };
  };
  const check = (id: string, body: object, as = second, headers = {}) =>
    api.post(as, `/api/stock/destruction-lists/${id}/check`, body, headers);
  const balance = async (query = '') => (await api.get(clerk, `/api/stock/balance?office=${office}${query}`)).body;
  const lineOf = (found: { lines: { kind: string }[] }, kind: string) => found.lines.find((line) => line.kind === kind);

  test('a card taken back is kept in the transaction of its step, and not where the step is refused', async () => {
    const card = await cardIn(api, 'active');
    const caseId = await happens(api, card.cardId, ['exchange']);
    expect(await keptOf(card.cardId)).toMatchObject({
      kind: 'formal',
      source: 'exchange',
      office,
      caseId,
      bank: null,
      listId: null,
      cardNumber: expect.stringMatching(/\*+\d{4}$/),
    });
    const other = await cardIn(api, 'active');
    const refused = await api.db.transaction(async (tx) => {
      const at = await businessNow(tx);
      await moveCard(tx, { cardId: other.cardId, event: 'cancel', caseId, step: 'takeBack', actor: 'x', at });
      return refuse('case.on-hold');
    });
    expect(isRefusal(refused)).toBe(true);
    expect(await keptOf(other.cardId)).toBeUndefined();
    expect((await api.get(foreign, '/api/stock/kept')).body).toMatchObject({ items: [], total: 0 });
    expect((await kept('&source=recall')).some((one: object) => 'cardId' in one)).toBe(false);
  });

  test('two people destroy: the maker never is the second, who counts the cards; the list is a numbered paper', async () => {
    const { ids, id, cards } = await listed(2);
    expect(cards).toBe(2);
    expect(await keptOf(ids[0] as string)).toMatchObject({ listId: id });
    const before = lineOf(await balance(), 'destroyed') as unknown as { kept: number };
    const confirm = { decision: 'confirm', counted: 2 };
    await changesNothing(() => check(id, confirm, clerk), { status: 409, body: { code: 'stock.same-person' } });
    for (const counted of [undefined, 0, 1, 3]) {
      const body = { decision: 'confirm', ...(counted === undefined ? {} : { counted }) };
      const answer = { status: 422, body: { code: 'stock.count-differs', field: 'counted' } };
      await changesNothing(() => check(id, body), answer);
    }
    await changesNothing(() => check(id, confirm, foreign), { status: 404, body: { code: 'access.not-found' } });
    const headers = { 'x-request-id': ulid() };
    const done = await check(id, confirm, second, headers);
    expect(done).toMatchObject({ status: 200, body: { id, state: 'destroyed' } });
    expect(done.body.number).toMatch(/^XH14010501-2026-\d{6}$/);
    await changesNothing(() => check(id, confirm, second, headers), { status: 200, body: done.body });
    await changesNothing(() => check(id, { ...confirm, counted: 3 }, second, headers), {
      status: 409,
      body: { code: 'input.request-id-reused' },
    });
    await changesNothing(() => check(id, confirm, supervisor), { body: { code: 'stock.list-decided' } });
    expect(await keptOf(ids[0] as string)).toBeUndefined();
    const view = (await api.get(clerk, `/api/stock/destruction-lists/${id}`)).body;
    expect(view).toMatchObject({
      state: 'destroyed',
      maker: { name: '李小店' },
      checker: { name: '王小店' },
      prints: 0,
    });
    expect(view.lines.map(({ cardId }: { cardId: string }) => cardId)).toEqual(ids);
    const paper = await readPaper(api.db, api.cipher, view.paperId);
    if (isRefusal(paper)) throw new Error(paper.code);
    const content = paper.data.content as DestructionListContent;
    expect(content).toMatchObject({ maker: '李小店', checker: '王小店' });
    expect(content.cards.map(({ source, kind }) => [source, kind])).toEqual(Array(2).fill(['cancellation', 'formal']));
    expect(lineOf(await balance(), 'destroyed')).toMatchObject({ kept: before.kept - 2, shelf: 0 });
  });

  test('a destroyed card and what its list named can not be changed, not even by who owns the tables', async () => {
    const { id } = await listed();
    await check(id, { decision: 'confirm', counted: 1 });
    for (const sql of [
      `UPDATE kept_cards SET office = '14010502' WHERE list_id = '${id}'`,
      `UPDATE destruction_list_lines SET line = 9 WHERE list_id = '${id}'`,
      `DELETE FROM stock_moves WHERE list_id = '${id}'`,
    ]) {
      await expect(api.db.run(sql)).rejects.toThrow();
    }
  });

  test('a list is refused with a reason or withdrawn by its maker; its cards may be listed anew, its lines stay', async () => {
    const { ids, id } = await listed(2);
    await changesNothing(() => check(id, { decision: 'refuse' }), {
      status: 422,
      body: { code: 'case.reason-missing', field: 'reason' },
    });
    expect(await check(id, { decision: 'refuse', reason: '少一张' })).toMatchObject({ body: { state: 'refused' } });
    const again = (await list(ids, second)).body;
    expect(again).toMatchObject({ state: 'open', cards: 2 });
    const withdraw = (as: string) => api.post(as, `/api/stock/destruction-lists/${again.id}/withdraw`);
    await changesNothing(() => withdraw(clerk), { status: 409, body: { code: 'stock.not-maker' } });
    await changesNothing(() => withdraw(foreign), { status: 404 });
    expect(await withdraw(second)).toMatchObject({ status: 200, body: { state: 'withdrawn', number: null } });
    await changesNothing(() => withdraw(second), { status: 409, body: { code: 'stock.list-decided' } });
    await changesNothing(() => check(again.id, { decision: 'confirm', counted: 2 }), {
      body: { code: 'stock.list-decided' },
    });
    const view = (await api.get(clerk, `/api/stock/destruction-lists/${id}`)).body;
    expect(view).toMatchObject({ state: 'refused', checkReason: '少一张', number: null });
    expect(view.lines).toHaveLength(2);
    const open = (await api.get(clerk, `/api/stock/destruction-lists?office=${office}&state=withdrawn`)).body.items;
    expect(open).toMatchObject([{ id: again.id, checker: null }]);
  });

  test('refused with nothing changed: cards that are listed, destroyed, elsewhere or nowhere', async () => {
    const { ids } = await listed();
    const gone = await listed();
    await check(gone.id, { decision: 'confirm', counted: 1 });
    const elsewhere = await takenBack(api, '14010601');
    const free = (await takenBack(api)).cardId;
    const answer = { status: 409, body: { code: 'stock.cards-listed', field: 'cardIds' } };
    for (const other of [ids[0], gone.ids[0], elsewhere.cardId, 'nowhere']) {
      await changesNothing(() => list([free, other as string]), answer);
    }
    for (const cardIds of ['x', [free, '<b>']]) {
      await changesNothing(() => api.post(clerk, '/api/stock/destruction-lists', { office, cardIds }), { status: 400 });
    }
    for (const cardIds of [[], undefined]) {
      await changesNothing(() => api.post(clerk, '/api/stock/destruction-lists', { office, cardIds }), {
        status: 422,
        body: { code: 'stock.nothing-listed', field: 'cardIds' },
      });
    }
    await changesNothing(() => list([free], foreign), { status: 404, body: { field: 'office' } });
    expect((await list([free, free])).body).toMatchObject({ cards: 1 });
  });

  test('two lists of one card in the same moment: one is made', async () => {
    const { cardId } = await takenBack(api);
    const both = await Promise.all([list([cardId]), list([cardId], second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('what a bank’s window took back is listed once the office has it', async () => {
    const card = await cardIn(api, 'active');
    await happens(api, card.cardId, ['exchange'], { step: 'bankCollection', actor: 'bank' });
    expect(await keptOf(card.cardId)).toBeUndefined();
    expect(await keptOf(card.cardId, '&atBank=true')).toMatchObject({ bank: '0102', source: 'exchange' });
    await changesNothing(() => list([card.cardId]), { body: { code: 'stock.cards-listed' } });
    const receive = (cardIds: string[], as = clerk) => api.post(as, '/api/stock/kept/received', { office, cardIds });
    const { cardId: here } = await takenBack(api);
    await changesNothing(() => receive([card.cardId, here]), { status: 409, body: { code: 'stock.not-at-bank' } });
    await changesNothing(() => receive([card.cardId], foreign), { status: 404 });
    expect(await receive([card.cardId])).toMatchObject({ status: 200, body: { received: 1 } });
    await changesNothing(() => receive([card.cardId]), { status: 409 });
    expect(await list([card.cardId])).toMatchObject({ status: 200 });
  });

  test.each([
    ['replaced', 200, undefined],
    ['cancelled', 200, undefined],
    ['active', 409, 'stock.not-to-keep'],
    ['lost', 409, 'stock.not-to-keep'],
    ['in_stock', 409, 'stock.not-to-keep'],
  ] as const)('a card that was found and is %s: %d', async (state, status, code) => {
    const card = await cardIn(api, state);
    const bring = () => api.post(clerk, '/api/stock/kept', { office, cardNumber: card.cardNumber });
    if (code) await changesNothing(bring, { status, body: { code, field: 'cardNumber' } });
    else {
      expect(await bring()).toMatchObject({ status, body: { cardId: card.cardId } });
      expect(await keptOf(card.cardId)).toMatchObject({ source: 'found', caseId: null });
      await changesNothing(bring, { status: 409, body: { code: 'stock.kept-already' } });
    }
    // The row of this test, which came by no move.
    if (state === 'in_stock') await api.db.run(`UPDATE cards SET state = 'produced' WHERE id = $1`, [card.cardId]);
  });

  test('of a number that no card has, nothing is kept', async () => {
    const bring = (body: object, as = clerk) => api.post(as, '/api/stock/kept', body);
    await changesNothing(() => bring({ office, cardNumber: 'SX0' }), {
      status: 404,
      body: { code: 'stock.card-unknown', field: 'cardNumber' },
    });
    await changesNothing(() => bring({ office }), { status: 400, body: { field: 'cardNumber' } });
    await changesNothing(() => bring({ office, cardNumber: 'SX0' }, foreign), {
      status: 404,
      body: { field: 'office' },
    });
  });

  test('the balance of a period ties out with what lies there and what was counted; each number opens its cards', async () => {
    const before = await balance();
    const cards = await Promise.all(Array.from({ length: 3 }, () => cardIn(api, 'produced')));
    const [handed, unclaimed] = cards.map(({ cardId }) => cardId) as [string, string, string];
    for (const { cardId } of cards) await happens(api, cardId, ['arrive'], { step: 'arrival' });
    await happens(api, handed, ['deliver'], { step: 'collection' });
    await happens(api, unclaimed, ['recall'], { step: 'recall' });
    const spoiled = await cardIn(api, 'produced');
    await happens(api, spoiled.cardId, ['spoil'], { step: 'arrival' });
    const now = await balance();
    expect(now).toMatchObject({ from: '2026-03-01', to: '2026-03-02', opening: { shelf: 0, kept: 0 } });
    const grown = (of: 'shelf' | 'kept') => now.closing[of] - before.closing[of];
    expect([grown('shelf'), grown('kept')]).toEqual([1, 2]);
    expect(now.lying).toEqual(now.closing);
    for (const side of ['shelf', 'kept']) {
      const lines = now.lines.reduce((sum: number, line: Record<string, number>) => sum + (line[side] as number), 0);
      expect(now.opening[side] + lines).toBe(now.closing[side]);
    }
    const moves = async (query: string) =>
      (await api.get(clerk, `/api/stock/moves?office=${office}&limit=100${query}`)).body.items;
    expect(await moves('&kind=unclaimed')).toMatchObject([{ kind: 'unclaimed', cardKind: 'formal' }]);
    expect(await moves('&kind=received&of=kept')).toEqual([]);
    expect((await moves('&kind=destroyed'))[0]).toMatchObject({
      listNumber: expect.stringMatching(/^XH/),
      source: 'cancellation',
    });
    expect((await moves('&of=shelf')).length).toBe(3 + 1 + 1);
    const { shelf, kept: lying } = now.closing;
    const counted = await api.post(clerk, '/api/stock/counts', {
      office,
      counted: shelf,
      kept: lying - 1,
      note: '少一张',
    });
    expect(counted.body).toMatchObject({ difference: 0, kept: { listed: lying, counted: lying - 1, difference: -1 } });
    const { count } = await balance();
    expect(count).toMatchObject({ note: '少一张', shelf: { difference: 0 }, kept: { difference: -1 } });
    await api.db.transaction((tx) => stepClock(tx, new Date('2026-04-01T09:00:00+08:00')));
    const next = await balance();
    expect(next).toMatchObject({ from: '2026-04-01', opening: now.closing, closing: now.closing, count: null });
    expect(await balance('&from=2026-03-01&to=2026-03-31')).toMatchObject({ closing: now.closing, lying: null });
    expect(await api.get(clerk, '/api/stock/balance?from=2026-03-03&to=2026-03-02')).toMatchObject({
      status: 400,
      body: { code: 'input.malformed', field: 'to' },
    });
    expect((await api.get(foreign, `/api/stock/balance?office=${office}`)).body.closing).toEqual({ shelf: 0, kept: 0 });
  });

  test('blank temporary cards: delivered once a note, spoiled, destroyed by two people, counted; the balance ties out', async () => {
    const drawer = { office: '14010601' };
    const blanks = async () => (await api.get(foreign, `/api/stock/blanks?office=${drawer.office}`)).body;
    expect(await blanks()).toMatchObject({ counting: false, lying: null, closing: { onHand: 0, spoiled: 0 } });
    const deliver = (delivery: string, quantity: number, as = foreign) =>
      api.post(as, '/api/stock/blanks/deliveries', { ...drawer, delivery, quantity });
    expect(await deliver('DH-1', 20)).toMatchObject({ status: 200, body: { onHand: 20 } });
    await changesNothing(() => deliver('DH-1', 20), { status: 200, body: { onHand: 20 } });
    await changesNothing(() => deliver('DH-1', 21), {
      status: 409,
      body: { code: 'stock.delivery-differs', field: 'quantity' },
    });
    await changesNothing(() => deliver('DH-2', 5, clerk), { status: 404, body: { field: 'office' } });
    for (const quantity of [0, -1, 1.5, 10_001, '5', undefined]) {
      await changesNothing(() => deliver('DH-2', quantity as number), { status: 400, body: { field: 'quantity' } });
    }
    await changesNothing(() => deliver('', 5), { status: 400, body: { field: 'delivery' } });
    const spoil = (quantity: number, reason = '印错') =>
      api.post(foreign, '/api/stock/blanks/spoiled', { ...drawer, quantity, reason });
    await changesNothing(() => spoil(21), { status: 409, body: { code: 'stock.blanks-short', field: 'quantity' } });
    await changesNothing(() => spoil(1, ''), { status: 400, body: { field: 'reason' } });
    expect(await spoil(5)).toMatchObject({ status: 200, body: { onHand: 15 } });
    const listOf = (n: number) => api.post(foreign, '/api/stock/destruction-lists', { ...drawer, blanks: n });
    await changesNothing(() => listOf(6), { status: 409, body: { code: 'stock.blanks-short', field: 'blanks' } });
    const { id } = (await listOf(4)).body;
    await changesNothing(() => listOf(2), { status: 409, body: { code: 'stock.blanks-short' } });
    expect(await blanks()).toMatchObject({ counting: true, lying: { onHand: 15, spoiled: 5, listed: 4 } });
    const confirm = { decision: 'confirm', countedBlanks: 4 };
    await changesNothing(() => check(id, confirm, foreign), { status: 409, body: { code: 'stock.same-person' } });
    const supervisorThere = 'supervisor.14';
    await changesNothing(() => check(id, { ...confirm, countedBlanks: 3 }, supervisorThere), {
      status: 422,
      body: { code: 'stock.count-differs', field: 'countedBlanks' },
    });
    expect(await check(id, { decision: 'refuse', reason: '少一张' }, supervisorThere)).toMatchObject({ status: 200 });
    expect(await blanks()).toMatchObject({ lying: { spoiled: 5, listed: 0 } });
    const again = (await listOf(5)).body;
    const done = await check(again.id, { ...confirm, countedBlanks: 5 }, supervisorThere);
    expect(done).toMatchObject({ status: 200, body: { state: 'destroyed' } });
    const { paperId } = (await api.get(foreign, `/api/stock/destruction-lists/${again.id}`)).body;
    const paper = await readPaper(api.db, api.cipher, paperId);
    if (isRefusal(paper)) throw new Error(paper.code);
    expect(paper.data.content).toMatchObject({ blanks: 5, cards: [] });
    const count = { ...drawer, counted: 0, blanks: 14, note: '少一张' };
    expect((await api.post(foreign, '/api/stock/counts', count)).body).toMatchObject({ blanks: { difference: -1 } });
    const now = await blanks();
    expect(now).toMatchObject({
      opening: { onHand: 0, spoiled: 0 },
      closing: { onHand: 15, spoiled: 0 },
      lying: { onHand: 15, spoiled: 0, listed: 0 },
      count: { listed: 15, counted: 14, difference: -1 },
    });
    const moves = (query: string, as = foreign) => api.get(as, `/api/stock/blanks/moves?${query}`);
    expect((await moves('')).body.items).toMatchObject([
      { kind: 'destroyed', quantity: 5, listNumber: done.body.number },
      { kind: 'spoiled', quantity: 5, reason: '印错' },
      { kind: 'received', quantity: 20, delivery: 'DH-1' },
    ]);
    const first = (await moves('limit=1')).body;
    expect((await moves(`limit=1&cursor=${first.nextCursor}`)).body.items).toMatchObject([{ kind: 'spoiled' }]);
    expect((await moves('kind=received')).body.items).toHaveLength(1);
    expect((await moves('', clerk)).body.items).toEqual([]);
  });

  test('temporary cards that are out: when they are due, how long overdue, the deposit, what reminded of them', async () => {
    const out = async (dueOn: string, reminded: boolean) => {
      const { caseId } = await takenReceipt(api, 'clerk-one', 'deposit.temporaryCard');
      const { person_id: personId } = await api.db.get<{ person_id: string }>(
        'SELECT person_id FROM cases WHERE id = $1',
        [caseId],
      );
      const cardId = ulid();
      await api.db.transaction(async (tx) => {
        const at = await businessNow(tx);
        const card = { id: cardId, personId, office, division: '140105', caseId, at, number: `LS${cardId}` };
        await insertTemporaryCard(tx, api.cipher, card);
        await moveCard(tx, { cardId, event: 'deliver', caseId, step: 'confirm', actor: 'clerk', at });
      });
      await api.db.run(
        `INSERT INTO deadlines (case_id, kind, ordinal, from_at, calendar_days, due_at, state)
         VALUES ($1, 'remind:return', 1, $2::timestamptz - interval '60 days', 60, $2, 'armed')`,
        [caseId, `${dueOn}T10:00:00+08:00`],
      );
      if (reminded) {
        await api.db.run(
          `INSERT INTO notices (id, case_id, person_id, template, state, created_at)
           VALUES ($1, $2, $3, 'returnReminder', 'sent', '2026-03-21T02:00:00Z')`,
          [ulid(), caseId, personId],
        );
      }
      return { cardId, caseId };
    };
    const late = await out('2026-03-21', true);
    const dueToday = await out('2026-04-01', false);
    const { body } = await api.get(clerk, `/api/stock/temporary-cards?office=${office}`);
    expect(body).toMatchObject({ out: 2, overdue: 1, deposits: '50.00' });
    expect(body.items).toMatchObject([
      { ...late, dueOn: '2026-03-21', daysOverdue: 11, deposit: '25.00', reminder: { times: 1, state: 'sent' } },
      { ...dueToday, dueOn: '2026-04-01', daysOverdue: 0, reminder: null },
    ]);
    expect((await api.get(clerk, '/api/stock/temporary-cards?overdue=true')).body.items).toMatchObject([late]);
    const first = (await api.get(clerk, '/api/stock/temporary-cards?limit=1')).body;
    expect((await api.get(clerk, `/api/stock/temporary-cards?cursor=${first.nextCursor}`)).body.items).toMatchObject([
      dueToday,
    ]);
    expect((await api.get(foreign, '/api/stock/temporary-cards')).body).toMatchObject({ items: [], out: 0 });
    await api.db.transaction(async (tx) => {
      const at = await businessNow(tx);
      await moveCard(tx, { ...late, event: 'takeBack', step: 'return', actor: 'clerk', at });
    });
    expect((await api.get(clerk, '/api/stock/temporary-cards')).body).toMatchObject({ out: 1, overdue: 0 });
    expect(await keptOf(late.cardId)).toMatchObject({ kind: 'temporary', source: 'temporary', caseId: late.caseId });
  });
});
