import { type FactKind, factColumns } from '../../domain/fact-file/columns.js';
import { idNumberOf } from '../loading/person-lines.js';

type Line = Readonly<Record<string, string>>;

/** A sound enrolment of the n-th person of the loading tests. */
export const enrolmentOf = (n: number, more: Line = {}): Line => ({
  id_number: idNumberOf(n),
  name: '王小㛃',
  insurance: '110',
  payer: 'flexible',
  base: '4000.00',
  from: '202601',
  ...more,
});

/** A mandate of the n-th person that exists. */
export const mandateOf = (n: number, more: Line = {}): Line => ({
  number: `WT${n}`,
  id_number: idNumberOf(n),
  name: '王小㛃',
  insurance: '110',
  bank: '0102',
  account: `62220000${n}`,
  from: '202601',
  signed_on: '2026-01-05',
  ...more,
});

/** CSV with the Chinese heading. */
export function csvOf(kind: FactKind, lines: readonly Line[]): string {
  const columns = Object.entries(factColumns[kind]) as [string, { zh: string }][];
  const rows = lines.map((line) => columns.map(([name]) => line[name] ?? '').join(','));
  return `${[columns.map(([, { zh }]) => zh).join(','), ...rows].join('\n')}\n`;
}
