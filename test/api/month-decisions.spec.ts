import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiStage } from './api-stage.js';
import { type MonthRows, writeMonth } from './month-rows.js';

const [scheduler, checker, other] = ['scheduler.1401', 'checker.1401', 'rule.checker'];
let api: ApiStage;
let month: MonthRows;

beforeAll(async () => {
  api = await ApiStage.open();
  month = await writeMonth(api, { agency: '140100', division: '1401' });
});
afterAll(() => api.close());

const post = async (as: string, path: string, body?: object) => {
  const answer = await api.post(as, `/api${path}`, body);
  return answer.status === 200 ? '200' : `${answer.status} ${answer.body.code} ${answer.body.field ?? ''}`.trim();
};
const read = async (path: string) => (await api.get(scheduler, `/api${path}`)).body;

describe('a round', () => {
  test('is released for the digest that the checker saw and for no other; a paused cycle releases nothing', async () => {
    const path = `/rounds/${month.drafted}/release`;
    expect(await post(checker, path, { approvedSm3: 'f'.repeat(64) })).toBe('409 file.digest approvedSm3');
    expect(await post(scheduler, `/cycles/${month.cycleId}/pause`, { reason: '核对应缴' })).toBe('200');
    expect(await post(checker, path, { approvedSm3: month.draftedSm3 })).toBe('409 cycle.paused');
    expect(await post(checker, `/cycles/${month.cycleId}/resume`, { reason: '核对完毕' })).toBe('200');
    expect(await post(checker, path, { approvedSm3: month.draftedSm3 })).toBe('200');
    expect(await post(other, path, { approvedSm3: month.draftedSm3 })).toBe('409 round.not-drafted');
    const round = await read(`/rounds/${month.drafted}`);
    expect(round).toMatchObject({
      state: 'released',
      lane: 'sent',
      checker: { name: '秦复核' },
      file: { state: 'queued' },
    });
    const { events } = await read(`/cycles/${month.cycleId}`);
    expect(events.map((event: { kind: string }) => event.kind)).toEqual(
      expect.arrayContaining(['pause', 'resume', 'releaseRound']),
    );
  });

  test('that its checker refuses gives its dues back, and is drafted anew at its maker’s word', async () => {
    const second = await writeMonth(api, { agency: '140105', division: '140105' });
    const path = `/rounds/${second.drafted}`;
    expect(await post(checker, `${path}/refuse`, { reason: '' })).toBe('400 input.malformed reason');
    expect(await post(checker, `${path}/refuse`, { reason: '金额不对' })).toBe('200');
    expect(await read(path)).toMatchObject({ state: 'withdrawn', lane: null, checkReason: '金额不对' });
    const { items } = await read(`/cycles/${second.cycleId}/dues?state=in_flight`);
    expect(items).toEqual([]);
    expect(await post(scheduler, `${path}/redraft`)).toBe('409 cycle.window-closed');
    await api.db.run(`UPDATE cycles SET window_closed_at = NULL, state = 'collecting' WHERE no = $1`, [second.cycleNo]);
    expect(await post(scheduler, `${path}/redraft`)).toBe('200');
    expect(await post(scheduler, `${path}/redraft`)).toBe('409 round.redrafted');
  });
});

test('an exception is solved once, by a note; what the bank has stopped is not', async () => {
  const path = `/line-exceptions/${month.exceptions[0]}/solve`;
  expect(await post(scheduler, path, { note: ' ' })).toBe('400 input.malformed note');
  expect(await post(scheduler, path, { note: '已在窗口更正户名' })).toBe('200');
  expect(await post(scheduler, path, { note: '再次' })).toBe('409 exception.ended');
  expect(await read(`/line-exceptions/${month.exceptions[0]}`)).toMatchObject({
    state: 'solved',
    note: '已在窗口更正户名',
    endedBy: { name: '朱征缴' },
  });
});

test('a contact is logged, and shows on the worklist', async () => {
  const path = `/arrears/${month.arrear}/contacts`;
  expect(await post(scheduler, path, { way: 'phone', result: 'lost' })).toBe('400 input.malformed result');
  expect(await post(scheduler, path, { way: 'visit', result: 'disputes', note: '称已在外地参保' })).toBe('200');
  const { log, contacts } = await read(`/arrears/${month.arrear}`);
  expect([contacts, log[0]]).toMatchObject([2, { way: 'visit', result: 'disputes', note: '称已在外地参保' }]);
});

test('a due is waived by two people, and owed again when it was a mistake', async () => {
  expect(await post(scheduler, '/waivers', { dueId: '999999', reason: '重复参保' })).toBe('404 access.not-found dueId');
  expect(await post(scheduler, '/waivers', { dueId: month.dues[0], reason: '重复参保' })).toBe('409 due.not-owed');
  const made = await api.post(scheduler, '/api/waivers', { dueId: month.arrear, reason: '重复参保' });
  expect(made.status).toBe(200);
  expect(await post(scheduler, '/waivers', { dueId: month.arrear, reason: '又一次' })).toBe('409 waiver.live');
  expect(await read(`/arrears/${month.arrear}`)).toMatchObject({ waiverProposed: true });
  const path = `/waivers/${made.body.id}`;
  expect(await post(checker, `${path}/check`, { decision: 'refuse' })).toBe('422 case.reason-missing reason');
  expect(await post(checker, `${path}/check`, { decision: 'release' })).toBe('200');
  expect(await read(`/arrears/${month.arrear}`)).toMatchObject({ endedHow: 'waived' });
  expect(await post(checker, `${path}/undo`, { reason: '误办' })).toBe('409 waiver.same-person');
  expect(await post(other, `${path}/undo`, { reason: '误办' })).toBe('200');
  expect(await read(`/arrears/${month.arrear}`)).toMatchObject({ endedHow: null });
});

test('a rerun is proposed by one and begun by another', async () => {
  const made = await api.post(scheduler, `/api/cycles/${month.cycleId}/reruns`, { reason: '漏核定三人' });
  expect(made).toMatchObject({ status: 200, body: { id: month.cycleId.replace(/-1$/, '-2') } });
  expect(await post(scheduler, `/cycles/${month.cycleId}/reruns`, { reason: '再次' })).toBe('409 cycle.rerun-open');
  const path = `/cycles/${made.body.id}/check`;
  expect(await post(checker, path, { decision: 'refuse' })).toBe('422 case.reason-missing reason');
  expect(await post(checker, path, { decision: 'release' })).toBe('200');
  expect(await post(other, path, { decision: 'release' })).toBe('409 cycle.decided');
  expect(await read(`/cycles/${made.body.id}`)).toMatchObject({ state: 'assessing', run: 2, reason: '漏核定三人' });
});

test('the same request again changes nothing; another content under its id is refused', async () => {
  const headers = { 'x-request-id': 'contact-again' };
  const path = `/api/arrears/${month.arrear}/contacts`;
  const first = await api.post(scheduler, path, { way: 'phone', result: 'moved' }, headers);
  const again = await api.post(scheduler, path, { way: 'phone', result: 'moved' }, headers);
  expect([first.status, again.body]).toEqual([200, first.body]);
  const changed = await api.post(scheduler, path, { way: 'phone', result: 'died' }, headers);
  expect(changed).toMatchObject({ status: 409, body: { code: 'input.request-id-reused' } });
});

describe('an agreement', () => {
  const agreement = {
    agency: '140100',
    bank: '0104',
    number: 'XY-1',
    signedOn: '2026-01-05',
    fromDay: '2026-02-01',
    collection: { account: '95580104', accountName: '社保基金' },
  };

  test('ends as it began: one asks, another agrees', async () => {
    const { id } = (await api.post(scheduler, '/api/agreements', agreement)).body;
    const path = `/agreements/${id}`;
    expect(await post(scheduler, `${path}/end`, { reason: '网点撤销' })).toBe('409 agreement.not-in-force');
    expect(await post(checker, `${path}/decide`, { decision: 'release' })).toBe('200');
    expect(await post(checker, `${path}/end-decision`, { decision: 'release' })).toBe('409 agreement.end-not-asked');
    expect(await post(scheduler, `${path}/end`, { reason: '网点撤销' })).toBe('200');
    expect(await post(scheduler, `${path}/end`, { reason: '再次' })).toBe('409 agreement.end-asked');
    expect(await post(checker, `${path}/end-decision`, { decision: 'refuse', reason: '年底再议' })).toBe('200');
    expect(await post(scheduler, `${path}/end`, { reason: '网点撤销' })).toBe('200');
    expect(await post(checker, `${path}/end-decision`, { decision: 'release' })).toBe('200');
    const { items } = await read('/agreements');
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({
      state: 'ended',
      toDay: '2026-03-02',
      ending: { reason: '网点撤销', maker: { name: '朱征缴' }, checker: { name: '秦复核' } },
    });
  });

  test('does not end while the bank has rounds to answer', async () => {
    const { id } = (await api.post(scheduler, '/api/agreements', { ...agreement, bank: '0103', number: 'XY-2' })).body;
    await api.post(checker, `/api/agreements/${id}/decide`, { decision: 'release' });
    await api.post(scheduler, `/api/agreements/${id}/end`, { reason: '网点撤销' });
    expect(await post(checker, `/agreements/${id}/end-decision`, { decision: 'release' })).toBe(
      '409 agreement.rounds-open',
    );
  });
});
