import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { deliverNotice } from '../../activities/notices/deliver.js';
import { refusalArticle } from '../../domain/refusal/refusal.js';
import { ApiStage } from '../api/api-stage.js';
import { expectUnbrokenStory, refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { factsOfCard, file, filingOf, type KnownCard, noticesOf, stateOf, tryFile } from '../losses/ways.js';
import { cardWithPin, filePin, pinCaseOf, pinOf, visitsOf } from './ways.js';

describe('PIN change (附件1 第十七条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => {
    stage.terminal.mood = 'normal';
    stage.terminal.next = [];
  });
  afterAll(() => stage.close());

  test.each(['delivered', 'active'] as const)(
    'of a card that is %s: the initial PIN is changed, and told',
    async (state) => {
      const card = await cardWithPin(stage, { state });
      const id = await filePin(stage, 'pinChange', card);
      await stage.untilStep(id, 'closed');
      expect(await stage.caseRow(id)).toMatchObject({ outcome: 'changed' });
      expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: false });
      expect(await stateOf(stage, card.cardId)).toBe(state);
      expect(await noticesOf(stage, id)).toEqual(['pinChanged']);
      expect(await visitsOf(stage, id)).toEqual([{ ordinal: 1, order: '1', action: 'change', result: 'done' }]);
      expect(await stage.story(id)).toEqual(expect.arrayContaining(['opened terminal', 'decided terminal', 'pin']));
      await expectUnbrokenStory(stage, id);
    },
  );

  test('a wrong entry or an abort changes nothing and is tried again with a new order', async () => {
    const card = await cardWithPin(stage);
    stage.terminal.next = ['wrong_pin', 'aborted'];
    const id = await filePin(stage, 'pinChange', card);
    await stage.complete(id, 'again', 'retry');
    await stage.complete(id, 'again', 'retry');
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'changed' });
    expect((await visitsOf(stage, id)).map(({ order, result }) => `${order} ${result}`)).toEqual([
      '1 wrong_pin',
      '2 aborted',
      '3 done',
    ]);
    const opened = await stage.db.rows<{ about: string }>(
      `SELECT data->>'about' AS about FROM timeline WHERE case_id = $1 AND kind = 'opened' AND step = 'again' ORDER BY seq`,
      [id],
    );
    expect(opened.map(({ about }) => about)).toEqual(['wrong_pin', 'aborted']);
  });

  test('第十八条: as many errors in a row as the rule says lock the card, whatever the terminal calls it', async () => {
    const card = await cardWithPin(stage, { pinInitial: false });
    stage.terminal.next = Array.from({ length: 6 }, () => 'wrong_pin');
    const id = await filePin(stage, 'pinChange', card);
    for (let error = 1; error < 6; error++) {
      await stage.taskOf(id, 'again');
      expect(await pinOf(stage, card)).toMatchObject({ pinLocked: false });
      await stage.complete(id, 'again', 'retry');
    }
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'locked' });
    expect(await pinOf(stage, card)).toMatchObject({ pinLocked: true });
    expect(await noticesOf(stage, id)).toEqual(['pinLocked']);
    stage.terminal.next = ['done'];
    await stage.untilStep(await filePin(stage, 'pinReset', card), 'closed');
    expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: true });
  });

  test('a card that the terminal calls locked is locked; it takes no further change, with the article', async () => {
    const card = await cardWithPin(stage);
    stage.terminal.next = ['locked'];
    const id = await filePin(stage, 'pinChange', card);
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'locked' });
    const before = await factsOfCard(stage, card);
    const refusal = await tryFile(stage, pinCaseOf('pinChange', card));
    expect(refusal).toMatchObject({ code: 'card.pin-locked', instead: ['pinReset'] });
    expect(refusalArticle(refusal as never)).toBe('附件1 第十八条');
    expect(await factsOfCard(stage, card)).toEqual(before);
  });

  test('given up or withdrawn after a wrong entry: the PIN is as it was', async () => {
    const card = await cardWithPin(stage);
    stage.terminal.next = ['wrong_pin'];
    const first = await filePin(stage, 'pinChange', card);
    await stage.complete(first, 'again', 'giveUp');
    expect(await stage.caseRow(first)).toMatchObject({ outcome: 'givenUp' });
    stage.terminal.next = ['aborted'];
    const second = await filePin(stage, 'pinChange', card);
    await stage.taskOf(second, 'again');
    expect(await stage.step(second, { action: 'withdraw' }, { reason: '改日再办' })).toMatchObject({
      case: { outcome: 'withdrawn' },
    });
    expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: true });
    expect([...(await noticesOf(stage, first)), ...(await noticesOf(stage, second))]).toEqual([]);
  });

  describe('an outcome that is not known', () => {
    test.each(['lost', 'down', 'rubbish'] as const)(
      '(%s) goes to a person; asked again it is the same order, once',
      async (mood) => {
        const card = await cardWithPin(stage);
        stage.terminal.mood = mood;
        const id = await filePin(stage, 'pinChange', card);
        await stage.taskOf(id, 'unclear');
        expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: true });
        stage.terminal.mood = 'normal';
        await stage.complete(id, 'unclear', 'retry');
        await stage.untilStep(id, 'closed');
        expect(await stage.caseRow(id)).toMatchObject({ outcome: 'changed' });
        expect(stage.terminal.ordersOf(id)).toHaveLength(1);
        expect(await visitsOf(stage, id)).toEqual([
          { ordinal: 1, order: '1', action: 'change', result: 'unclear' },
          { ordinal: 2, order: '1', action: 'change', result: 'done' },
        ]);
      },
    );

    test('is no reason to withdraw; what was seen at the card is told in words', async () => {
      const card = await cardWithPin(stage);
      stage.terminal.mood = 'lost';
      const id = await filePin(stage, 'pinChange', card);
      await stage.taskOf(id, 'unclear');
      for (const choice of ['done', 'giveUp']) {
        await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'unclear', choice));
      }
      await refusedWithoutTrace(stage, id, 'case.withdrawal-too-late', () =>
        stage.step(id, { action: 'withdraw' }, { reason: '不等了' }),
      );
      await stage.complete(id, 'unclear', 'done', { reason: '当面以新密码验卡成功' });
      expect(await stage.caseRow(id)).toMatchObject({ outcome: 'changed' });
      expect(await pinOf(stage, card)).toMatchObject({ pinInitial: false });
    });

    test('given up it stays what it was', async () => {
      const card = await cardWithPin(stage);
      stage.terminal.mood = 'down';
      const id = await filePin(stage, 'pinChange', card);
      await stage.complete(id, 'unclear', 'giveUp', { reason: '终端故障' });
      expect(await stage.caseRow(id)).toMatchObject({ outcome: 'givenUp' });
      expect(await pinOf(stage, card)).toMatchObject({ pinInitial: true });
    });
  });

  describe('a card reported lost meanwhile', () => {
    test('gets no order; found again it is changed', async () => {
      const card = await cardWithPin(stage);
      const { id } = await file(stage, pinCaseOf('pinChange', card, { papersReceived: [] }));
      await stage.taskOf(id, 'papers');
      await file(stage, filingOf('loss', card));
      await stage.step(id, { action: 'papersReceived' }, { codes: ['card'] });
      await stage.taskOf(id, 'again');
      expect(stage.terminal.ordersOf(id)).toEqual([]);
      const lift = await file(stage, filingOf('liftLoss', card));
      await stage.complete(lift.id, 'confirm', 'confirm');
      await stage.complete(id, 'again', 'retry');
      await stage.untilStep(id, 'closed');
      expect((await visitsOf(stage, id)).map(({ order, result }) => `${order} ${result}`)).toEqual([
        '1 unusable',
        '1 done',
      ]);
    });

    test('while an order’s outcome is not known: it stays unknown', async () => {
      const card = await cardWithPin(stage);
      stage.terminal.mood = 'lost';
      const id = await filePin(stage, 'pinChange', card);
      await stage.taskOf(id, 'unclear');
      stage.terminal.mood = 'normal';
      await file(stage, filingOf('loss', card));
      await stage.complete(id, 'unclear', 'retry');
      await stage.taskOf(id, 'unclear');
      await stage.complete(id, 'unclear', 'giveUp', { reason: '卡已挂失' });
      expect((await visitsOf(stage, id)).map(({ result }) => result)).toEqual(['unclear', 'unusable']);
    });
  });

  test('missing papers are waited for before anything is ordered', async () => {
    const card = await cardWithPin(stage);
    const { id } = await file(stage, pinCaseOf('pinChange', card, { papersReceived: [] }));
    await stage.taskOf(id, 'papers');
    expect(stage.terminal.ordersOf(id)).toEqual([]);
    await refusedWithoutTrace(stage, id, 'case.papers-missing', () => stage.tryComplete(id, 'papers', 'complete'));
    await stage.step(id, { action: 'papersReceived' }, { codes: ['card'] });
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'changed' });
  });

  describe('at a designated medical institution (第十七条1: 定点医疗机构)', () => {
    const operator = 'hospital.140105';
    const institution = '14010551';
    let api: ApiStage;
    beforeAll(async () => {
      api = await ApiStage.open({ temporal: stage.where, fresh: stage.fresh, cipher: stage.cipher });
    });
    afterAll(() => api.close());

    const find = async (card: KnownCard) =>
      (await api.post(operator, '/api/pin-desk/cards/search', { cardNumber: card.cardNumber })).body.card;
    const change = (card: KnownCard, office = institution) =>
      api.post(operator, '/api/pin-desk/changes', { cardId: card.cardId, office });
    const complete = async (id: string, choice: string, input = {}) => {
      const { task } = (await api.get(operator, `/api/pin-desk/changes/${id}`)).body;
      return api.post(operator, `/api/pin-desk/changes/${id}/tasks/${task.id}/complete`, { choice, input });
    };

    test('the card is found masked, its initial PIN changed there, and the search is on record without the number', async () => {
      const card = await cardWithPin(stage, { state: 'delivered' });
      const found = await find(card);
      expect(found).toMatchObject({
        id: card.cardId,
        holder: '李**',
        pin: 'initial',
        blockedBy: null,
        open: null,
      });
      const shown = JSON.stringify(found);
      for (const secret of [card.cardNumber, card.idNumber, card.name]) expect(shown).not.toContain(secret);
      const searched = await stage.db.rows<{ text: string }>(
        `SELECT detail::text AS text FROM audit_entries WHERE action = 'searchPinCard' AND detail->>'card' = $1`,
        [card.cardId],
      );
      expect(searched).toHaveLength(1);
      expect(searched[0]!.text).not.toContain(card.cardNumber);

      const filed = await change(card);
      expect(filed.status).toBe(200);
      await stage.untilStep(filed.body.id, 'closed');
      expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: false });
      expect((await api.get(operator, `/api/pin-desk/changes/${filed.body.id}`)).body).toMatchObject({
        status: 'closed',
        outcome: 'changed',
        task: null,
      });
      expect(await stage.caseRow(filed.body.id)).toMatchObject({ office: institution });
      await expectUnbrokenStory(stage, filed.body.id);
    });

    test('what the terminal did not do, or left unclear, is finished there by its operator', async () => {
      const card = await cardWithPin(stage);
      stage.terminal.next = ['wrong_pin'];
      const { id } = (await change(card)).body;
      await stage.taskOf(id, 'again');
      expect((await find(card)).open).toMatchObject({ id, task: { step: 'again', about: 'wrong_pin' } });
      expect((await change(card)).body).toMatchObject({ code: 'case.already-open' });
      stage.terminal.mood = 'lost';
      expect((await complete(id, 'retry')).status).toBe(200);
      await stage.taskOf(id, 'unclear');
      expect(await complete(id, 'done')).toMatchObject({ status: 422, body: { code: 'case.reason-missing' } });
      expect((await complete(id, 'done', { reason: '当面以新密码验卡成功' })).status).toBe(200);
      expect(await stage.caseRow(id)).toMatchObject({ outcome: 'changed' });
    });

    test('a lost card and a locked PIN are refused with the article: unlocking is the window’s alone', async () => {
      const lost = await cardWithPin(stage, { state: 'lost' });
      const locked = await cardWithPin(stage, { pinLocked: true });
      for (const [card, code, article] of [
        [lost, 'card.lost-first-lift', '附件1 第十四条'],
        [locked, 'card.pin-locked', '附件1 第十八条'],
      ] as const) {
        const before = await factsOfCard(stage, card);
        expect((await find(card)).blockedBy).toMatchObject({ code, article });
        expect(await change(card)).toMatchObject({ status: 409, body: { code } });
        expect(await factsOfCard(stage, card)).toEqual(before);
      }
      const reset = { ...pinCaseOf('pinReset', locked), office: institution };
      expect((await api.post(operator, '/api/cases', reset)).status).toBe(403);
    });

    test('a card of another county, another place, and a case that was filed elsewhere do not exist there', async () => {
      const foreign = await cardWithPin(stage, { office: '14010601' });
      expect(await find(foreign)).toBeNull();
      expect(await change(foreign)).toMatchObject({ status: 404, body: { field: 'cardId' } });
      const own = await cardWithPin(stage);
      for (const office of ['14010501', '14010651', '99999999']) {
        expect(await change(own, office)).toMatchObject({ status: 404, body: { field: 'office' } });
      }
      stage.terminal.next = ['aborted'];
      const { id } = await file(stage, pinCaseOf('pinChange', own));
      const task = await stage.taskOf(id, 'again');
      expect((await find(own)).open).toBeNull();
      const path = `/api/pin-desk/changes/${id}`;
      expect((await api.get(operator, path)).status).toBe(404);
      expect((await api.post(operator, `${path}/tasks/${task}/complete`, { choice: 'giveUp' })).status).toBe(404);
      for (const page of ['/api/cases', '/api/tasks', `/api/people/${own.personId}`, `/api/cases/${id}`]) {
        expect((await api.get(operator, page)).status).toBe(403);
      }
    });

    test('nothing but a PIN change lies there: no window’s clerk or supervisor files, and no card is sent to it', async () => {
      const card = await cardWithPin(stage);
      for (const who of ['clerk.140105', 'clerk.1401']) {
        const filed = await api.post(who, '/api/cases', { ...pinCaseOf('pinReset', card), office: institution });
        expect(filed).toMatchObject({ status: 404, body: { field: 'office' } });
      }
      const transfer = pinCaseOf('pinChange', card, { type: 'transfer', details: { toOffice: institution } });
      expect(await tryFile(stage, transfer)).toMatchObject({ code: 'access.not-found', field: 'details.toOffice' });
    });

    test('the message names the window that keeps the card, where a locked PIN is unlocked', async () => {
      const card = await cardWithPin(stage, { phone: '13800000000' });
      stage.terminal.next = ['locked'];
      const { id } = (await change(card)).body;
      await stage.untilStep(id, 'closed');
      const told = await smsOf(stage, id);
      expect(told).toContain('小店区社会保障卡综合服务窗口');
      expect(told).not.toContain('医院');
    });
  });

  test('no PIN, and no number of a card, in any row, history or payload', async () => {
    const card = await cardWithPin(stage);
    const id = await filePin(stage, 'pinChange', card);
    await stage.untilStep(id, 'closed');
    const rows = await stage.db.rows<{ text: string }>(
      `SELECT row_to_json(o)::text AS text FROM pin_orders o UNION ALL SELECT row_to_json(t)::text FROM timeline t
       UNION ALL SELECT result::text FROM case_steps`,
    );
    const { events } = await stage.engine.client.workflow.getHandle(id).fetchHistory();
    const said = JSON.stringify([rows, events?.map((event) => JSON.stringify(event))]);
    expect(said).not.toContain('123456');
    expect(said).not.toContain(card.cardNumber);
    expect(said).not.toContain(Buffer.from(card.cardNumber).toString('base64'));
  });
});

/** The text of the case's one message, as the SMS service is given it. */
async function smsOf({ db, cipher }: Stage, caseId: string): Promise<string> {
  const { id } = await db.get<{ id: string }>('SELECT id FROM notices WHERE case_id = $1', [caseId]);
  let text = '';
  const service = createServer(async (request, response) => {
    text = ((await json(request)) as { text: string }).text;
    response.writeHead(202).end();
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const smsUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  await deliverNotice({ db, cipher, smsUrl, tellCase: async () => undefined }, id, true);
  service.close();
  service.closeAllConnections();
  return text;
}
