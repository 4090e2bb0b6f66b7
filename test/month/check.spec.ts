import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sm3 } from '../../activities/cipher/digest.js';
import { askRedraft, refuseRound, releaseRound } from '../../activities/cycles/check-round.js';
import { closeWindow } from '../../activities/cycles/close-window.js';
import { draftAnew } from '../../activities/cycles/draft.js';
import { noteOverdue } from '../../activities/cycles/note-overdue.js';
import { pauseCycle, resumeCycle } from '../../activities/cycles/pause.js';
import { getRound } from '../../activities/cycles/round-row.js';
import { writeRoundFile } from '../../activities/cycles/write-file.js';
import { answer, sendBack } from './bank-answers.js';
import { banks, checker, employers, MonthStage, maker } from './month-stage.js';

let stage: MonthStage;
beforeEach(async () => {
  stage = await MonthStage.open({ at: '2026-11-06T08:00:00+08:00' });
  await stage.enter(
    ...[1, 2, 3].map(() => ({
      insurance: '110',
      payer: 'employee' as const,
      employer: employers[0],
      baseFen: 650_000n,
      bank: banks[0],
    })),
  );
});
afterEach(() => stage.close());

const by = (actor: string) => ({ actor });
const claims = async () => (await stage.db.get<{ n: number }>('SELECT count(*)::int AS n FROM claims')).n;
const events = async () =>
  (await stage.db.rows<{ kind: string }>('SELECT kind FROM cycle_events ORDER BY id')).map(({ kind }) => kind);

describe('the check', () => {
  test('binds the approved bytes, and is another person’s', async () => {
    const cycleId = await stage.assessed();
    const [round] = await stage.drafted(cycleId);
    const { ordinal, content_sm3: digest } = round!;
    const release = (sm3Of: string, actor: string) =>
      stage.db.transaction((tx) => releaseRound(tx, ordinal, sm3Of, by(actor)));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await release(sm3('other bytes'), checker)).toMatchObject({ code: 'file.digest' });
    await stage.db.run('UPDATE bank_rounds SET maker = $2 WHERE ordinal = $1', [ordinal, maker]);
    expect(await release(digest, maker)).toMatchObject({ code: 'round.same-person' });
    expect((await getRound(stage.db, ordinal)).state).toBe('drafted');
    expect(await release(digest, checker)).toEqual({ ordinal: String(ordinal) });
    expect(await release(digest, checker)).toMatchObject({ code: 'round.not-drafted' });
    expect(await stage.db.rows('SELECT state, content_sm3, subject FROM bank_files', [])).toEqual([
      { state: 'queued', content_sm3: digest, subject: `round:${ordinal}` },
    ]);
  });

  test('refused, it goes back to its maker, who lets it be drafted anew once, under the same name', async () => {
    const cycleId = await stage.assessed();
    const [round] = await stage.drafted(cycleId);
    const refused = await stage.db.transaction((tx) => refuseRound(tx, round!.ordinal, '金额有误', by(checker)));
    expect(refused).toEqual({ ordinal: String(round!.ordinal) });
    expect(await claims()).toBe(0);
    const ask = (actor: string) => stage.db.transaction((tx) => askRedraft(tx, round!.ordinal, by(actor)));
    await expect(draftAnew(stage.db, String(round!.ordinal))).rejects.toThrow('nobody asked');
    expect(await ask(maker)).toEqual({ ordinal: String(round!.ordinal) });
    expect(await ask(maker)).toMatchObject({ code: 'round.redrafted' });
    const made = await draftAnew(stage.db, String(round!.ordinal));
    expect(await draftAnew(stage.db, String(round!.ordinal))).toEqual(made);
    await writeRoundFile(stage.deps, made.rounds[0] as string);
    const anew = await getRound(stage.db, made.rounds[0] as string);
    expect(anew).toMatchObject({ number: 1, attempt: 2, lines: 3, maker, state: 'drafted' });
    expect(
      await stage.db.transaction((tx) => releaseRound(tx, anew.ordinal, anew.content_sm3, by(maker))),
    ).toMatchObject({ code: 'round.same-person' });
    await stage.release(anew);
    expect(await stage.db.rows('SELECT name, state FROM bank_files ORDER BY id')).toEqual([
      { name: 'DK_140105_0102_110_202611_01.txt', state: 'rejected' },
      { name: 'DK_140105_0102_110_202611_01.txt', state: 'queued' },
    ]);
    expect(await events()).toEqual(
      'open assess draft writeFile refuseRound askRedraft draft writeFile releaseRound'.split(' '),
    );
  });

  test('a batch that the bank could not take goes back to its maker, too', async () => {
    const { cycleId, rounds } = await stage.sent();
    await stage.step('2026-11-09T10:00:00+08:00');
    expect(await sendBack(stage, rounds[0]!)).toBe('rejected');
    expect((await getRound(stage.db, rounds[0]!.ordinal)).state).toBe('withdrawn');
    expect(await claims()).toBe(0);
    expect(await stage.db.rows(`SELECT state FROM cycle_moments WHERE kind LIKE 'resultDue.%'`)).toEqual([
      { state: 'cancelled' },
    ]);
    await closeWindow(stage.db, cycleId);
    const late = await stage.db.transaction((tx) => askRedraft(tx, rounds[0]!.ordinal, by(maker)));
    expect(late).toMatchObject({ code: 'cycle.window-closed' });
    expect(await stage.db.rows('SELECT code FROM arrears')).toHaveLength(3);
  });

  test('a file killed before it was kept is written from the same lines', async () => {
    const cycleId = await stage.assessed();
    const [round] = await stage.drafted(cycleId);
    await stage.db.run(`UPDATE bank_rounds SET state = 'drafting', file_id = NULL WHERE ordinal = $1`, [
      round!.ordinal,
    ]);
    await stage.db.run(`UPDATE bank_files SET state = 'rejected' WHERE id = $1`, [round!.file_id]);
    await writeRoundFile(stage.deps, String(round!.ordinal));
    const again = await getRound(stage.db, round!.ordinal);
    // The clock stands still, so that not even the header's instant differs.
    expect(again).toMatchObject({ state: 'drafted', content_sm3: round!.content_sm3, lines: 3 });
    expect(await writeRoundFile(stage.deps, String(round!.ordinal))).toEqual({ lines: 3 });
    expect((await getRound(stage.db, round!.ordinal)).file_id).toBe(again.file_id);
  });
});

test('sent, it has three working days; then it is overdue, told once, and never sent again', async () => {
  const { rounds } = await stage.sent();
  const [round] = rounds;
  expect(round).toMatchObject({ state: 'sent', counted_on: '2026-11-06' });
  expect(round!.result_due_at?.toISOString()).toBe('2026-11-11T15:59:59.999Z');
  const overdue = () => noteOverdue(stage.db, String(round!.ordinal));
  await overdue();
  expect((await getRound(stage.db, round!.ordinal)).overdue_since).toBeNull();
  await stage.step('2026-11-12T00:00:00+08:00');
  await overdue();
  await overdue();
  const late = await getRound(stage.db, round!.ordinal);
  expect(late).toMatchObject({ state: 'sent', overdue_since: new Date('2026-11-11T16:00:00Z') });
  expect((await events()).filter((kind) => kind === 'resultOverdue')).toHaveLength(1);
  const alerts = `SELECT subject FROM alerts WHERE kind = 'resultOverdue' AND cleared_at IS NULL`;
  expect(await stage.db.rows(alerts)).toEqual([{ subject: String(round!.ordinal) }]);
  expect(await stage.db.rows(`SELECT state FROM bank_files WHERE direction = 'out'`)).toEqual([{ state: 'sent' }]);
  expect(await answer(stage, late)).toBe('taken');
  expect(await stage.db.rows(alerts)).toEqual([]);
});

test('a paused cycle releases nothing; whose window closes while a round is under way has no arrears of it', async () => {
  const cycleId = await stage.assessed();
  const [round] = await stage.drafted(cycleId);
  const pause = () => stage.db.transaction((tx) => pauseCycle(tx, cycleId, '账户核查', by(maker)));
  const resume = () => stage.db.transaction((tx) => resumeCycle(tx, cycleId, '', by(maker)));
  expect(await resume()).toMatchObject({ code: 'cycle.not-paused' });
  expect(await pause()).toEqual({ id: cycleId });
  expect(await pause()).toMatchObject({ code: 'cycle.paused' });
  const release = () => stage.db.transaction((tx) => releaseRound(tx, round!.ordinal, round!.content_sm3, by(checker)));
  expect(await release()).toMatchObject({ code: 'cycle.paused' });
  expect(await resume()).toEqual({ id: cycleId });
  expect(await release()).toMatchObject({ ordinal: String(round!.ordinal) });
  const sent = await stage.send(round!);
  await stage.step('2026-11-26T00:00:00+08:00');
  expect(await closeWindow(stage.db, cycleId)).toEqual({ arrears: 0 });
  expect(await stage.db.rows('SELECT DISTINCT state FROM due_now')).toEqual([{ state: 'in_flight' }]);
  await answer(stage, sent, ({ seq }) => (seq === 1 ? '5' : '0'));
  expect(await stage.db.rows('SELECT code, employer FROM arrears')).toEqual([{ code: '5', employer: employers[0] }]);
});
