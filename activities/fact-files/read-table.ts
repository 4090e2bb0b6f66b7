import { parse } from 'csv-parse/sync';
import { columnsOf, type FactKind, type FactLine, mostFactLines, readHeading } from '../../domain/fact-file/columns.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { findStrictText } from '../loading/strict-text.js';
import { readXlsx } from './xlsx.js';

export type FactFormat = 'utf-8' | 'gb18030' | 'xlsx';

/** A file's lines by column; the number is the file's own, the heading being 1. */
export interface FactTable<Kind extends FactKind> {
  readonly format: FactFormat;
  readonly lines: readonly { readonly line: number; readonly texts: FactLine<Kind> | Refusal }[];
}

const unreadable = () => refuse('fact.file', { field: 'file' });

/**
 * Reads an Excel or CSV file (UTF-8, else GB18030, both strictly). Refuses `fact.file`, `fact.heading`, `fact.size`; a
 * line with too many fields is its own refusal.
 */
export function readFactTable<Kind extends FactKind>(kind: Kind, bytes: Buffer): FactTable<Kind> | Refusal {
  const table = bytes.subarray(0, 2).toString('latin1') === 'PK' ? readSheet(bytes) : readCsv(bytes);
  if (isRefusal(table)) return table;
  const [titles = [], ...rows] = table.rows;
  const columns = readHeading(
    kind,
    titles.map((title) => title.trim()),
  );
  if ('wrong' in columns) return refuse('fact.heading', { field: 'file', params: { why: columns.wrong } });
  const lines = rows.flatMap((fields, at) => {
    const texts = lineOf<Kind>(kind, columns, fields);
    return texts ? [{ line: at + 2, texts }] : [];
  });
  if (lines.length === 0 || lines.length > mostFactLines)
    return refuse('fact.size', { field: 'file', params: { most: mostFactLines } });
  return { format: table.format, lines };
}

/** An empty line is none. */
function lineOf<Kind extends FactKind>(
  kind: Kind,
  columns: readonly string[],
  fields: readonly string[],
): FactLine<Kind> | Refusal | undefined {
  const texts = fields.map((text) => text.trim());
  if (texts.every((text) => text === '')) return undefined;
  if (texts.slice(columns.length).some((text) => text !== '')) return refuse('fact.columns');
  const line: Record<string, string> = Object.fromEntries(columnsOf(kind).map((name) => [name, '']));
  for (const [at, name] of columns.entries()) line[name] = texts[at] ?? '';
  return line as FactLine<Kind>;
}

interface Rows {
  readonly format: FactFormat;
  readonly rows: readonly (readonly string[])[];
}

function readSheet(bytes: Buffer): Rows | Refusal {
  const rows = readXlsx(bytes);
  return rows ? { format: 'xlsx', rows } : unreadable();
}

function readCsv(bytes: Buffer): Rows | Refusal {
  const decoded = findStrictText(bytes);
  if (!decoded) return unreadable();
  try {
    // Empty lines are kept, so that a line keeps the number that a spreadsheet shows.
    const rows = parse(decoded.text, { bom: true, relax_column_count: true }) as string[][];
    return { format: decoded.encoding, rows };
  } catch {
    return unreadable();
  }
}
