import type { TFunction } from 'i18next';
import { inLanguage } from '../i18n/in-language.js';
import type { RuleField, RuleParts } from './rule-shape.js';

/** One line of a value: what it is, and how it reads. */
export interface RuleLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** A rule's value as lines to read; a table gives a line for each of its entries. */
export function linesOf(t: TFunction, language: string, fields: readonly RuleField[], value: RuleParts): RuleLine[] {
  return fields.flatMap((field) => {
    const label = inLanguage(field.label, language);
    const part = value[field.name];
    const nameOf = entryNames[field.kind];
    if (!nameOf) return [{ key: field.name, label, text: textOf(t, language, field, part) }];
    return Object.entries((part ?? {}) as Record<string, unknown>).map(([key, one]) => ({
      key: `${field.name}.${key}`,
      label: `${label} · ${nameOf(t, key)}`,
      text: wordOf(language, field, one),
    }));
  });
}

/** What the entries of a table are called, by the kind of the part. */
export const entryNames: Readonly<Partial<Record<RuleField['kind'], (t: TFunction, key: string) => string>>> = {
  steps: (t, key) => t(`cases:step.${key}`, { defaultValue: key }),
  grades: (t, key) => t('rules:grade', { n: key }),
  years: (t, key) => t('rules:yearN', { n: key }),
  classes: (_, key) => key,
};

/** Two versions side by side: every line of either. */
export interface ComparedLine {
  readonly key: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The lines of both, those of the new one first; a line that one of them lacks is empty there. */
export function compareLines(before: readonly RuleLine[], after: readonly RuleLine[]): ComparedLine[] {
  const gone = before.filter((old) => !after.some(({ key }) => key === old.key));
  return [...after, ...gone].map(({ key, label }) => ({
    key,
    label,
    before: before.find((line) => line.key === key)?.text,
    after: after.find((line) => line.key === key)?.text,
  }));
}

function textOf(t: TFunction, language: string, field: RuleField, part: unknown): string {
  if (part === undefined || part === null) return '';
  if (field.kind === 'flag') return t(part ? 'ui:yes' : 'ui:no');
  if (Array.isArray(part))
    return part.map((one) => wordOf(language, field, one)).join(field.kind === 'days' ? ' ' : ', ');
  return wordOf(language, field, part);
}

function wordOf(language: string, field: RuleField, value: unknown): string {
  const option = field.options.find((one) => one.value === value);
  return option ? inLanguage(option.label, language) : withUnit(language, field, value);
}

function withUnit(language: string, { unit }: RuleField, value: unknown): string {
  return unit ? `${value} ${inLanguage(unit, language)}` : String(value);
}
