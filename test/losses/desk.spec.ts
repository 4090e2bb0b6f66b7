import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { ApiStage } from '../api/api-stage.js';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import { factsOfCard, filingOf, type KnownCard, knownCard, stateOf, untilClosed } from './ways.js';

const agent = 'agent.12333';
const clerk = 'clerk.140105';

describe('the 12333 desk, through the interface (附件1 第十三条)', () => {
  let stage: Stage;
  let api: ApiStage;

  beforeAll(async () => {
    stage = await Stage.open();
    api = await ApiStage.open({ temporal: stage.where, fresh: stage.fresh, cipher: stage.cipher });
  });

  afterAll(async () => {
    await api.close();
    await stage.close();
  });

  const search = async (details: object, as = agent) => (await api.post(as, '/api/losses/search', details)).body;
  const freeze = (card: KnownCard, details: object, headers = {}, as = agent) => {
    const { papersReceived: _, ...filing } = filingOf('oralLoss', card, { details: { ...details } });
    return api.post(as, '/api/cases', filing, headers);
  };

  test('one detail shows who may be meant, masked; a second one tells who it is', async () => {
    const name = '钱来电';
    const one = await knownCard(stage, { name, unitName: '太原重型机械厂', unitCode: 'U1' });
    const two = await knownCard(stage, { name, state: 'lost' });
    const vague = await search({ name });
    expect(vague).toMatchObject({ needed: 2, more: false });
    expect(vague.items.map((item: { personId: string }) => item.personId).sort()).toEqual(
      [one.personId, two.personId].sort(),
    );
    expect(vague.items.every((item: { identified: boolean }) => !item.identified)).toBe(true);
    const text = JSON.stringify(vague);
    for (const secret of [name, one.idNumber, one.cardNumber]) expect(text).not.toContain(secret);

    const { items } = await search({ name, unitName: '重型机械' });
    expect(items[0]).toMatchObject({
      personId: one.personId,
      name: '钱**',
      agreeing: ['name', 'unitName'],
      differing: [],
      identified: true,
      cards: [
        {
          id: one.cardId,
          state: 'active',
          cardNumber: `****${one.cardNumber.slice(-4)}`,
          office: '14010501',
          bank: { code: '0102', hotline: '95588', name: { zh: '中国工商银行' } },
          open: [],
          possible: expect.arrayContaining(['oralLoss', 'loss']),
          blockedBy: null,
        },
      ],
    });
    expect(items[1]).toMatchObject({
      personId: two.personId,
      differing: ['unitName'],
      identified: false,
      cards: [{ state: 'lost', blockedBy: { code: 'card.lost-already', article: '附件1 第十三条' } }],
    });
  });

  test.each([
    ['card number and name', (card: KnownCard) => ({ cardNumber: card.cardNumber, name: card.name })],
    [
      'ID number in small letters and name',
      (card: KnownCard) => ({ idNumber: card.idNumber.toLowerCase(), name: card.name }),
    ],
    [
      'name, end of the ID number and birthday',
      (card: KnownCard) => ({ name: card.name, idLast4: card.idNumber.slice(-4), birthDate: '1990-03-07' }),
    ],
    ['telephone and unit code', () => ({ phone: '13811112222', unitCode: 'U2' })],
  ] as const)('%s identify', async (_, say) => {
    const card = await knownCard(stage, { phone: `1381111${'2222'}`, unitCode: 'U2' });
    await stage.db.run('UPDATE people SET phone_idx = NULL WHERE phone_idx = $1 AND id <> $2', [
      stage.cipher.index('phone', '13811112222'),
      card.personId,
    ]);
    const { items } = await search(say(card));
    expect(items[0]).toMatchObject({ personId: card.personId, identified: true });
  });

  test('one key freezes: the answer tells the second of effect and whose hotline freezes the bank’s side', async () => {
    const card = await knownCard(stage);
    const headers = { 'x-request-id': ulid() };
    const details = { name: card.name, cardNumber: card.cardNumber };
    const answer = await freeze(card, details, headers);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    expect(answer.body).toMatchObject({
      effect: { at: '2026-03-02T01:00:00.000Z', cardState: 'oral_lost', bank: { code: '0102', hotline: '95588' } },
    });
    expect(await stateOf(stage, card.cardId)).toBe('oral_lost');
    expect((await freeze(card, details, headers)).body).toMatchObject({
      id: answer.body.id,
      effect: answer.body.effect,
    });
    const other = await freeze(card, { name: card.name, idNumber: card.idNumber }, headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'input.request-id-reused' } });
    expect(await freeze(card, details)).toMatchObject({
      status: 409,
      body: { code: 'card.lost-already', article: '附件1 第十三条' },
    });

    const status = await api.get(agent, `/api/losses/${answer.body.id}`);
    expect(status.body).toMatchObject({
      type: 'oralLoss',
      status: 'open',
      effectiveAt: '2026-03-02T01:00:00.000Z',
      lapsesAt: '2026-03-09T01:00:00.000Z',
      card: { state: 'oral_lost' },
      bank: { hotline: '95588', state: 'not_activated' },
    });
    const { items } = await search(details);
    expect(items[0].cards[0].open).toMatchObject([{ id: answer.body.id, type: 'oralLoss' }]);
  });

  test('refused with nothing changed: too little said, malformed, a foreign division, another role', async () => {
    const card = await knownCard(stage, { office: '14010601' });
    const before = await factsOfCard(stage, card);
    const details = { name: card.name, idNumber: card.idNumber };
    expect(await freeze(card, details, {}, clerk)).toMatchObject({
      status: 404,
      body: { code: 'access.not-found', field: 'cardId' },
    });
    expect(await freeze(card, details, {}, 'bank.0102')).toMatchObject({ status: 403 });
    expect(await factsOfCard(stage, card)).toEqual(before);

    const own = await knownCard(stage);
    const ownBefore = await factsOfCard(stage, own);
    expect(await freeze(own, { name: own.name })).toMatchObject({
      status: 422,
      body: { code: 'loss.not-identified', article: '附件1 第十三条', field: 'details' },
    });
    expect((await freeze(own, { name: 'x'.repeat(201) })).status).toBe(400);
    expect(await factsOfCard(stage, own)).toEqual(ownBefore);

    for (const body of [
      {},
      { birthDate: '1990-03-07' },
      { unitName: '太原' },
      { name: '' },
      { said: 'x' },
      undefined,
    ]) {
      expect((await api.post(agent, '/api/losses/search', body)).status).toBe(400);
    }
    expect((await search({ idNumber: card.idNumber }, clerk)).items).toEqual([]);
    expect((await search({ idNumber: card.idNumber })).items).toHaveLength(1);
    for (const role of ['supervisor.1401', 'bank.0102', 'liaison.140105', 'auditor.14']) {
      expect((await api.post(role, '/api/losses/search', { name: card.name })).status).toBe(403);
    }
  });

  test('a search is kept in the audit log: what kinds were said and who was shown, no word of it', async () => {
    const card = await knownCard(stage);
    const headers = { 'x-request-id': ulid() };
    await api.post(agent, '/api/losses/search', { name: card.name, idNumber: card.idNumber }, headers);
    const entry = await stage.db.get<{ detail: object; actor: string }>(
      `SELECT detail, actor FROM audit_entries WHERE action = 'searchLoss' AND object_id = $1`,
      [headers['x-request-id']],
    );
    expect(entry.detail).toEqual({ said: ['name', 'idNumber'], people: [card.personId] });
    const logged = api.logLines.join('');
    for (const secret of [card.idNumber, card.name]) expect(logged).not.toContain(secret);
  });

  test('a clerk takes an oral report at the window, too; a formal one there answers with its effect', async () => {
    const card = await knownCard(stage);
    const { papersReceived: _, ...oral } = filingOf('oralLoss', card);
    const first = await api.post(clerk, '/api/cases', oral);
    expect(first.body.effect).toMatchObject({ cardState: 'oral_lost' });
    const formal = await api.post(clerk, '/api/cases', filingOf('loss', card));
    expect(formal.body.effect).toMatchObject({ cardState: 'lost' });
    expect(await untilClosed(stage, first.body.id)).toBe('takenUp');
    expect(await api.post(agent, '/api/cases', filingOf('loss', card))).toMatchObject({ status: 404 });
    const lift = await api.post(clerk, '/api/cases', filingOf('liftLoss', card));
    expect(lift.body).toMatchObject({ effect: null });
  });

  // Moves the clock, so it comes last.
  test('a supervisor sees reports under way, about to lapse, and lapsed', async () => {
    const card = await knownCard(stage);
    const filed = (await freeze(card, { name: card.name, idNumber: card.idNumber })).body;
    const reports = async (state: string, as = 'supervisor.1401') => {
      const { body } = await api.get(as, `/api/losses/oral-reports?state=${state}&limit=100`);
      return body.items.filter((item: { id: string }) => item.id === filed.id);
    };
    await stage.untilStep(filed.id, 'formalReport');
    expect(await reports('running')).toHaveLength(1);
    expect(await reports('nearLapse')).toEqual([]);
    await stage.stepTo('2026-03-07T09:00:00+08:00');
    expect(await reports('nearLapse')).toMatchObject([
      {
        number: filed.number,
        holder: expect.stringMatching(/\*/),
        lapsesAt: '2026-03-09T01:00:00.000Z',
        cardState: 'oral_lost',
      },
    ]);
    expect(await reports('nearLapse', 'supervisor.1402')).toEqual([]);
    await stage.stepTo('2026-03-09T09:00:00+08:00');
    await eventually('it lapsed', async () => (await stage.caseRow(filed.id)).outcome === 'lapsed');
    expect(await reports('nearLapse')).toEqual([]);
    expect(await reports('lapsed')).toMatchObject([{ cardState: 'active' }]);
    expect((await api.get(agent, `/api/losses/${filed.id}`)).body).toMatchObject({ outcome: 'lapsed', lapsesAt: null });

    const page = (await api.get('supervisor.1401', '/api/losses/oral-reports?state=lapsed&limit=1')).body;
    const next = await api.get(
      'supervisor.1401',
      `/api/losses/oral-reports?state=lapsed&limit=1&cursor=${page.nextCursor}`,
    );
    expect([page.items.length, next.status]).toEqual([1, 200]);
    expect(next.body.items.map((item: { id: string }) => item.id)).not.toContain(page.items[0].id);
  });
});
