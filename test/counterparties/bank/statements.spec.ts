import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StatementFault } from '../../../apps/counterparties/bank/switches.js';
import {
  type BankWorld,
  batchFile,
  batchOf,
  customer,
  lineFor,
  mandateFor,
  resultLines,
  sm3,
  startBankWorld,
  type TestBank,
} from './bank-world.js';

const people = [1, 2, 3, 4, 5].map(customer);
const at = (text: string): Date => new Date(`${text}+08:00`);
const fen = (yuan = ''): bigint => BigInt(yuan.replace('.', ''));
let world: BankWorld;
let bank: TestBank;

beforeAll(async () => {
  world = await startBankWorld();
  bank = world.bank();
  await bank.load(
    'accounts',
    people.map((one) => ({ ...one, balance: '1000000.00' })),
  );
  await bank.load(
    'mandates',
    people.map((one) => mandateFor(one)),
  );
});
beforeEach(async () => {
  await bank.reset();
  await bank.set({ answerAfter: { minutes: 0 } });
});
afterAll(() => world.stop());

/** A statement as a reader checks it: whether its arithmetic holds, and what it says. */
function read(lines: readonly string[]) {
  const [head = [], ...rest] = lines.slice(0, -1).map((line) => line.split('|'));
  const [trailer = [], rows] = [rest.at(-1), rest.slice(0, -1)];
  const [opening, closing] = [fen(head[9]), fen(head[10])];
  let balance = opening;
  let holds = true;
  const sums = { C: 0n, D: 0n };
  rows.forEach((row, index) => {
    const [mark, seq, , , , direction, amount, after] = row;
    sums[direction as 'C' | 'D'] += fen(amount);
    balance += direction === 'C' ? fen(amount) : -fen(amount);
    holds &&= mark === 'S' && seq === String(index + 1) && fen(after) === balance;
  });
  holds &&= balance === closing && rows.length === Number(head[8]) && rows.length === Number(trailer[1]);
  holds &&= fen(trailer[2]) === sums.C && fen(trailer[3]) === sums.D;
  const digest = sm3(
    Buffer.from(
      lines
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join(''),
    ),
  );
  return { head, rows, opening, closing, holds, digestHolds: trailer[4] === digest };
}

let rounds = 0;
/** Deducts so much from everybody; gives the name of the batch. */
async function deduct(agency: string, amount: string): Promise<string> {
  rounds += 1;
  const of = {
    ...batchOf,
    agency,
    round: String(rounds % 100).padStart(2, '0'),
    period: `2026${rounds > 99 ? '12' : '11'}`,
  };
  const file = batchFile(
    bank,
    { ...of, madeAt: '20261101090000' },
    people.map((one, n) => lineFor(one, `A${agency}R${rounds}N${n}`, amount)),
  );
  await bank.send(file.name, file.bytes);
  await world.work();
  await bank.take(file.name.replace('DK_', 'DKR_'));
  return file.name;
}
const order = async (agency: string, period: string) => {
  const { name } = await bank.ask<{ name: string }>('statements', { agency, use: 'DK', period });
  await world.work();
  return { name, ...read(await bank.take(name)) };
};

describe('a statement', () => {
  test('comes on the first of the next month at eight, movements without a line among the others', async () => {
    await world.tell(at('2026-11-02T09:00:00'));
    await deduct('140101', '100.00');
    await bank.ask('movements', { agency: '140101', use: 'DK', kind: 'treasury', direction: 'D', amount: '499.99' });
    await bank.ask('movements', { agency: '140101', use: 'DK', kind: 'interest', direction: 'C', amount: '0.37' });
    await world.tell(at('2026-12-01T07:59:00'));
    expect(await bank.waiting()).toEqual([]);
    await world.tell(at('2026-12-01T08:00:00'));
    const november = read(await bank.take('DZ_140101_0102_DK_202611.txt'));
    expect(november).toMatchObject({ holds: true, digestHolds: true, opening: 0n, closing: 38n });
    expect(november.rows.map((row) => [row[5], row[6], row[8]])).toEqual([
      ...people.map(() => ['C', '100.00', '代扣']),
      ['D', '499.99', '财政专户划转'],
      ['C', '0.37', '利息'],
    ]);
    expect(november.rows[0]?.[4]).toBe(`A140101R${rounds}N0`);
    expect(november.rows[5]?.[4]).toBe('');
    // A month without movements has a statement too.
    await world.tell(at('2027-01-01T08:00:00'));
    const december = read(await bank.take('DZ_140101_0102_DK_202612.txt'));
    expect(december).toMatchObject({ holds: true, rows: [], opening: 38n, closing: 38n });
  });

  test('whatever happened, balances tie and each month opens with the last closing', async () => {
    let cases = 0;
    const step = fc.record({
      kind: fc.constantFrom('deduct', 'treasury', 'interest', 'return', 'month'),
      amount: fc.integer({ min: 1, max: 99_999 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        cases += 1;
        const agency = String(150_000 + cases);
        let month = 1;
        await world.tell(at('2028-01-10T09:00:00'));
        for (const { kind, amount } of steps) {
          const yuan = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
          if (kind === 'deduct') await deduct(agency, yuan);
          else if (kind === 'month') {
            month += 1;
            await world.tell(at(`2028-${String(month).padStart(2, '0')}-10T09:00:00`));
          } else {
            const direction = kind === 'interest' ? 'C' : 'D';
            // What the account does not have is refused, and is no movement.
            await bank.ask('movements', { agency, use: 'DK', kind, direction, amount: yuan }).catch(() => {});
          }
        }
        let last = 0n;
        for (let n = 1; n <= month; n += 1) {
          const period = `2028${String(n).padStart(2, '0')}`;
          const shown = await order(agency, period).catch(() => undefined);
          if (!shown) return;
          expect(shown).toMatchObject({ holds: true, digestHolds: true, opening: last });
          last = shown.closing;
        }
        const accounts = await bank.ask<{ agency: string; balance: string }[]>('ledger/agencyAccounts');
        expect(accounts.find((one) => one.agency === agency)?.balance).toBe(String(last));
      }),
      { numRuns: 12 },
    );
  });

  const damages: readonly [StatementFault, { holds: boolean; digestHolds: boolean; more: number; closing: bigint }][] =
    [
      ['missing', { holds: true, digestHolds: true, more: -1, closing: -1_000n }],
      ['extra', { holds: true, digestHolds: true, more: 1, closing: 1_000n }],
      ['double', { holds: true, digestHolds: true, more: 1, closing: 1_000n }],
      ['different', { holds: true, digestHolds: true, more: 0, closing: 1n }],
      ['otherMonth', { holds: true, digestHolds: true, more: 0, closing: 0n }],
      ['opening', { holds: true, digestHolds: true, more: 0, closing: 100n }],
      ['arithmetic', { holds: false, digestHolds: true, more: 0, closing: 0n }],
      ['trailerTotal', { holds: false, digestHolds: true, more: 0, closing: 0n }],
      ['digest', { holds: true, digestHolds: false, more: 0, closing: 0n }],
    ];

  test.each(damages)('%s, and the corrected one after it is right', async (fault, expected) => {
    await world.tell(at('2029-03-05T09:00:00'));
    const agency = `16${String(damages.findIndex(([name]) => name === fault)).padStart(4, '0')}`;
    await deduct(agency, '10.00');
    await bank.set({ statementFaults: [fault] });
    const wrong = await order(agency, '202903');
    const right = await order(agency, '202903');
    expect([wrong.name, right.name]).toEqual([`DZ_${agency}_0102_DK_202903.txt`, `DZ_${agency}_0102_DK_202903_C1.txt`]);
    expect({ holds: right.holds, digestHolds: right.digestHolds }).toEqual({ holds: true, digestHolds: true });
    const { holds, digestHolds, rows, closing } = wrong;
    expect({ holds, digestHolds, more: rows.length - right.rows.length, closing: closing - right.closing }).toEqual(
      expected,
    );
    if (fault === 'otherMonth') expect(rows.filter((row) => row[2]?.startsWith('202904'))).toHaveLength(1);
    if (fault === 'double') expect(new Set(rows.map((row) => row[3])).size).toBe(5);
    if (fault === 'extra') expect(rows.filter((row) => row[4] === 'NEVERSENT')).toHaveLength(1);
  });
});

describe('a late correction', () => {
  const correct = async (file: string, changes: readonly { lineId: string; code: string }[]) => {
    const { name } = await bank.ask<{ name: string }>('corrections', { file, changes });
    await world.work();
    return { name, lines: await bank.take(name) };
  };

  test('success to failure: a reversal with a serial of its own, and only that line', async () => {
    await world.tell(at('2029-06-04T09:00:00'));
    const file = await deduct('170001', '10.00');
    const lineId = `A170001R${rounds}N1`;
    const [before] = await bank.ask<{ serial: string }[]>('lines/find', { lineIds: [lineId] });
    await world.tell(at('2029-06-20T10:00:00'));
    const { name, lines } = await correct(file, [{ lineId, code: '5' }]);
    expect(name).toBe(file.replace('DK_', 'DKR_').replace('.txt', '_C1.txt'));
    expect(lines[0]).toMatch(/\|20290620100000\|1\|10\.00$/);
    const fields = resultLines(lines).get(lineId) ?? [];
    expect(fields.slice(3)).toEqual(['5', expect.stringMatching(/^\d{12}$/), '', '余额不足']);
    expect(fields[4]).not.toBe(before?.serial);
    expect(lines.at(-2)).toMatch(/^T\|1\|0\|0\.00\|/);
    const shown = await order('170001', '202906');
    expect(shown.rows.at(-1)?.slice(2, 7)).toEqual(['20290620', fields[4], lineId, 'D', '10.00']);
    expect(await bank.ask('lines/find', { lineIds: [lineId] })).toMatchObject([
      { code: '5', revision: 1, debited: '0' },
    ]);
  });

  test('failure to success debits then; what stands already, or is not there to take, changes nothing', async () => {
    await bank.set({ codes: { every: [], accounts: { [people[0]?.number ?? '']: '90' } } });
    const file = await deduct('170002', '10.00');
    const ids = people.map((_, n) => `A170002R${rounds}N${n}`);
    const { lines } = await correct(file, [{ lineId: ids[0] as string, code: '0' }]);
    expect(
      resultLines(lines)
        .get(ids[0] as string)
        ?.slice(3, 6),
    ).toEqual(['0', expect.stringMatching(/^\d{12}$/), expect.stringMatching(/^202906\d\d$/)]);
    await expect(correct(file, [{ lineId: ids[0] as string, code: '0' }])).rejects.toThrow('409');
    await expect(
      correct(file, [
        { lineId: ids[1] as string, code: '5' },
        { lineId: 'NONE', code: '5' },
      ]),
    ).rejects.toThrow('NONE');
    expect(await bank.ask('lines/find', { lineIds: [ids[1]] })).toMatchObject([{ code: '0', revision: 0 }]);
    // The next one has the next suffix, without a gap.
    expect((await correct(file, [{ lineId: ids[0] as string, code: '5' }])).name).toMatch(/_C2\.txt$/);
  });

  test('the books tie after all of it', async () => {
    const totals = await bank.ask('ledger/totals');
    expect(totals).toMatchObject({ agencyAccountsThatDoNotTie: 0, linesMovedTwice: 0 });
    expect(totals.takenFromCustomers).toBe(totals.movedByLines);
  });
});
