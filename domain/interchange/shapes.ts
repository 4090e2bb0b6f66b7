import { isDay, shanghaiInstant, shanghaiWallClock } from '../calendar/shanghai-time.js';
import { type Fen, findFileAmount, formatYuan, isLineAmount } from '../money/fen.js';
import { hasRefusedCharacter, lengthOf } from './characters.js';

/**
 * How a field's text and its value become each other; `find` gives nothing for text that is not of this form, which no
 * text with a refused character ever is.
 */
export interface Shape<Value> {
  find(text: string): Value | undefined;
  write(value: Value): string;
}

/** The values of the fields of a layout, by name. */
export type ValuesOf<Layout> = {
  readonly [Name in keyof Layout]: Layout[Name] extends Shape<infer Value> ? Value : never;
};

/** Text of a pattern, kept as it is (codes compare as text: `05` is not `5`). */
export function pattern(form: RegExp): Shape<string> {
  return { find: (text) => (form.test(text) ? text : undefined), write: (value) => value };
}

/** Exactly n digits. */
export function digits(n: number): Shape<string> {
  return pattern(new RegExp(`^[0-9]{${n}}$`));
}

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): Shape<Word> {
  return { find: (text) => words.find((word) => word === text), write: (value) => value };
}

/** Text of 1 to `most` code points, without a refused character. */
export function text(most: number): Shape<string> {
  return {
    find(written) {
      if (written === '' || (written.length > most && lengthOf(written) > most)) return undefined;
      return hasRefusedCharacter(written) ? undefined : written;
    },
    write: (value) => value,
  };
}

/** A field that may be empty: then there is no value. */
export function optional<Value>(shape: Shape<Value>): Shape<Value | null> {
  return {
    find: (written) => (written === '' ? null : shape.find(written)),
    write: (value) => (value === null ? '' : shape.write(value)),
  };
}

/** Numbers have no leading zeros and at most nine digits. */
export const wholeNumber: Shape<number> = {
  find: (written) => (/^(0|[1-9]\d{0,8})$/.test(written) ? Number(written) : undefined),
  write: String,
};

/** From 1: a file's number among those of its day, written like any other number. */
export const countedFrom1: Shape<number> = {
  find: (written) => wholeNumber.find(written) || undefined,
  write: wholeNumber.write,
};

/** A day: `YYYYMMDD` in the file, `YYYY-MM-DD` as value. */
export const day: Shape<string> = {
  find(written) {
    if (written.length !== 8) return undefined;
    const value = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`;
    return isDay(value) ? value : undefined;
  },
  write: (value) => value.replaceAll('-', ''),
};

/** A month, `YYYYMM` in the file and as value: it sorts and compares as it stands. */
export const month = pattern(/^\d{4}(0[1-9]|1[0-2])$/);

/** A line's amount in yuan with two decimals, 0.01–999999999.99; the value is fen. */
export const lineAmount: Shape<Fen> = {
  find(written) {
    const fen = findFileAmount(written);
    return fen !== undefined && isLineAmount(fen) ? fen : undefined;
  },
  write: formatYuan,
};

/** A total or a balance in yuan with two decimals, 0.00 upward; the value is fen. */
export const total: Shape<Fen> = { find: findFileAmount, write: formatYuan };

/** An instant to the second in Asia/Shanghai: `YYYYMMDDHHMMSS`. */
export const instant: Shape<Date> = {
  find(written) {
    const parts = /^(\d{4})(\d{2})(\d{2})([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/.exec(written);
    if (!parts) return undefined;
    const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
    return isDay(date) ? shanghaiInstant(date, `${parts[4]}:${parts[5]}:${parts[6]}`) : undefined;
  },
  write: (value) => shanghaiWallClock(value).replace(/\D/g, ''),
};

/** An id made by us, unique for ever: 1–32 of `[0-9A-Z]`. */
export const lineId = pattern(/^[0-9A-Z]{1,32}$/);
export const account = pattern(/^[0-9A-Za-z-]{1,40}$/);
/** A bank's own number of one movement of money, unique for the bank. */
export const bankSerial = pattern(/^[0-9A-Za-z]{1,32}$/);
/** Compared as text: `05` is not `5`. */
export const resultCode = pattern(/^[0-9]{1,4}$/);
export const agencyCode = digits(6);
export const bankCode = digits(4);
export const insuranceCode = digits(3);
export const digest = pattern(/^[0-9a-f]{64}$/);
/** An ID number's form alone: whether it is right was decided where it was entered. */
export const idNumber = pattern(/^[0-9]{17}[0-9X]$/);

/** The text of a value for a file. A value that its own shape would not read is a bug, and throws without naming it. */
export function writeField<Value>(name: string, shape: Shape<Value>, value: Value): string {
  const written = shape.write(value);
  if (shape.find(written) === undefined) throw new RangeError(`field ${name} of a file`);
  return written;
}
