import type { Database } from '../../../activities/database/database.js';

/** The tables that grow by a line: what a due, a line, its outcome and its money are kept in. */
export const lineTables = [
  'dues',
  'round_lines',
  'claims',
  'line_outcomes',
  'line_exceptions',
  'postings',
  'arrears',
  'statement_movements',
] as const;

export interface TableSize {
  readonly name: string;
  readonly rows: number;
  readonly tableBytes: number;
  readonly indexBytes: number;
}

/** Bytes of tables with their TOAST, and of their indexes. */
export async function sizesOf(db: Database, tables: readonly string[] = lineTables): Promise<TableSize[]> {
  const sizes: TableSize[] = [];
  for (const name of tables) {
    const { rows } = await db.get<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${name}`);
    const { total, indexes } = await db.get<{ total: number; indexes: number }>(
      `SELECT pg_total_relation_size($1)::float8 AS total, pg_indexes_size($1)::float8 AS indexes`,
      [name],
    );
    sizes.push({ name, rows, tableBytes: total - indexes, indexBytes: indexes });
  }
  return sizes;
}
