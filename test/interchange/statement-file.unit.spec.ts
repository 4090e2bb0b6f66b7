import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { StatementReader } from '../../domain/interchange/statement-file.js';
import { formatYuan } from '../../domain/money/fen.js';
import { brief, readAll, sealed } from './file-text.js';

const name = 'DZ_140100_0102_DK_202611.txt';
const header = 'H|1|DZ|140100|0102|DK|202611|20261201090000|2|100.00|520.00';
const credit = 'S|1|20261106|S1|00000007000001|C|520.00|620.00|代扣';
const debit = 'S|2|20261130|S2||D|100.00|520.00|划转财政专户';

async function read(lines: readonly string[], trailer: string, fileName = name, size = 65_536) {
  const reader = new StatementReader(fileName, 'utf-8');
  const given = await readAll(reader, sealed(lines, trailer), size);
  return { given, ...reader.outcome };
}

describe('account statements', () => {
  test('a whole one', async () => {
    const { given, findings, header: head, credits, debits } = await read([header, credit, debit], 'T|2|520.00|100.00');
    expect({ findings, credits, debits }).toEqual({ findings: [], credits: 52_000n, debits: 10_000n });
    expect(head).toMatchObject({ use: 'DK', period: '202611', opening: 10_000n, closing: 52_000n });
    expect(given[1]).toEqual({
      line: 3,
      seq: 2,
      settledOn: '2026-11-30',
      serial: 'S2',
      lineId: null,
      direction: 'D',
      amount: 10_000n,
      balance: 52_000n,
      memo: '划转财政专户',
    });
  });

  test('one without movements; a corrected one', async () => {
    const quiet = header.replace('|2|100.00|520.00', '|0|100.00|100.00');
    expect((await read([quiet], 'T|0|0.00|0.00')).findings).toEqual([]);
    expect(
      (await read([header, credit, debit], 'T|2|520.00|100.00', name.replace('.txt', '_C2.txt'))).findings,
    ).toEqual([]);
  });

  test.each<[string, string[], string, string[]]>([
    [
      'a balance that does not follow',
      [header, credit.replace('620.00', '620.01'), debit],
      'T|2|520.00|100.00',
      ['statement-balance 2 balance', 'statement-balance 3 balance'],
    ],
    [
      'a closing balance',
      [header.replace(/520.00$/, '520.01'), credit, debit],
      'T|2|520.00|100.00',
      ['statement-closing 1 closing'],
    ],
    [
      'a count in the header',
      [header.replace('|2|100', '|3|100'), credit, debit],
      'T|2|520.00|100.00',
      ['count-header 1 lines'],
    ],
    [
      'totals in the trailer',
      [header, credit, debit],
      'T|2|520.01|99.00',
      ['total-trailer 4 credits', 'total-trailer 4 debits'],
    ],
    [
      'another month',
      [header, credit, debit.replace('20261130', '20261201')],
      'T|2|520.00|100.00',
      ['statement-month 3 settledOn'],
    ],
    ['another use', [header.replace('|DK|', '|DF|'), credit, debit], 'T|2|520.00|100.00', ['header-name 1 use']],
    ['seq out of order', [header, credit.replace('S|1', 'S|2'), debit], 'T|2|520.00|100.00', ['line-seq 2 seq']],
    [
      'a balance below zero',
      [header, credit, debit.replace('|520.00|', '|-520.00|')],
      'T|2|520.00|0.00',
      ['field-shape 3 balance'],
    ],
    ['no serial', [header, credit.replace('|S1|', '||'), debit], 'T|2|0.00|100.00', ['field-shape 2 serial']],
  ])('%s holds it', async (_, lines, trailer, expected) => {
    expect(brief((await read(lines, trailer)).findings)).toEqual(expected);
  });

  test('a double movement is no breach of the file: it becomes a difference', async () => {
    const twice = [
      header.replace('|2|100.00|520.00', '|3|100.00|1040.00'),
      credit,
      'S|2|20261106|S1|00000007000001|C|520.00|1140.00|代扣',
      debit.replace('S|2', 'S|3').replace('520.00', '1040.00'),
    ];
    expect((await read(twice, 'T|3|1040.00|100.00')).findings).toEqual([]);
  });

  test('any movements whose arithmetic holds are whole, whatever the pieces', async () => {
    const movements = fc.array(fc.bigInt({ min: 1n, max: 99_999_999_999n }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(movements, fc.integer({ min: 1, max: 300 }), async (amounts, size) => {
        let balance = 5n;
        const lines = amounts.map((amount, at) => {
          const credits = balance < amount;
          balance += credits ? amount : -amount;
          return `S|${at + 1}|20261106|S${at}||${credits ? 'C' : 'D'}|${formatYuan(amount)}|${formatYuan(balance)}|`;
        });
        const sum = (direction: string) =>
          formatYuan(
            lines
              .flatMap((line, at) => (line.includes(`|${direction}|`) ? [amounts[at] ?? 0n] : []))
              .reduce((a, b) => a + b, 0n),
          );
        const top = `H|1|DZ|140100|0102|DK|202611|20261201090000|${lines.length}|0.05|${formatYuan(balance)}`;
        const { findings, given } = await read(
          [top, ...lines],
          `T|${lines.length}|${sum('C')}|${sum('D')}`,
          name,
          size,
        );
        expect(findings).toEqual([]);
        expect(given).toHaveLength(amounts.length);
      }),
    );
  });
});
