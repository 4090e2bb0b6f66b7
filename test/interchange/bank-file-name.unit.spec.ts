import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  answerNameOf,
  type BankFileName,
  bankFileName,
  correctionFinding,
  findBankFileName,
} from '../../domain/interchange/bank-file-name.js';
import { findLineNumber, lineIdOf } from '../../domain/interchange/line-id.js';

const batch = { agency: '140100', bank: '0102', insurance: '110', period: '202611', round: 1, correction: 0 };

describe('names of files between agency and bank', () => {
  test.each<[string, BankFileName]>([
    ['DK_140100_0102_110_202611_01.txt', { kind: 'DK', ...batch }],
    ['DFR_140100_0102_110_202611_12.txt', { kind: 'DFR', ...batch, round: 12 }],
    ['DKR_140100_0102_110_202611_01_C3.txt', { kind: 'DKR', ...batch, correction: 3 }],
    ['SQ_140100_0102_20261105_1.txt', { kind: 'SQ', agency: '140100', bank: '0102', date: '2026-11-05', n: 1 }],
    ['SQR_140100_0102_20261105_10.txt', { kind: 'SQR', agency: '140100', bank: '0102', date: '2026-11-05', n: 10 }],
    [
      'DZ_140100_0102_DF_202611_C1.txt',
      { kind: 'DZ', agency: '140100', bank: '0102', use: 'DF', period: '202611', correction: 1 },
    ],
  ])('%s', (text, name) => {
    expect(findBankFileName(text)).toEqual(name);
    expect(bankFileName(name)).toBe(text);
  });

  test.each([
    'DK_140100_0102_110_202611_01',
    'DK_140100_0102_110_202611_01.txt.sm4',
    'DK_140100_0102_110_202611_1.txt',
    'DK_140100_0102_110_202611_00.txt',
    'DK_140100_0102_110_202613_01.txt',
    'DK_14010_0102_110_202611_01.txt',
    'DK_140100_0102_110_202611_01_C1.txt',
    'DKR_140100_0102_110_202611_01_C0.txt',
    'DKR_140100_0102_110_202611_01_C01.txt',
    'DKR_140100_0102_110_202611_01_C1_C2.txt',
    'SQ_140100_0102_20261131_1.txt',
    'SQ_140100_0102_20261105_01.txt',
    'SQR_140100_0102_20261105_1_C1.txt',
    'DZ_140100_0102_SQ_202611.txt',
    'DZ_140100_0102_DK_202611_01.txt',
    'ZK_14010501_01_20261124_007.txt',
    '../DK_140100_0102_110_202611_01.txt',
    '',
  ])('%j is none', (text) => {
    expect(findBankFileName(text)).toBeUndefined();
  });

  test('whatever reads as a name is written the same', () => {
    const part = fc.constantFrom(
      'DK',
      'DKR',
      'DZ',
      'SQ',
      '140100',
      '0102',
      '110',
      '202611',
      '20261105',
      '01',
      '1',
      'C1',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 4, maxLength: 8 }), (parts) => {
        const text = `${parts.join('_')}.txt`;
        const name = findBankFileName(text);
        if (name) expect(bankFileName(name)).toBe(text);
      }),
    );
  });

  test('answers', () => {
    expect(answerNameOf({ kind: 'DK', ...batch })).toBe('DKR_140100_0102_110_202611_01.txt');
    expect(answerNameOf({ kind: 'DF', ...batch })).toBe('DFR_140100_0102_110_202611_01.txt');
    expect(answerNameOf({ kind: 'SQ', agency: '140100', bank: '0102', date: '2026-11-05', n: 1 })).toBe(
      'SQR_140100_0102_20261105_1.txt',
    );
  });

  test('corrections come without gap', () => {
    expect(correctionFinding(1, 0)).toBeUndefined();
    expect(correctionFinding(3, 2)).toBeUndefined();
    expect(correctionFinding(2, 2)).toEqual({ code: 'name-used' });
    expect(correctionFinding(4, 2)).toEqual({ code: 'name-correction-gap', params: { expected: 3 } });
  });
});

describe('line ids', () => {
  const numbers = fc.record({
    ordinal: fc.integer({ min: 1, max: 36 ** 8 - 1 }),
    seq: fc.integer({ min: 1, max: 999_999_999 }),
  });

  test('are two numbers of fixed width', () => {
    expect(lineIdOf({ ordinal: 1, seq: 1 })).toBe('00000001000001');
    expect(lineIdOf({ ordinal: 36 ** 8 - 1, seq: 36 ** 6 - 1 })).toBe('ZZZZZZZZZZZZZZ');
    fc.assert(
      fc.property(numbers, (number) => {
        const id = lineIdOf(number);
        expect(id).toMatch(/^[0-9A-Z]{14}$/);
        expect(findLineNumber(id)).toEqual(number);
      }),
    );
  });

  test('sort by round, then by line', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const before = a.ordinal < b.ordinal || (a.ordinal === b.ordinal && a.seq < b.seq);
        expect(lineIdOf(a) < lineIdOf(b)).toBe(before);
      }),
    );
  });

  test.each([
    '',
    '0000000100001',
    '000000010000001',
    '0000000100000a',
    '00000000000001',
    '00000001000000',
    'NEVERSENT',
  ])('%j is none of ours', (text) => {
    expect(findLineNumber(text)).toBeUndefined();
  });

  test.each([
    { ordinal: 0, seq: 1 },
    { ordinal: 1, seq: 0 },
    { ordinal: 1, seq: 36 ** 6 },
    { ordinal: 36 ** 8, seq: 1 },
    { ordinal: 1.5, seq: 1 },
  ])('%j has no id', (number) => {
    expect(() => lineIdOf(number)).toThrow(RangeError);
  });
});
