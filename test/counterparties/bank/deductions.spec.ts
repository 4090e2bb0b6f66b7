import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BankWorld,
  batchFile,
  batchOf,
  customer,
  fileOf,
  gb18030Bank,
  lineFor,
  mandateFor,
  morning,
  resultLines,
  sm3,
  startBankWorld,
  type TestBank,
} from './bank-world.js';

/** An account as it stands, and with which code a deduction of 100.00 ends. */
const decisions: readonly [state: string, change: object, code: string][] = [
  ['normal with enough', { balance: '100.00' }, '0'],
  ['normal with a fen too little', { balance: '99.99' }, '5'],
  ['enough, but held', { balance: '150.00', held: '50.01' }, '6'],
  ['another kind of account', { balance: '100.00', kind: 'other' }, '7'],
  ['abnormal', { balance: '100.00', state: 'abnormal' }, '8'],
  ['closed', { balance: '0.00', state: 'closed' }, '9'],
  ['frozen', { balance: '100.00', state: 'frozen' }, '10'],
  ['confiscated', { balance: '100.00', state: 'confiscated' }, '11'],
  ['under full stop-payment', { balance: '100.00', state: 'full_stop' }, '12'],
  ['lost', { balance: '100.00', state: 'lost' }, '13'],
  ['lost and frozen', { balance: '100.00', state: 'lost_frozen' }, '14'],
  ['dormant', { balance: '100.00', state: 'dormant' }, '17'],
  ['not activated', { balance: '100.00', state: 'not_activated' }, '25'],
  ['of a holder who died', { balance: '100.00', state: 'deceased' }, '60'],
];

describe('a deduction batch', () => {
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

  /** A customer with an account and, unless told otherwise, a mandate. */
  const person = async (account: object = {}, mandate: object | null = {}) => {
    people += 1;
    const { held, ...opened } = account as { held?: string };
    const one = customer(people);
    await bank.load('accounts', [{ ...one, balance: '1000.00', ...opened }]);
    if (held) await bank.ask('accounts/change', [{ number: one.number, held }]);
    if (mandate) await bank.load('mandates', [{ ...mandateFor(one), ...mandate }]);
    return one;
  };
  const balanceOf = async (number: string) =>
    (await bank.ask<{ balance: string }[]>('accounts/find', { numbers: [number] }))[0]?.balance;
  let rounds = 0;
  /** Sends a batch in a round of its own and takes its answer. */
  const deduct = async (lines: Parameters<typeof batchFile>[2], of: Partial<typeof batchOf> = {}) => {
    rounds += 1;
    const file = batchFile(bank, { ...batchOf, round: String(rounds).padStart(2, '0'), ...of }, lines);
    await bank.send(file.name, file.bytes);
    await world.work();
    return bank.take(file.name.replace('DK_', 'DKR_'));
  };
  const codeOf = async (lines: Parameters<typeof batchFile>[2], lineId: string, of: Partial<typeof batchOf> = {}) =>
    resultLines(await deduct(lines, of)).get(lineId)?.[3];

  test.each(decisions)('an account %s', async (_state, account, code) => {
    const one = await person(account);
    const before = await balanceOf(one.number);
    const lineId = `STATE${people}`;
    expect(await codeOf([lineFor(one, lineId, '100.00')], lineId)).toBe(code);
    expect(await balanceOf(one.number)).toBe(code === '0' ? String(BigInt(before as string) - 10_000n) : before);
  });

  test('who is named wrongly is told nothing of the account', async () => {
    const one = await person({ state: 'frozen' });
    const lines = [
      { ...lineFor(one, 'NAME1', '1.00'), name: '别人' },
      { ...lineFor(one, 'NAME2', '1.00'), idNumber: '140105199001010019' },
      { ...lineFor(one, 'NAME3', '1.00'), account: 'NONE-1' },
    ];
    const result = resultLines(await deduct(lines));
    expect(lines.map(({ lineId }) => result.get(lineId)?.[3])).toEqual(['37', '43', '4']);
  });

  test('only a mandate for this insurance, from this period and up to this amount lets a line go', async () => {
    const none = await person({}, null);
    const revoked = await person({}, { revoked: true });
    const low = await person({}, { ceiling: '99.99' });
    const later = await person({}, { from: '202612' });
    const other = await person({}, { insurance: '150' });
    const lines = [none, revoked, low, later, other].map((one, at) => lineFor(one, `MANDATE${at}`, '100.00'));
    const result = resultLines(await deduct(lines));
    expect(lines.map(({ lineId }) => result.get(lineId)?.[3])).toEqual(['16', '61', '16', '16', '16']);
  });

  test('several lines of one account go in the batch’s order, each wholly or not at all', async () => {
    const one = await person({ balance: '100.00' });
    const amounts = ['60.00', '50.00', '40.00', '0.01'];
    const result = resultLines(await deduct(amounts.map((amount, at) => lineFor(one, `MANY${at}`, amount))));
    expect(amounts.map((_, at) => result.get(`MANY${at}`)?.[3])).toEqual(['0', '5', '0', '5']);
    expect(await balanceOf(one.number)).toBe('0');
  });

  test('the result is written to the byte', async () => {
    const [rich, poor] = [await person({ balance: '520.00' }), await person({ balance: '1.00' })];
    const lines = await deduct([lineFor(rich, 'BYTE1', '520.00'), lineFor(poor, 'BYTE2', '1040.00')]);
    const round = String(rounds).padStart(2, '0');
    const serial = lines[1]?.split('|')[6];
    expect(lines.slice(0, 3)).toEqual([
      `H|1|DKR|140100|0102|110|202611|${round}|20261105100000|2|1560.00`,
      `R|1|BYTE1|${rich.number}|520.00|0|${serial}|20261105|`,
      `R|2|BYTE2|${poor.number}|1040.00|5|||余额不足`,
    ]);
    expect(serial).toMatch(/^\d{12}$/);
    expect(lines[3]).toBe(`T|2|1|520.00|${sm3(Buffer.from(`${lines.slice(0, 3).join('\n')}\n`))}`);
    expect(lines.slice(4)).toEqual(['']);
  });

  test('the same file again is put aside: debited once, answered once', async () => {
    const one = await person({ balance: '100.00' });
    const file = batchFile(bank, { ...batchOf, period: '202601' }, [lineFor(one, 'TWICE', '30.00')]);
    for (let time = 0; time < 3; time += 1) {
      await bank.send(file.name, file.bytes);
      await world.work();
    }
    expect(await balanceOf(one.number)).toBe('7000');
    expect(await bank.waiting()).toEqual([`${file.name.replace('DK_', 'DKR_')}.sm4`]);
    await bank.take(file.name.replace('DK_', 'DKR_'));
    const done = (await readdir(join(bank.folder, 'done'))).filter((name) => name.startsWith(file.name));
    expect(done).toHaveLength(3);
    const batches = await bank.ask<{ name: string; state: string }[]>('ledger/batches');
    expect(batches.filter(({ name }) => name === file.name).map(({ state }) => state)).toEqual([
      'put_aside',
      'put_aside',
      'executed',
    ]);
  });

  test('another file under a used name is put aside, and does not disturb the first one’s answer', async () => {
    const one = await person();
    const of = { ...batchOf, period: '202602' };
    const first = batchFile(bank, of, [lineFor(one, 'USED1', '10.00')]);
    const second = batchFile(bank, of, [lineFor(one, 'USED2', '20.00')]);
    await bank.send(first.name, first.bytes);
    await world.work();
    await bank.send(second.name, second.bytes);
    await world.work();
    expect(resultLines(await bank.take(first.name.replace('DK_', 'DKR_'))).has('USED1')).toBe(true);
    expect(await bank.waiting()).toEqual([]);
    expect(await balanceOf(one.number)).toBe('99000');
  });

  test('a line id that was used before refuses the whole batch, and its name is free again', async () => {
    const one = await person();
    await deduct([lineFor(one, 'ONCE', '10.00')]);
    const lines = await deduct([lineFor(one, 'NEW1', '10.00'), lineFor(one, 'ONCE', '10.00')]);
    expect(lines.slice(1, 2)).toEqual(['X|行号重复或已用过:ONCE']);
    expect(lines.at(-2)).toMatch(/^T\|0\|0\|0\.00\|[0-9a-f]{64}$/);
    expect(await balanceOf(one.number)).toBe('99000');
    rounds -= 1;
    expect(await codeOf([lineFor(one, 'NEW1', '10.00')], 'NEW1')).toBe('0');
  });

  test('a GB18030 bank reads and compares rare characters', async () => {
    const other = world.bank(gb18030Bank);
    await other.set({ answerAfter: { minutes: 0 }, rareMessages: true });
    const names = ['㛃𬀪東', '\uFE10\u9FB4', '王·㛃'];
    const rare = names.map((holder, at) => ({ ...customer(900 + at), holder }));
    await other.load(
      'accounts',
      rare.map((one) => ({ ...one, balance: '10.00' })),
    );
    await other.load(
      'mandates',
      rare.map((one) => mandateFor(one)),
    );
    // The test's own encoder keeps to edition 2005 for the two characters of the second name, which the bank refuses.
    const readable = [rare[0], rare[2]].map((one, at) => lineFor(one as never, `RARE${at}`, '10.00'));
    const file = batchFile(other, batchOf, readable);
    await other.send(file.name, file.bytes);
    const old = batchFile(other, { ...batchOf, round: '02' }, [lineFor(rare[1] as never, 'RARE9', '10.00')]);
    await other.send(old.name, old.bytes);
    await world.work();
    const result = resultLines(await other.take(file.name.replace('DK_', 'DKR_')));
    expect([...result.values()].map((fields) => [fields[3], fields[6]])).toEqual([
      ['0', '㛃𬀪'],
      ['0', '㛃𬀪'],
    ]);
    expect((await other.take(old.name.replace('DK_', 'DKR_')))[1]).toBe('X|编码不是约定的gb18030');
  });

  /** Ways to break a batch, and what the bank finds. */
  const breaches: readonly [what: string, change: (lines: string[]) => string[], finding: string][] = [
    ['a blank line', ([head = '', ...rest]) => [head, '', ...rest], '有空行'],
    ['a sequence number left out', (lines) => lines.map((line) => line.replace('D|2|', 'D|3|')), '第3行:序号格式不符'],
    ['a leading zero', (lines) => lines.map((line) => line.replace('|10.00|', '|010.00|')), '第2行:金额格式不符'],
    ['nothing to deduct', (lines) => lines.map((line) => line.replace('|10.00|', '|0.00|')), '第2行:金额格式不符'],
    [
      'a memo that is no month',
      (lines) => lines.map((line) => line.replace('|2026-11', '|2026-13')),
      '第2行:摘要格式不符',
    ],
    ['a field too many', (lines) => lines.map((line) => line.replace('D|1|', 'D|1||')), '第2行:字段数不符'],
    ['another count', (lines) => lines.map((line) => line.replace('|2|30.00', '|3|30.00')), '第1行:首行行数与明细不符'],
    ['another total', (lines) => lines.map((line) => line.replace('|2|30.00', '|2|30.01')), '第1行:首行合计与明细不符'],
    [
      'another bank’s header',
      (lines) => lines.map((line) => line.replace('|0102|', '|0104|')),
      '第1行:首行与文件名不一致',
    ],
    [
      'an instant that is none',
      (lines) => lines.map((line) => line.replace('20261105093000', '20261131093000')),
      '第1行:首行格式不符',
    ],
    ['no lines', ([head = '']) => [head], '第2行:没有明细行'],
    ['a byte-order mark', ([head = '', ...rest]) => [`\uFEFF${head}`, ...rest], '第1行:首行与文件名不一致'],
  ];

  test.each(breaches)('%s refuses the file', async (_what, change, finding) => {
    const one = await person();
    const lines = [lineFor(one, `BREACH${people}A`, '10.00'), lineFor(one, `BREACH${people}B`, '20.00')];
    rounds += 1;
    const of = { ...batchOf, round: String(rounds).padStart(2, '0') };
    const file = batchFile(bank, of, lines);
    const text = file.bytes.toString('utf8').split('\n').slice(0, 3);
    await bank.send(file.name, fileOf(bank, change(text), 'T|2|30.00'));
    await world.work();
    const answer = await bank.take(file.name.replace('DK_', 'DKR_'));
    expect(answer[0]).toMatch(
      new RegExp(`^H\\|1\\|DKR\\|140100\\|0102\\|110\\|202611\\|${of.round}\\|20261105100000\\|`),
    );
    expect(answer.filter((line) => line.startsWith('X|'))).toContain(`X|${finding}`);
    expect(await balanceOf(one.number)).toBe('100000');
    // The name is free: the mended file goes through.
    await bank.send(file.name, file.bytes);
    await world.work();
    expect(resultLines(await bank.take(file.name.replace('DK_', 'DKR_'))).size).toBe(2);
  });

  test('a file that can’t be opened is answered, one of another bank or of no name is put aside', async () => {
    const name = 'DK_140100_0102_110_202603_01.txt';
    await writeFile(join(bank.folder, 'out', `${name}.sm4`), 'H|1|DK|plain');
    await writeFile(join(bank.folder, 'out', 'DK_140100_0104_110_202603_01.txt.sm4'), 'H|1|DK|plain');
    await writeFile(join(bank.folder, 'out', 'letter.txt.sm4'), 'hello');
    await world.work();
    expect(await bank.waiting()).toEqual(['DKR_140100_0102_110_202603_01.txt.sm4']);
    expect((await bank.take('DKR_140100_0102_110_202603_01.txt')).slice(1, 2)).toEqual([
      'X|密文无法打开:envelope-unencrypted',
    ]);
    expect(await readdir(join(bank.folder, 'out'))).toEqual([]);
  });

  test('the books tie after all of it', async () => {
    expect(await bank.ask('ledger/totals')).toMatchObject({ agencyAccountsThatDoNotTie: 0, linesMovedTwice: 0 });
    const { takenFromCustomers, movedByLines } = await bank.ask('ledger/totals');
    expect(takenFromCustomers).toBe(movedByLines);
  });
});
