import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { enterEventLines, enterWaitingEventFiles, takeEventFile } from '../../activities/bank-events/enter-lines.js';
import { keepEventFile, rejectEventFile } from '../../activities/bank-events/event-files.js';
import { matchBankEvent, setBankEventAside } from '../../activities/bank-events/settle-unmatched.js';
import { deliverNotice } from '../../activities/notices/deliver.js';
import { tellCaseOnTimeline } from '../../activities/notices/tell-case.js';
import { openEnvelope } from '../../domain/interchange/envelope.js';
import { bankTells, cardAt } from '../cancellations/ways.js';
import { Stage } from '../cases/stage.js';
import { factsOfCard, file, filingOf, inProduction, type KnownCard, stateOf, untilClosed } from '../losses/ways.js';
import { keys, nextName, said, seal, sealed } from './files.js';

const at = (time: string) => new Date(`2026-03-02T${time}+08:00`);

describe('bank events on the social side', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ at: '2026-03-02T09:00:00+08:00' });
  });
  afterAll(() => stage.close());

  const bankState = async (cardId: string) =>
    (await stage.db.get<{ bank_state: string }>('SELECT bank_state FROM cards WHERE id = $1', [cardId])).bank_state;
  const eventsOf = (cardId: string) =>
    stage.db.rows<{ kind: string; late: boolean; reaction: string }>(
      'SELECT kind, late, reaction FROM bank_events WHERE card_id = $1 ORDER BY id',
      [cardId],
    );
  const noticesOn = (cardId: string) =>
    stage.db.rows<{ id: string; template: string }>('SELECT id, template FROM notices WHERE card_id = $1', [cardId]);

  test('an event counts once: the same again is known, another content under its id is refused with nothing changed', async () => {
    const card = await cardAt(stage, 'activated');
    const said = { eventId: 'once-1', occurredAt: at('08:00:00'), detail: '柜面' };
    expect(await bankTells(stage, card, 'frozen', said)).toMatchObject({ state: 'taken', matched: true });
    const before = [await factsOfCard(stage, card), await eventsOf(card.cardId)];
    expect(await bankTells(stage, card, 'frozen', said)).toMatchObject({ state: 'known', matched: true });
    const others = [{ detail: null }, { occurredAt: at('08:00:01') }, { account: '6217' }];
    for (const other of others) {
      expect(await bankTells(stage, card, 'frozen', { ...said, ...other })).toMatchObject({
        code: 'bank-event.conflict',
      });
    }
    expect(await bankTells(stage, card, 'unfrozen', said)).toMatchObject({ code: 'bank-event.conflict' });
    expect([await factsOfCard(stage, card), await eventsOf(card.cardId)]).toEqual(before);
    // The id is the bank's own: another bank may use it.
    expect(await bankTells(stage, card, 'frozen', { ...said, bank: '0103' })).toMatchObject({ matched: false });
  });

  test('fifty at once of one event: one is taken', async () => {
    const card = await cardAt(stage, 'activated');
    const said = { eventId: 'race-1', occurredAt: at('08:00:00') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => bankTells(stage, card, 'oral_loss', said)));
    expect(answers.filter((one) => 'state' in one && one.state === 'taken')).toHaveLength(1);
    expect(answers.filter((one) => 'state' in one && one.state === 'known')).toHaveLength(49);
    expect(await noticesOn(card.cardId)).toHaveLength(1);
  });

  test('a number that no card of the bank has is kept and listed; it touches nothing', async () => {
    const card = await cardAt(stage, 'activated');
    const before = await factsOfCard(stage, card);
    expect(await bankTells(stage, card, 'cancelled', { cardNumber: 'SXNONE' })).toEqual({
      state: 'taken',
      matched: false,
      reaction: 'unmatched',
    });
    expect(await bankTells(stage, card, 'cancelled', { bank: '0103' })).toMatchObject({ matched: false });
    expect(await factsOfCard(stage, card)).toEqual(before);
    expect(await bankTells(stage, card, 'cancelled', { cardNumber: null })).toMatchObject({
      code: 'bank-event.no-card',
    });
    expect(await bankTells(stage, card, 'frozen', { occurredAt: at('09:06:00') })).toMatchObject({
      code: 'bank-event.future',
    });
  });

  test('told in any order the bank side comes to the same; a late one decides nothing', async () => {
    const card = await cardAt(stage, 'not_activated');
    await bankTells(stage, card, 'formal_loss', { occurredAt: at('08:20:00') });
    expect(await bankState(card.cardId)).toBe('lost');
    await bankTells(stage, card, 'activated', { occurredAt: at('08:00:00') });
    await bankTells(stage, card, 'pin_locked', { occurredAt: at('08:10:00') });
    expect(await bankState(card.cardId)).toBe('lost');
    await bankTells(stage, card, 'loss_lifted', { occurredAt: at('08:30:00') });
    // The lock of ten past eight outlives the loss, though it was told after it.
    expect(await bankState(card.cardId)).toBe('pin_locked');
    expect(await eventsOf(card.cardId)).toEqual([
      { kind: 'formal_loss', late: false, reaction: 'socialNotFrozen' },
      { kind: 'activated', late: true, reaction: 'noted' },
      { kind: 'pin_locked', late: true, reaction: 'late' },
      { kind: 'loss_lifted', late: false, reaction: 'notLost' },
    ]);
    expect((await noticesOn(card.cardId)).map((one) => one.template)).toEqual(['bankLossOnly']);
  });

  test('附件1 第十八条: an unlocking that the rule forbids is told, and without effect', async () => {
    const card = await cardAt(stage, 'activated');
    await bankTells(stage, card, 'pin_locked', { occurredAt: at('08:00:00') });
    await bankTells(stage, card, 'pin_locked', { occurredAt: at('08:01:00') });
    expect(await bankTells(stage, card, 'pin_unlocked', { occurredAt: at('08:02:00') })).toMatchObject({
      reaction: 'contradiction',
    });
    expect(await bankState(card.cardId)).toBe('pin_reset_only');
    await bankTells(stage, card, 'pin_reset', { occurredAt: at('08:03:00') });
    expect(await bankState(card.cardId)).toBe('activated');
    expect((await noticesOn(card.cardId)).map((one) => one.template)).toEqual(['bankPinLocked', 'bankPinResetOnly']);
  });

  test('a message about a card goes out like any other', async () => {
    const card = await cardAt(stage, 'activated', { phone: '13900000000' });
    await bankTells(stage, card, 'frozen');
    const [notice] = await noticesOn(card.cardId);
    const sent: string[] = [];
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => {
      request.on('data', (part: Buffer) => sent.push(part.toString()));
      request.on('end', () => response.writeHead(202).end('{}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const tellCase = tellCaseOnTimeline(stage.cipher);
    await deliverNotice(
      { db: stage.db, cipher: stage.cipher, smsUrl: `http://127.0.0.1:${port}`, tellCase },
      notice!.id,
      true,
    );
    server.close();
    expect(sent.join('')).toMatch(/银行账户已被冻结.*中国工商银行95588/);
  });

  test('a changed account is the one that counts from then on', async () => {
    const card = await cardAt(stage, 'activated');
    await bankTells(stage, card, 'account_changed', { detail: '6217-0000-9' });
    const { account_enc } = await stage.db.get<{ account_enc: Buffer }>('SELECT account_enc FROM cards WHERE id = $1', [
      card.cardId,
    ]);
    expect(stage.cipher.decryptText(account_enc)).toBe('6217-0000-9');
    expect(await bankTells(stage, card, 'frozen', { cardNumber: null, account: '6217-0000-9' })).toMatchObject({
      matched: true,
    });
  });

  describe('loss lifted at the bank (附件1 第十四条)', () => {
    test('the social side follows, as a case that the bank has filed and that closes by itself', async () => {
      const card = await cardAt(stage, 'lost');
      const loss = await file(stage, filingOf('loss', card));
      const told = await bankTells(stage, card, 'loss_lifted');
      expect(told).toMatchObject({ reaction: 'lifted' });
      expect(await stateOf(stage, card.cardId)).toBe('active');
      const lift = await stage.db.get<{ id: string; filed_by: string }>(
        `SELECT id, filed_by FROM cases WHERE card_id = $1 AND type = 'liftLoss'`,
        [card.cardId],
      );
      expect(lift.filed_by).toBe('bank:0102');
      await stage.startMissing();
      expect(await untilClosed(stage, lift.id)).toBe('lifted');
      expect(await untilClosed(stage, loss.id)).toBe('lifted');
    });

    test('not once the replacement is filed', async () => {
      const card = await cardAt(stage, 'lost');
      await inProduction(stage, card);
      expect(await bankTells(stage, card, 'loss_lifted')).toMatchObject({ reaction: 'replacementFiled' });
      expect(await stateOf(stage, card.cardId)).toBe('replaced');
    });

    test('not a loss that was reported after the bank had lifted, nor where nothing is lost or a lifting is under way', async () => {
      const since = await cardAt(stage, 'lost');
      await file(stage, filingOf('loss', since));
      expect(await bankTells(stage, since, 'loss_lifted', { occurredAt: at('08:59:59') })).toMatchObject({
        reaction: 'reportedSince',
      });
      expect(await stateOf(stage, since.cardId)).toBe('lost');
      expect(await bankTells(stage, await cardAt(stage, 'lost'), 'loss_lifted')).toMatchObject({ reaction: 'notLost' });
      const underWay = await cardAt(stage, 'lost');
      await file(stage, filingOf('loss', underWay));
      await file(stage, filingOf('liftLoss', underWay));
      expect(await bankTells(stage, underWay, 'loss_lifted')).toMatchObject({ reaction: 'liftUnderWay' });
      expect(await stateOf(stage, underWay.cardId)).toBe('lost');
    });
  });

  test('第十五条(5): the bank has handed over the new card, and the replacement is finished', async () => {
    const card = await cardAt(stage, 'activated');
    const { id } = await inProduction(stage, card);
    await stage.factoryAnswers(id, 'produced');
    await stage.taskOf(id, 'bankCollection');
    const { new_card_id: madeId } = await stage.db.get<{ new_card_id: string }>(
      'SELECT new_card_id FROM cases WHERE id = $1',
      [id],
    );
    const number = `SXNEW${id.slice(-6)}`;
    await stage.db.run('UPDATE cards SET bank = $2, card_number_enc = $3, card_number_idx = $4 WHERE id = $1', [
      madeId,
      '0102',
      stage.cipher.encrypt(number),
      stage.cipher.index('cardNumber', number),
    ]);
    const made = { ...card, cardNumber: number };
    expect(await bankTells(stage, made, 'replacement_handed_over')).toMatchObject({ reaction: 'handedOver' });
    expect(await untilClosed(stage, id)).toBe('replaced');
    expect(await stateOf(stage, madeId)).toBe('delivered');
    const other = await cardAt(stage, 'activated');
    expect(await bankTells(stage, other, 'replacement_handed_over')).toMatchObject({ reaction: 'noReplacement' });
  });

  describe('files of events', () => {
    const take = (file: { name: string; bytes: Buffer }, more: object = {}) =>
      takeEventFile(
        { db: stage.db, cipher: stage.cipher, keys },
        { bank: '0102', actor: 'bank:0102', traceId: 'trace', ...more },
        file,
      );
    const linesOf = async (fileId: string) => {
      const rows = await stage.db.rows<{ line: number; outcome: string; code: string | null; content_enc: unknown }>(
        `SELECT line, outcome, refusal->>'code' AS code, content_enc FROM bank_event_lines WHERE file_id = $1 ORDER BY line`,
        [fileId],
      );
      expect(rows.filter((row) => row.outcome && row.content_enc)).toEqual([]);
      return rows.map(({ line, outcome, code }) => `${line} ${code ?? outcome}`);
    };
    const countOfEvents = async () =>
      (await stage.db.get<{ n: number }>('SELECT count(*)::int AS n FROM bank_events')).n;
    const alertOn = (name: string) =>
      stage.db.rows('SELECT id FROM alerts WHERE subject = $1 AND cleared_at IS NULL', [name.replace(/\.sm4$/, '')]);

    test('every line is entered as if it had come by API, with a result of its own; the same file again is known', async () => {
      const card = await cardAt(stage, 'activated');
      const told = said(card, 'pin_locked', { eventId: 'by-api' });
      const other = said(card, 'oral_loss', { eventId: 'otherwise' });
      await bankTells(stage, card, 'pin_locked', told);
      await bankTells(stage, card, 'oral_loss', { ...other, detail: '电话' });
      const file = sealed(nextName(), [
        said(card, 'frozen', { detail: '司法冻结㛃𬀪' }),
        told,
        said({ cardNumber: 'SXNOBODY' }, 'cancelled'),
        other,
        said(card, 'unfrozen'),
        said(card, 'loss_lifted'),
      ]);
      const taken = await take(file);
      expect(taken).toMatchObject({ state: 'taken', known: false, lines: 6, findings: [] });
      const outcomes = ['2 entered', '3 repeated', '4 unmatched', '5 bank-event.conflict', '6 entered', '7 entered'];
      expect(await linesOf(taken.id)).toEqual(outcomes);
      expect(await bankState(card.cardId)).toBe('pin_locked');
      const before = await countOfEvents();
      // Sealed anew it is other bytes, and still the same file.
      expect(await take(file)).toEqual({ ...taken, known: true });
      expect(
        await take({ ...file, bytes: seal(openEnvelope(file.bytes, (id) => keys.find('0102', id)) as Buffer) }),
      ).toEqual({
        ...taken,
        known: true,
      });
      expect([await countOfEvents(), await linesOf(taken.id)]).toEqual([before, outcomes]);
    });

    test('GB18030 where the bank’s profile says so, and nothing else then', async () => {
      const card = await cardAt(stage, 'activated');
      const events = [said(card, 'frozen', { detail: '東𬀪䶮' })];
      expect(await take(sealed(nextName(), events, { encoding: 'gb18030' }), { encoding: 'gb18030' })).toMatchObject({
        state: 'taken',
      });
      expect(await take(sealed(nextName(), events, { encoding: 'gb18030' }))).toMatchObject({
        findings: [{ code: 'file-encoding' }],
      });
    });

    test.each<[string, string[], (file: { name: string; bytes: Buffer }) => { name: string; bytes: Buffer }]>([
      [
        'an altered byte',
        ['envelope-mac'],
        ({ name, bytes }) => ({ name, bytes: Buffer.from(bytes.map((b, n) => (n === 60 ? b ^ 1 : b))) }),
      ],
      ['no envelope', ['envelope-unencrypted'], ({ name }) => ({ name, bytes: Buffer.from('H|1|SJ') })],
      [
        'another bank’s key',
        ['envelope-mac'],
        ({ name, bytes }) => ({ name, bytes: seal(bytes, '0103').fill('k2', 5, 7) as Buffer }),
      ],
      [
        'a foreign name',
        ['header-name', 'header-name'],
        ({ bytes }) => ({ name: 'SJ_0103_20260302_1.txt.sm4', bytes }),
      ],
      ['a name that is none', ['name-malformed'], ({ bytes }) => ({ name: 'SJ.txt.sm4', bytes })],
    ])('%s holds the file, and none of it counts', async (_, codes, spoil) => {
      const card = await cardAt(stage, 'activated');
      const before = [await factsOfCard(stage, card), await countOfEvents()];
      const file = spoil(sealed(nextName(), [said(card, 'frozen')]));
      const held = await take(file);
      expect(held).toMatchObject({ state: 'held', known: false });
      expect(held.findings.map(({ code }) => code).slice(0, 1)).toEqual(codes.slice(0, 1));
      expect([await factsOfCard(stage, card), await countOfEvents(), await linesOf(held.id)]).toEqual([...before, []]);
      expect(await take(file)).toEqual({ ...held, known: true });
      expect(await alertOn(file.name)).toHaveLength(1);
    });

    test('every breach is listed; sent again whole it is let in under its name, and the alert goes', async () => {
      const card = await cardAt(stage, 'activated');
      const name = nextName();
      const event = said(card, 'frozen');
      const spoil = (text: Buffer) =>
        Buffer.from(text.toString().replace('|frozen|', '|melted|').replace('T|1|', 'T|2|'));
      const held = await take(sealed(name, [event], { change: spoil }));
      expect(held.findings.map(({ code }) => code).sort()).toEqual(
        ['count-trailer', 'field-shape', 'file-digest'].sort(),
      );
      const right = sealed(name, [event]);
      expect(await alertOn(right.name)).toHaveLength(1);
      expect(await take(right)).toMatchObject({ state: 'taken' });
      expect(await alertOn(right.name)).toEqual([]);
      // The name is used up now.
      expect(await take(sealed(name, [said(card, 'unfrozen')]))).toMatchObject({ findings: [{ code: 'name-used' }] });
    });

    test('a held file is rejected once', async () => {
      const held = await take({ name: 'SJ_0102_20260302_999.txt.sm4', bytes: Buffer.from('rubbish') });
      const reject = () =>
        stage.db.transaction((tx) => rejectEventFile(tx, held.id, { actor: 'one', traceId: 'trace' }));
      expect(await reject()).toEqual({ id: held.id });
      expect(await alertOn('SJ_0102_20260302_999.txt')).toEqual([]);
      expect(await reject()).toMatchObject({ code: 'file.not-held' });
    });

    test('what was cut off goes on in the sweep, and no line counts twice', async () => {
      const card = await cardAt(stage, 'activated');
      const file = sealed(nextName(), [said(card, 'frozen'), said(card, 'unfrozen'), said(card, 'oral_loss')]);
      const deps = { db: stage.db, cipher: stage.cipher, keys };
      const request = { bank: '0102', actor: 'bank:0102', traceId: 'trace' };
      const kept = await stage.db.transaction((tx) => keepEventFile(tx, deps, request, file));
      expect(await enterEventLines(deps, kept.id, 0)).toBe(3);
      expect(await take(file, {})).toMatchObject({ id: kept.id, known: true, state: 'taken' });
      await Promise.all([enterWaitingEventFiles(deps, 10), enterEventLines(deps, kept.id)]);
      expect(await linesOf(kept.id)).toEqual(['2 entered', '3 entered', '4 entered']);
      expect(await eventsOf(card.cardId)).toHaveLength(3);
    });
  });

  describe('an event that found no card', () => {
    const by = { actor: 'one', traceId: 'trace' };
    const unmatched = async (more: object = {}) => {
      const eventId = ulid();
      await bankTells(stage, { cardNumber: `SXLATE${eventId.slice(-6)}` } as KnownCard, 'frozen', { eventId, ...more });
      return (await stage.db.get<{ id: string }>('SELECT id FROM bank_events WHERE event_id = $1', [eventId])).id;
    };
    const match = (eventId: string, cardId: string) =>
      stage.db.transaction((tx) => matchBankEvent(tx, stage.cipher, { eventId, cardId }, by));
    const setAside = (eventId: string) =>
      stage.db.transaction((tx) => setBankEventAside(tx, stage.cipher, { eventId, reason: '他省的卡' }, by));

    test('is matched by a person once, and then counts like any other', async () => {
      const card = await cardAt(stage, 'activated');
      const eventId = await unmatched();
      expect(await match(eventId, card.cardId)).toMatchObject({ matched: true, reaction: 'told' });
      expect(await bankState(card.cardId)).toBe('frozen');
      expect((await noticesOn(card.cardId)).map((one) => one.template)).toEqual(['bankFrozen']);
      const facts = [await factsOfCard(stage, card), await eventsOf(card.cardId)];
      expect(await match(eventId, card.cardId)).toMatchObject({ code: 'bank-event.settled' });
      expect(await setAside(eventId)).toMatchObject({ code: 'bank-event.settled' });
      expect([await factsOfCard(stage, card), await eventsOf(card.cardId)]).toEqual(facts);
    });

    test('matched late, it changes the picture of the past alone', async () => {
      const card = await cardAt(stage, 'activated');
      const eventId = await unmatched({ occurredAt: at('08:00:00') });
      await bankTells(stage, card, 'unfrozen', { occurredAt: at('08:30:00') });
      expect(await match(eventId, card.cardId)).toMatchObject({ reaction: 'late' });
      expect(await bankState(card.cardId)).toBe('activated');
      expect(await noticesOn(card.cardId)).toEqual([]);
    });

    test('never goes to another bank’s card; set aside it is settled, the reason sealed', async () => {
      const card = await cardAt(stage, 'activated');
      const eventId = await unmatched({ bank: '0103' });
      const before = await factsOfCard(stage, card);
      expect(await match(eventId, card.cardId)).toMatchObject({ code: 'access.not-found', field: 'cardNumber' });
      expect(await factsOfCard(stage, card)).toEqual(before);
      expect(await setAside(eventId)).toEqual({ id: eventId });
      expect(await match(eventId, card.cardId)).toMatchObject({ code: 'bank-event.settled' });
      const { reason } = await stage.db.get<{ reason: Buffer }>(
        'SELECT set_aside_reason_enc AS reason FROM bank_events WHERE id = $1',
        [eventId],
      );
      expect(stage.cipher.decryptText(reason)).toBe('他省的卡');
    });
  });

  test('neither audit log nor messages hold a number', async () => {
    const rows = await stage.db.rows<{ text: string }>(
      `SELECT detail::text AS text FROM audit_entries UNION ALL SELECT params::text FROM notices UNION ALL SELECT result::text FROM case_answers`,
    );
    // Card numbers and accounts as this file makes them; an id may hold any four characters by chance.
    const numbers = /SX(\d{8}|NEW|LATE|NONE|NOBODY)|6217-|"6217"/;
    expect(rows.filter(({ text }) => numbers.test(text))).toEqual([]);
  });
});
