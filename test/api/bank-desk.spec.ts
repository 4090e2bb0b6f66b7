import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { demoStaff } from '../../prisma/seed/staff.js';
import { atBank, bankTells, cardAt } from '../cancellations/ways.js';
import { Stage } from '../cases/stage.js';
import { atBank as exchangeAtBank, exchangeOf } from '../exchanges/ways.js';
import { factsOfCard, file, filingOf, inProduction, type KnownCard, knownCard, stateOf } from '../losses/ways.js';
import { ApiStage } from './api-stage.js';

const operator = 'bank.0102';
const other = 'bank.0103';
const desk = '/api/bank-desk';

describe('the bank’s window (附件1 第十三–十六条, 第十八条)', () => {
  let stage: Stage;
  let api: ApiStage;
  beforeAll(async () => {
    stage = await Stage.open();
    api = await ApiStage.open({ temporal: stage.where, fresh: stage.fresh, cipher: stage.cipher });
    await addOperator(api, other, '14', '0103');
  });
  afterAll(async () => {
    await api.close();
    await stage.close();
  });

  const tasks = async (as = operator, query = '') => (await api.get(as, `${desk}/tasks${query}`)).body;
  const taskOfCase = async (number: string) =>
    (await tasks(operator, '?limit=100')).items.find((one: { caseNumber: string }) => one.caseNumber === number);
  const complete = (taskId: string, choice: string, input: object = {}, headers = {}, as = operator) =>
    api.post(as, `${desk}/tasks/${taskId}/complete`, { choice, input }, headers);
  const enter = (card: KnownCard, kind: string, headers = {}, as = operator) =>
    api.post(as, `${desk}/events`, { cardId: card.cardId, kind }, headers);
  const search = async (cardNumber: string, as = operator) =>
    (await api.post(as, `${desk}/cards/search`, { cardNumber })).body.card;
  const bankStateOf = async (card: KnownCard) =>
    (await stage.db.get<{ bank_state: string }>('SELECT bank_state FROM cards WHERE id = $1', [card.cardId]))
      .bank_state;
  const eventsOf = (card: KnownCard) =>
    stage.db.rows<{ kind: string; source: string; reaction: string }>(
      'SELECT kind, source, reaction FROM bank_events WHERE card_id = $1 ORDER BY id',
      [card.cardId],
    );

  describe('what waits', () => {
    test('a replaced card is handed over against receipt and ID document, once', async () => {
      const card = await knownCard(stage);
      const { id, number } = await inProduction(stage, card);
      await stage.factoryAnswers(id, 'produced');
      await stage.taskOf(id, 'bankCollection');
      const task = await taskOfCase(number);
      expect(task).toMatchObject({
        step: 'bankCollection',
        caseType: 'loss',
        holder: '李**',
        card: { state: 'produced' },
        takesBackOldCard: false,
        late: false,
        choices: ['handOver'],
      });
      expect(JSON.stringify(task)).not.toContain(card.idNumber);
      const before = await factsOfCard(stage, card);
      expect(await complete(task.id, 'handOver', { receiptNumber: number })).toMatchObject({
        status: 422,
        body: { code: 'loss.collector-not-verified', field: 'input.collectorIdNumber' },
      });
      expect(await factsOfCard(stage, card)).toEqual(before);

      const proof = { receiptNumber: number, collectorIdNumber: card.idNumber };
      const headers = { 'x-request-id': ulid() };
      const handed = await complete(task.id, 'handOver', proof, headers);
      expect(handed).toMatchObject({ status: 200, body: { case: { status: 'closed', outcome: 'replaced' } } });
      const after = await factsOfCard(stage, card);
      expect((await complete(task.id, 'handOver', proof, headers)).body).toEqual(handed.body);
      expect(await factsOfCard(stage, card)).toEqual(after);
      expect(await taskOfCase(number)).toBeUndefined();
      const again = await complete(task.id, 'handOver', proof);
      expect([again.status, again.body.code]).toEqual([409, 'case.closed']);
    });

    test('an exchanged card comes against the old one', async () => {
      const card = await knownCard(stage);
      const { number } = await exchangeAtBank(stage, card);
      const task = await taskOfCase(number);
      expect(task).toMatchObject({ caseType: exchangeOf(card).type, takesBackOldCard: true });
      const proof = { receiptNumber: number, collectorIdNumber: card.idNumber };
      expect(await complete(task.id, 'handOver', proof)).toMatchObject({
        body: { code: 'exchange.old-card-missing', field: 'input.oldCardTakenBack' },
      });
      expect(await complete(task.id, 'handOver', { ...proof, oldCardTakenBack: true })).toMatchObject({
        body: { case: { outcome: 'exchanged' } },
      });
    });

    test('a cancellation goes on once the account is closed; overdue tasks are marked', async () => {
      const { id, card } = await atBank(stage);
      const { number } = await stage.db.get<{ number: string }>('SELECT number FROM cases WHERE id = $1', [id]);
      await stage.db.run(
        `UPDATE tasks SET urgent_at = '2026-02-27T10:00:00+08:00' WHERE case_id = $1 AND step = 'bankClosure'`,
        [id],
      );
      const [first] = (await tasks(operator, '?late=true')).items;
      expect(first).toMatchObject({ caseNumber: number, step: 'bankClosure', late: true, choices: ['close'] });
      expect(first.card).toEqual({
        cardNumber: `****${card.cardNumber.slice(-4)}`,
        state: 'active',
        bankState: 'activated',
      });
      expect(await complete(first.id, 'takeBack')).toMatchObject({ body: { code: 'case.choice-unknown' } });
      expect(await complete(first.id, 'close')).toMatchObject({ body: { case: { step: 'takeBack' } } });
      expect(await bankStateOf(card)).toBe('cancelled');
      expect(await eventsOf(card)).toEqual([{ kind: 'cancelled', source: 'page', reaction: 'noted' }]);
    });

    test('pages of one, by step', async () => {
      const waiting = await Promise.all([atBank(stage), atBank(stage)]);
      const { items, nextCursor } = await tasks(operator, '?step=bankClosure&limit=1');
      expect(items).toHaveLength(1);
      const rest = await tasks(operator, `?step=bankClosure&limit=100&cursor=${nextCursor}`);
      expect(rest.items.length).toBeGreaterThanOrEqual(waiting.length - 1);
      expect(rest.items.map((one: { id: string }) => one.id)).not.toContain(items[0].id);
    });

    test('another bank’s operator finds none of it, and other roles are refused', async () => {
      const { id } = await atBank(stage);
      const taskId = await stage.taskOf(id, 'bankClosure');
      expect((await tasks(other)).items).toEqual([]);
      expect(await complete(taskId, 'close', {}, {}, other)).toMatchObject({
        status: 404,
        body: { code: 'access.not-found' },
      });
      expect(await complete(taskId, 'close', {}, {}, 'clerk.140105')).toMatchObject({ status: 403 });
      expect(await api.get('clerk.140105', `${desk}/tasks`)).toMatchObject({ status: 403 });
      expect((await stage.caseRow(id)).step).toBe('bankClosure');
    });
  });

  describe('what is entered by hand', () => {
    test('a card is found by its whole number, masked, with what may be entered', async () => {
      const card = await cardAt(stage, 'not_activated');
      const found = await search(card.cardNumber);
      expect(found).toMatchObject({
        id: card.cardId,
        holder: '李**',
        cardNumber: `****${card.cardNumber.slice(-4)}`,
        state: 'active',
        bankState: 'not_activated',
      });
      expect(blockedOf(found)).toEqual({
        activated: null,
        loss_lifted: 'bank-event.no-effect',
        pin_unlocked: 'bank-event.no-effect',
        pin_reset: 'bank-event.no-effect',
      });
      expect(await search(card.cardNumber.slice(0, -1))).toBeNull();
      const searches = await stage.db.rows<{ detail: object }>(
        `SELECT detail FROM audit_entries WHERE action = 'searchBankCard' AND detail->>'card' = $1`,
        [card.cardId],
      );
      expect(searches).toEqual([{ detail: { card: card.cardId } }]);
      expect(api.logLines.join('\n')).not.toContain(card.cardNumber);
    });

    test('an activation counts once; entered anew it has no effect any more', async () => {
      const card = await cardAt(stage, 'not_activated');
      const headers = { 'x-request-id': ulid() };
      const entered = await enter(card, 'activated', headers);
      expect(entered).toMatchObject({ status: 200, body: { kind: 'activated', reaction: 'noted', caseNumber: null } });
      expect((await enter(card, 'activated', headers)).body).toEqual(entered.body);
      expect(await enter(card, 'pin_reset', headers)).toMatchObject({ body: { code: 'input.request-id-reused' } });
      expect(await bankStateOf(card)).toBe('activated');
      expect(await eventsOf(card)).toEqual([{ kind: 'activated', source: 'page', reaction: 'noted' }]);
      const before = await factsOfCard(stage, card);
      expect(await enter(card, 'activated')).toMatchObject({ status: 409, body: { code: 'bank-event.no-effect' } });
      expect(await factsOfCard(stage, card)).toEqual(before);
    });

    test('two at once of one activation: one is taken', async () => {
      const card = await cardAt(stage, 'not_activated');
      const answers = await Promise.all([enter(card, 'activated'), enter(card, 'activated')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await eventsOf(card)).toHaveLength(1);
    });

    test('a locked PIN is unlocked; once unlocking failed, it is only reset (第十八条)', async () => {
      const card = await cardAt(stage, 'activated');
      await bankTells(stage, card, 'pin_locked');
      expect(await enter(card, 'pin_unlocked')).toMatchObject({ status: 200 });
      expect(await bankStateOf(card)).toBe('activated');
      await bankTells(stage, card, 'pin_locked');
      await bankTells(stage, card, 'pin_locked');
      expect(blockedOf(await search(card.cardNumber))).toMatchObject({
        pin_unlocked: 'bank-event.pin-reset-only',
        pin_reset: null,
      });
      expect(await enter(card, 'pin_unlocked')).toMatchObject({
        status: 409,
        body: { code: 'bank-event.pin-reset-only', article: '附件1 第十八条' },
      });
      expect(await enter(card, 'pin_reset')).toMatchObject({ status: 200 });
      expect(await bankStateOf(card)).toBe('activated');
    });

    test('a loss lifted at the window lifts the social side by a case of its own, once (第十四条)', async () => {
      const card = await cardAt(stage, 'activated');
      const lost = await file(stage, filingOf('loss', card));
      await stage.taskOf(lost.id, 'offer');
      const headers = { 'x-request-id': ulid() };
      const lifted = await enter(card, 'loss_lifted', headers);
      expect(lifted.body).toMatchObject({ reaction: 'lifted', caseNumber: expect.any(String) });
      expect((await enter(card, 'loss_lifted', headers)).body).toEqual(lifted.body);
      expect(await stateOf(stage, card.cardId)).toBe('active');
      const cases = await stage.db.rows<{ id: string; number: string }>(
        `SELECT id, number FROM cases WHERE type = 'liftLoss' AND card_id = $1`,
        [card.cardId],
      );
      expect(cases.map(({ number }) => number)).toEqual([lifted.body.caseNumber]);
      await stage.untilStep(cases[0]!.id, 'closed');
    });

    test('once its replacement is filed a loss is lifted no more', async () => {
      const card = await cardAt(stage, 'activated');
      await inProduction(stage, card);
      expect(await enter(card, 'loss_lifted')).toMatchObject({
        status: 409,
        body: { code: 'card.replaced', article: '附件1 第十五条' },
      });
      expect(await eventsOf(card)).toEqual([]);
    });

    test('nothing follows a closed account', async () => {
      const card = await cardAt(stage, 'cancelled');
      for (const kind of ['activated', 'loss_lifted', 'pin_unlocked', 'pin_reset']) {
        expect(await enter(card, kind)).toMatchObject({ status: 409, body: { code: 'bank-event.no-effect' } });
      }
    });

    test('another bank’s card does not exist, other kinds are malformed, other roles are refused', async () => {
      const card = await cardAt(stage, 'not_activated');
      expect(await search(card.cardNumber, other)).toBeNull();
      expect(await enter(card, 'activated', {}, other)).toMatchObject({
        status: 404,
        body: { code: 'access.not-found', field: 'cardId' },
      });
      const elsewhere = await addOperator(api, 'bank.0102.1402', '1402', '0102');
      expect(await search(card.cardNumber, elsewhere)).toBeNull();
      expect(await enter(card, 'activated', {}, elsewhere)).toMatchObject({ status: 404 });
      expect(await enter(card, 'cancelled')).toMatchObject({ status: 400, body: { field: 'kind' } });
      expect(await enter(card, 'activated', {}, 'clerk.140105')).toMatchObject({ status: 403 });
      expect(await eventsOf(card)).toEqual([]);
    });
  });
});

interface Found {
  readonly events: readonly { readonly kind: string; readonly blockedBy: { readonly code: string } | null }[];
}

/** Each event with the refusal that stands in its way. */
function blockedOf({ events }: Found): Record<string, string | null> {
  return Object.fromEntries(events.map(({ kind, blockedBy }) => [kind, blockedBy?.code ?? null]));
}

/** An operator of a bank; the password is that of the demo sign-ins. */
async function addOperator(api: ApiStage, name: string, division: string, bank: string): Promise<string> {
  const id = ulid();
  await api.db.run(
    `INSERT INTO staff (id, sign_in_name, display_name, password_hash, must_change_password)
     SELECT $1, $2, $2, password_hash, false FROM staff WHERE sign_in_name = $3`,
    [id, name, demoStaff[0]!.signInName],
  );
  await api.db.run(
    `INSERT INTO staff_roles (staff_id, role, division, office, bank) VALUES ($1, 'bankOperator', $2, '', $3)`,
    [id, division, bank],
  );
  return name;
}
