import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { seedInstallation } from '../../prisma/seed.js';
import { ApiStage } from '../api/api-stage.js';
import { type Results, startResults } from './results-stage.js';
import type { Said } from './round-stage.js';

let staged: Results;
beforeAll(async () => {
  staged = await startResults();
});
afterAll(() => staged.stop());

describe('late corrections', () => {
  test('a reversal reopens the due and posts the opposite on the value date; a success closes it again', async () => {
    const { stage, db, postings } = staged;
    const cycle = await staged.newCycle();
    const round = await stage.round(3, { cycle });
    await stage.take(
      stage.result(
        round,
        [1, 2, 3].map((seq) => ({ seq, code: seq === 3 ? '5' : '0' })),
      ),
    );
    await postings.postRound(String(round.ordinal));
    await stage.closeWindow(cycle);
    const madeAt = new Date('2026-11-10T02:00:00Z');
    const first: Said[] = [
      { seq: 1, code: '5', serial: `R${round.ordinal}` },
      { seq: 3, code: '0' },
    ];
    expect(await stage.take(stage.result(round, first, { correction: 1, madeAt }))).toEqual({
      state: 'taken',
      findings: [],
    });
    expect(await stage.dueStates(round)).toEqual(['arrears', 'paid', 'paid']);
    const entries = () =>
      db.rows('SELECT seq, revision, account_fen, value_date FROM postings WHERE ordinal = $1 ORDER BY seq, revision', [
        round.ordinal,
      ]);
    expect(await entries()).toEqual([
      { seq: 1, revision: 0, account_fen: 52_000n, value_date: '2026-11-06' },
      { seq: 1, revision: 1, account_fen: -52_000n, value_date: '2026-11-06' },
      { seq: 2, revision: 0, account_fen: 52_000n, value_date: '2026-11-06' },
      { seq: 3, revision: 1, account_fen: 52_000n, value_date: '2026-11-06' },
    ]);
    expect(await staged.outcomesOf(round.ordinal)).toContainEqual({
      seq: 1,
      revision: 1,
      code: '5',
      class: 'retry',
      booked_on: '2026-11-10',
    });
    expect(await db.rows('SELECT ended_how FROM arrears WHERE due_id = $1', [round.lines[0]!.dueId])).toEqual([
      { ended_how: null },
    ]);
    const second: Said[] = [{ seq: 1, code: '0', day: '20261111' }];
    const later = new Date('2026-11-12T02:00:00Z');
    expect(await stage.take(stage.result(round, second, { correction: 2, madeAt: later }))).toMatchObject({
      state: 'taken',
    });
    expect(await stage.dueStates(round)).toEqual(['paid', 'paid', 'paid']);
    expect(await entries()).toContainEqual({ seq: 1, revision: 2, account_fen: 52_000n, value_date: '2026-11-11' });
    expect(await db.rows('SELECT ended_how FROM arrears WHERE due_id = $1', [round.lines[0]!.dueId])).toEqual([
      { ended_how: 'paid' },
    ]);
    expect(await staged.eventsOf(cycle)).toMatchObject([
      { kind: 'takeResult' },
      { kind: 'post' },
      { kind: 'correct', detail: { lines: 2, bankFen: '0', entries: 2 } },
      { kind: 'correct', detail: { lines: 1, bankFen: '52000', entries: 1 } },
    ]);
    expect(await staged.roundOf(round.ordinal)).toMatchObject({ corrections: 2 });
  });

  test('a correction that comes before the posting leaves the same books', async () => {
    const { stage, db, postings } = staged;
    const round = await stage.round(1, { cycle: await staged.newCycle() });
    await stage.take(stage.result(round, [{ seq: 1, code: '0' }]));
    await stage.take(stage.result(round, [{ seq: 1, code: '9', serial: `Q${round.ordinal}` }], { correction: 1 }));
    await postings.postRound(String(round.ordinal));
    const { sum } = await db.get<{ sum: bigint }>(
      'SELECT sum(bank_fen)::bigint AS sum FROM journal_chunks WHERE ordinal = $1',
      [round.ordinal],
    );
    expect(sum).toBe(0n);
    expect(await staged.exceptionsOf(round.lines[0]!.dueId)).toMatchObject([{ code: '9', state: 'open' }]);
  });

  test('a failure that becomes another failure moves nothing but its exception', async () => {
    const { stage } = staged;
    const round = await stage.round(1, { cycle: await staged.newCycle() });
    await stage.take(stage.result(round, [{ seq: 1, code: '4' }]));
    await stage.take(stage.result(round, [{ seq: 1, code: '13' }], { correction: 1 }));
    expect(await stage.dueStates(round)).toEqual(['open']);
    expect(await staged.exceptionsOf(round.lines[0]!.dueId)).toMatchObject([
      { code: '4', state: 'ended' },
      { code: '13', class: 'wait', state: 'open' },
    ]);
  });
});

describe('what the person’s page says of it', () => {
  test('dues, entries and account to the fen after a reversal and a second success, and the certificate of what is paid', async () => {
    const { stage, db, fresh, cipher, postings } = staged;
    await seedInstallation(fresh.migratorUrl, { clock: { mode: 'stepped' }, demo: true });
    const api = await ApiStage.open({ fresh, cipher });
    const cycle = await staged.newCycle();
    const person = await stage.person();
    const dueId = await stage.due(cycle, person, 52_001n);
    const round = await stage.send(cycle, [{ dueId, person, principal: 52_001n, lateFee: 26n }]);
    const ofPerson = `/api/people/${person.id}`;
    const wanted = { insurance: '110', office: '14010501', from: cycle.period, to: cycle.period };
    const certify = () => api.post('clerk.140105', `${ofPerson}/payment-certificates`, wanted);
    expect(await certify()).toMatchObject({ status: 409, body: { code: 'premium.nothing-paid' } });
    await stage.take(stage.result(round, [{ seq: 1, code: '0' }]));
    await postings.postRound(String(round.ordinal));
    const reversed: Said[] = [{ seq: 1, code: '5', serial: `R${round.ordinal}` }];
    await stage.take(stage.result(round, reversed, { correction: 1, madeAt: new Date('2026-11-10T02:00:00Z') }));
    expect(await certify()).toMatchObject({ status: 409 });
    const again: Said[] = [{ seq: 1, code: '0', day: '20261111' }];
    await stage.take(stage.result(round, again, { correction: 2, madeAt: new Date('2026-11-12T02:00:00Z') }));
    const entry = { insurance: '110', period: cycle.period, bank: '0102', fund: '0.00' };
    expect((await api.get('clerk.140105', `${ofPerson}/premiums`)).body).toEqual({
      dues: [
        {
          ...{ id: String(dueId), insurance: '110', period: cycle.period, payer: 'employee', principal: '520.01' },
          ...{ state: 'paid', lateFee: '0.26', bank: '0102', paidOn: '2026-11-11' },
        },
      ],
      entries: [
        { ...entry, valueDate: '2026-11-11', account: '520.01', lateFee: '0.26', revision: 2 },
        { ...entry, valueDate: '2026-11-06', account: '-520.01', lateFee: '-0.26', revision: 1 },
        { ...entry, valueDate: '2026-11-06', account: '520.01', lateFee: '0.26', revision: 0 },
      ],
      accounts: [{ insurance: '110', paidIn: '520.01', interest: '0.00', balance: '520.01', years: [] }],
    });
    expect((await api.get('clerk.140213', `${ofPerson}/premiums`)).status).toBe(404);
    const issued = await certify();
    expect(issued).toMatchObject({ status: 200, body: { number: expect.stringMatching(/^JF/) } });
    const { data_enc } = await db.get<{ data_enc: Buffer }>('SELECT data_enc FROM papers WHERE id = $1', [
      issued.body.id,
    ]);
    const { content } = JSON.parse(cipher.decryptText(data_enc));
    expect(content).toMatchObject({
      total: '520.27',
      payments: [{ period: cycle.period, paidOn: '2026-11-11', principal: '520.01', lateFee: '0.26' }],
    });
    expect(content.idNumber).toContain('****');
    const refund = {
      ...{ type: 'refund', office: '14010501', by: 'applicant', personId: person.id },
      ...{ papersReceived: [], details: { dueId: String(dueId), ground: 'insuredTwice' } },
    };
    const filed = await api.post('clerk.140105', '/api/cases', refund);
    expect(filed).toMatchObject({ status: 200 });
    expect(await api.post('clerk.140105', '/api/cases', refund)).toMatchObject({ body: { code: 'case.already-open' } });
    expect(
      (await api.get('checker.1401', `/api/refunds?state=filed&agency=140100&bank=0102&total=520.27&limit=100`)).body
        .items,
    ).toMatchObject([
      { caseId: filed.body.id, name: '张*', total: '520.27', bank: '0102', ground: 'insuredTwice', task: null },
    ]);
    expect((await api.get('checker.1401', '/api/refunds?total=520.28')).body.items).toEqual([]);
    expect((await api.get('checker.1401', '/api/refunds?total=520')).status).toBe(400);
    // Once the bank is told to pay it back, a reversal of the line may be the same money a second time.
    await db.run(
      `UPDATE refunds SET state = 'ordered', maker = 'a', checker = 'b', ordered_at = now() WHERE case_id = $1`,
      [filed.body.id],
    );
    const twice: Said[] = [{ seq: 1, code: '5', serial: `T${round.ordinal}` }];
    const late = stage.result(round, twice, { correction: 3, madeAt: new Date('2026-11-13T02:00:00Z') });
    expect(await stage.take(late)).toMatchObject({
      state: 'held',
      findings: [{ code: 'correction-refunded', line: 2, field: 'code' }],
    });
    await api.close();
  });
});

test('after all of it everything that must always be true is', async () => {
  expect((await checkInvariants(staged.db)).findings).toEqual([]);
});
