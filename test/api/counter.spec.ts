import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { everything, office, type ReceiptRow, refund, takenReceipt } from '../counter/ways.js';
import { ApiStage } from './api-stage.js';

const clerk = 'clerk.140105';
const second = 'clerk2.140105';
const supervisor = 'supervisor.140105';
const foreign = 'clerk.140106';
const today = '2026-03-02';

describe('the money of a window, through the interface', () => {
  let api: ApiStage;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await ApiStage.open();
    const staff = await api.db.rows<{ id: string; name: string }>('SELECT id, sign_in_name AS name FROM staff');
    for (const { id, name } of staff) ids.set(name, id);
  });

  afterAll(async () => {
    await api?.close();
  });

  const taken = (as = clerk, charge?: 'deposit.temporaryCard') => takenReceipt(api, ids.get(as), charge);
  const receiptOf = async (receipt: ReceiptRow) =>
    (await api.get(clerk, '/api/counter/receipts?limit=100')).body.items.find(
      ({ id }: { id: string }) => id === receipt.id,
    );
  const proposed = async (receipt: ReceiptRow, as = second): Promise<string> =>
    (await api.post(as, `/api/counter/receipts/${receipt.id}/void`, { reason: '重复收取' })).body.id;
  const drawerOf = async (as: string) => (await api.get(as, '/api/counter/drawers')).body.items;
  const settle = (as: string, counted: unknown, more: object = {}, headers = {}) =>
    api.post(as, '/api/counter/sheets', { office, day: today, counted, ...more }, headers);

  /** Refused with this, and all that the counter holds is as it was. */
  async function changesNothing(work: () => Promise<{ status: number; body: object }>, answer: object) {
    const before = await everything(api);
    expect(await work()).toMatchObject(answer);
    expect(await everything(api)).toEqual(before);
  }

  test('receipts of a day, page by page, the newest first; of another day and office none', async () => {
    const receipts = [await taken(), await taken(), await taken(clerk, 'deposit.temporaryCard')];
    const numbers: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = cursor ? `&cursor=${cursor}` : '';
      const { body }: { body: { items: { number: string }[]; nextCursor: string | null } } = await api.get(
        clerk,
        `/api/counter/receipts?office=${office}&day=${today}&limit=2${at}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(2);
      numbers.push(...body.items.map(({ number }) => number));
      cursor = body.nextCursor;
    }
    expect([...numbers].sort()).toEqual(receipts.map(({ number }) => number).sort());
    expect(await receiptOf(receipts[2] as ReceiptRow)).toMatchObject({
      charge: 'deposit.temporaryCard',
      yuan: '25.00',
      office,
      state: 'valid',
      takenBy: { id: ids.get(clerk), name: '李小店' },
      voidId: null,
    });
    expect((await api.get(clerk, '/api/counter/receipts?day=2026-03-01')).body.items).toEqual([]);
    expect((await api.get(clerk, '/api/counter/receipts?office=14010601')).body.items).toEqual([]);
    expect((await api.get(foreign, `/api/counter/receipts?office=${office}`)).body.items).toEqual([]);
    expect(await api.get(clerk, '/api/counter/receipts?day=2026-02-30')).toMatchObject({
      status: 400,
      body: { code: 'input.malformed', field: 'day' },
    });
  });

  test('a receipt is voided by two people; who took the money or proposed it is not the second', async () => {
    const receipt = await taken();
    const id = await proposed(receipt);
    expect(await receiptOf(receipt)).toMatchObject({ state: 'valid', voidId: id });
    const open = (await api.get(supervisor, `/api/counter/voids?office=${office}`)).body.items;
    expect(open).toMatchObject([
      {
        id,
        receiptNumber: receipt.number,
        yuan: '28.00',
        reason: '重复收取',
        maker: { name: '王小店' },
        checker: null,
      },
    ]);
    const decide = (as: string, headers = {}) =>
      api.post(as, `/api/counter/voids/${id}/decide`, { decision: 'void' }, headers);
    for (const as of [clerk, second]) {
      await changesNothing(() => decide(as), { status: 409, body: { code: 'receipt.same-person' } });
    }
    await changesNothing(() => decide(foreign), { status: 404, body: { code: 'access.not-found' } });
    const headers = { 'x-request-id': ulid() };
    const decided = await decide(supervisor, headers);
    expect(decided).toMatchObject({ status: 200, body: { id, state: 'voided' } });
    await changesNothing(() => decide(supervisor, headers), { status: 200, body: decided.body });
    await changesNothing(() => decide(supervisor), { status: 409, body: { code: 'receipt.void-decided' } });
    expect(await receiptOf(receipt)).toMatchObject({
      state: 'voided',
      endReason: '重复收取',
      voidId: null,
      retakable: true,
    });
    expect((await api.get(supervisor, '/api/counter/voids?state=voided')).body.items).toMatchObject([
      { id, checker: { name: '吴主管' }, checkedAt: '2026-03-02T01:00:00.000Z' },
    ]);
  });

  test('a proposal is made once, with a reason, within reach, and of a valid receipt', async () => {
    const receipt = await taken();
    const path = `/api/counter/receipts/${receipt.id}/void`;
    const malformed = { status: 400, body: { code: 'input.malformed', field: 'reason' } };
    for (const body of [{}, { reason: '  ' }]) await changesNothing(() => api.post(clerk, path, body), malformed);
    await changesNothing(() => api.post(foreign, path, { reason: '重复' }), { status: 404 });
    const headers = { 'x-request-id': ulid() };
    const first = await api.post(clerk, path, { reason: '重复' }, headers);
    expect(first).toMatchObject({ status: 200, body: { state: 'open' } });
    await changesNothing(() => api.post(clerk, path, { reason: '重复' }, headers), { body: first.body });
    await changesNothing(() => api.post(clerk, path, { reason: '另一理由' }, headers), {
      status: 409,
      body: { code: 'input.request-id-reused' },
    });
    await changesNothing(() => api.post(second, path, { reason: '重复' }), { body: { code: 'receipt.void-open' } });
    const keep = { decision: 'keep', reason: '金额无误' };
    expect((await api.post(supervisor, `/api/counter/voids/${first.body.id}/decide`, keep)).body.state).toBe('kept');
    expect(await receiptOf(receipt)).toMatchObject({ state: 'valid', voidId: null });
  });

  test('the charge of a voided receipt is taken again, exactly, under a new number', async () => {
    const receipt = await taken();
    const retake = (received: unknown) => api.post(clerk, `/api/counter/receipts/${receipt.id}/retake`, { received });
    await changesNothing(() => retake('28.00'), { status: 409, body: { code: 'receipt.not-void' } });
    const id = await proposed(receipt);
    await api.post(supervisor, `/api/counter/voids/${id}/decide`, { decision: 'void' });
    await changesNothing(() => retake('27.00'), { status: 422, body: { code: 'charge.amount', field: 'received' } });
    for (const wrong of ['28', '28.0', '-28.00', 28, '2e1']) {
      await changesNothing(() => retake(wrong), { status: 400, body: { field: 'received' } });
    }
    const { body } = await retake('28.00');
    expect(body.number).not.toBe(receipt.number);
    expect(await receiptOf(receipt)).toMatchObject({ state: 'voided', retakable: false });
    await changesNothing(() => retake('28.00'), { status: 409, body: { code: 'charge.taken-already' } });
  });

  test('a drawer is counted by its clerk and taken in by another; the totals are those of the drawer alone', async () => {
    await taken(second);
    const deposit = await taken(second, 'deposit.temporaryCard');
    await refund(api, deposit.caseId, 'deposit.temporaryCard', ids.get(second));
    const mistaken = await taken(second);
    await api.post(supervisor, `/api/counter/voids/${await proposed(mistaken, clerk)}/decide`, { decision: 'void' });
    expect(await drawerOf(second)).toEqual([
      { office, since: today, taken: '81.00', refunded: '-25.00', voided: '-28.00', toHandIn: '28.00' },
    ]);
    expect(await drawerOf(supervisor)).toEqual([]);

    for (const wrong of ['28.001', '二十八', '1e3', '', '028', '+28', 28]) {
      await changesNothing(() => settle(second, wrong), {
        status: 400,
        body: { code: 'input.malformed', field: 'counted' },
      });
    }
    const short = { status: 422, body: { code: 'sheet.reason-missing', field: 'reason' } };
    await changesNothing(() => settle(second, '27.50'), short);
    await changesNothing(() => settle(second, '28', { day: '2026-03-03' }), { body: { code: 'sheet.day-ahead' } });
    for (const elsewhere of ['14010601', '99999999']) {
      await changesNothing(() => settle(second, '28', { office: elsewhere }), {
        status: 404,
        body: { code: 'access.not-found', field: 'office' },
      });
    }
    const headers = { 'x-request-id': ulid() };
    const more = { reason: '少收五角' };
    const made = await settle(second, '27.5', more, headers);
    expect(made.body).toMatchObject({ state: 'made', due: '28.00', counted: '27.50', difference: '-0.50' });
    await changesNothing(() => settle(second, '27.5', more, headers), { status: 200, body: made.body });
    await changesNothing(() => settle(second, '28'), { status: 409, body: { code: 'sheet.made-already' } });
    expect(await drawerOf(second)).toEqual([]);

    const check = (as: string, decision: string, reason?: string) =>
      api.post(as, `/api/counter/sheets/${made.body.id}/check`, { decision, ...(reason ? { reason } : {}) });
    await changesNothing(() => check(second, 'confirm'), { status: 409, body: { code: 'sheet.same-person' } });
    await changesNothing(() => check(foreign, 'confirm'), { status: 404, body: { code: 'access.not-found' } });
    await changesNothing(() => check(supervisor, 'return'), { status: 422, body: { code: 'case.reason-missing' } });
    expect((await check(supervisor, 'return', '请重新清点')).body.state).toBe('returned');
    expect((await settle(second, '28')).body).toMatchObject({ id: made.body.id, difference: '0.00' });
    const checked = await check(supervisor, 'confirm');
    expect(checked.body).toMatchObject({ state: 'checked', number: expect.stringMatching(/^RJ14010501-2026-\d{6}$/) });
    await changesNothing(() => check(supervisor, 'confirm'), { status: 409, body: { code: 'sheet.not-open' } });
  });

  test('sheets are listed by office, day and state, the newest day first, page by page', async () => {
    for (const [day, clerkOf] of [
      ['2026-02-27', clerk],
      ['2026-02-28', clerk],
    ] as const) {
      await api.db.run(
        `INSERT INTO counter_sheets (id, office, division, clerk, day, state, due, counted, made_at)
         VALUES ($1, $2, '140105', $3, $4, 'made', 0, 0, now())`,
        [ulid(), office, ids.get(clerkOf), day],
      );
    }
    const list = async (query: string, as = clerk) => (await api.get(as, `/api/counter/sheets?${query}`)).body;
    const first = await list(`office=${office}&limit=2`);
    const rest = await list(`office=${office}&limit=2&cursor=${first.nextCursor}`);
    const days = [...first.items, ...rest.items].map(({ day }: { day: string }) => day);
    expect(days).toEqual(['2026-03-02', '2026-02-28', '2026-02-27']);
    expect(first.items[0]).toMatchObject({ state: 'checked', clerk: { name: '王小店' }, checker: { name: '吴主管' } });
    expect((await list('day=2026-02-28')).items).toHaveLength(1);
    expect((await list('state=made')).items).toHaveLength(2);
    expect((await list('', foreign)).items).toEqual([]);
    const forged = Buffer.from(JSON.stringify(['2026-02-30', 'x'])).toString('base64url');
    expect(await api.get(clerk, `/api/counter/sheets?cursor=${forged}`)).toMatchObject({
      status: 400,
      body: { field: 'cursor' },
    });
  });
});
