import type { FactKind } from '../../../domain/fact-file/columns.js';

export interface FactFileRow {
  readonly id: string;
  readonly kind: FactKind;
  readonly agency: string;
  readonly file_name: string;
  readonly format: string;
  readonly state: string;
  readonly lines: number;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly findings: number;
  readonly by: string;
  readonly by_name: string | null;
  readonly at: Date;
  readonly ended_at: Date | null;
}

const shown = `f.id, f.kind, f.agency, f.file_name, f.format, f.state, f.lines, f.read, f.added, f.changed, f.unchanged, f.findings, f.by,
  s.display_name AS by_name, f.at, f.ended_at`;

/** The newest first. $1 limit, $2 and $3 the last row's time and id, $4 kind. */
export const factFilesSql = `SELECT ${shown} FROM fact_files f LEFT JOIN staff s ON s.id = f.by
  WHERE {{reach:f/division}} AND ($2::timestamptz IS NULL OR (f.at, f.id) < ($2, $3)) AND ($4::text IS NULL OR f.kind = $4)
  ORDER BY f.at DESC, f.id DESC LIMIT $1`;

export const factFileSql = `SELECT ${shown} FROM fact_files f LEFT JOIN staff s ON s.id = f.by
  WHERE f.id = $1 AND {{reach:f/division}}`;

export interface FindingRow {
  readonly line: number;
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** $1 file, $2 limit, $3 the last line shown. */
export const findingsSql = `SELECT n.line, n.field, n.code, n.params FROM fact_file_findings n JOIN fact_files f ON f.id = n.file_id
  WHERE f.id = $1 AND {{reach:f/division}} AND n.line > $3 ORDER BY n.line LIMIT $2`;
