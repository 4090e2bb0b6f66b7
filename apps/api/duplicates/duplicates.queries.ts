export interface PairRow {
  readonly id: string;
  readonly state: 'suspected' | 'proposed' | 'merged' | 'different';
  readonly signs: string;
  readonly found_at: Date;
  readonly first_id: string;
  readonly second_id: string;
  readonly keep_id: string | null;
  readonly reason: string;
  readonly maker: string | null;
  readonly maker_name: string | null;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
}

const shown = `d.id, d.state, d.signs, d.found_at, d.first_id, d.second_id, d.keep_id, d.reason, d.maker,
  m.display_name AS maker_name, d.checker, c.display_name AS checker_name, d.checked_at, d.check_reason`;
const tables = `person_pairs d JOIN people a ON a.id = d.first_id JOIN people b ON b.id = d.second_id
  LEFT JOIN staff m ON m.id = d.maker LEFT JOIN staff c ON c.id = d.checker`;

/** Whoever reaches both records judges them; a pair across counties is their city's, across cities the province's. */
export const pairsSql = `SELECT ${shown} FROM ${tables}
  WHERE d.state = $2 AND ($3::text IS NULL OR d.id > $3) AND {{reach:a/division}} AND {{reach:b/division}}
  ORDER BY d.id LIMIT $1`;

export const pairSql = `SELECT ${shown} FROM ${tables} WHERE d.id = $1 AND {{reach:a/division}} AND {{reach:b/division}}`;

export interface SideRow {
  readonly id: string;
  readonly name: string;
  readonly birth_date: string;
  readonly division: string;
  readonly created_at: Date;
  readonly id_number_enc: Buffer;
  readonly phone_enc: Buffer | null;
  readonly open_cases: number;
}

export const sidesSql = `SELECT p.id, p.name, p.birth_date, p.division, p.created_at, p.id_number_enc, p.phone_enc,
    (SELECT count(*)::int FROM cases o WHERE o.person_id = p.id AND o.status <> 'closed') AS open_cases
  FROM people p WHERE p.id = ANY($1) AND {{reach:p/division}}`;

export interface SideCardRow {
  readonly person_id: string;
  readonly state: string;
  readonly card_number_enc: Buffer | null;
}

export const sideCardsSql = `SELECT k.person_id, k.state, k.card_number_enc FROM cards k
  WHERE k.person_id = ANY($1) AND {{reach:k/division}} ORDER BY k.state_since DESC LIMIT 1000`;

export const pairPeopleSql = 'SELECT p.id FROM people p WHERE p.id = ANY($1) AND {{reach:p/division}}';
