import type { Refusal } from '../../../domain/refusal/refusal.js';

export type Outcome = 'activated' | 'refused' | 'unknown';

export interface ListRow {
  readonly id: string;
  readonly office: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly state: 'drafted' | 'confirmed' | 'done';
  readonly lines: number;
  readonly made_by: string;
  readonly made_by_name: string | null;
  readonly made_at: Date;
  readonly confirmed_at: Date | null;
  readonly ended_at: Date | null;
  readonly expected: Readonly<Record<Outcome, number>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

const countsOf = (column: string) => `(SELECT jsonb_build_object(
    'activated', count(*) FILTER (WHERE c.${column} = 'activated'),
    'refused', count(*) FILTER (WHERE c.${column} = 'refused'),
    'unknown', count(*) FILTER (WHERE c.${column} = 'unknown'))
  FROM activation_list_lines c WHERE c.list_id = l.id)`;

const shown = `l.id, l.office, l.unit_code, l.unit_name, l.state, l.lines, l.made_by, s.display_name AS made_by_name, l.made_at,
  l.confirmed_at, l.ended_at, ${countsOf('expected')} AS expected, ${countsOf('outcome')} AS outcomes`;

/** The newest first. $1 limit, $2 and $3 the last row's time and id. */
export const listsSql = `SELECT ${shown} FROM activation_lists l LEFT JOIN staff s ON s.id = l.made_by
  WHERE {{reach:l}} AND ($2::timestamptz IS NULL OR (l.made_at, l.id) < ($2, $3))
  ORDER BY l.made_at DESC, l.id DESC LIMIT $1`;

export const listSql = `SELECT ${shown} FROM activation_lists l LEFT JOIN staff s ON s.id = l.made_by
  WHERE l.id = $1 AND {{reach:l}}`;

export interface LineRow {
  readonly line: number;
  readonly content_enc: Buffer;
  readonly expected: Outcome;
  readonly outcome: Outcome | null;
  readonly refusal: Refusal | null;
}

/** $1 list, $2 limit, $3 the last line shown. */
export const linesSql = `SELECT n.line, n.content_enc, n.expected, n.outcome, n.refusal
  FROM activation_list_lines n JOIN activation_lists l ON l.id = n.list_id
  WHERE l.id = $1 AND {{reach:l}} AND n.line > $3 ORDER BY n.line LIMIT $2`;
