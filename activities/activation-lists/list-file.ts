import { parse } from 'csv-parse/sync';
import { type ListColumn, type ListLine, listColumns, mostListLines } from '../../domain/activation-list/list-line.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { findStrictText } from '../loading/strict-text.js';

/**
 * The lines of a list: CSV with a heading in either language, UTF-8 or else GB18030, both strictly. A ragged line is its
 * refusal. Refuses `list.file`, `list.heading`, `list.size`.
 */
export function readListFile(bytes: Buffer): (ListLine | Refusal)[] | Refusal {
  const decoded = findStrictText(bytes);
  if (!decoded) return refuse('list.file', { field: 'content' });
  const rows = rowsOf(decoded.text);
  if (isRefusal(rows)) return rows;
  const [heading = [], ...lines] = rows;
  const columns = heading.map(columnOf);
  const names = Object.keys(listColumns);
  if (columns.length !== names.length || names.some((name) => !columns.includes(name as ListColumn)))
    return refuse('list.heading', { field: 'content', params: { columns: Object.values(listColumns).join(' ') } });
  if (lines.length === 0 || lines.length > mostListLines)
    return refuse('list.size', { field: 'content', params: { most: mostListLines } });
  return lines.map((fields) =>
    fields.length === columns.length
      ? (Object.fromEntries(columns.map((name, at) => [name, fields[at] ?? ''])) as ListLine)
      : refuse('list.columns'),
  );
}

function columnOf(title: string): ListColumn | undefined {
  return (Object.keys(listColumns) as ListColumn[]).find((name) => name === title || listColumns[name] === title);
}

function rowsOf(text: string): string[][] | Refusal {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as string[][];
  } catch {
    return refuse('list.file', { field: 'content' });
  }
}
