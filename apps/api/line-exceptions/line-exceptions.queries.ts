export interface PlaceColumns {
  readonly employer: string | null;
  readonly employer_name: string | null;
  readonly employer_liaison: string | null;
  readonly locality: string | null;
  readonly locality_name: string | null;
  readonly locality_liaison: string | null;
}

/** Names of an alias's employer and locality. */
export const placeColumns = (
  alias: string,
) => `${alias}.employer, w.name AS employer_name, w.liaison_name AS employer_liaison,
  ${alias}.locality, g.name AS locality_name, g.liaison_name AS locality_liaison`;
export const placeJoins = (alias: string) =>
  `LEFT JOIN employers w ON w.code = ${alias}.employer LEFT JOIN localities g ON g.code = ${alias}.locality`;

/** $1 state, $2 agency, $3 cycle, $4 kind, $5 class, $6 code; each but the first may be null. */
const filtered = `e.state = $1 AND {{reach:e/division}} AND ($2::text IS NULL OR c.agency = $2) AND ($3::text IS NULL OR c.id = $3)
  AND ($4::text IS NULL OR e.kind = $4) AND ($5::text IS NULL OR e.class = $5) AND ($6::text IS NULL OR e.code = $6)`;
const joined = `line_exceptions e JOIN cycles c ON c.no = e.cycle_no JOIN dues d ON d.id = e.due_id
  LEFT JOIN round_lines l ON l.ordinal = e.ordinal AND l.seq = e.seq`;
const amount = 'coalesce(l.principal_fen + l.late_fee_fen, d.principal_fen)';

export interface GroupRow {
  readonly code: string | null;
  readonly name: string | null;
  readonly liaison: string | null;
  readonly class: string;
  readonly count: bigint;
  readonly fen: bigint;
}

/** Counts and amounts by employer, or by street and village of those who have none, and class. */
export const exceptionGroupsSql = (by: 'employer' | 'locality') => `
  SELECT t.code, n.name, n.liaison_name AS liaison, t.class, t.count, t.fen
  FROM (SELECT e.${by} AS code, e.class, count(*) AS count, sum(${amount})::bigint AS fen FROM ${joined}
    WHERE ${filtered} AND ${by === 'locality' ? 'e.employer IS NULL' : 'e.employer IS NOT NULL'} GROUP BY 1, 2) t
  LEFT JOIN ${by === 'employer' ? 'employers' : 'localities'} n ON n.code = t.code`;

export interface ExceptionRow extends PlaceColumns {
  readonly id: bigint;
  readonly cycle_id: string;
  readonly cycle_no: number;
  readonly insurance: string;
  readonly period: string;
  readonly due_id: bigint;
  readonly deduction: number;
  readonly ordinal: bigint | null;
  readonly seq: number | null;
  readonly name: string;
  readonly fen: bigint;
  readonly kind: string;
  readonly code: string;
  readonly class: string;
  readonly state: string;
  readonly since: Date;
  readonly ended_at: Date | null;
  readonly ended_by: string | null;
  readonly ended_by_name: string | null;
  readonly note_enc: Buffer | null;
}

const shown = `e.id, c.id AS cycle_id, e.cycle_no, d.insurance, d.period, e.due_id, e.deduction, e.ordinal, e.seq, p.name, ${amount} AS fen,
  e.kind, e.code, e.class, ${placeColumns('e')}, e.state, e.since, e.ended_at, e.ended_by, s.display_name AS ended_by_name, e.note_enc`;
const read = `${joined} JOIN people p ON p.id = d.person_id ${placeJoins('e')} LEFT JOIN staff s ON s.id = e.ended_by`;

/** In the order in which they came up. After $6: $7 the last row's id, $8 employer, $9 locality (`none`: neither), $10 limit. */
export const exceptionsSql = `SELECT ${shown} FROM ${read}
  WHERE ${filtered} AND ($7::bigint IS NULL OR e.id > $7) AND ($8::text IS NULL OR e.employer = $8)
    AND ($9::text IS NULL OR (e.employer IS NULL AND e.locality IS NOT DISTINCT FROM nullif($9, 'none')))
  ORDER BY e.id LIMIT $10`;

export const exceptionSql = `SELECT ${shown} FROM ${read} WHERE e.id = $1::bigint AND {{reach:e/division}}`;
