import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../domain/calendar/shanghai-time.js';
import { ageOn, checkDigitOf, parseIdNumber } from '../../domain/person/id-number.js';
import {
  maskAddress,
  maskAddressEnds,
  maskCardNumber,
  maskIdNumber,
  maskName,
  maskPhone,
} from '../../domain/person/masking.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal } from '../../domain/refusal/refusal.js';

const today = '2026-11-24';
const whyOf = (answer: unknown) => (isRefusal(answer) ? answer.params?.why : 'fine');
const withCheck = (digits: string) => `${digits}${checkDigitOf(digits)}`;

const birthDates = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1903-01-01', days));
const idNumbers = fc
  .tuple(fc.constantFrom('140105', '140123', '110101', '830000', '710000', '910156'), birthDates, fc.nat(999))
  .map(([prefix, birthDate, order]) => ({
    birthDate,
    order,
    number: withCheck(`${prefix}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`),
  }));

describe('ID numbers', () => {
  test('birth date and sex come out as they went in', () => {
    fc.assert(
      fc.property(idNumbers, ({ number, birthDate, order }) => {
        const sex = order % 2 === 1 ? 'male' : 'female';
        expect(parseIdNumber(number, today)).toEqual({ number, birthDate, sex });
      }),
    );
  });

  test('one wrong digit, or two neighbours exchanged, is always found', () => {
    fc.assert(
      fc.property(idNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, at, by) => {
        const changed = String((Number(number[at]) + by) % 10);
        expect(isRefusal(parseIdNumber(number.slice(0, at) + changed + number.slice(at + 1), today))).toBe(true);
        const [a, b] = [number.charAt(at), number.charAt(at + 1)];
        const exchanged = number.slice(0, at) + b + a + number.slice(at + 2);
        expect(isRefusal(parseIdNumber(exchanged, today))).toBe(a !== b);
      }),
    );
  });

  test('x is read as X, and nothing else is changed', () => {
    const digits = Array.from({ length: 1000 }, (_, at) => `14010519900307${String(at).padStart(3, '0')}`);
    const number = digits.map(withCheck).find((candidate) => candidate.endsWith('X')) ?? '';
    expect(parseIdNumber(number.toLowerCase(), today)).toMatchObject({ number });
    expect(whyOf(parseIdNumber(` ${number}`, today))).toBe('id-length');
  });

  test.each([
    ['14010519900307231', 'id-length'],
    ['', 'id-length'],
    ['１40105199003072317', 'id-characters'],
    ['14010519900307X317', 'id-characters'],
    [withCheck('16010519900307231'), 'id-province'],
    [withCheck('00010519900307231'), 'id-province'],
    [withCheck('14010519900229231'), 'id-birth-date'],
    [withCheck('14010519901307231'), 'id-birth-date'],
    [withCheck('14010520261125231'), 'id-future'],
    ['140105199003072310', 'id-check-digit'],
  ])('%s: %s', (text, why) => {
    expect(whyOf(parseIdNumber(text, today, 'applicant.idNumber'))).toBe(why);
    expect(parseIdNumber(text, today, 'applicant.idNumber')).toMatchObject({
      code: 'input.id-number',
      field: 'applicant.idNumber',
    });
  });

  test('abolished prefixes, born today, Hong Kong, Macau, Taiwan and permanent residents pass', () => {
    for (const prefix of ['142401', '810000', '820000', '830000', '710000', '911123']) {
      expect(whyOf(parseIdNumber(withCheck(`${prefix}20261124001`), today))).toBe('fine');
    }
  });

  test('full years, also on 29 February', () => {
    expect(ageOn('2010-11-25', '2026-11-24')).toBe(15);
    expect(ageOn('2010-11-24', '2026-11-24')).toBe(16);
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18]);
  });
});

describe('names', () => {
  test.each(['张三', '㛃', '𬀪', '阿依古丽·买买提', '東', 'John Smith', '䶮', '𬀪'.repeat(50)])(
    '%s passes unchanged',
    (name) => {
      expect(parseName(name)).toBe(name);
    },
  );

  test.each([
    ['', 'name-empty'],
    ['   ', 'name-empty'],
    ['𬀪'.repeat(51), 'name-length'],
    ['张|三', 'name-characters'],
    ['张\u0000三', 'name-characters'],
    ['张\u0085三', 'name-characters'],
    ['张\u2028三', 'name-characters'],
    ['\uFEFF张三', 'name-characters'],
    ['张\uFFFD', 'name-characters'],
    ['张\uD800', 'name-characters'],
    [' 张三', 'name-spaces'],
    ['买买提•吐逊', 'name-dot'],
  ])('%p: %s', (name, why) => {
    expect(whyOf(parseName(name, 'applicant.name'))).toBe(why);
  });
});

describe('masks', () => {
  test('as pages show them', () => {
    expect(maskIdNumber('140105199003072317')).toBe('140105********2317');
    expect(['张三', '欧阳娜娜', '𬀪𬀪', '王', ''].map(maskName)).toEqual(['张*', '欧**', '𬀪*', '*', '']);
    expect(['13812345678', '114'].map(maskPhone)).toEqual(['138****5678', '*14']);
    expect(['6217000010001234', '123'].map(maskCardNumber)).toEqual(['****1234', '***']);
    const address = '太原市小店区平阳路12号3单元302室';
    expect([maskAddress(address), maskAddressEnds(address), maskAddressEnds('太原市小店区')]).toEqual([
      '太原市小店区****',
      '太原市小店区****302室',
      '太原市小店区****',
    ]);
  });

  test('a mask never shows the middle', () => {
    fc.assert(
      fc.property(idNumbers, ({ number }) => {
        expect(maskIdNumber(number)).not.toContain(number.slice(6, 14));
        expect(maskIdNumber(number)).toHaveLength(18);
      }),
    );
  });
});
