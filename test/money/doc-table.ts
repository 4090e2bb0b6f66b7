import { readFileSync } from 'node:fs';

/** One row of a table of the page, by the titles of its columns. */
export type DocRow = Readonly<Record<string, string>>;

/**
 * The rows of a table below a heading of `docs/money-rules.md`, the first one or the nth: the worked examples are checked
 * where people read them. Throws where there is none.
 */
export function docTable(heading: string, nth = 0): DocRow[] {
  const page = readFileSync('docs/money-rules.md', 'utf8');
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const tables = section.split('\n\n').filter((part) => part.startsWith('|'));
  const lines = (tables[nth] ?? '').split('\n').filter((line) => line.startsWith('|'));
  const [titles = [], , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  if (rows.length === 0) throw new Error(`docs/money-rules.md has no table below ${heading}`);
  return rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, (row[at] ?? '').replaceAll('`', '')])));
}
