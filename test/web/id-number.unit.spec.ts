import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ageAt, birthDateOf, cleanIdNumber, findFault } from '../../apps/web/src/people/id-number.js';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { isRefusal } from '../../domain/refusal/refusal.js';

const today = '2026-11-24';

describe('the ID number as the page judges it', () => {
  test('agrees with the rule of the domain for every number of digits', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    const tail = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...'0123456789X'));
    fc.assert(
      fc.property(day, tail, (birth, [serial, last]) => {
        const number = `140105${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}${last}`;
        expect(findFault(number) === undefined).toBe(!isRefusal(parseIdNumber(number, today, 'idNumber')));
      }),
    );
  });

  test('names what is wrong', () => {
    expect(findFault('14010519850312001')).toBe('length');
    expect(findFault('1401051985031200A8')).toBe('characters');
    expect(findFault('140105198502300018')).toBe('date');
    expect(findFault('140105198503120019')).toBe('digit');
    expect(findFault('140105198503120018')).toBeUndefined();
  });

  test('takes what a card reader types: blanks, a small x', () => {
    expect(cleanIdNumber(' 1401 0519 8503 1212 3x ')).toBe('14010519850312123X');
  });

  test('tells birth date and age', () => {
    expect(birthDateOf('140105201011240018')).toBe('2010-11-24');
    expect(ageAt('2010-11-24', '2026-11-23')).toBe(15);
    expect(ageAt('2010-11-24', '2026-11-24')).toBe(16);
  });
});
