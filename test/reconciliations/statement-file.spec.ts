import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import { statementHandler } from '../../activities/reconciliations/statement-file.js';
import { bank, month, type SettlementStage, startSettlement } from './settlement-stage.js';

let stage: SettlementStage;
beforeAll(async () => {
  stage = await startSettlement({ pieceLines: 500 });
  await stage.settledRound(3);
});
afterAll(() => stage.stop());

const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);
const written = async (no: number) =>
  (
    await stage.db.get<{ n: number }>('SELECT count(*)::int AS n FROM statement_movements WHERE statement_no = $1', [
      no,
    ])
  ).n;
const statements = (of: string) =>
  stage.db.rows<{ no: number; state: string; correction: number; lines: number }>(
    `SELECT no, state, correction, lines FROM statements WHERE month = $1 ORDER BY no`,
    [of],
  );

describe('an account statement', () => {
  test('with wrong arithmetic, or a movement of another month, is held and counts nowhere', async () => {
    const ours = await stage.ours();
    const wrong = stage.statement(ours, {
      change: (lines) => lines.map((line) => line.replace('10520.00', '10520.01')),
    });
    expect(codes(await stage.take(wrong))).toEqual(['statement-balance', 'statement-balance']);
    await stage.db.run(`UPDATE bank_files SET state = 'rejected' WHERE name = $1`, [wrong.name]);
    const late = stage.statement(ours.map((one) => ({ ...one, day: '2026-12-01' })));
    expect(codes(await stage.take(late))).toEqual(['statement-month', 'statement-month', 'statement-month']);
    await stage.db.run(`UPDATE bank_files SET state = 'rejected' WHERE name = $1`, [late.name]);
    expect((await statements(month)).map(({ state }) => state)).toEqual(['reading', 'reading']);
    expect(await stage.db.rows('SELECT id FROM reconciliations')).toEqual([]);
  });

  test('of an account without agreement, or corrected before there is one, is held', async () => {
    const ours = await stage.ours();
    const corrected = stage.statement(ours, { correction: 1 });
    expect(codes(await stage.take(corrected))).toEqual(['name-unexpected']);
    await stage.db.run(`UPDATE bank_files SET state = 'rejected' WHERE name = $1`, [corrected.name]);
    await stage.db.run(`UPDATE agreements SET state = 'ended'`);
    const unknown = stage.statement(ours);
    expect(codes(await stage.take(unknown))).toEqual(['name-unexpected']);
    await stage.db.run(`UPDATE bank_files SET state = 'rejected' WHERE name = $1`, [unknown.name]);
    await stage.db.run(`UPDATE agreements SET state = 'released'`);
  });

  test('is let in whole; a corrected one replaces it as a whole, a gap is held', async () => {
    const ours = await stage.ours();
    const other = {
      day: '2026-11-30',
      serial: 'T1',
      lineId: '',
      direction: 'D',
      fen: 100n,
      memo: '划转财政专户',
    } as const;
    const foreign = { ...other, serial: 'T2', lineId: 'NOTOURS', memo: 'x' };
    expect(await stage.take(stage.statement([...ours, other, foreign]))).toEqual({ state: 'taken', findings: [] });
    const current = (await statements(month)).find(({ state }) => state === 'current');
    expect(current).toMatchObject({ correction: 0, lines: 5 });
    const rows = await stage.db.rows(
      `SELECT n, seq, direction, amount_fen, other_line_id, memo_enc IS NOT NULL AS memo FROM statement_movements
       WHERE statement_no = $1 AND n > 2 ORDER BY n`,
      [current?.no],
    );
    expect(rows).toEqual([
      { n: 3, seq: 3, direction: 'C', amount_fen: 52_000n, other_line_id: null, memo: false },
      { n: 4, seq: null, direction: 'D', amount_fen: 100n, other_line_id: null, memo: true },
      { n: 5, seq: null, direction: 'D', amount_fen: 100n, other_line_id: 'NOTOURS', memo: true },
    ]);
    const gap = stage.statement(ours, { correction: 2 });
    expect(codes(await stage.take(gap))).toEqual(['name-correction-gap']);
    await stage.db.run(`UPDATE bank_files SET state = 'rejected' WHERE name = $1`, [gap.name]);
    expect(await stage.take(stage.statement(ours, { correction: 1 }))).toEqual({ state: 'taken', findings: [] });
    const states = (await statements(month)).filter(({ state }) => state !== 'reading');
    expect(states.map(({ state, correction }) => [state, correction])).toEqual([
      ['replaced', 0],
      ['current', 1],
    ]);
    expect(await stage.events()).toEqual(['open', 'takeStatement', 'takeStatement']);
  });

  test('whose reading was killed is read on, and nothing is there twice', async () => {
    await stage.settledRound(4000, '2026-10-20');
    const file = stage.statement(await stage.ours('202610'), { of: '202610' });
    const id = await stage.bring(file);
    const { keys, db } = stage.deps;
    const killed = statementHandler({ db, cipher: stage.agency.cipher, pieceLines: 500 });
    const dies = { DZ: { ...killed, letIn: async () => Promise.reject(new Error('killed')) } };
    await expect(letInBankFiles({ ...stage.deps, keys, handlers: dies }, bank)).rejects.toThrow('killed');
    const [reading] = await statements('202610');
    expect(reading).toMatchObject({ state: 'reading' });
    expect(await written(reading!.no)).toBe(4000);
    // As a kill in the middle leaves it: whole pieces, then nothing.
    await stage.agency.tamper('DELETE FROM statement_movements WHERE statement_no = $1 AND n > 1500', [reading!.no]);
    await letInBankFiles(stage.deps, bank);
    expect(await statements('202610')).toEqual([{ no: reading!.no, state: 'current', correction: 0, lines: 4000 }]);
    expect(await written(reading!.no)).toBe(4000);
    expect(await stage.db.get('SELECT state FROM bank_files WHERE id = $1', [id])).toEqual({ state: 'taken' });
  });
});
