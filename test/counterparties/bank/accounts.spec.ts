import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BankWorld,
  batchFile,
  batchOf,
  customer,
  fileOf,
  lineFor,
  mandateFor,
  morning,
  resultLines,
  startBankWorld,
  type TestBank,
} from './bank-world.js';

let world: BankWorld;
let bank: TestBank;
let people = 0;

beforeAll(async () => {
  world = await startBankWorld();
  bank = world.bank();
  await world.tell(morning);
  await bank.set({ answerAfter: { minutes: 0 } });
});
afterAll(() => world.stop());

const person = async (account: object = {}) => {
  people += 1;
  const one = customer(people);
  await bank.load('accounts', [{ ...one, balance: '1000.00', ...account }]);
  return one;
};
const accountOf = async (number: string) =>
  (await bank.ask<{ balance: string }[]>('accounts/find', { numbers: [number] }))[0]?.balance;

describe('a payout batch', () => {
  const agency = '140200';
  let rounds = 0;
  const pay = async (lines: Parameters<typeof batchFile>[2]) => {
    rounds += 1;
    const of = { ...batchOf, kind: 'DF' as const, agency, round: String(rounds).padStart(2, '0') };
    const file = batchFile(bank, of, lines);
    await bank.send(file.name, file.bytes);
    await world.work();
    return resultLines(await bank.take(file.name.replace('DF_', 'DFR_')));
  };
  const codes = (result: Map<string, readonly string[]>) => [...result.values()].map((fields) => fields[3]);
  const payoutAccount = async () =>
    (await bank.ask<{ agency: string; use: string; balance: string }[]>('ledger/agencyAccounts')).find(
      (account) => account.agency === agency && account.use === 'DF',
    )?.balance;

  test('goes out in its order until the payout account lacks the money, needs no mandate, and credits the customers', async () => {
    await bank.ask('agency-accounts', { agency, use: 'DF', opening: '250.00' });
    const [one, two] = [await person(), await person()];
    const result = await pay([
      lineFor(one, 'P1', '100.00', ''),
      lineFor(two, 'P2', '100.00', '养老金'),
      lineFor(one, 'P3', '100.00'),
      lineFor(two, 'P4', '10.00'),
    ]);
    expect(codes(result)).toEqual(['0', '0', '5', '5']);
    expect([await payoutAccount(), await accountOf(one.number), await accountOf(two.number)]).toEqual([
      '5000',
      '110000',
      '110000',
    ]);
  });

  test('reaches an account whose card is lost, and none that is frozen, closed or of somebody who died', async () => {
    await bank.ask('movements', { agency, use: 'DF', kind: 'funding', direction: 'C', amount: '1000.00' });
    const states = ['lost', 'frozen', 'closed', 'deceased', 'not_activated'];
    const lines = [];
    for (const state of states) lines.push(lineFor(await person({ state }), `S${lines.length}`, '1.00'));
    expect(codes(await pay(lines))).toEqual(['0', '10', '9', '60', '25']);
    await bank.set({ payoutTo: ['normal', 'frozen'] });
    const [lost, frozen] = [await person({ state: 'lost' }), await person({ state: 'frozen' })];
    expect(codes(await pay([lineFor(lost, 'S8', '1.00'), lineFor(frozen, 'S9', '1.00')]))).toEqual(['13', '0']);
  });

  test('without funding everything ends with 5', async () => {
    const one = await person();
    const file = batchFile(bank, { ...batchOf, kind: 'DF', agency: '140300' }, [lineFor(one, 'NOFUND', '0.01')]);
    await bank.send(file.name, file.bytes);
    await world.work();
    expect(codes(resultLines(await bank.take(file.name.replace('DF_', 'DFR_'))))).toEqual(['5']);
    expect(await accountOf(one.number)).toBe('100000');
  });
});

describe('mandates', () => {
  let files = 0;
  type Order = readonly [who: ReturnType<typeof customer>, action: 'A' | 'R', number: string, ceiling?: string];
  const tell = async (orders: readonly Order[]) => {
    files += 1;
    const lines = orders.map(([who, action, number, ceiling = ''], at) =>
      [
        'D',
        at + 1,
        `SQ${files}L${at}`,
        who.idNumber,
        who.holder,
        who.number,
        '110',
        action,
        ceiling,
        '202601',
        number,
      ].join('|'),
    );
    const head = `H|1|SQ|140100|0102|20261105|${files}|20261105093000|${lines.length}`;
    const name = `SQ_140100_0102_20261105_${files}.txt`;
    await bank.send(name, fileOf(bank, [head, ...lines], `T|${lines.length}`));
    await world.work();
    return bank.take(name.replace('SQ_', 'SQR_'));
  };
  const codes = (lines: readonly string[]) =>
    lines.filter((line) => line.startsWith('R|')).map((line) => line.split('|')[4]);
  let rounds = 50;
  const deduct = async (one: ReturnType<typeof customer>, amount = '10.00') => {
    rounds += 1;
    const file = batchFile(bank, { ...batchOf, round: String(rounds) }, [lineFor(one, `M${rounds}`, amount)]);
    await bank.send(file.name, file.bytes);
    await world.work();
    return [...resultLines(await bank.take(file.name.replace('DK_', 'DKR_'))).values()][0]?.[3];
  };

  test('an added mandate lets deductions go up to its ceiling, a revoked one ends them', async () => {
    const one = await person();
    expect(await deduct(one)).toBe('16');
    const answer = await tell([[one, 'A', 'W-1', '50.00']]);
    expect(answer[0]).toMatch(/^H\|1\|SQR\|140100\|0102\|20261105\|1\|\d{14}\|1$/);
    expect(answer[1]).toBe(`R|1|SQ1L0|${one.number}|0|`);
    expect(answer[2]).toMatch(/^T\|1\|1\|[0-9a-f]{64}$/);
    expect([await deduct(one, '50.00'), await deduct(one, '50.01')]).toEqual(['0', '16']);
    expect(codes(await tell([[one, 'R', 'W-1']]))).toEqual(['0']);
    expect(await deduct(one)).toBe('61');
    expect(codes(await tell([[one, 'A', 'W-1']]))).toEqual(['61']);
    expect(codes(await tell([[one, 'A', 'W-2']]))).toEqual(['0']);
    expect(await deduct(one)).toBe('0');
  });

  test('the account and its holder are checked, and what is asked twice in a file goes in its order', async () => {
    const [one, two] = [await person(), await person({ state: 'not_activated' })];
    const nobody = customer(999_999);
    const wrong = { ...one, holder: '别人' };
    expect(
      codes(
        await tell([
          [wrong, 'A', 'W-10'],
          [two, 'A', 'W-11'],
          [nobody, 'A', 'W-12'],
          [one, 'R', 'W-13'],
          [one, 'A', 'W-14'],
          [one, 'R', 'W-14'],
        ]),
      ),
    ).toEqual(['37', '25', '4', '16', '0', '0']);
    expect(await deduct(one)).toBe('61');
  });

  test('a file that breaks the form is refused whole', async () => {
    const one = await person();
    const lines = await tell([[one, 'A', 'W-20', '0.00']]);
    expect(lines[1]).toBe('X|第2行:限额格式不符');
    expect(lines[2]).toMatch(/^T\|0\|0\|[0-9a-f]{64}$/);
    expect(await deduct(one)).toBe('16');
  });
});

describe('the control interface', () => {
  test('a load is whole or nothing', async () => {
    const one = await person();
    const fresh = customer(500_001);
    await expect(bank.load('accounts', [fresh, { ...one, balance: '1.00' }])).rejects.toThrow('409');
    await expect(bank.load('mandates', [{ ...mandateFor(fresh), from: '2026-01' }])).rejects.toThrow('line 1: from');
    expect(await accountOf(fresh.number)).toBeUndefined();
  });

  test('thousands of accounts are loaded, and a payday reaches the share it names', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => customer(600_000 + at));
    expect(await bank.load('accounts', many)).toEqual({ loaded: 3_000 });
    const { paid } = await bank.ask<{ paid: number }>('accounts/payday', { amount: '1.00', percent: 50 });
    expect(paid).toBeGreaterThan(1_200);
    expect(paid).toBeLessThan(1_900);
  });

  test('an account that there is not is named, and nothing is changed', async () => {
    const one = await person();
    const changes = [
      { number: one.number, state: 'frozen' },
      { number: 'NONE', deposit: '1.00' },
    ];
    await expect(bank.ask('accounts/change', changes)).rejects.toThrow('NONE');
    const [account] = await bank.ask<{ state: string }[]>('accounts/find', { numbers: [one.number] });
    expect(account?.state).toBe('normal');
  });

  test('the ledger is read by line, and by batch as a stream', async () => {
    const one = await person({ balance: '15.00' });
    await bank.load('mandates', [mandateFor(one)]);
    const file = batchFile(bank, { ...batchOf, round: '98' }, [
      lineFor(one, 'LEDGER1', '10.00'),
      lineFor(one, 'LEDGER2', '10.00'),
    ]);
    await bank.send(file.name, file.bytes);
    await world.work();
    const [line] = await bank.ask<Record<string, unknown>[]>('lines/find', { lineIds: ['LEDGER1'] });
    expect(line).toMatchObject({ file: file.name, amount: '1000', code: '0', debited: '1000', revision: 0 });
    const answer = await world.control.inject({
      method: 'POST',
      url: '/control/banks/0102/lines',
      payload: { file: file.name },
    });
    const lines = answer.body
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.map(({ lineId, code, debited }) => [lineId, code, debited])).toEqual([
      ['LEDGER1', '0', '1000'],
      ['LEDGER2', '5', '0'],
    ]);
  });

  test('the books tie', async () => {
    const { takenFromCustomers, movedByLines } = await bank.ask('ledger/totals');
    expect(takenFromCustomers).toBe(movedByLines);
  });
});
