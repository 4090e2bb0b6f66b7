import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findFileAmount,
  findTypedAmount,
  formatYuan,
  isLineAmount,
  isTotal,
  largestLineAmount,
  largestTotal,
} from '../../domain/money/fen.js';

describe('fen', () => {
  test('format and read are inverse, to the last of 17 digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: largestTotal }), (fen) => {
        expect(findFileAmount(formatYuan(fen))).toBe(fen);
        expect(findTypedAmount(formatYuan(fen))).toBe(fen);
      }),
    );
    expect(findFileAmount('999999999999999.99')).toBe(99_999_999_999_999_999n);
  });

  test.each(['28', '28.0', '28.000', '028.00', '-1.00', '+1.00', ' 1.00', '1,000.00', '.50', '1.', '１.00', '', '1e2'])(
    'files refuse %p',
    (text) => expect(findFileAmount(text)).toBeUndefined(),
  );

  test('people may leave decimals out', () => {
    expect([' 28 ', '28.5', '28.50', '0.05', '0'].map(findTypedAmount)).toEqual([2800n, 2850n, 2850n, 5n, 0n]);
    expect(['28.505', '-1', 'abc', '1 000', ''].map(findTypedAmount)).toEqual(Array(5).fill(undefined));
  });

  test('counter-entries show their sign', () => {
    expect([-5n, -2800n, 0n, 99n].map(formatYuan)).toEqual(['-0.05', '-28.00', '0.00', '0.99']);
  });

  test('bounds', () => {
    expect([0n, 1n, largestLineAmount, largestLineAmount + 1n].map(isLineAmount)).toEqual([false, true, true, false]);
    expect([-1n, 0n, largestTotal, largestTotal + 1n].map(isTotal)).toEqual([false, true, true, false]);
  });
});
