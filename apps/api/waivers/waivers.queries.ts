export interface WaiverRow {
  readonly id: string;
  readonly due_id: bigint;
  readonly cycle_id: string;
  readonly name: string;
  readonly insurance: string;
  readonly period: string;
  readonly principal_fen: bigint;
  readonly reason: string;
  readonly state: string;
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
}

/** The newest first. $1 limit, $2 and $3 the last row's time and id, $4 state, $5 cycle. */
export const waiversSql = `SELECT v.id, v.due_id, c.id AS cycle_id, p.name, d.insurance, d.period, d.principal_fen, v.reason, v.state, v.maker,
    m.display_name AS maker_name, v.made_at, v.checker, k.display_name AS checker_name, v.checked_at, v.check_reason
  FROM waivers v JOIN dues d ON d.id = v.due_id JOIN cycles c ON c.no = d.cycle_no JOIN people p ON p.id = d.person_id
  LEFT JOIN staff m ON m.id = v.maker LEFT JOIN staff k ON k.id = v.checker
  WHERE {{reach:c/division}} AND ($2::timestamptz IS NULL OR (v.made_at, v.id) < ($2, $3)) AND ($4::text IS NULL OR v.state = $4)
    AND ($5::text IS NULL OR c.id = $5)
  ORDER BY v.made_at DESC, v.id DESC LIMIT $1`;

export const waiverSql = `SELECT v.id FROM waivers v JOIN dues d ON d.id = v.due_id JOIN cycles c ON c.no = d.cycle_no
  WHERE v.id = $1 AND {{reach:c/division}}`;

/** A due of a cycle within reach. */
export const dueThereSql = `SELECT d.id FROM dues d JOIN cycles c ON c.no = d.cycle_no WHERE d.id = $1::bigint AND {{reach:c/division}}`;
