import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shanghaiInstant } from '../../domain/calendar/shanghai-time.js';
import { encodeText, type FileEncoding } from '../../domain/interchange/encoding.js';
import { factoryFileName, findFactoryFileName } from '../../domain/interchange/factory-name.js';
import { type FactoryOrder, readOrderFile, writeOrderFile } from '../../domain/interchange/factory-order.js';
import {
  type FactoryResult,
  readResultFile,
  resultOrderFindings,
  writeResultFile,
} from '../../domain/interchange/factory-result.js';
import { findingSentence } from '../../domain/interchange/finding.js';
import { sm3 } from '../../domain/interchange/sm3.js';

const name = { kind: 'ZK', office: '14010501', factory: '01', date: '2026-11-24', n: 7 } as const;
const orderFile = 'ZK_14010501_01_20261124_007.txt';
const resultFile = 'ZKR_14010501_01_20261124_007.txt';
const madeAt = shanghaiInstant('2026-11-24', '09:30:00');

const order = (more: Partial<FactoryOrder> = {}): Omit<FactoryOrder, 'seq'> => ({
  orderId: '01JD0000000000000000000001',
  idNumber: '140105199003072317',
  name: '张三',
  sex: '1',
  division: '140105',
  photoDigest: 'ab'.repeat(32),
  cardKind: '01',
  applyType: '01',
  ...more,
});
const produced = (more: Partial<FactoryResult> = {}): FactoryResult => ({
  seq: 1,
  orderId: '01JD0000000000000000000001',
  code: '0',
  cardNumber: 'A12345678',
  chipNumber: '140000D156000005',
  bank: '0102',
  account: '6217-0000-0001',
  bankCardNumber: '6217000010001234567',
  producedOn: '2026-11-23',
  ...more,
});
const failed = (code: '1' | '2' | '3', seq: number): FactoryResult => ({
  seq,
  orderId: `ORDER${seq}`,
  code,
  cardNumber: null,
  chipNumber: null,
  bank: null,
  account: null,
  bankCardNumber: null,
  producedOn: null,
});

/** A file of these lines with a trailer that is right for them. */
function seal(lines: readonly string[], encoding: FileEncoding = 'utf-8', end = '\n'): Buffer {
  const body = encodeText(lines.map((line) => `${line}${end}`).join(''), encoding);
  return Buffer.concat([body, Buffer.from(`T|${lines.length - 1}|${sm3(body)}${end}`)]);
}

const goodOrders = writeOrderFile(name, madeAt, [order(), order({ orderId: 'B', name: '𬀪㛃', sex: '2' })]);
const orderLines = goodOrders.toString('utf8').split('\n').slice(0, -2);
const goodResults = writeResultFile(name, madeAt, [produced(), failed('1', 2)]);
const resultLines = goodResults.toString('utf8').split('\n').slice(0, -2);
const codes = (file: { findings: readonly { code: string }[] }) => file.findings.map(({ code }) => code);

describe('order files', () => {
  test('golden bytes', () => {
    const body =
      'H|1|ZK|14010501|01|20261124|007|20261124093000|2\n' +
      `D|1|01JD0000000000000000000001|140105199003072317|张三|1|140105|${'ab'.repeat(32)}|01|01\n` +
      `D|2|B|140105199003072317|𬀪㛃|2|140105|${'ab'.repeat(32)}|01|01\n`;
    expect(goodOrders.toString('utf8')).toBe(`${body}T|2|${sm3(Buffer.from(body))}\n`);
    expect(sm3(Buffer.from('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });

  test('what is written is read, in both encodings, LF or CRLF', () => {
    const names = fc
      .array(fc.constantFrom('张', '㛃', '𬀪', '東', '·', '䶮', '龴', 'A', ' '), { minLength: 1, maxLength: 50 })
      .map((characters) => characters.join(''));
    const orders = fc.array(names, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(orders, fc.constantFrom<FileEncoding>('utf-8', 'gb18030'), (people, encoding) => {
        const given = people.map((person, at) => order({ orderId: `O${at}`, name: person }));
        const bytes = writeOrderFile(name, madeAt, given, encoding);
        const file = readOrderFile(orderFile, bytes, encoding);
        expect(file.findings).toEqual([]);
        expect(file.lines).toEqual(given.map((one, at) => ({ ...one, seq: at + 1 })));
        expect(file.header).toEqual({ ...name, version: '1', madeAt, lines: people.length });
        expect(file.trailerSm3).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
    expect(codes(readOrderFile(orderFile, seal(orderLines, 'utf-8', '\r\n')))).toEqual([]);
  });

  test.each(['张|三', '张\n三', '', '𬀪'.repeat(51), '\uFFFD'])('a name %j is never written', (bad) => {
    expect(() => writeOrderFile(name, madeAt, [order({ name: bad })])).toThrow('field name');
  });

  test('no orders, no file', () => {
    expect(() => writeOrderFile(name, madeAt, [])).toThrow(RangeError);
  });
});

describe('every breach is a finding', () => {
  const header = orderLines[0] ?? '';
  const [, first, second] = orderLines as [string, string, string];

  test.each<[string, Buffer, string[]]>([
    ['empty', Buffer.alloc(0), ['file-empty']],
    ['other encoding', Buffer.concat([goodOrders, Buffer.from([0xff])]), ['file-encoding']],
    ['no last line feed', goodOrders.subarray(0, -1), ['file-end']],
    [
      'something after',
      Buffer.concat([goodOrders, Buffer.from('x')]),
      ['file-end', 'line-mark', 'count-header', 'line-mark'],
    ],
    ['a blank line', seal([header, first, '', second]), ['line-blank', 'count-header', 'line-mark', 'line-seq']],
    [
      'blank at the end',
      Buffer.concat([goodOrders, Buffer.from('\n')]),
      ['line-blank', 'line-mark', 'count-header', 'line-mark'],
    ],
    ['a long line', seal([header, first, second.replace('𬀪㛃', '长'.repeat(1400))]), ['line-long', 'field-shape']],
    ['a byte-order mark', seal([`\uFEFF${header}`, first, second]), ['line-mark']],
    ['a changed byte', Buffer.from(goodOrders.toString().replace('张三', '张四')), ['file-digest']],
    ['no detail', seal([header.replace(/2$/, '0')]), ['file-no-lines']],
    ['no header', seal([first, second]), ['line-mark', 'line-seq']],
    ['no trailer', Buffer.from(`${orderLines.join('\n')}\n`), ['line-mark', 'count-header']],
    ['header alone', Buffer.from(`${header}\n`), ['line-mark', 'count-header']],
    ['another version', seal([header.replace('H|1', 'H|2'), first, second]), ['field-shape']],
    ['another kind', seal([header.replace('ZK', 'ZKR'), first, second]), ['header-name']],
    ['another office', seal([header.replace('14010501', '14010502'), first, second]), ['header-name']],
    ['another number', seal([header.replace('|007|', '|008|'), first, second]), ['header-name']],
    ['a header’s count', seal([header.replace(/2$/, '3'), first, second]), ['count-header']],
    ['leading zeros', seal([header.replace(/2$/, '02'), first, second]), ['field-shape']],
    ['no such minute', seal([header.replace('093000', '096000'), first, second]), ['field-shape']],
    ['seq out of order', seal([header, second, first]), ['line-seq', 'line-seq']],
    [
      'an order twice',
      seal([header, first, second.replace('|B|', '|01JD0000000000000000000001|')]),
      ['order-repeated'],
    ],
    ['another mark', seal([header, first, second.replace('D|', 'E|')]), ['line-mark']],
    ['a field too many', seal([header, first, `${second}|`]), ['line-fields']],
    ['a field too few', seal([header, first, second.replace(/\|01$/, '')]), ['line-fields']],
    ['a control character', seal([header, first, second.replace('𬀪', '\u0007')]), ['field-characters']],
    ['a lone carriage return', seal([header, first, second.replace('𬀪', 'a\rb')]), ['field-characters']],
    ['a line separator', seal([header, first, second.replace('𬀪', '\u2028')]), ['field-characters']],
    ['a small x', seal([header, first, second.replace('2317', '231x')]), ['field-shape']],
    ['a card kind', seal([header, first, second.replace(/01\|01$/, '01|02')]), ['field-shape']],
  ])('%s', (_, bytes, expected) => {
    expect(codes(readOrderFile(orderFile, bytes))).toEqual(expected);
  });

  test('a trailer’s count', () => {
    const body = Buffer.from(orderLines.map((line) => `${line}\n`).join(''));
    const bytes = Buffer.concat([body, Buffer.from(`T|3|${sm3(body)}\n`)]);
    expect(codes(readOrderFile(orderFile, bytes))).toEqual(['count-trailer']);
  });

  test('all findings at once, each with its place and sentence, none quoting the file', () => {
    const bytes = seal([header.replace(/2$/, '9'), first.replace('张三', '张\u0007'), second.replace('2317', 'abcd')]);
    const { findings, lines } = readOrderFile(orderFile, bytes);
    expect(lines).toEqual([]);
    expect(findings.map((finding) => findingSentence(finding, 'zh'))).toEqual([
      '第1行 行数:首行行数与明细不符',
      '第2行 姓名:含有不允许的字符',
      '第3行 身份证号码:内容不符合格式',
    ]);
    expect(findings.map((finding) => findingSentence(finding, 'en'))[2]).toBe(
      'Line 3, ID number: It is not of the agreed form',
    );
    expect(findingSentence({ code: 'file-encoding', params: { encoding: 'utf-8' } }, 'zh')).toBe(
      '编码不是约定的 utf-8',
    );
  });

  test('any changed byte of a file is found', () => {
    fc.assert(
      fc.property(fc.nat(goodOrders.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(goodOrders);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(codes(readOrderFile(orderFile, changed))).not.toEqual([]);
      }),
    );
  });
});

describe('result files', () => {
  test('golden line, round trip', () => {
    expect(resultLines).toEqual([
      'H|1|ZKR|14010501|01|20261124|007|20261124093000|2',
      'R|1|01JD0000000000000000000001|0|A12345678|140000D156000005|0102|6217-0000-0001|6217000010001234567|20261123',
      'R|2|ORDER2|1||||||',
    ]);
    const file = readResultFile(resultFile, goodResults);
    expect(file.findings).toEqual([]);
    expect(file.lines).toEqual([
      { ...produced(), line: 2 },
      { ...failed('1', 2), line: 3 },
    ]);
  });

  test.each<[string, FactoryResult[], string[]]>([
    ['produced without a card number', [produced({ cardNumber: null })], ['result-incomplete']],
    ['spoiled with a chip', [{ ...failed('3', 1), chipNumber: 'C1' }], ['result-superfluous']],
    ['an order twice', [produced(), { ...failed('2', 1), orderId: produced().orderId }], ['order-repeated']],
    [
      'one card number for two',
      [produced(), produced({ orderId: 'B', chipNumber: 'C2', account: 'X', bankCardNumber: '621700001000' })],
      ['result-repeated'],
    ],
    ['produced tomorrow', [produced({ producedOn: '2026-11-25' })], ['result-day']],
  ])('%s', (_, results, expected) => {
    expect(codes(readResultFile(resultFile, writeResultFile(name, madeAt, results)))).toEqual(expected);
  });

  test('an unknown code', () => {
    const [header, , second] = resultLines as [string, string, string];
    const bytes = seal([header.replace(/2$/, '1'), second.replace('|1|||', '|9|||')]);
    expect(codes(readResultFile(resultFile, bytes))).toEqual(['field-shape']);
    expect(codes(readResultFile(orderFile, goodResults))).toEqual(['name-malformed', 'header-name']);
  });

  test('beside the orders sent', () => {
    const file = readResultFile(resultFile, goodResults);
    const sent = { seq: 1, office: '14010501', factory: '01', ended: false };
    const against = (found: Partial<typeof sent> | undefined) =>
      codes({
        findings: resultOrderFindings({ ...file, lines: file.lines.slice(0, 1) }, () => found && { ...sent, ...found }),
      });
    expect(against({})).toEqual([]);
    expect(against(undefined)).toEqual(['order-unknown']);
    expect(against({ seq: 2 })).toEqual(['order-seq']);
    expect(against({ ended: true })).toEqual(['order-ended']);
    expect(against({ office: '14010502' })).toEqual(['order-other-party']);
    expect(against({ factory: '02' })).toEqual(['order-other-party']);
  });
});

describe('names', () => {
  test('made and read', () => {
    expect(factoryFileName(name)).toBe(orderFile);
    expect(findFactoryFileName(orderFile)).toEqual(name);
    expect(findFactoryFileName(resultFile)).toEqual({ ...name, kind: 'ZKR' });
  });

  test.each([
    'ZK_14010501_01_20261124_7.txt',
    'ZK_14010501_01_20261124_000.txt',
    'ZK_140105_01_20261124_007.txt',
    'ZK_14010501_01_20261131_007.txt',
    'ZK_14010501_01_20261124_007.txt.sm4',
    '../ZK_14010501_01_20261124_007.txt',
    'DK_14010501_01_20261124_007.txt',
  ])('%s is none', (text) => {
    expect(findFactoryFileName(text)).toBeUndefined();
  });
});
