import { isDay, shanghaiInstant, shanghaiWallClock } from '../calendar/shanghai-time.js';
import { hasRefusedCharacter, lengthOf } from './characters.js';

/** How a field's text and its value become each other; `find` gives nothing for text that is not of this form. */
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

/** Text of 1 to `most` code points. */
export function text(most: number): Shape<string> {
  return {
    find: (written) => (written !== '' && lengthOf(written) <= most ? written : undefined),
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

/** A day: `YYYYMMDD` in the file, `YYYY-MM-DD` as value. */
export const day: Shape<string> = {
  find(written) {
    const value = written.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    return isDay(value) && written.length === 8 ? value : undefined;
  },
  write: (value) => value.replaceAll('-', ''),
};

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
export const digest = pattern(/^[0-9a-f]{64}$/);
/** An ID number's form alone: whether it is right was decided where it was entered. */
export const idNumber = pattern(/^[0-9]{17}[0-9X]$/);

/** The text of a value for a file. A value that its own shape would not read is a bug, and throws without naming it. */
export function writeField<Value>(name: string, shape: Shape<Value>, value: Value): string {
  const written = shape.write(value);
  if (hasRefusedCharacter(written) || shape.find(written) === undefined)
    throw new RangeError(`field ${name} of a file`);
  return written;
}
