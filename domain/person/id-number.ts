import { isDay } from '../calendar/shanghai-time.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { WordKey } from '../refusal/words.js';

export type Sex = 'male' | 'female';

/** A citizen's or permanent resident's number that has passed every check; the last letter is a capital X. */
export interface IdNumber {
  readonly number: string;
  readonly birthDate: string;
  readonly sex: Sex;
}

/** GB/T 2260 province digits; retirees carry abolished prefixes, so what follows them is never checked. */
const provinces = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' + '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/**
 * Reads an ID number (公民身份号码, GB 11643-1999; 外国人永久居留身份证, beginning with 9): 18 characters, province digits, a
 * birth date that exists and is not after `today`, check digit. `x` is read as `X`. Refusal: `input.id-number` with why.
 */
export function parseIdNumber(text: string, today: string, field?: string): IdNumber | Refusal {
  const number = text.replace(/x$/, 'X');
  const why = idNumberFault(number, today);
  if (why) return refuse('input.id-number', { field, params: { why } });
  return { number, birthDate: birthDateIn(number), sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' };
}

function idNumberFault(number: string, today: string): WordKey | undefined {
  if ([...number].length !== 18) return 'id-length';
  if (!/^[0-9]{17}[0-9X]$/.test(number)) return 'id-characters';
  if (!number.startsWith('9') && !provinces.has(number.slice(0, 2))) return 'id-province';
  const birthDate = birthDateIn(number);
  if (!isDay(birthDate)) return 'id-birth-date';
  if (birthDate > today) return 'id-future';
  if (number[17] !== checkDigitOf(number.slice(0, 17))) return 'id-check-digit';
  return undefined;
}

/** The check digit of the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function checkDigitOf(digits: string): string {
  if (!/^[0-9]{17}$/.test(digits)) throw new RangeError('a check digit needs 17 digits');
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checkDigits.charAt(sum % 11);
}

function birthDateIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/**
 * Full years of age on a day (周岁). A year is completed on the birthday; who was born on 29 February completes it on
 * 1 March in other years. Days are `YYYY-MM-DD`.
 */
export function ageOn(birthDate: string, day: string): number {
  if (!isDay(birthDate) || !isDay(day)) throw new RangeError('ages are counted between days');
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
