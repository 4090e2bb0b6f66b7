import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MandateReader, MoneyReader } from '../../apps/counterparties/bank/files/batch-file.js';
import { findFileName } from '../../apps/counterparties/bank/text/file-name.js';
import { type FileEnd, readLines } from '../../apps/counterparties/bank/text/read-lines.js';
import { shanghaiInstant } from '../../domain/calendar/shanghai-time.js';
import { bankFileName } from '../../domain/interchange/bank-file-name.js';
import { type BatchLine, writeBatchFile } from '../../domain/interchange/batch-file.js';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { type MandateLine, writeMandateFile } from '../../domain/interchange/mandate-file.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import { gather } from './file-text.js';

const party = { agency: '140100', bank: '0102' };
const deduction = { kind: 'DK', ...party, insurance: '110', period: '202611', round: 1, correction: 0 } as const;
const mandates = { kind: 'SQ', ...party, date: '2026-11-05', n: 1 } as const;
const madeAt = shanghaiInstant('2026-11-05', '09:30:00');

const line = (seq: number, more: Partial<BatchLine> = {}): BatchLine => ({
  seq,
  lineId: lineIdOf({ ordinal: 7, seq }),
  idNumber: '140105199003072317',
  name: '张三',
  account: '6217-0000-0001',
  amount: 52_000n,
  memo: '2026-11',
  ...more,
});
const mandate = (seq: number, more: Partial<MandateLine> = {}): MandateLine => ({
  seq,
  lineId: lineIdOf({ ordinal: 8, seq }),
  idNumber: '140105199003072317',
  name: '张三',
  account: '6217-0000-0001',
  insurance: '110',
  action: 'A',
  ceiling: 100_000n,
  from: '202611',
  mandateNumber: 'WT-2026-1',
  ...more,
});

/** What the simulated bank, which shares no code with ours, finds wrong with a file. */
async function bankFindings(name: string, file: Buffer, encoding: FileEncoding): Promise<readonly string[]> {
  const parsed = findFileName(name);
  if (!parsed) return ['no name'];
  const reader = parsed.kind === 'SQ' ? new MandateReader(parsed) : new MoneyReader(parsed);
  const end: FileEnd = { trailer: '', sm3: '' };
  const chunks = (async function* () {
    yield file;
  })();
  for await (const lines of readLines(chunks, encoding, end)) reader.take(lines);
  reader.finish(end);
  return reader.findings;
}

const sumOf = (lines: readonly BatchLine[]) => lines.reduce((sum, { amount }) => sum + amount, 0n);
const batchOf = (lines: readonly BatchLine[], encoding: FileEncoding = 'utf-8') =>
  gather(writeBatchFile({ name: deduction, madeAt, lines: lines.length, total: sumOf(lines) }, [lines], encoding));

describe('batch files', () => {
  test('golden bytes', async () => {
    const body =
      'H|1|DK|140100|0102|110|202611|01|20261105093000|2|1040.00\n' +
      'D|1|00000007000001|140105199003072317|张三|6217-0000-0001|520.00|2026-11\n' +
      'D|2|00000007000002|140105199003072317|𬀪㛃|6217-0000-0001|520.00|2026-05\n';
    const file = await batchOf([line(1), line(2, { name: '𬀪㛃', memo: '2026-05' })]);
    expect(file.toString('utf8')).toBe(`${body}T|2|1040.00|${sm3(Buffer.from(body))}\n`);
  });

  test('a payout may have no memo', async () => {
    const head = { name: { ...deduction, kind: 'DF' } as const, madeAt, lines: 1, total: 1n };
    const file = await gather(writeBatchFile(head, [[line(1, { amount: 1n, memo: null })]], 'utf-8'));
    expect(file.toString('utf8').split('\n').slice(0, 2)).toEqual([
      'H|1|DF|140100|0102|110|202611|01|20261105093000|1|0.01',
      'D|1|00000007000001|140105199003072317|张三|6217-0000-0001|0.01|',
    ]);
  });

  test('the bank takes what is written, in both encodings, however it is cut into blocks', async () => {
    const characters = fc.constantFrom('张', '㛃', '𬀪', '東', '·', '䶮', '龴', 'A', ' ');
    const lines = fc.array(
      fc.record({
        name: fc.array(characters, { minLength: 1, maxLength: 50 }).map((all) => all.join('')),
        amount: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom<FileEncoding>('utf-8', 'gb18030'),
        fc.nat(6),
        async (more, encoding, at) => {
          const all = more.map((one, index) => line(index + 1, one));
          const head = { name: deduction, madeAt, lines: all.length, total: sumOf(all) };
          const file = await gather(writeBatchFile(head, [all.slice(0, at), all.slice(at)], encoding));
          expect(file).toEqual(await batchOf(all, encoding));
          expect(await bankFindings(bankFileName(deduction), file, encoding)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each<[string, Promise<Buffer>]>([
    ['no lines', batchOf([])],
    ['another seq', batchOf([line(2)])],
    ['a payout’s memo', batchOf([line(1, { memo: '十一月' })])],
    ['no amount', batchOf([line(1, { amount: 0n })])],
    ['too great an amount', batchOf([line(1, { amount: 100_000_000_000n })])],
    ['a name with a separator', batchOf([line(1, { name: '张|三' })])],
    ['a line id of another form', batchOf([line(1, { lineId: '01jd' })])],
    [
      'another count',
      gather(writeBatchFile({ name: deduction, madeAt, lines: 2, total: 52_000n }, [[line(1)]], 'utf-8')),
    ],
    [
      'another total',
      gather(writeBatchFile({ name: deduction, madeAt, lines: 1, total: 52_001n }, [[line(1)]], 'utf-8')),
    ],
    [
      'a result’s kind',
      gather(
        writeBatchFile({ name: { ...deduction, kind: 'DKR' }, madeAt, lines: 1, total: 52_000n }, [[line(1)]], 'utf-8'),
      ),
    ],
  ])('%s: never written', async (_, file) => {
    await expect(file).rejects.toThrow(RangeError);
  });
});

describe('files of mandates', () => {
  const write = (lines: readonly MandateLine[], encoding: FileEncoding = 'utf-8') =>
    gather(writeMandateFile({ name: mandates, madeAt, lines: lines.length }, [lines], encoding));

  test('golden bytes, which the bank takes', async () => {
    const body =
      'H|1|SQ|140100|0102|20261105|1|20261105093000|2\n' +
      'D|1|00000008000001|140105199003072317|张三|6217-0000-0001|110|A|1000.00|202611|WT-2026-1\n' +
      'D|2|00000008000002|140105199003072317|張東|6217-0000-0001|110|R||202612|WT-2026-2\n';
    const lines = [
      mandate(1),
      mandate(2, { name: '張東', action: 'R', ceiling: null, from: '202612', mandateNumber: 'WT-2026-2' }),
    ];
    const file = await write(lines);
    expect(file.toString('utf8')).toBe(`${body}T|2|${sm3(Buffer.from(body))}\n`);
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      expect(await bankFindings(bankFileName(mandates), await write(lines, encoding), encoding)).toEqual([]);
    }
  });

  test.each<[string, Promise<Buffer>]>([
    ['no lines', write([])],
    ['another seq', write([mandate(2)])],
    ['no such month', write([mandate(1, { from: '202613' })])],
    ['another count', gather(writeMandateFile({ name: mandates, madeAt, lines: 2 }, [[mandate(1)]], 'utf-8'))],
    [
      'an answer’s kind',
      gather(writeMandateFile({ name: { ...mandates, kind: 'SQR' }, madeAt, lines: 1 }, [[mandate(1)]], 'utf-8')),
    ],
  ])('%s: never written', async (_, file) => {
    await expect(file).rejects.toThrow(RangeError);
  });
});
