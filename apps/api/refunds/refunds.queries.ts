export interface RefundRow {
  readonly case_id: string;
  readonly number: string;
  readonly task_type: string | null;
  readonly recovery_number: string | null;
  readonly recovery_state: string | null;
  readonly name: string;
  readonly insurance: string;
  readonly period: string;
  readonly agency: string;
  readonly bank: string;
  readonly principal_fen: bigint;
  readonly late_fee_fen: bigint;
  readonly ground: string;
  readonly state: string;
  readonly filed_at: Date;
  readonly maker: string | null;
  readonly maker_name: string | null;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly task_id: string | null;
  readonly step: string | null;
  readonly opened_at: Date | null;
}

/** The newest first. $1 limit, $2 the last row's case, $3 state, $4 agency, $5 bank, $6 fen; each but the limit may be null. */
export const refundsSql = `SELECT f.case_id, c.number, p.name, d.insurance, d.period, f.agency, f.bank, f.principal_fen, f.late_fee_fen,
    f.ground, f.state, f.filed_at, f.maker, m.display_name AS maker_name, f.checker, k.display_name AS checker_name,
    v.number AS recovery_number, v.state AS recovery_state, t.id AS task_id, t.type AS task_type, t.step, t.opened_at
  FROM refunds f JOIN cases c ON c.id = f.case_id JOIN people p ON p.id = c.person_id JOIN dues d ON d.id = f.due_id
  LEFT JOIN LATERAL (SELECT v.case_id, v.state, n.number FROM recoveries v JOIN cases n ON n.id = v.case_id
    WHERE v.refund_case_id = f.case_id AND v.state <> 'refused') v ON true
  LEFT JOIN tasks t ON t.case_id IN (f.case_id, v.case_id) AND t.state = 'open' AND t.role IN ('scheduler', 'checker')
  LEFT JOIN staff m ON m.id = f.maker LEFT JOIN staff k ON k.id = f.checker
  WHERE {{reach:f/division}} AND ($2::text IS NULL OR f.case_id < $2) AND ($3::text IS NULL OR f.state = $3)
    AND ($4::text IS NULL OR f.agency = $4) AND ($5::text IS NULL OR f.bank = $5)
    AND ($6::bigint IS NULL OR f.principal_fen + f.late_fee_fen = $6)
  ORDER BY f.case_id DESC LIMIT $1`;

/** A task of the agency's, open or not. $1 task, $2 whose. */
export const refundTaskSql = `SELECT t.case_id AS "caseId" FROM tasks t
  WHERE t.id = $1 AND t.type IN ('refund', 'recovery') AND t.role = $2 AND {{reach:t/division}}`;

/** A refund of an agency within reach, with whom and where it was filed for. $1 its case. */
export const refundThereSql = `SELECT f.case_id, c.person_id AS "personId", c.office FROM refunds f JOIN cases c ON c.id = f.case_id
  WHERE f.case_id = $1 AND {{reach:f/division}}`;
