import { useTranslation } from 'react-i18next';
import { linesOf } from './rule-rows.js';
import type { RuleParts, RuleShape } from './rule-shape.js';

const mostDays = 3;

/** A rule's value as people read it: each part with its name and unit. Long lists of days are told by their number. */
export function RuleValue({ shape, value }: { shape: RuleShape | undefined; value: unknown }) {
  const { t, i18n } = useTranslation('rules');
  if (!shape || value === undefined || value === null) return null;
  const lines = linesOf(t, i18n.language, shape.fields, value as RuleParts);
  const isShort = shape.fields.length === 1 && lines.length === 1;
  return (
    <ul className="rule-lines">
      {lines.map(({ key, label, text }) => (
        <li key={key}>
          {isShort ? null : <span className="quiet">{label} </span>}
          {shortened(text, (n) => t('daysN', { n }))}
        </li>
      ))}
    </ul>
  );
}

function shortened(text: string, countOf: (n: number) => string): string {
  const days = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return days.length > mostDays ? countOf(days.length) : text;
}
