import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { ulid } from 'ulid';
import { takeEventFile } from '../../activities/bank-events/enter-lines.js';
import { startBanks } from '../../apps/counterparties/bank/start-banks.js';
import { OutsideClock } from '../../apps/counterparties/clock.js';
import { signRequest } from '../../domain/interchange/request-signature.js';
import { keys, madeAt, nextName, said, sealed } from '../bank-events/files.js';
import { Stage } from '../cases/stage.js';
import { emptyDatabase, eventually, temporaryFolder } from '../harness/harness.js';
import { factsOfCard, file, filingOf, type KnownCard, knownCard, stateOf } from '../losses/ways.js';
import { ApiStage, bankKeys } from './api-stage.js';

const path = '/api/bank-events';

interface Sending {
  readonly bank?: keyof typeof bankKeys;
  readonly keyId?: string;
  /** Milliseconds from now. */
  readonly age?: number;
  /** What was signed, where it is not what is sent. */
  readonly signed?: string;
}

describe('POST /api/bank-events (interchange §1)', () => {
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

  async function send(event: object, { bank = '0102', keyId = 'k2', age = 0, signed }: Sending = {}) {
    const body = JSON.stringify(event);
    const keys: Readonly<Record<string, { readonly mac: string }>> = bankKeys[bank].keys;
    const time = String(Date.now() - age);
    const key = Buffer.from(keys[keyId]?.mac ?? 'ff'.repeat(32), 'hex');
    const signature = signRequest(key, { method: 'POST', path, time, body: signed ?? body });
    const headers = { 'x-bank': bank, 'x-key-id': keyId, 'x-time': time, 'x-signature': signature };
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
    const response = await fetch(api.url + path, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  const eventOf = (card: KnownCard, kind: string, more: object = {}) => ({
    eventId: ulid(),
    kind,
    cardNumber: card.cardNumber,
    occurredAt: '20260302085900',
    ...more,
  });
  const bankStateOf = async (card: KnownCard) =>
    (await stage.db.get<{ bank_state: string }>('SELECT bank_state FROM cards WHERE id = $1', [card.cardId]))
      .bank_state;

  test('an event counts once; told again it is acknowledged, told otherwise it is refused', async () => {
    const card = await knownCard(stage);
    const event = eventOf(card, 'frozen', { detail: '司法冻结' });
    expect(await send(event)).toEqual({ status: 200, body: { eventId: event.eventId, state: 'taken', matched: true } });
    expect(await bankStateOf(card)).toBe('frozen');
    const before = await factsOfCard(stage, card);
    expect(await send(event)).toMatchObject({ status: 200, body: { state: 'known' } });
    // An instant of another spelling is the same instant.
    expect(await send({ ...event, occurredAt: '2026-03-02T08:59:00+08:00' })).toMatchObject({
      body: { state: 'known' },
    });
    expect(await send({ ...event, kind: 'unfrozen' })).toMatchObject({
      status: 409,
      body: { code: 'bank-event.conflict', field: 'eventId' },
    });
    expect(await factsOfCard(stage, card)).toEqual(before);
    expect(await bankStateOf(card)).toBe('frozen');
  });

  test('only what the bank itself has signed within five minutes is taken, under each of its keys', async () => {
    const card = await knownCard(stage);
    const event = eventOf(card, 'activated');
    const before = await factsOfCard(stage, card);
    for (const sending of [{ keyId: 'k3' }, { age: 301_000 }, { age: -301_000 }, { signed: '{}' }]) {
      expect(await send(event, sending)).toMatchObject({ status: 401, body: { code: 'access.signature' } });
    }
    expect(await api.post(undefined, path, event)).toMatchObject({ status: 401 });
    expect(await factsOfCard(stage, card)).toEqual(before);
    expect(await send(event, { keyId: 'k1', age: 290_000 })).toMatchObject({ status: 200, body: { state: 'taken' } });
  });

  test('another bank’s card is not its card: the event is kept and moves nothing', async () => {
    const card = await knownCard(stage);
    expect(await send(eventOf(card, 'cancelled'), { bank: '0103', keyId: 'k1' })).toMatchObject({
      status: 200,
      body: { state: 'taken', matched: false },
    });
    expect(await bankStateOf(card)).not.toBe('cancelled');
  });

  test.each([
    ['eventId', { eventId: 'no spaces' }],
    ['kind', { kind: 'exploded' }],
    ['cardNumber', { cardNumber: '62 17' }],
    ['occurredAt', { occurredAt: '20260230000000' }],
    ['detail', { detail: 'a|b'.repeat(50) }],
    ['more', { more: 1 }],
  ])('a malformed %s is named', async (field, wrong) => {
    const card = await knownCard(stage);
    expect(await send(eventOf(card, 'frozen', wrong))).toMatchObject({
      status: 400,
      body: { code: 'input.malformed', field },
    });
  });

  test('an event about no card, or from the future, is refused', async () => {
    const card = await knownCard(stage);
    expect(await send(eventOf(card, 'frozen', { cardNumber: '' }))).toMatchObject({ status: 422 });
    expect(await send(eventOf(card, 'frozen', { occurredAt: '20260302091000' }))).toMatchObject({
      body: { code: 'bank-event.future', field: 'occurredAt' },
    });
  });

  test('a loss lifted at the bank lifts the social side by a case of its own, whose workflow runs (第十四条)', async () => {
    const card = await knownCard(stage);
    const lost = await file(stage, filingOf('loss', card));
    await stage.taskOf(lost.id, 'offer');
    expect(await send(eventOf(card, 'loss_lifted', { occurredAt: '20260302090000' }))).toMatchObject({ status: 200 });
    expect(await stateOf(stage, card.cardId)).toBe('active');
    const [lifting] = await stage.db.rows<{ id: string }>(
      `SELECT id FROM cases WHERE type = 'liftLoss' AND card_id = $1`,
      [card.cardId],
    );
    await stage.untilStep((lifting as { id: string }).id, 'closed');
  });

  describe('what banks told, on a page', () => {
    const [operator, supervisor] = ['bank.0102', 'supervisor.14'];
    const bring = (file: { name: string; bytes: Buffer }, as = operator, headers = {}) =>
      api.upload(as, '/api/bank-event-files', file.bytes, headers, file.name);
    const listed = async (as: string, query = '') => (await api.get(as, `/api/bank-events${query}`)).body.items;

    test('a file is brought once, each line has its result, and the events are listed within bank × division', async () => {
      const card = await knownCard(stage);
      const file = sealed(nextName(), [
        said(card, 'frozen', { detail: '司法冻结' }),
        said({ cardNumber: 'SXNOBODY1234' }, 'account_changed', { detail: '6217000011112222' }),
      ]);
      const headers = { 'x-request-id': ulid() };
      const brought = await bring(file, operator, headers);
      expect(brought).toMatchObject({ status: 200, body: { state: 'taken', known: false } });
      expect((await bring(file, operator, headers)).body).toEqual(brought.body);
      const { id } = brought.body;
      expect((await bring(file, supervisor)).body).toEqual({ id, state: 'taken', known: true });
      const outcomes = { entered: 1, repeated: 0, unmatched: 1, refused: 0 };
      expect((await api.get(operator, `/api/bank-event-files/${id}`)).body).toMatchObject({ lines: 2, outcomes });
      const { items } = (await api.get(operator, `/api/bank-event-files/${id}/lines?limit=1`)).body;
      expect(items).toMatchObject([{ line: 2, kind: 'frozen', outcome: 'entered', reason: null }]);

      // In the encoding of the bank's profile: of 0103 that is GB18030.
      const other = await knownCard(stage, { bank: '0103' });
      const events = [said(other, 'frozen', { detail: '東𬀪' })];
      expect((await bring(sealed(nextName('0103'), events, { encoding: 'gb18030' }), supervisor)).body).toMatchObject({
        state: 'taken',
      });
      const [unmatched] = await listed(operator, '?state=unmatched&limit=1');
      expect(unmatched).toMatchObject({
        cardNumber: '****1234',
        detail: '****2222',
        state: 'unmatched',
        personId: null,
      });
      const [matched] = await listed('supervisor.1401', '?state=matched&bank=0102&limit=1');
      expect(matched).toMatchObject({ kind: 'frozen', detail: '司法冻结', holder: '李**', personId: card.personId });
      expect(await listed('supervisor.1401', '?state=unmatched')).toEqual([]);
      expect(await listed('supervisor.1402')).toEqual([]);
      expect(await listed(operator, '?bank=0103')).toEqual([]);

      const settle = (what: string, body: object, as = operator, more = {}) =>
        api.post(as, `/api/bank-events/${unmatched.id}/${what}`, body, more);
      expect(await settle('match', { cardNumber: 'SXNONE' })).toMatchObject({
        status: 404,
        body: { field: 'cardNumber' },
      });
      expect(await settle('match', card, 'supervisor.1402')).toMatchObject({ status: 400 });
      const { cardNumber } = card;
      expect(await settle('match', { cardNumber }, 'supervisor.1402')).toMatchObject({ status: 404 });
      expect(await settle('set-aside', { reason: ' ' })).toMatchObject({ status: 400, body: { field: 'reason' } });
      const once = { 'x-request-id': ulid() };
      const found = await settle('match', { cardNumber }, supervisor, once);
      expect(found).toMatchObject({ status: 200, body: { reaction: 'noted', caseNumber: null } });
      expect((await settle('match', { cardNumber }, supervisor, once)).body).toEqual(found.body);
      expect(await settle('set-aside', { reason: '误报' })).toMatchObject({ body: { code: 'bank-event.settled' } });
      const person = (await api.get('clerk.140105', `/api/people/${card.personId}`)).body;
      expect(person.cards[0].told.map((one: { kind: string }) => one.kind)).toEqual(['frozen', 'account_changed']);
      expect(person.notices).toMatchObject([{ template: 'bankFrozen', case: null }]);
    });

    test('a file that can’t be let in says why; another bank’s, or none, is refused; a supervisor rejects it', async () => {
      const card = await knownCard(stage);
      const name = nextName();
      const held = await bring({ ...sealed(name, [said(card, 'frozen')]), bytes: Buffer.from('H|1|SJ') });
      expect(held.body).toMatchObject({ state: 'held' });
      expect((await api.get(operator, `/api/bank-event-files/${held.body.id}`)).body).toMatchObject({
        findings: ['文件未加密或不是 SSC1 信封'],
        takenBy: { name: '曹银行' },
      });
      for (const wrong of ['SJ_0103_20260302_1.txt.sm4', 'DK_0102.txt']) {
        const refused = await bring({ name: wrong, bytes: Buffer.from('x') });
        expect(refused).toMatchObject({ status: 422, body: { code: 'bank-event.file-name', field: 'file' } });
      }
      expect((await bring(sealed(nextName(), [said(card, 'frozen')]), 'clerk.140105')).status).toBe(403);
      const path = `/api/bank-event-files/${held.body.id}/reject`;
      expect((await api.post(operator, path)).status).toBe(403);
      expect(await api.post(supervisor, path)).toMatchObject({ status: 200 });
      expect(await api.post(supervisor, path)).toMatchObject({ status: 409, body: { code: 'file.not-held' } });
      expect(await bankStateOf(card)).not.toBe('frozen');
    });
  });

  test('the simulated bank tells by post, again until it is answered, and by file; both are taken', async () => {
    const [told, known, kept] = [await knownCard(stage), await knownCard(stage), await knownCard(stage)];
    let deaf = true;
    const between = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (deaf) response.writeHead(503).end('{}');
      else {
        const { method = '', headers, url = '' } = request;
        const init = { method, headers: headers as Record<string, string>, body: Buffer.concat(chunks) };
        const answer = await fetch(api.url + url, init);
        response.writeHead(answer.status).end(await answer.text());
      }
      deaf = false;
    });
    await new Promise<void>((done) => between.listen(0, '127.0.0.1', done));
    const eventsUrl = `http://127.0.0.1:${(between.address() as { port: number }).port}${path}`;
    const bank = await openBank(eventsUrl);
    await bank.happens({ kind: 'frozen', cardNumber: told.cardNumber, detail: '司法冻结' });
    await eventually('the event is answered', async () => {
      await bank.work();
      return (await bank.events()).every(({ toldAt }) => toldAt !== null);
    });
    expect(await bank.events()).toMatchObject([{ kind: 'frozen', tries: 1, answer: 'taken', file: null }]);
    expect(await bankStateOf(told)).toBe('frozen');

    await bank.ask('switches', { eventsByFile: true });
    await bank.happens({ kind: 'pin_locked', cardNumber: known.cardNumber });
    await bank.happens({ kind: 'formal_loss', cardNumber: kept.cardNumber });
    await bank.work();
    await bank.work();
    const names = await readdir(join(bank.folder, 'in'));
    expect(names).toEqual(['SJ_0102_20260302_1.txt.sm4']);
    const file = { name: names[0]!, bytes: await readFile(join(bank.folder, 'in', names[0]!)) };
    const deps = { db: stage.db, cipher: stage.cipher, keys };
    const request = { bank: '0102', actor: 'bank:0102', traceId: 'trace' };
    expect(await takeEventFile(deps, request, file)).toMatchObject({ state: 'taken', lines: 2, findings: [] });
    expect([await bankStateOf(known), await bankStateOf(kept)]).toEqual(['pin_locked', 'lost']);
    await bank.stop();
    between.close();
  });
});

/** Bank 0102 as it is simulated, with books of its own, at the stage's time. */
async function openBank(eventsUrl: string) {
  const [database, folder, control] = [await emptyDatabase(), await temporaryFolder('bank'), Fastify()];
  const running = await startBanks({
    databaseUrl: database.url,
    host: '127.0.0.1',
    banks: [{ code: '0102', encoding: 'utf-8', cutOff: '17:00', folder, eventsUrl }],
    keys,
    clock: async (books) => {
      const clock = await OutsideClock.open(books);
      await clock.tell(madeAt, 0);
      return clock;
    },
    control,
  });
  const ask = async (what: string, payload?: object) =>
    (await control.inject({ method: payload ? 'POST' : 'GET', url: `/control/banks/0102/${what}`, payload })).json();
  return {
    folder,
    ask,
    happens: (what: object) => ask('events', what),
    events: (): Promise<{ toldAt: string | null }[]> => ask('ledger/events'),
    work: () => running.work(),
    stop: async () => {
      await control.close();
      await running.stop();
      await database.drop();
    },
  };
}
