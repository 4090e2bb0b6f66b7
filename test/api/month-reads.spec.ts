import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatYuan } from '../../domain/money/fen.js';
import { ApiStage } from './api-stage.js';
import { type MonthRows, writeMonth } from './month-rows.js';

const [scheduler, outside] = ['scheduler.1401', 'supervisor.1402'];
let api: ApiStage;
let month: MonthRows;

beforeAll(async () => {
  api = await ApiStage.open();
  month = await writeMonth(api, { agency: '140100', division: '1401' });
});
afterAll(() => api.close());

interface Failed {
  readonly class: string;
  readonly count: number;
  readonly amount: string;
}

const read = async (path: string, as = scheduler) => (await api.get(as, `/api${path}`)).body;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('the board shows each bank in the lane where its round stands, with its count, amount and time', async () => {
  const board = await read('/cycles/board');
  expect(board).toMatchObject({ period: '202602', periods: ['202602'], more: false });
  expect(board.rows.map((row: { bank: { code: string } }) => row.bank.code)).toEqual(['0102', '0103']);
  const [posted, drafted] = board.rows;
  expect(posted.cycle).toMatchObject({ id: month.cycleId, state: 'reconciling', dues: 9, assessed: '4680.00' });
  expect(posted.rounds).toMatchObject([{ ordinal: month.posted, lane: 'posted', lines: 5, successTotal: '1040.00' }]);
  expect(drafted.rounds).toMatchObject([
    { ordinal: month.drafted, lane: 'check', total: '1040.00', workingDaysLeft: 2, overdue: false },
  ]);
  expect((await read('/cycles/board?period=202601')).rows).toEqual([]);
  expect(await read('/cycles/board', outside)).toMatchObject({ period: null, rows: [] });
});

test('a posted round is reconciled once every month of its settlement is agreed after its answer', async () => {
  const laneOfPosted = async () => (await read(`/rounds/${month.posted}`)).lane;
  await api.db.run(
    `INSERT INTO reconciliations (id, agency, division, bank, use, month, state, opened_at, compared_at, statement_due_at)
     VALUES ('x', '140100', '1401', '0102', 'DK', '202602', 'agreed', now(), '2026-02-10T00:00Z', now())`,
  );
  expect(await laneOfPosted()).toBe('posted');
  await api.db.run(`UPDATE reconciliations SET compared_at = '2026-03-01T00:00Z' WHERE id = 'x'`);
  expect(await laneOfPosted()).toBe('reconciled');
});

test('what liaisons were told is a list by deduction, narrowed by place, and paged', async () => {
  const { no } = await api.db.get<{ no: number }>('SELECT no FROM cycles WHERE id = $1', [month.cycleId]);
  await api.db.run(
    `INSERT INTO reminder_lists (cycle_no, deduction, kind, place, division, people, fen, at)
     SELECT $1, d, 'employer', 'Q' || e, '1401', 10 * d + e, 5205 * e, now() FROM generate_series(1, 2) d, generate_series(1, 2) e`,
    [no],
  );
  await api.db.run(
    `INSERT INTO notices (id, employer, template, state, created_at)
     VALUES (md5('remind:' || $1 || ':1:employer:Q2'), 'Q2', 'liaisonReminder', 'delivered', now())`,
    [month.cycleId],
  );
  const path = `/cycles/${month.cycleId}/reminders`;
  const first = await read(`${path}?limit=3`);
  expect(first.items).toMatchObject([
    { deduction: 1, kind: 'employer', place: 'Q1', people: 11, amount: '52.05', message: 'none' },
    { deduction: 1, place: 'Q2', people: 12, amount: '104.10', message: 'delivered' },
    { deduction: 2, place: 'Q1', message: 'none' },
  ]);
  const next = await read(`${path}?limit=3&cursor=${first.nextCursor}`);
  expect(next).toMatchObject({ items: [{ deduction: 2, place: 'Q2' }], nextCursor: null });
  expect((await read(`${path}?deduction=2&place=Q2`)).items).toMatchObject([{ deduction: 2, people: 22 }]);
  expect((await read(`${path}?place=none`)).items).toEqual([]);
  expect((await api.get(outside, `/api${path}`)).status).toBe(404);
});

test('the funnel counts from sums: what went, came back, waits, is left', async () => {
  const { funnel, moments, events } = await read(`/cycles/${month.cycleId}`);
  expect(funnel).toMatchObject({
    assessed: { count: 9, amount: '4680.00' },
    total: {
      went: { count: 7, amount: '3640.00' },
      sent: { count: 5, amount: '2600.00' },
      succeeded: { count: 2, amount: '1040.00' },
      posted: { count: 2, amount: '1040.00' },
    },
    barred: { count: 1, amount: '520.00' },
    failed: [
      { class: 'retry', count: 1, amount: '520.00' },
      { class: 'amend', count: 1, amount: '520.00' },
      { class: 'stop', count: 1, amount: '520.00' },
    ],
    arrears: { count: 2, amount: '1040.00' },
    waived: { count: 1, amount: '520.00' },
  });
  expect(funnel.deductions.map((one: { went: { count: number } }) => one.went.count)).toEqual([5, 2]);
  expect(moments.map((one: { kind: string }) => one.kind)).toEqual(['send.1', 'close', 'send.2']);
  expect(events[0]).toMatchObject({ kind: 'takeResult', round: month.posted });
  expect(events[0].detail).toMatchObject({ success: '1040.00', 'codes.37': '1' });
});

describe('lists of lines', () => {
  test('a round’s lines are masked, explained in the caller’s language, and paged by their place', async () => {
    const first = await read(`/rounds/${month.posted}/lines?limit=3`);
    expect(first.items.map((line: { seq: number }) => line.seq)).toEqual([1, 2, 3]);
    expect(first.items[2]).toMatchObject({ name: '张**', state: 'failed', code: '5', meaning: '余额不足' });
    const second = await read(`/rounds/${month.posted}/lines?limit=3&cursor=${first.nextCursor}`);
    expect(second.items.map((line: { seq: number }) => line.seq)).toEqual([4, 5]);
    expect(second.nextCursor).toBeNull();
    expect(JSON.stringify(first)).not.toMatch(/张小|14010519/);
  });

  test('they are narrowed by state and class', async () => {
    const settled = await read(`/rounds/${month.posted}/lines?state=settled`);
    expect(settled.items.map((line: { seq: number }) => line.seq)).toEqual([1, 2]);
    const stopped = await read(`/cycles/${month.cycleId}/lines?class=stop`);
    expect(stopped.items).toMatchObject([{ seq: 5, round: month.posted, meaning: '持卡人身故' }]);
    const second = await read(`/cycles/${month.cycleId}/lines?deduction=2`);
    expect(second.items.map((line: { state: string }) => line.state)).toEqual(['drafted', 'drafted']);
  });

  test('a cycle’s lines go on from round to round', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await read(`/cycles/${month.cycleId}/lines?limit=2${cursor}`);
      seen.push(...page.items.map((line: { lineId: string }) => line.lineId));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  test.each([
    ['paid', 2],
    ['in_flight', 2],
    ['waived', 1],
    ['arrears', 4],
  ])('dues that are %s: %i', async (state, count) => {
    const page = await read(`/cycles/${month.cycleId}/dues?state=${state}&limit=3`);
    const rest = page.nextCursor
      ? await read(`/cycles/${month.cycleId}/dues?state=${state}&limit=3&cursor=${page.nextCursor}`)
      : { items: [] };
    expect([...page.items, ...rest.items].map((due: { state: string }) => due.state)).toEqual(Array(count).fill(state));
  });
});

test('a round tells its file, digest, answers, posted sums and story', async () => {
  const round = await read(`/rounds/${month.posted}`);
  expect(round.file).toMatchObject({ name: 'DK_140100_0102_110_202602_01.txt', state: 'sent', bytes: 900 });
  expect(round.answers).toMatchObject([{ name: 'DKR_140100_0102_110_202602_01.txt', state: 'taken' }]);
  expect(round.posted).toEqual({ account: '1040.00', fund: '0.00', lateFee: '0.00' });
  const drafted = await read(`/rounds/${month.drafted}`);
  expect(drafted.contentSm3).toBe(month.draftedSm3);
  expect(drafted.events.map((event: { kind: string }) => event.kind).sort()).toEqual(['draft', 'file.draft']);
});

test('exceptions are lists of an employer, and of those who have none, that open to lines', async () => {
  const employers = await read('/line-exceptions/groups?by=employer');
  expect(employers.items).toMatchObject([
    { place: { code: month.employer, name: '晋源机械厂', liaison: '赵专管' }, count: 1, amount: '520.00' },
  ]);
  expect((await read('/line-exceptions/groups?by=locality')).items).toMatchObject([{ place: null, count: 1 }]);
  const lines = await read(`/line-exceptions?employer=${month.employer}`);
  expect(lines.items).toMatchObject([{ name: '张**', code: '37', meaning: '户名不符', round: month.posted }]);
  expect(ids((await read('/line-exceptions?locality=none')).items)).toEqual([month.exceptions[1]]);
  expect(ids((await read('/line-exceptions?state=ended&class=stop')).items)).toHaveLength(1);
  expect(await read(`/line-exceptions/${month.exceptions[1]}`)).toMatchObject({
    kind: 'barred',
    meaning: '没有社保卡',
  });
});

test('arrears are a worklist by employer, place or reason, with who asked', async () => {
  expect((await read('/arrears/groups')).items).toMatchObject([{ place: { code: month.employer }, count: 1 }]);
  expect((await read('/arrears/groups?by=reason')).items).toMatchObject([
    { reason: { code: '5', meaning: '余额不足' }, count: 1, amount: '520.00' },
    { reason: { code: 'no-card' }, count: 1 },
  ]);
  const asked = await read('/arrears?untouched=false');
  expect(asked.items).toMatchObject([{ dueId: month.arrear, contacts: 1, lastContact: { result: 'will_pay' } }]);
  expect((await read(`/arrears/${month.arrear}`)).log).toMatchObject([{ way: 'phone', note: '答应月底存入' }]);
});

test('a call sheet shows whole names and telephones for a reason, and each is logged', async () => {
  const asked = { dueIds: [month.arrear], reason: '催缴' };
  const { status, body } = await api.post(scheduler, '/api/arrears/call-sheets', asked);
  expect([status, body.items]).toEqual([200, [{ dueId: month.arrear, name: '张小丙', phone: '13900000002' }]]);
  const { n } = await api.db.get<{ n: bigint }>(
    `SELECT count(*) AS n FROM audit_entries WHERE action = 'revealPerson' AND reason = '催缴'`,
  );
  expect(n).toBe(1n);
  const foreign = await api.post(scheduler, '/api/arrears/call-sheets', { ...asked, dueIds: [month.arrear, '999999'] });
  expect(foreign).toMatchObject({ status: 404, body: { code: 'access.not-found', field: 'dueIds' } });
});

test('waivers are listed by state', async () => {
  expect(ids((await read('/waivers?state=proposed')).items)).toEqual([month.waiverId]);
  expect((await read(`/waivers?cycle=${month.cycleId}`)).items).toHaveLength(2);
});

test('months are compared by bank, reason and what later deductions brought', async () => {
  const { items } = await read('/comparison');
  expect(items).toMatchObject([
    {
      period: '202602',
      first: { lines: 5, successes: 2, total: '2600.00', successTotal: '1040.00' },
      later: { lines: 0, successes: 0 },
      banks: [{ bank: '0102', lines: 5, successes: 2 }],
    },
  ]);
  expect(items[0].reasons).toContainEqual({ code: '5', meaning: '余额不足', count: 1 });
});

test('each number of the funnel opens exactly its lines, while the month is half done and after a correction', async () => {
  const stages = ['went', 'sent', 'succeeded', 'posted', 'reconciled'] as const;
  const numbers = async () => {
    const { funnel } = await read(`/cycles/${month.cycleId}`);
    const failed = funnel.failed.map(({ class: name, count, amount }: Failed) => [name, { count, amount }]);
    return { ...funnel.total, ...Object.fromEntries(failed) };
  };
  const listed = async (filter: string) => {
    const { items } = await read(`/cycles/${month.cycleId}/lines?limit=50&${filter}`);
    const fen = items.reduce(
      (sum: bigint, { amount }: { amount: string }) => sum + BigInt(amount.replace('.', '')),
      0n,
    );
    return { count: items.length, amount: formatYuan(fen) };
  };
  const check = async () => {
    const told = await numbers();
    for (const stage of stages) expect([stage, await listed(`stage=${stage}`)]).toEqual([stage, told[stage]]);
    for (const name of ['retry', 'amend', 'stop'])
      expect([name, await listed(`class=${name}`)]).toEqual([name, told[name] ?? { count: 0, amount: '0.00' }]);
    return told;
  };
  await check();
  expect(await listed('stage=posted&class=retry')).toEqual({ count: 0, amount: '0.00' });
  await api.db.run(
    `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
     VALUES ($1, 4, 1, '2026-02-24', '0', 'success', '0102', 'late')`,
    [month.posted],
  );
  await api.db.run('UPDATE bank_rounds SET corrections = 1 WHERE ordinal = $1', [month.posted]);
  expect(await check()).toMatchObject({ posted: { count: 3, amount: '1560.00' } });
});
