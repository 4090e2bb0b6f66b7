import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BankFileHandler, OpenedFile } from '../../activities/bank-files/handler.js';
import { heldBankFiles } from '../../activities/bank-files/held-bank-files.js';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import { Database } from '../../activities/database/database.js';
import { checkDecision, proposeDecision } from '../../activities/held-files/decide.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { createPostingActivities } from '../../activities/postings/post-round.js';
import { resultHandler } from '../../activities/results/result-handler.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { bank, otherBank, RoundStage, type Said, type StagedCycle, startRoundStage } from './round-stage.js';

let staged: Awaited<ReturnType<typeof startRoundStage>>;
let cycles = 0;
beforeAll(async () => {
  staged = await startRoundStage({ pieceLines: 2, chunkLines: 2 });
});
afterAll(() => staged.stop());

function newCycle(insurance = '110'): Promise<StagedCycle> {
  cycles += 1;
  const period = `20${40 + Math.floor(cycles / 12)}${String((cycles % 12) + 1).padStart(2, '0')}`;
  return staged.stage.cycle({ period, insurance });
}

const exceptionsOf = (dueId: bigint) =>
  staged.db.rows<Record<string, unknown>>(
    'SELECT kind, code, class, state, employer, ordinal, seq FROM line_exceptions WHERE due_id = $1 ORDER BY id',
    [dueId],
  );
const eventsOf = (cycle: StagedCycle) =>
  staged.db.rows<{ kind: string; detail: Record<string, unknown> }>(
    'SELECT kind, detail FROM cycle_events WHERE cycle_no = $1 ORDER BY id',
    [cycle.no],
  );
const roundOf = (ordinal: bigint) =>
  staged.db.get<Record<string, unknown>>('SELECT * FROM bank_rounds WHERE ordinal = $1', [ordinal]);
const outcomesOf = (ordinal: bigint) =>
  staged.db.rows<Record<string, unknown>>(
    'SELECT seq, revision, code, class, booked_on FROM line_outcomes WHERE ordinal = $1 ORDER BY seq, revision',
    [ordinal],
  );

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
    const cycle = await newCycle();
    const round = await stage.round(6, { cycle });
    expect(await stage.take(stage.result(round, said))).toEqual({ state: 'taken', findings: [] });
    expect(await stage.dueStates(round)).toEqual(['paid', 'open', 'paid', 'open', 'open', 'open']);
    expect(await outcomesOf(round.ordinal)).toEqual([
      { seq: 1, revision: 0, code: '0', class: 'success', booked_on: '2026-11-06' },
      { seq: 2, revision: 0, code: '5', class: 'retry', booked_on: null },
      { seq: 3, revision: 0, code: '0', class: 'success', booked_on: '2026-11-06' },
      { seq: 4, revision: 0, code: '9', class: 'amend', booked_on: null },
      { seq: 5, revision: 0, code: '8', class: 'wait', booked_on: null },
      { seq: 6, revision: 0, code: '99', class: 'unknown', booked_on: null },
    ]);
    expect(await exceptionsOf(round.lines[1]!.dueId)).toEqual([]);
    expect(await exceptionsOf(round.lines[3]!.dueId)).toEqual([
      { kind: 'failed', code: '9', class: 'amend', state: 'open', employer: 'E1', ordinal: round.ordinal, seq: 4 },
    ]);
    expect(await exceptionsOf(round.lines[4]!.dueId)).toMatchObject([{ class: 'wait', state: 'open' }]);
    expect(await exceptionsOf(round.lines[5]!.dueId)).toMatchObject([{ class: 'unknown', state: 'open' }]);
    const { message_enc } = await db.get<{ message_enc: Buffer }>(
      'SELECT message_enc FROM line_exceptions WHERE due_id = $1',
      [round.lines[3]!.dueId],
    );
    expect(cipher.decryptText(message_enc)).toBe('账户已销');
    expect(await roundOf(round.ordinal)).toMatchObject({ state: 'answered', successes: 2, success_fen: 104_000n });
    expect(await eventsOf(cycle)).toMatchObject([
      { kind: 'takeResult', detail: { lines: 6, successes: 2, successFen: '104000', exceptions: 3, arrears: 0 } },
    ]);
    expect(await db.rows('SELECT 1 FROM result_staging')).toEqual([]);
  });

  test('is posted once, in chunks that balance', async () => {
    const { stage, db, postings } = staged;
    const round = await stage.round(5, { cycle: await newCycle() });
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
    expect(await roundOf(round.ordinal)).toMatchObject({ state: 'posted' });
  });

  test('a bank may give a code another class, and the day of the result decides', async () => {
    const { stage, db } = staged;
    await db.run(
      `INSERT INTO rules (id, key, version, value, valid_from, state, basis, maker, checker, checked_at)
       VALUES ('own77', 'bank.${otherBank}', 99, '{"encoding":"utf-8","cutOff":"17:00","creditsLost":false,"deductionCodes":{"77":"retry"},"payoutCodes":{}}',
         '2026-01-01', 'released', 'x', 'a', 'b', now())`,
    );
    const round = await stage.round(1, { cycle: await newCycle(), bank: otherBank });
    await stage.take(stage.result(round, [{ seq: 1, code: '77' }]), otherBank);
    expect(await outcomesOf(round.ordinal)).toMatchObject([{ code: '77', class: 'retry' }]);
  });

  test('after the window what fails is in arrears, and what is paid leaves them', async () => {
    const { stage, db } = staged;
    const cycle = await newCycle();
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
    const next = await newCycle();
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
    const cycle = await newCycle();
    const round = await stage.round(1, { cycle });
    await stage.take(stage.result(round, [{ seq: 1, code: '13' }]));
    const again = await stage.send(cycle, round.lines, { number: 2 });
    await stage.take(stage.result(again, [{ seq: 1, code: '5' }]));
    expect(await exceptionsOf(round.lines[0]!.dueId)).toMatchObject([{ code: '13', state: 'ended' }]);
  });
});

describe('a held file', () => {
  test('two people let in what leaves every line certain', async () => {
    const { stage, db, deps } = staged;
    const round = await stage.round(2, { cycle: await newCycle() });
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
    const cycle = await newCycle();
    const round = await stage.round(2, { cycle });
    const refusal = stage.result(round, [], {
      change: ([header]) => [header as string, 'X|系统升级'],
      trailer: 'T|0|0|0.00',
    });
    expect(await stage.take(refusal)).toEqual({ state: 'rejected', findings: [] });
    expect(await roundOf(round.ordinal)).toMatchObject({ state: 'withdrawn' });
    expect(await stage.dueStates(round)).toEqual(['open', 'open']);
    expect(await db.get('SELECT state FROM bank_files WHERE id = $1', [round.fileId])).toEqual({ state: 'rejected' });
    expect(await eventsOf(cycle)).toMatchObject([{ kind: 'sendBack' }]);
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

describe('late corrections', () => {
  test('a reversal reopens the due and posts the opposite on the value date; a success closes it again', async () => {
    const { stage, db, postings } = staged;
    const cycle = await newCycle();
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
    expect(await outcomesOf(round.ordinal)).toContainEqual({
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
    expect(await eventsOf(cycle)).toMatchObject([
      { kind: 'takeResult' },
      { kind: 'post' },
      { kind: 'correct', detail: { lines: 2, bankFen: '0', entries: 2 } },
      { kind: 'correct', detail: { lines: 1, bankFen: '52000', entries: 1 } },
    ]);
    expect(await roundOf(round.ordinal)).toMatchObject({ corrections: 2 });
  });

  test('a correction that comes before the posting leaves the same books', async () => {
    const { stage, db, postings } = staged;
    const round = await stage.round(1, { cycle: await newCycle() });
    await stage.take(stage.result(round, [{ seq: 1, code: '0' }]));
    await stage.take(stage.result(round, [{ seq: 1, code: '9', serial: `Q${round.ordinal}` }], { correction: 1 }));
    await postings.postRound(String(round.ordinal));
    const { sum } = await db.get<{ sum: bigint }>(
      'SELECT sum(bank_fen)::bigint AS sum FROM journal_chunks WHERE ordinal = $1',
      [round.ordinal],
    );
    expect(sum).toBe(0n);
    expect(await exceptionsOf(round.lines[0]!.dueId)).toMatchObject([{ code: '9', state: 'open' }]);
  });

  test('a failure that becomes another failure moves nothing but its exception', async () => {
    const { stage } = staged;
    const round = await stage.round(1, { cycle: await newCycle() });
    await stage.take(stage.result(round, [{ seq: 1, code: '4' }]));
    await stage.take(stage.result(round, [{ seq: 1, code: '13' }], { correction: 1 }));
    expect(await stage.dueStates(round)).toEqual(['open']);
    expect(await exceptionsOf(round.lines[0]!.dueId)).toMatchObject([
      { code: '4', state: 'ended' },
      { code: '13', class: 'wait', state: 'open' },
    ]);
  });
});

describe('what follows from single codes', () => {
  test('60: mandates and enrolments of all types end, open dues are waived, one exception stays', async () => {
    const { stage, db } = staged;
    const [pension, medical] = [await newCycle('110'), await newCycle('310')];
    const person = await stage.person();
    const other = await stage.alsoInsured(person, '310', otherBank);
    const dueId = await stage.due(pension, person);
    const medicalDue = await stage.due(medical, other, 13_000n);
    const round = await stage.send(pension, [{ dueId, person, principal: 52_000n, lateFee: 0n }]);
    expect(await stage.take(stage.result(round, [{ seq: 1, code: '60' }]))).toMatchObject({ state: 'taken' });
    const mandates = await db.rows('SELECT insurance, state FROM mandates WHERE person_id = $1 ORDER BY insurance', [
      person.id,
    ]);
    expect(mandates).toEqual([
      { insurance: '110', state: 'expired' },
      { insurance: '310', state: 'revoked' },
    ]);
    expect(await db.rows('SELECT action, state FROM mandate_lines WHERE mandate_id = $1', [other.mandateId])).toEqual([
      { action: 'R', state: 'queued' },
    ]);
    const enrolments = await db.rows('SELECT to_month, end_reason FROM enrolments WHERE person_id = $1', [person.id]);
    expect(enrolments).toEqual([1, 2].map(() => ({ to_month: '202611', end_reason: 'died' })));
    const waived = await db.rows(
      `SELECT d.id, d.state, w.reason, w.maker FROM due_now d JOIN waivers w ON w.due_id = d.id WHERE d.person_id = $1 ORDER BY d.id`,
      [person.id],
    );
    expect(waived).toEqual(
      [dueId, medicalDue].map((id) => ({ id, state: 'waived', reason: 'death', maker: 'system' })),
    );
    expect(await exceptionsOf(dueId)).toMatchObject([{ kind: 'death', code: '60', class: 'stop', state: 'open' }]);
    expect(
      await db.rows(`SELECT 1 FROM audit_entries WHERE action = 'noteDeath' AND object_id = $1`, [person.id]),
    ).toHaveLength(1);
  });

  test('60: a due that comes back later is waived too', async () => {
    const { stage } = staged;
    const [pension, medical] = [await newCycle('110'), await newCycle('310')];
    const person = await stage.person();
    const other = await stage.alsoInsured(person, '310');
    const line = { dueId: await stage.due(pension, person), person, principal: 52_000n, lateFee: 0n };
    const flying = { dueId: await stage.due(medical, other), person: other, principal: 52_000n, lateFee: 0n };
    const [first, second] = [await stage.send(pension, [line]), await stage.send(medical, [flying])];
    await stage.take(stage.result(first, [{ seq: 1, code: '60' }]));
    expect(await stage.dueStates(second)).toEqual(['in_flight']);
    await stage.take(stage.result(second, [{ seq: 1, code: '9' }]));
    expect(await stage.dueStates(second)).toEqual(['waived']);
    expect(await exceptionsOf(flying.dueId)).toMatchObject([{ code: '9', state: 'ended' }]);
  });

  test('61: the mandate is revoked here too, and a person is asked', async () => {
    const { stage, db } = staged;
    const round = await stage.round(1, { cycle: await newCycle() });
    await stage.take(stage.result(round, [{ seq: 1, code: '61' }]));
    expect(await db.get('SELECT state FROM mandates WHERE id = $1', [round.lines[0]!.person.mandateId])).toEqual({
      state: 'revoked',
    });
    expect(await exceptionsOf(round.lines[0]!.dueId)).toMatchObject([
      { kind: 'failed', code: '61', class: 'stop', state: 'open' },
    ]);
    expect(await stage.dueStates(round)).toEqual(['open']);
  });
});

describe('whatever happens meanwhile', () => {
  /** Gives the text in small pieces, and breaks off after so many. */
  function cutAfter(handler: BankFileHandler, pieces: number): BankFileHandler {
    const cut = (file: OpenedFile): OpenedFile => ({
      ...file,
      read: async function* () {
        let count = 0;
        for await (const chunk of file.read()) {
          for (let at = 0; at < chunk.length; at += 100) {
            count += 1;
            if (count > pieces) throw new Error('killed');
            yield chunk.subarray(at, at + 100);
          }
        }
      },
    });
    return { ...handler, check: (tx, file) => handler.check(tx, cut(file)) };
  }

  test('killed between two pieces it goes on, and nothing is doubled', async () => {
    const { stage, db, deps } = staged;
    const round = await stage.round(9, { cycle: await newCycle() });
    await stage.bring(
      stage.result(
        round,
        round.lines.map((_, at) => ({ seq: at + 1, code: '0' })),
      ),
    );
    const handler = deps.handlers.DKR!;
    const count = async () => (await db.get<{ n: number }>('SELECT count(*)::int AS n FROM result_staging')).n;
    const before = await stage.facts();
    const counts: number[] = [];
    for (const pieces of [3, 5]) {
      await expect(letInBankFiles({ ...deps, handlers: { DKR: cutAfter(handler, pieces) } }, bank)).rejects.toThrow(
        'killed',
      );
      counts.push(await count());
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[0]!);
    expect(counts[1]).toBeLessThan(9);
    expect(await letInBankFiles(deps, bank)).toEqual({ taken: 1, held: 0 });
    expect(await outcomesOf(round.ordinal)).toHaveLength(9);
    expect(await count()).toBe(0);
    expect(await stage.facts()).not.toBe(before);
  });

  test.each([
    ['the same bytes', true],
    ['the same text sealed anew', false],
  ])('%s from twenty importers at once make one set of outcomes and entries', async (_, same) => {
    const { stage, db, deps, cipher, appUrl } = staged;
    const round = await stage.round(7, { cycle: await newCycle() });
    const file = stage.result(
      round,
      round.lines.map((_, at) => ({ seq: at + 1, code: at % 3 === 2 ? '5' : '0' })),
    );
    const sealed = stage.seal(file);
    const importers = Array.from({ length: 20 }, () => new Database(appUrl, { max: 2 }));
    try {
      const taken = await Promise.all(
        importers.map(async (own) => {
          const theirs = {
            ...deps,
            db: own,
            handlers: { DKR: resultHandler({ db: own, cipher, pieceLines: 2 }, 'deduction') },
          };
          await new RoundStage({ ...staged, db: own }, theirs).bring(file, bank, same ? sealed : undefined);
          const letIn = await letInBankFiles(theirs, bank);
          if (letIn.taken > 0)
            await createPostingActivities({ db: own, chunkLines: 2 }).postRound(String(round.ordinal));
          return letIn;
        }),
      );
      expect(taken.reduce((sum, { taken: n }) => sum + n, 0)).toBe(1);
      expect(taken.reduce((sum, { held }) => sum + held, 0)).toBe(same ? 0 : 19);
      await Promise.all(importers.map((own) => createPostingActivities({ db: own }).postRound(String(round.ordinal))));
      expect(await outcomesOf(round.ordinal)).toHaveLength(7);
      expect(await db.rows('SELECT seq FROM postings WHERE ordinal = $1 ORDER BY seq', [round.ordinal])).toEqual(
        [1, 2, 4, 5, 7].map((seq) => ({ seq })),
      );
      expect(await stage.dueStates(round)).toEqual(['paid', 'paid', 'open', 'paid', 'paid', 'open', 'paid']);
    } finally {
      await Promise.all(importers.map((own) => own.close()));
    }
  });

  test('a success after a failure: the second line settles, the first stays failed', async () => {
    const { stage, db } = staged;
    const cycle = await newCycle();
    const first = await stage.round(1, { cycle });
    await stage.take(stage.result(first, [{ seq: 1, code: '5' }]));
    const second = await stage.send(cycle, first.lines, { number: 2 });
    await stage.take(stage.result(second, [{ seq: 1, code: '0' }]));
    const states = await db.rows('SELECT state FROM line_now WHERE due_id = $1 ORDER BY ordinal', [
      first.lines[0]!.dueId,
    ]);
    expect(states).toEqual([{ state: 'failed' }, { state: 'settled' }]);
    expect(await stage.dueStates(second)).toEqual(['paid']);
  });
});

test('after all of it everything that must always be true is', async () => {
  expect((await checkInvariants(staged.db)).findings).toEqual([]);
});
