import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { heldBankFiles } from '../../activities/bank-files/held-bank-files.js';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import { checkDecision, proposeDecision } from '../../activities/held-files/decide.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { type Results, startResults } from './results-stage.js';
import { bank, otherBank, type Said } from './round-stage.js';

let staged: Results;
beforeAll(async () => {
  staged = await startResults();
});
afterAll(() => staged.stop());

describe('a whole result', () => {
  const said: Said[] = [
    { seq: 4, code: '9', message: '账户已销' },
    { seq: 1, code: '0' },
    { seq: 2, code: '5' },
    { seq: 3, code: '0' },
    { seq: 5, code: '8' },
    { seq: 6, code: '99' },
  ];

  test('settles successes, gives failures back by their class, and tells it once', async () => {
    const { stage, cipher, db } = staged;
    const cycle = await staged.newCycle();
    const round = await stage.round(6, { cycle });
    expect(await stage.take(stage.result(round, said))).toEqual({ state: 'taken', findings: [] });
    expect(await stage.dueStates(round)).toEqual(['paid', 'open', 'paid', 'open', 'open', 'open']);
    expect(await staged.outcomesOf(round.ordinal)).toEqual([
      { seq: 1, revision: 0, code: '0', class: 'success', booked_on: '2026-11-06' },
      { seq: 2, revision: 0, code: '5', class: 'retry', booked_on: null },
      { seq: 3, revision: 0, code: '0', class: 'success', booked_on: '2026-11-06' },
      { seq: 4, revision: 0, code: '9', class: 'amend', booked_on: null },
      { seq: 5, revision: 0, code: '8', class: 'wait', booked_on: null },
      { seq: 6, revision: 0, code: '99', class: 'unknown', booked_on: null },
    ]);
    expect(await staged.exceptionsOf(round.lines[1]!.dueId)).toEqual([]);
    expect(await staged.exceptionsOf(round.lines[3]!.dueId)).toEqual([
      { kind: 'failed', code: '9', class: 'amend', state: 'open', employer: 'E1', ordinal: round.ordinal, seq: 4 },
    ]);
    expect(await staged.exceptionsOf(round.lines[4]!.dueId)).toMatchObject([{ class: 'wait', state: 'open' }]);
    expect(await staged.exceptionsOf(round.lines[5]!.dueId)).toMatchObject([{ class: 'unknown', state: 'open' }]);
    const { message_enc } = await db.get<{ message_enc: Buffer }>(
      'SELECT message_enc FROM line_exceptions WHERE due_id = $1',
      [round.lines[3]!.dueId],
    );
    expect(cipher.decryptText(message_enc)).toBe('账户已销');
    expect(await staged.roundOf(round.ordinal)).toMatchObject({
      state: 'answered',
      successes: 2,
      success_fen: 104_000n,
    });
    expect(await staged.eventsOf(cycle)).toMatchObject([
      { kind: 'takeResult', detail: { lines: 6, successes: 2, successFen: '104000', exceptions: 3, arrears: 0 } },
    ]);
    expect(await db.rows('SELECT 1 FROM result_staging')).toEqual([]);
  });

  test('is posted once, in chunks that balance', async () => {
    const { stage, db, postings } = staged;
    const round = await stage.round(5, { cycle: await staged.newCycle() });
    await stage.take(
      stage.result(
        round,
        [1, 2, 3, 4, 5].map((seq) => ({ seq, code: seq === 3 ? '5' : '0' })),
      ),
    );
    const posted = await Promise.all([1, 2, 3].map(() => postings.postRound(String(round.ordinal))));
    expect(posted).toEqual([{ posted: 4 }, { posted: 4 }, { posted: 4 }]);
    expect(
      await db.rows(
        'SELECT chunk, entries, bank_fen, account_fen FROM journal_chunks WHERE ordinal = $1 ORDER BY chunk',
        [round.ordinal],
      ),
    ).toEqual([
      { chunk: 0, entries: 2, bank_fen: 104_000n, account_fen: 104_000n },
      { chunk: 1, entries: 1, bank_fen: 52_000n, account_fen: 52_000n },
      { chunk: 2, entries: 1, bank_fen: 52_000n, account_fen: 52_000n },
    ]);
    expect(
      await db.rows('SELECT seq, value_date FROM postings WHERE ordinal = $1 ORDER BY seq', [round.ordinal]),
    ).toEqual([1, 2, 4, 5].map((seq) => ({ seq, value_date: '2026-11-06' })));
    expect(await staged.roundOf(round.ordinal)).toMatchObject({ state: 'posted' });
  });

  test('a bank may give a code another class, and the day of the result decides', async () => {
    const { stage, db } = staged;
    await db.run(
      `INSERT INTO rules (id, key, version, value, valid_from, state, basis, maker, checker, checked_at)
       VALUES ('own77', 'bank.${otherBank}', 99, '{"encoding":"utf-8","cutOff":"17:00","creditsLost":false,"deductionCodes":{"77":"retry"},"payoutCodes":{}}',
         '2026-01-01', 'released', 'x', 'a', 'b', now())`,
    );
    const round = await stage.round(1, { cycle: await staged.newCycle(), bank: otherBank });
    await stage.take(stage.result(round, [{ seq: 1, code: '77' }]), otherBank);
    expect(await staged.outcomesOf(round.ordinal)).toMatchObject([{ code: '77', class: 'retry' }]);
  });

  test('after the window what fails is in arrears, and what is paid leaves them', async () => {
    const { stage, db } = staged;
    const cycle = await staged.newCycle();
    const round = await stage.round(2, { cycle });
    await stage.closeWindow(cycle);
    await stage.take(
      stage.result(round, [
        { seq: 1, code: '5' },
        { seq: 2, code: '0' },
      ]),
    );
    expect(await stage.dueStates(round)).toEqual(['arrears', 'paid']);
    const arrearsOf = (dueId: bigint) =>
      db.rows('SELECT code, employer, ended_how FROM arrears WHERE due_id = $1', [dueId]);
    expect(await arrearsOf(round.lines[0]!.dueId)).toEqual([{ code: '5', employer: 'E1', ended_how: null }]);
    expect(await arrearsOf(round.lines[1]!.dueId)).toEqual([]);
    const next = await staged.newCycle();
    const makeUp = await stage.send(next, [{ ...round.lines[0]!, lateFee: 260n }], {});
    await stage.take(stage.result(makeUp, [{ seq: 1, code: '0' }]));
    expect(await arrearsOf(round.lines[0]!.dueId)).toEqual([{ code: '5', employer: 'E1', ended_how: 'paid' }]);
    await staged.postings.postRound(String(makeUp.ordinal));
    expect(
      await db.rows('SELECT account_fen, fund_fen, late_fee_fen FROM postings WHERE ordinal = $1', [makeUp.ordinal]),
    ).toEqual([{ account_fen: 52_000n, fund_fen: 0n, late_fee_fen: 260n }]);
  });

  test('an answer ends what was open about its due', async () => {
    const { stage } = staged;
    const cycle = await staged.newCycle();
    const round = await stage.round(1, { cycle });
    await stage.take(stage.result(round, [{ seq: 1, code: '13' }]));
    const again = await stage.send(cycle, round.lines, { number: 2 });
    await stage.take(stage.result(again, [{ seq: 1, code: '5' }]));
    expect(await staged.exceptionsOf(round.lines[0]!.dueId)).toMatchObject([{ code: '13', state: 'ended' }]);
  });
});

describe('a held file', () => {
  test('two people let in what leaves every line certain', async () => {
    const { stage, db, deps } = staged;
    const round = await stage.round(2, { cycle: await staged.newCycle() });
    const file = stage.result(round, [
      { seq: 1, code: '0' },
      { seq: 2, code: '5' },
    ]);
    const id = await stage.bring({ ...file, bytes: file.bytes.subarray(0, -1) });
    expect(await letInBankFiles(deps, bank)).toEqual({ taken: 0, held: 1 });
    const proposal = { decision: 'release', reason: '末行换行缺失' } as const;
    const made = await db.transaction((tx) => proposeDecision(tx, heldBankFiles, id, proposal, { actor: 'a' }));
    expect(isRefusal(made)).toBe(false);
    const check = { decision: 'confirm', reason: '同意' } as const;
    await db.transaction((tx) => checkDecision(tx, heldBankFiles, id, check, { actor: 'b' }));
    expect(await letInBankFiles(deps, bank)).toEqual({ taken: 1, held: 0 });
    expect(await stage.dueStates(round)).toEqual(['paid', 'open']);
    expect(await db.get('SELECT state FROM bank_files WHERE id = $1', [id])).toEqual({ state: 'released' });
  });

  test('a batch that the bank could not take goes back, and its names are free', async () => {
    const { stage, db } = staged;
    const cycle = await staged.newCycle();
    const round = await stage.round(2, { cycle });
    const refusal = stage.result(round, [], {
      change: ([header]) => [header as string, 'X|系统升级'],
      trailer: 'T|0|0|0.00',
    });
    expect(await stage.take(refusal)).toEqual({ state: 'rejected', findings: [] });
    expect(await staged.roundOf(round.ordinal)).toMatchObject({ state: 'withdrawn' });
    expect(await stage.dueStates(round)).toEqual(['open', 'open']);
    expect(await db.get('SELECT state FROM bank_files WHERE id = $1', [round.fileId])).toEqual({ state: 'rejected' });
    expect(await staged.eventsOf(cycle)).toMatchObject([{ kind: 'sendBack' }]);
    const again = await stage.send(cycle, round.lines, { attempt: 2 });
    expect(
      await stage.take(
        stage.result(again, [
          { seq: 1, code: '0' },
          { seq: 2, code: '0' },
        ]),
      ),
    ).toEqual({ state: 'taken', findings: [] });
  });
});

test('after all of it everything that must always be true is', async () => {
  expect((await checkInvariants(staged.db)).findings).toEqual([]);
});
