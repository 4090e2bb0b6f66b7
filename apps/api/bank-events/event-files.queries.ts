import type { LineOutcome } from '../../../activities/bank-events/enter-lines.js';
import type { BankEventKind } from '../../../domain/card/bank-state.js';
import type { Finding } from '../../../domain/interchange/finding.js';
import type { Refusal } from '../../../domain/refusal/refusal.js';

export interface EventFileRow {
  readonly id: string;
  readonly name: string;
  readonly bank: string;
  readonly state: 'entering' | 'taken' | 'held' | 'rejected';
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly taken_by: string;
  readonly taken_by_name: string | null;
  readonly taken_at: Date;
  readonly outcomes: Readonly<Record<LineOutcome, number>>;
}

const columns = `f.id, f.name, f.bank, f.state, f.lines, f.findings, f.taken_by, s.display_name AS taken_by_name, f.taken_at,
  (SELECT jsonb_build_object(
     'entered', count(*) FILTER (WHERE l.outcome = 'entered'), 'repeated', count(*) FILTER (WHERE l.outcome = 'repeated'),
     'unmatched', count(*) FILTER (WHERE l.outcome = 'unmatched'), 'refused', count(*) FILTER (WHERE l.outcome = 'refused'))
   FROM bank_event_lines l WHERE l.file_id = f.id) AS outcomes`;
const from = 'FROM bank_event_files f LEFT JOIN staff s ON s.id = f.taken_by';
const inReach = '({{reach:f/bank}} OR {{reach:f/division}})';

/** The newest first. $1 limit, $2 state or null, $3 bank or null, $4 and $5 the last row's time and id. */
export const eventFilesSql = `SELECT ${columns} ${from}
  WHERE ${inReach} AND ($2::text IS NULL OR f.state = $2) AND ($3::text IS NULL OR f.bank = $3)
    AND ($4::timestamptz IS NULL OR (f.taken_at, f.id) < ($4, $5))
  ORDER BY f.taken_at DESC, f.id DESC LIMIT $1`;

export const eventFileSql = `SELECT ${columns} ${from} WHERE f.id = $1 AND ${inReach}`;

export interface EventLineRow {
  readonly line: number;
  readonly event_id: string;
  readonly kind: BankEventKind;
  readonly outcome: LineOutcome | null;
  readonly refusal: Refusal | null;
}

/** $1 file, $2 limit, $3 the last line shown. */
export const eventLinesSql = `SELECT l.line, l.event_id, l.kind, l.outcome, l.refusal
  FROM bank_event_lines l JOIN bank_event_files f ON f.id = l.file_id
  WHERE l.file_id = $1 AND ${inReach} AND l.line > $3 ORDER BY l.line LIMIT $2`;
