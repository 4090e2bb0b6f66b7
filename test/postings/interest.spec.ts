import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capitaliseDueYears, capitaliseInterest } from '../../activities/postings/capitalise-interest.js';
import { formatYuan } from '../../domain/money/fen.js';
import { interestYears, type Movement } from '../../domain/money/interest.js';
import { insuranceDefaults } from '../../domain/rule/insurance-defaults.js';
import { docTable } from '../money/doc-table.js';
import { type StagedCycle, type StagedPerson, startRoundStage } from '../results/round-stage.js';

let staged: Awaited<ReturnType<typeof startRoundStage>>;
let cycle: StagedCycle;
beforeAll(async () => {
  staged = await startRoundStage();
  cycle = await staged.stage.cycle();
});
afterAll(() => staged.stop());

let periods = 0;

/** Puts movements on accounts, each as the entry of a line of one round. */
async function enter(
  movements: readonly (Movement & { readonly person: StagedPerson })[],
  insurance = '110',
): Promise<void> {
  const { db, stage } = staged;
  const round = await stage.round(1, { cycle: await nextCycle(insurance) });
  for (const [at, { on, fen, person }] of movements.entries()) {
    periods += 1;
    const period = `${1000 + Math.floor(periods / 12)}${String((periods % 12) + 1).padStart(2, '0')}`;
    const dueId = await stage.due({ ...cycle, insurance, period }, person);
    await db.run(
      `INSERT INTO round_lines (ordinal, due_id, principal_fen, late_fee_fen, seq, mandate_id) VALUES ($1, $2, 1, 0, $3, 'm')`,
      [round.ordinal, dueId, at + 2],
    );
    await db.run(
      `INSERT INTO postings (ordinal, account_fen, fund_fen, late_fee_fen, seq, value_date, revision) VALUES ($1, $2, 0, 0, $3, $4, 0)`,
      [round.ordinal, fen, at + 2, on],
    );
  }
}

let cycles = 0;
function nextCycle(insurance: string): Promise<StagedCycle> {
  cycles += 1;
  return staged.stage.cycle({
    insurance,
    period: `20${50 + Math.floor(cycles / 12)}${String((cycles % 12) + 1).padStart(2, '0')}`,
  });
}

const entriesOf = (person: StagedPerson) =>
  staged.db.rows<{ year: number; n: number; fen: bigint }>(
    'SELECT year, n, fen FROM interest_entries WHERE person_id = $1 ORDER BY year, n',
    [person.id],
  );
const fenOf = (text: string) => BigInt(text.replace('.', ''));

describe('capitalised interest', () => {
  test('is what the worked examples say, and what the domain reckons of any movements', async () => {
    const { stage, db } = staged;
    const rule = insuranceDefaults['310']!;
    const examples = docTable('Interest').map((row) => ({
      row,
      movements: (row.movements ?? '').split('; ').map((part) => {
        const [on = '', yuan = ''] = part.split(' ');
        return { on, fen: fenOf(yuan) };
      }),
    }));
    const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    const movement = fc.record({
      on: day.map((date) => date.toISOString().slice(0, 10)),
      fen: fc.bigInt(-9_000_000n, 90_000_000n),
    });
    const random = fc.sample(fc.array(movement, { minLength: 1, maxLength: 4 }), { numRuns: 25, seed: 5 });
    const accounts = [...examples.map(({ movements }) => movements), ...random];
    const people = await stage.people(accounts.length, { insurance: '310' });
    await enter(
      accounts.flatMap((own, at) => own.map((moved) => ({ ...moved, person: people[at]! }))),
      '310',
    );
    for (let year = 2025; year <= 2028; year += 1) await capitaliseInterest(db, '310', year);
    for (const [at, { row }] of examples.entries()) {
      const entry = (await entriesOf(people[at]!)).find(({ year }) => year === Number(row.year));
      expect(formatYuan(entry?.fen ?? 0n)).toBe(row.interest);
    }
    for (const [at, own] of accounts.entries()) {
      const reckoned = interestYears(own, 2028, rule).filter(({ interest }) => interest !== 0n);
      expect(await entriesOf(people[at]!)).toEqual(
        reckoned.map(({ year, interest }) => ({ year, n: 0, fen: interest })),
      );
    }
  });

  test('comes once when the year is over by business time', async () => {
    const { stage, db, setClock } = staged;
    const person = await stage.person();
    await enter([{ on: '2026-11-10', fen: 52_000n, person }]);
    await setClock(new Date('2026-12-31T15:59:59Z'));
    expect(await capitaliseDueYears(db)).toEqual([]);
    await setClock(new Date('2026-12-31T16:00:00Z'));
    const both = await Promise.all([capitaliseDueYears(db), capitaliseDueYears(db)]);
    expect(both.flat().filter(({ insurance }) => insurance === '110')).toEqual([
      { insurance: '110', year: 2026, accounts: 1, fen: 185n },
    ]);
    expect(await entriesOf(person)).toEqual([{ year: 2026, n: 0, fen: 185n }]);
  });

  test('is corrected for what is posted into a year that is over, and for reversals, as one counter-entry a year', async () => {
    const { stage, db, postings, setClock } = staged;
    const round = await stage.round(2, { cycle: await nextCycle('110') });
    await stage.take(
      stage.result(
        round,
        [1, 2].map((seq) => ({ seq, code: '0', day: '20261106' })),
      ),
    );
    await postings.postRound(String(round.ordinal));
    const [first, second] = round.lines.map(({ person }) => person);
    const anew = interestYears([{ on: '2026-11-06', fen: 52_000n }], 2026, insuranceDefaults['110']!)[0]!.interest;
    expect(await entriesOf(first!)).toEqual([{ year: 2026, n: 1, fen: anew }]);
    await setClock(new Date('2028-01-01T02:00:00Z'));
    await capitaliseDueYears(db);
    const two = interestYears([{ on: '2026-11-06', fen: 52_000n }], 2027, insuranceDefaults['110']!);
    expect((await entriesOf(second!)).map(({ fen }) => fen)).toEqual(two.map(({ interest }) => interest));
    const reversal = { correction: 1, madeAt: new Date('2028-01-03T02:00:00Z') };
    await stage.take(stage.result(round, [{ seq: 1, code: '5', serial: `I${round.ordinal}` }], reversal));
    expect(await entriesOf(first!)).toEqual([
      { year: 2026, n: 1, fen: two[0]!.interest },
      { year: 2026, n: 2, fen: -two[0]!.interest },
      { year: 2027, n: 0, fen: two[1]!.interest },
      { year: 2027, n: 1, fen: -two[1]!.interest },
    ]);
    expect(await entriesOf(second!)).toHaveLength(2);
  });
});
