import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accountPartSql } from '../../activities/postings/split-sql.js';
import { findFileAmount, formatYuan, largestLineAmount } from '../../domain/money/fen.js';
import { percentOf } from '../../domain/money/rounding.js';
import { docTable } from '../money/doc-table.js';
import { type StagedLine, startRoundStage } from '../results/round-stage.js';

let staged: Awaited<ReturnType<typeof startRoundStage>>;
beforeAll(async () => {
  staged = await startRoundStage();
});
afterAll(() => staged.stop());

const fenOf = (text: string | undefined): bigint => findFileAmount(text ?? '') ?? 0n;

describe('what is posted of a payment', () => {
  test('is what the worked examples of docs/money-rules.md say', async () => {
    const { stage, db, postings } = staged;
    const rows = docTable('Split');
    for (const insurance of new Set(rows.map((row) => row.insurance as string))) {
      const own = rows.filter((row) => row.insurance === insurance);
      const cycle = await stage.cycle({ insurance });
      const lines: StagedLine[] = [];
      for (const { payer, principal, 'late fee': lateFee } of own) {
        const person = await stage.person({ insurance, payer: payer as string });
        const fen = fenOf(principal);
        lines.push({
          dueId: await stage.due(cycle, person, fen, payer),
          person,
          principal: fen,
          lateFee: fenOf(lateFee),
        });
      }
      const round = await stage.send(cycle, lines);
      await stage.take(
        stage.result(
          round,
          lines.map((_, at) => ({ seq: at + 1, code: '0' })),
        ),
      );
      await postings.postRound(String(round.ordinal));
      const posted = await db.rows<{ account_fen: bigint; fund_fen: bigint; late_fee_fen: bigint }>(
        'SELECT account_fen, fund_fen, late_fee_fen FROM postings WHERE ordinal = $1 ORDER BY seq',
        [round.ordinal],
      );
      expect(posted.map((entry) => [entry.account_fen, entry.fund_fen, entry.late_fee_fen].map(formatYuan))).toEqual(
        own.map((row) => [row['to account'], row['to fund'], row['late fee income']]),
      );
    }
    expect(rows.length).toBeGreaterThan(5);
  });

  test('a due of an older cycle is split by the rule that its own cycle froze', async () => {
    const { stage, db, postings } = staged;
    const old = await stage.cycle({ period: '202701' });
    await db.run(
      `INSERT INTO rules (id, key, version, value, valid_from, state, basis, maker, checker, checked_at)
       SELECT 'half', key, version + 50, jsonb_set(value::jsonb, '{employeeShare}', '12.345'), valid_from, 'released', 'x', 'a', 'b', now()
       FROM rules WHERE key = 'insurance.110' ORDER BY version DESC LIMIT 1`,
    );
    const next = await stage.cycle({ period: '202702' });
    const person = await stage.person();
    const lines = [
      { dueId: await stage.due(old, person, 10_001n), person, principal: 10_001n, lateFee: 7n },
      { dueId: await stage.due(next, person, 10_001n), person, principal: 10_001n, lateFee: 0n },
    ];
    const round = await stage.send(next, lines);
    await stage.take(
      stage.result(
        round,
        [1, 2].map((seq) => ({ seq, code: '0' })),
      ),
    );
    await postings.postRound(String(round.ordinal));
    expect(
      await db.rows('SELECT account_fen, fund_fen, late_fee_fen FROM postings WHERE ordinal = $1 ORDER BY seq', [
        round.ordinal,
      ]),
    ).toEqual([
      { account_fen: 10_001n, fund_fen: 0n, late_fee_fen: 7n },
      { account_fen: 1_235n, fund_fen: 8_766n, late_fee_fen: 0n },
    ]);
  });

  test('SQL reckons like the domain, whatever amount and share', async () => {
    const sample = fc.sample(fc.tuple(fc.bigInt(1n, largestLineAmount), fc.integer({ min: 0, max: 100_000 })), {
      numRuns: 2_000,
      seed: 20_261_126,
    });
    const rows = await staged.db.rows<{ account: bigint }>(
      `SELECT ${accountPartSql('v.principal', 'v.rate')} AS account
       FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS v (principal, rate, n) ORDER BY v.n`,
      [sample.map(([principal]) => principal), sample.map(([, rate]) => rate)],
    );
    expect(rows.map(({ account }) => account)).toEqual(sample.map(([fen, rate]) => percentOf(fen, rate / 1_000)));
  });
});
