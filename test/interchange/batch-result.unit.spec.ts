import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shanghaiInstant } from '../../domain/calendar/shanghai-time.js';
import { BatchResultReader, type SentBatch } from '../../domain/interchange/batch-result.js';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { findingSentence } from '../../domain/interchange/finding.js';
import { MandateResultReader } from '../../domain/interchange/mandate-file.js';
import { brief, readAll, sealed } from './file-text.js';

const resultName = 'DKR_140100_0102_110_202611_01.txt';
const sent: SentBatch = {
  ordinal: 7,
  lines: 3,
  total: 156_000n,
  madeAt: shanghaiInstant('2026-11-05', '09:30:00'),
};
const header = 'H|1|DKR|140100|0102|110|202611|01|20261106170000|3|1560.00';
const success = (seq: number, serial = `S${seq}`) =>
  `R|${seq}|0000000700000${seq}|6217-0001|520.00|0|${serial}|20261106|`;
const failure = (seq: number) => `R|${seq}|0000000700000${seq}|6217-0001|520.00|5|||余额不足`;
const good = [header, success(1), success(2), failure(3)];
const goodTrailer = 'T|3|2|1040.00';

async function read(file: Uint8Array, name = resultName, encoding: FileEncoding = 'utf-8', size = 65_536) {
  const reader = new BatchResultReader(name, sent, encoding);
  const lines = await readAll(reader, file, size);
  return { ...reader.outcome, lines };
}
const findings = async (lines: readonly string[], trailer = goodTrailer, name = resultName) =>
  brief((await read(sealed(lines, trailer), name)).findings);

describe('a whole result', () => {
  test('gives every line, in any order, and its sums', async () => {
    const file = sealed([header, failure(3), success(1), success(2)], goodTrailer);
    const { lines, findings: found, header: head, successes, successTotal, refusal } = await read(file);
    expect(found).toEqual([]);
    expect({ successes, successTotal, refusal, made: head?.madeAt }).toEqual({
      successes: 2,
      successTotal: 104_000n,
      refusal: [],
      made: shanghaiInstant('2026-11-06', '17:00:00'),
    });
    const common = { account: '6217-0001', amount: 52_000n };
    expect(lines).toEqual([
      {
        line: 2,
        seq: 3,
        lineId: '00000007000003',
        ...common,
        code: '5',
        serial: null,
        settledOn: null,
        message: '余额不足',
      },
      {
        line: 3,
        seq: 1,
        lineId: '00000007000001',
        ...common,
        code: '0',
        serial: 'S1',
        settledOn: '2026-11-06',
        message: null,
      },
      {
        line: 4,
        seq: 2,
        lineId: '00000007000002',
        ...common,
        code: '0',
        serial: 'S2',
        settledOn: '2026-11-06',
        message: null,
      },
    ]);
  });

  test('reads the same whatever the pieces, the encoding and the line ends', async () => {
    const whole = await read(sealed(good, goodTrailer));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom<FileEncoding>('utf-8', 'gb18030'),
        fc.constantFrom('\n', '\r\n'),
        async (size, encoding, end) => {
          const {
            lines,
            findings: found,
            trailerSm3,
          } = await read(sealed(good, goodTrailer, encoding, end), resultName, encoding, size);
          expect({ lines, found }).toEqual({ lines: whole.lines, found: [] });
          expect(trailerSm3).toMatch(/^[0-9a-f]{64}$/);
        },
      ),
    );
  });

  test('codes compare as text', async () => {
    const { lines } = await read(
      sealed([header, success(1), success(2), failure(3).replace('|5|', '|05|')], goodTrailer),
    );
    expect(lines.at(-1)?.code).toBe('05');
  });
});

describe('every breach holds the result', () => {
  const [, one, two, three] = good as [string, string, string, string];

  test.each<[string, string[], string | undefined, string[]]>([
    [
      'a missing line',
      [header, one, three],
      'T|2|1|520.00',
      ['total-header 1 total', 'count-header 1 lines', 'sent-missing'],
    ],
    [
      'an extra line',
      [...good, success(4)],
      'T|4|3|1560.00',
      ['sent-unknown 5 seq', 'total-header 1 total', 'count-header 1 lines'],
    ],
    [
      'a line that never was sent',
      [header, one, two, three.replace('|00000007000003|', '|NEVERSENT|')],
      undefined,
      ['sent-unknown 4 lineId'],
    ],
    [
      'another round’s line',
      [header, one, two, three.replace('|00000007', '|00000006')],
      undefined,
      ['sent-unknown 4 lineId'],
    ],
    ['a repeated line', [header, one, two, two], 'T|3|3|1560.00', ['sent-repeated 4 seq', 'sent-missing']],
    [
      'an altered seq',
      [header, one, two, three.replace('R|3|', 'R|2|')],
      undefined,
      ['sent-unknown 4 lineId', 'sent-repeated 4 seq', 'sent-missing'],
    ],
    ['an altered amount', [header, one, two, three.replace('520.00', '520.01')], undefined, ['total-header 1 total']],
    [
      'a count in the header',
      [header.replace('|3|1560', '|4|1560'), one, two, three],
      undefined,
      ['sent-header 1 lines', 'count-header 1 lines'],
    ],
    [
      'a total in the header',
      [header.replace('1560.00', '1560.01'), one, two, three],
      undefined,
      ['total-header 1 total', 'sent-header 1 total'],
    ],
    ['a count in the trailer', good, 'T|4|2|1040.00', ['count-trailer 5 lines']],
    ['successes in the trailer', good, 'T|3|3|1040.00', ['count-successes 5 successes']],
    ['a total in the trailer', good, 'T|3|2|1040.01', ['total-trailer 5 successTotal']],
    ['another bank', [header.replace('0102', '0103'), one, two, three], undefined, ['header-name 1 bank']],
    ['another round', [header.replace('|01|2026', '|02|2026'), one, two, three], undefined, ['header-name 1 round']],
    ['the batch’s kind', [header.replace('DKR', 'DK'), one, two, three], undefined, ['header-name 1 kind']],
    ['another version', [header.replace('H|1', 'H|2'), one, two, three], undefined, ['field-shape 1 version']],
    [
      'a success without serial',
      [header, one.replace('|S1|', '||'), two, three],
      undefined,
      ['success-serial 2 serial'],
    ],
    [
      'a success without day',
      [header, one.replace('20261106', ''), two, three],
      undefined,
      ['success-day 2 settledOn'],
    ],
    [
      'a failure with a serial',
      [header, one, two, three.replace('|5||', '|5|F1|')],
      undefined,
      ['failure-serial 4 serial'],
    ],
    [
      'a failure with a day',
      [header, one, two, three.replace('|5|||', '|5||20261106|')],
      undefined,
      ['failure-day 4 settledOn'],
    ],
    [
      'settled before the batch',
      [header, one.replace('20261106', '20261104'), two, three],
      undefined,
      ['settled-early 2 settledOn'],
    ],
    ['settled on the batch’s day', [header, one.replace('20261106', '20261105'), two, three], undefined, []],
    [
      'settled after the result',
      [header, one.replace('20261106', '20261107'), two, three],
      undefined,
      ['settled-late 2 settledOn'],
    ],
    ['no such day', [header, one.replace('20261106', '20261131'), two, three], undefined, ['field-shape 2 settledOn']],
    ['leading zeros', [header, one, two, three.replace('R|3', 'R|03')], undefined, ['field-shape 4 seq']],
    ['an amount of nothing', [header, one, two, three.replace('520.00', '0.00')], undefined, ['field-shape 4 amount']],
    ['a long message', [header, one, two, `${three}${'长'.repeat(97)}`], undefined, ['field-shape 4 message']],
    [
      'a message of 100 rare characters',
      [header, one, two, three.replace('余额不足', '𬀪'.repeat(100))],
      undefined,
      [],
    ],
    ['a control character', [header, one, two, `${three}\u0085`], undefined, ['field-characters 4 message']],
    [
      'a blank line',
      [header, one, two, '', three],
      'T|4|2|1040.00',
      ['line-blank 4', 'line-mark 4', 'count-header 1 lines'],
    ],
    ['an X among R', [header, one, two, 'X|格式不符'], 'T|3|2|1040.00', ['line-mark 4']],
    [
      'no header',
      [one, two, three],
      undefined,
      [
        'line-mark 1',
        'sent-missing',
        'count-trailer 4 lines',
        'count-successes 4 successes',
        'total-trailer 4 successTotal',
      ],
    ],
    [
      'no lines',
      [header],
      'T|0|0|0.00',
      ['file-no-lines', 'total-header 1 total', 'count-header 1 lines', 'sent-missing'],
    ],
  ])('%s', async (_, lines, trailer, expected) => {
    expect(await findings(lines, trailer)).toEqual(expected);
  });

  test('what is missing is told as ranges', async () => {
    const { findings: found } = await read(sealed([header, success(2)], 'T|1|1|520.00'));
    expect(found.slice(-2).map((one) => findingSentence(one, 'zh'))).toEqual([
      '缺少序号 1 至 1 的结果',
      '缺少序号 3 至 3 的结果',
    ]);
  });

  test.each(['', 'DK_140100_0102_110_202611_01.txt', 'SQR_140100_0102_20261105_1.txt'])('the name %j', async (name) => {
    expect(await findings(good, goodTrailer, name)).toEqual(['name-malformed']);
  });

  test('bytes of another encoding stand alone', async () => {
    const file = Buffer.concat([sealed(good, goodTrailer), Buffer.from([0xff, 0x0a])]);
    const { findings: found } = await read(file);
    expect(found).toEqual([{ code: 'file-encoding', params: { encoding: 'utf-8' } }]);
  });

  test('nothing, half a file, a file that goes on', async () => {
    const file = sealed(good, goodTrailer);
    expect(brief((await read(Buffer.alloc(0))).findings)).toEqual(['file-empty']);
    expect(brief((await read(file.subarray(0, header.length + 5))).findings)).toContain('file-end 2');
    expect(brief((await read(file.subarray(0, -1))).findings)).toEqual(['file-end 5']);
    const on = await read(Buffer.concat([file, Buffer.from(`${success(1)}\n`)]));
    expect(brief(on.findings)).toContain('line-mark 6');
  });

  test('without the last line feed every line is still given, for two people to let in', async () => {
    const { lines, trailerSm3 } = await read(sealed(good, goodTrailer).subarray(0, -1), resultName, 'utf-8', 7);
    expect(lines).toHaveLength(3);
    expect(trailerSm3).toBeDefined();
  });

  test('a line without end is given up, memory stays flat', async () => {
    const reader = new BatchResultReader(resultName, sent, 'utf-8');
    const piece = Buffer.alloc(65_536, 'A');
    for (let at = 0; at < 64; at += 1) reader.push(piece);
    reader.finish();
    expect(brief(reader.outcome.findings)).toEqual(['line-long 1']);
  });

  test('a line of more than 4,096 bytes', async () => {
    const long = `${failure(3)}${'长'.repeat(1_400)}`;
    expect(await findings([header, success(1), success(2), long])).toContain('line-long 4');
  });

  test('of many findings the first 10,000 are listed, the rest counted', async () => {
    const lines = Array.from({ length: 10_005 }, () => 'R|x');
    const { findings: found } = await read(sealed([header, ...lines], goodTrailer));
    expect(found).toHaveLength(10_001);
    expect(found[10_000]).toEqual({ code: 'findings-more', params: { count: 7 } });
  });

  test('any changed byte is found', async () => {
    const file = sealed(good, goodTrailer);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect((await read(changed)).findings).not.toEqual([]);
      }),
    );
  });

  test('not read to its end it has no outcome', () => {
    expect(() => new BatchResultReader(resultName, sent, 'utf-8').outcome).toThrow('not read');
  });
});

describe('the bank refuses the batch', () => {
  const refused = header.replace('|3|1560.00', '|0|0.00');

  test('with its findings, whatever its header says of a batch that it could not read', async () => {
    for (const head of [header, refused]) {
      const {
        findings: found,
        refusal,
        lines,
      } = await read(sealed([head, 'X|密文无法打开', 'X|第2行:金额格式不符'], 'T|0|0|0.00'));
      expect({ found, refusal, lines }).toEqual({
        found: [],
        refusal: ['密文无法打开', '第2行:金额格式不符'],
        lines: [],
      });
    }
  });

  test('with results beside it, or successes, it is held', async () => {
    expect(await findings([header, 'X|格式不符', success(1)], 'T|0|0|0.00')).toEqual(['line-mark 3']);
    expect(await findings([header, 'X|格式不符'], 'T|3|0|0.00')).toEqual(['count-trailer 3 lines']);
    expect(await findings([header, 'X|'], 'T|0|0|0.00')).toEqual(['field-shape 2 finding']);
  });
});

describe('a late correction', () => {
  const corrected = resultName.replace('.txt', '_C1.txt');
  const head = (lines: number, total: string) => header.replace('|3|1560.00', `|${lines}|${total}`);
  const reversal = 'R|1|00000007000001|6217-0001|520.00|5|REV1||冲正';

  test('holds the changed lines alone and counts only its own', async () => {
    expect(await findings([head(2, '1040.00'), reversal, success(3)], 'T|2|1|520.00', corrected)).toEqual([]);
    const { lines } = await read(sealed([head(1, '520.00'), reversal], 'T|1|0|0.00'), corrected);
    expect(lines).toMatchObject([{ seq: 1, code: '5', serial: 'REV1', settledOn: null }]);
  });

  test('wrong in its own ways', async () => {
    expect(await findings([header, reversal], 'T|1|0|0.00', corrected)).toEqual([
      'total-header 1 total',
      'count-header 1 lines',
    ]);
    expect(
      await findings([head(1, '520.00'), reversal.replace('||冲', '|20261106|冲')], 'T|1|0|0.00', corrected),
    ).toEqual(['failure-day 2 settledOn']);
    expect(await findings([head(1, '520.00'), 'X|格式不符'], 'T|0|0|0.00', corrected)).toEqual([
      'line-mark 2',
      'count-trailer 3 lines',
    ]);
  });
});

describe('answers about mandates', () => {
  const name = 'SQR_140100_0102_20261105_1.txt';
  const top = 'H|1|SQR|140100|0102|20261105|1|20261106100000|2';
  const lines = ['R|1|00000007000001|6217-0001|0|', 'R|2|00000007000002|6217-0001|37|户名不符'];
  const answer = async (all: readonly string[], trailer: string) => {
    const reader = new MandateResultReader(name, { ordinal: 7, lines: 2 }, 'utf-8');
    const given = await readAll(reader, sealed(all, trailer));
    return { given, ...reader.outcome };
  };

  test('each mandate is confirmed or not', async () => {
    const { given, findings: found, successes } = await answer([top, ...lines], 'T|2|1');
    expect({ found, successes }).toEqual({ found: [], successes: 1 });
    expect(given).toEqual([
      { line: 2, seq: 1, lineId: '00000007000001', account: '6217-0001', code: '0', message: null },
      { line: 3, seq: 2, lineId: '00000007000002', account: '6217-0001', code: '37', message: '户名不符' },
    ]);
  });

  test('a refusal, and what holds the file', async () => {
    const refused = await answer([top, 'X|首行格式不符'], 'T|0|0');
    expect({ found: refused.findings, refusal: refused.refusal }).toEqual({ found: [], refusal: ['首行格式不符'] });
    expect(brief((await answer([top, lines[0] as string], 'T|1|1')).findings)).toEqual([
      'count-header 1 lines',
      'sent-missing',
    ]);
    expect(brief((await answer([top.replace(/2$/, '3'), ...lines], 'T|2|2')).findings)).toEqual([
      'sent-header 1 lines',
      'count-header 1 lines',
      'count-successes 4 successes',
    ]);
  });
});
