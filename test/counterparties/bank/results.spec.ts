import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResultFault } from '../../../apps/counterparties/bank/switches.js';
import {
  type BankWorld,
  batchFile,
  batchOf,
  customer,
  lineFor,
  mandateFor,
  morning,
  resultLines,
  sm3,
  startBankWorld,
  type TestBank,
} from './bank-world.js';

const people = [1, 2, 3, 4].map(customer);
const [rich, second, poor] = people as [
  ReturnType<typeof customer>,
  ReturnType<typeof customer>,
  ReturnType<typeof customer>,
];

describe('a result', () => {
  let world: BankWorld;
  let bank: TestBank;
  let rounds = 0;

  beforeAll(async () => {
    world = await startBankWorld();
    bank = world.bank();
    await world.tell(morning);
    await bank.load(
      'accounts',
      people.map((one) => ({ ...one, balance: one === poor ? '0.00' : '100000.00' })),
    );
    await bank.load(
      'mandates',
      people.map((one) => mandateFor(one)),
    );
    await bank.set({ answerAfter: { minutes: 0 } });
  });
  afterEach(async () => {
    await bank.reset();
    await bank.set({ answerAfter: { minutes: 0 } });
  });
  afterAll(() => world.stop());

  /** Sends three lines, of which the third fails, in a round of its own; gives the name of the result. */
  const send = async (): Promise<string> => {
    rounds += 1;
    const lines = [rich, second, poor].map((one, at) => lineFor(one, `R${rounds}L${at}`, '10.00'));
    const file = batchFile(bank, { ...batchOf, round: String(rounds).padStart(2, '0') }, lines);
    await bank.send(file.name, file.bytes);
    await world.work();
    return file.name.replace('DK_', 'DKR_');
  };
  const digestOf = (lines: readonly string[]) =>
    sm3(
      Buffer.from(
        lines
          .slice(0, -2)
          .map((line) => `${line}\n`)
          .join(''),
      ),
    );
  const faulty = async (fault: ResultFault) => {
    await bank.set({ faults: [fault] });
    const name = await send();
    return { name, lines: await bank.take(name) };
  };
  /** The fields of the first success, the first failure, header and trailer. */
  const parts = (lines: readonly string[]) => {
    const [head = [], ...rows] = lines.map((line) => line.split('|'));
    const results = rows.filter(([mark]) => mark === 'R');
    const success = results.find((row) => row[5] === '0') ?? [];
    const failure = results.find((row) => row[5] !== '0') ?? [];
    return { head, success, failure, results, trailer: rows.find(([mark]) => mark === 'T') ?? [] };
  };

  /** What is wrong, told by what a reader of the file sees. In all of these the digest itself is right. */
  const damages: readonly [ResultFault, (seen: ReturnType<typeof parts>) => unknown, unknown][] = [
    ['missingLine', ({ results, trailer }) => [results.length, trailer[1]], [2, '3']],
    ['extraLine', ({ results }) => results.map((row) => row[2]).includes('NEVERSENT'), true],
    ['repeatedLine', ({ results }) => new Set(results.map((row) => row[2])).size === 3 && results.length, 4],
    ['changedAmount', ({ success }) => success[4], '10.09'],
    ['changedAccount', ({ success }) => success[3] === rich.number, false],
    ['changedLineId', ({ success }) => success[2]?.startsWith('Z'), true],
    ['changedSeq', ({ success }) => success[1], '1000001'],
    ['headerCount', ({ head }) => head[9], '4'],
    ['headerTotal', ({ head }) => head[10], '130.00'],
    ['trailerCount', ({ trailer }) => trailer[2], '3'],
    ['trailerTotal', ({ trailer }) => trailer[3], '120.00'],
    ['otherBank', ({ head }) => head[4], '0301'],
    ['successWithoutSerial', ({ success }) => success[6], ''],
    ['failureWithSerial', ({ failure }) => failure[6], 'F00000000001'],
    ['usedSerial', ({ results }) => results[0]?.[6] === results[1]?.[6], true],
    ['settledBefore', ({ success }) => success[7], '20261104'],
    ['settledAfter', ({ success }) => success[7], '20261106'],
  ];

  test.each(damages)('%s: the file shows it, and its digest is right', async (fault, see, expected) => {
    const { lines } = await faulty(fault);
    const seen = parts(lines);
    expect(see(seen)).toEqual(expected);
    expect(seen.trailer.at(-1)).toBe(digestOf(lines));
    // The fault is used once, and was of the file alone: the whole resend is right.
    const sound = parts(await bank.take(await send()));
    expect([sound.head[9], sound.trailer.slice(1, 4)]).toEqual(['3', ['3', '2', '20.00']]);
  });

  test('digest, last line feed, blank line and undecodable bytes', async () => {
    const { lines } = await faulty('digest');
    expect(lines.at(-2)?.endsWith('0'.repeat(64))).toBe(true);
    expect((await faulty('noFinalLineFeed')).lines.at(-1)).toMatch(/^T\|/);
    expect((await faulty('blankLine')).lines.slice(1, -1)).toContain('');
    expect((await faulty('undecodable')).lines.some((line) => line.includes('\uFFFD'))).toBe(true);
  });

  test('an envelope that can’t be opened', async () => {
    await expect(faulty('envelope')).rejects.toThrow('envelope-mac');
    await expect(faulty('unencrypted')).rejects.toThrow('envelope-unencrypted');
  });

  test('under another name, and twice at once', async () => {
    await bank.set({ faults: ['otherName'] });
    const name = await send();
    const other = name.replace(/_\d\d\.txt$/, '_99.txt');
    expect(await bank.waiting()).toEqual([`${other}.sm4`]);
    await bank.take(other);
    await bank.set({ faults: ['twiceRenamed'] });
    const second = await send();
    expect(await bank.take(second)).toEqual(await bank.take(other));
  });

  test('twice: once more after it was taken', async () => {
    await bank.set({ faults: ['twice'] });
    const name = await send();
    const first = await bank.take(name);
    expect(await bank.waiting()).toEqual([]);
    await world.work();
    expect(await bank.take(name)).toEqual(first);
    await world.work();
    expect(await bank.waiting()).toEqual([]);
  });

  test('never, until it is asked for', async () => {
    await bank.set({ faults: ['never'] });
    const name = await send();
    await world.tell(new Date('2026-11-05T03:00:00Z'));
    expect(await bank.waiting()).toEqual([]);
    await bank.ask('answer', { file: name.replace('DKR_', 'DK_') });
    await world.work();
    expect(resultLines(await bank.take(name)).size).toBe(3);
  });

  test('a whole resend has the same lines with a time of its own', async () => {
    await bank.set({ faults: ['changedAmount'] });
    const name = await send();
    const wrong = await bank.take(name);
    await world.tell(new Date('2026-11-05T03:10:00Z'));
    await bank.ask('answer', { file: name.replace('DKR_', 'DK_') });
    await world.work();
    const right = await bank.take(name);
    expect(right[0]).not.toBe(wrong[0]);
    const serials = (lines: readonly string[]) => [...resultLines(lines).values()].map((fields) => fields[4]);
    expect(serials(right)).toEqual(serials(wrong));
  });

  test('a told refusal takes nothing from anybody', async () => {
    await bank.set({ refuse: ['系统升级,今日不受理'] });
    const lines = await bank.take(await send());
    expect(lines[0]).toMatch(/^H\|1\|DKR\|.*\|0\|0\.00$/);
    expect(lines[1]).toBe('X|系统升级,今日不受理');
    const account = await bank.ask<{ settled_on: string }[]>('ledger/batches');
    expect(account[0]).toMatchObject({ state: 'refused', settled_on: null });
    expect(resultLines(await bank.take(await send())).size).toBe(3);
  });

  test('told codes replace successes alone, by account and every n-th line', async () => {
    await bank.set({ codes: { every: [{ nth: 2, code: '90' }], accounts: { [rich.number]: '77' } } });
    const codes = [...resultLines(await bank.take(await send())).values()].map((fields) => fields[3]);
    expect(codes).toEqual(['77', '90', '5']);
  });

  test('lines in another order are the same lines', async () => {
    await bank.set({ shuffle: true });
    const lines = await bank.take(await send());
    expect(
      parts(lines)
        .results.map((row) => row[1])
        .sort(),
    ).toEqual(['1', '2', '3']);
    expect(parts(lines).trailer.at(-1)).toBe(digestOf(lines));
  });

  test('a writing that was broken off after the renaming is not repeated', async () => {
    const name = await send();
    const before = await readFile(join(bank.folder, 'in', `${name}.sm4`));
    await world.forget(name);
    await world.work();
    expect((await readFile(join(bank.folder, 'in', `${name}.sm4`))).equals(before)).toBe(true);
    expect((await readdir(join(bank.folder, 'in'))).filter((file) => file.endsWith('.part'))).toEqual([]);
    await bank.take(name);
  });

  test('a switch that there is not is named, and nothing is changed', async () => {
    await expect(bank.set({ faults: ['sleepy' as never] })).rejects.toThrow('faults');
    expect(await bank.ask<{ faults: unknown[] }>('switches')).toMatchObject({ faults: [] });
  });
});

describe('the time a result takes', () => {
  let world: BankWorld;
  let bank: TestBank;

  beforeAll(async () => {
    world = await startBankWorld();
    bank = world.bank();
    await world.tell(new Date('2026-09-30T01:00:00Z'));
    await bank.load('accounts', [{ ...rich, balance: '1000.00' }]);
    await bank.load('mandates', [mandateFor(rich)]);
  });
  afterAll(() => world.stop());

  let rounds = 0;
  const send = async (sentAt: string): Promise<string> => {
    rounds += 1;
    await world.tell(new Date(sentAt));
    const of = { ...batchOf, round: String(rounds).padStart(2, '0'), madeAt: sentAt.replace(/\D/g, '').slice(0, 14) };
    const file = batchFile(bank, of, [lineFor(rich, `T${rounds}`, '1.00')]);
    await bank.send(file.name, file.bytes);
    await world.work();
    return file.name.replace('DK_', 'DKR_');
  };
  const results = async () => (await bank.waiting()).filter((name) => name.startsWith('DKR_'));
  /** The last minute at which nothing lies there, and the first at which the result does. */
  const comes = async (name: string, at: string) => {
    await world.tell(new Date(new Date(at).getTime() - 60_000));
    expect(await results()).toEqual([]);
    await world.tell(new Date(at));
    return [...resultLines(await bank.take(name)).values()][0];
  };

  test('over a holiday: 1–7 October are off', async () => {
    const name = await send('2026-09-30T16:59:00+08:00');
    expect((await comes(name, '2026-10-08T10:00:00+08:00'))?.[5]).toBe('20260930');
  });

  test('on its own the next working day at ten', async () => {
    const name = await send('2026-11-05T10:00:00+08:00');
    expect((await comes(name, '2026-11-06T10:00:00+08:00'))?.[5]).toBe('20261105');
  });

  test('on the third working day after the day it counts as sent: after the cut-off that is the next one', async () => {
    await bank.set({ answerAfter: { workingDays: 3, at: '16:00' } });
    // A Friday evening counts as Monday; three working days later is Thursday.
    const name = await send('2026-11-13T17:00:00+08:00');
    expect((await comes(name, '2026-11-19T16:00:00+08:00'))?.[5]).toBe('20261116');
  });

  test('a batch that is booked late settles in the next month', async () => {
    await bank.set({ executeAfter: { workingDays: 2, at: '09:30' }, answerAfter: { workingDays: 2, at: '15:00' } });
    const name = await send('2026-11-27T10:00:00+08:00');
    expect((await comes(name, '2026-12-01T15:00:00+08:00'))?.[5]).toBe('20261201');
  });
});
