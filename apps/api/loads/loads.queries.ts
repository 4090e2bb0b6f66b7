import type { RefusalCode } from '../../../domain/refusal/catalog.js';

export interface LoadRow {
  readonly id: string;
  readonly file_name: string;
  readonly by: string;
  readonly begun_at: Date;
  readonly ended_at: Date | null;
  readonly lines: bigint;
  readonly people_added: bigint;
  readonly cards_added: bigint;
  readonly unchanged: bigint;
  readonly refused: bigint;
}

const shown = `l.id, l.file_name, l.by, l.begun_at, l.ended_at, l.lines, l.people_added, l.cards_added, l.unchanged, l.refused`;

/** The newest first. $1 limit, $2 and $3 the last row's time and id. */
export const loadsSql = `SELECT ${shown} FROM loads l
  WHERE $2::timestamptz IS NULL OR (l.begun_at, l.id) < ($2, $3) ORDER BY l.begun_at DESC, l.id DESC LIMIT $1`;

export const loadSql = `SELECT ${shown} FROM loads l WHERE l.id = $1`;

interface Finding {
  readonly field: string;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface ReasonRow extends Finding {
  readonly lines: bigint;
}

/** A load's errors by field and reason. */
export const reasonsSql = `SELECT f.field, f.code, f.params, count(*) AS lines FROM load_findings f WHERE f.load_id = $1
  GROUP BY f.field, f.code, f.params ORDER BY count(*) DESC, f.field, f.code LIMIT 100`;

export interface FindingRow extends Finding {
  readonly line: bigint;
}

/** $1 load, $2 limit, $3 the last line shown, $4 a reason or null. */
export const findingsSql = `SELECT f.line, f.field, f.code, f.params FROM load_findings f
  WHERE f.load_id = $1 AND f.line > $3 AND ($4::text IS NULL OR f.code = $4) ORDER BY f.line LIMIT $2`;
