import type { components } from '../api/schema.js';
import { inLanguage } from '../i18n/in-language.js';

export type RuleShape = components['schemas']['RuleShape'];
export type RuleField = components['schemas']['RuleField'];
/** A rule's value by the names of its parts. */
export type RuleParts = Readonly<Record<string, unknown>>;

/** The year of a calendar's key; nothing for other rules. */
export function calendarYearOf(key: string): number | undefined {
  const year = /^calendar\.(20\d\d)$/.exec(key)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The insurance type of a rule's key; nothing for other rules. */
export function insuranceOf(key: string): string | undefined {
  return /^insurance\.(\d{3})$/.exec(key)?.[1];
}

/** The bank whose profile a key names; nothing for other rules. */
export function bankOf(key: string): string | undefined {
  return /^bank\.(\d{4})$/.exec(key)?.[1];
}

/** What a rule is made of; every year's calendar is made alike, every insurance type's rule, every bank's profile. */
export function shapeOf(shapes: readonly RuleShape[], key: string): RuleShape | undefined {
  const kinds = { calendar: calendarYearOf, insurance: insuranceOf, bank: bankOf };
  const wanted = Object.entries(kinds).find(([, find]) => find(key) !== undefined)?.[0] ?? key;
  return shapes.find((shape) => shape.key === wanted);
}

/** What insurance types and banks are called, by their codes. */
export interface RuleSubjects {
  readonly insurance: (code: string) => string;
  readonly bank: (code: string) => string;
}

/**
 * A rule's name in the page's language; a calendar's with its year, an insurance type's or a bank's with whose it is; the key
 * while names are not known.
 */
export function ruleName(
  shapes: readonly RuleShape[],
  key: string,
  language: string,
  { insurance, bank }: RuleSubjects,
): string {
  const shape = shapeOf(shapes, key);
  if (!shape) return key;
  const name = inLanguage(shape.name, language);
  const year = calendarYearOf(key);
  if (year !== undefined) return language === 'en' ? `${name} of ${year}` : `${year} 年${name}`;
  const [insuranceCode, bankCode] = [insuranceOf(key), bankOf(key)];
  if (insuranceCode) return `${name} · ${insurance(insuranceCode)} ${insuranceCode}`;
  return bankCode ? `${name} · ${bank(bankCode)} ${bankCode}` : name;
}

/** The days that somebody typed or pasted, in order, each once, whatever stands between them. */
export function daysIn(text: string): string[] {
  const words = text.split(/[\s,;，；、]+/).filter((word) => word !== '');
  return [...new Set(words.map(dayOf))].sort();
}

/** `2027-1-3`, `2027/1/3` and `2027年1月3日` become `2027-01-03`; anything else stays as it was typed. */
function dayOf(word: string): string {
  const [, year, month = '', day = ''] = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(word) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : word;
}

/** An amount with two decimals, however it was typed: `28` becomes `28.00`; what is no amount stays as it is. */
export function amountOf(typed: string): string {
  const [, yuan, fen = ''] = /^(0|[1-9]\d{0,14})(?:\.(\d{0,2}))?$/.exec(typed.trim()) ?? [];
  return yuan ? `${yuan}.${fen.padEnd(2, '0')}` : typed;
}
