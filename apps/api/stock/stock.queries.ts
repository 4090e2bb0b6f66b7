export interface StockRow {
  readonly card_id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly name: string;
  readonly card_number_enc: Buffer | null;
  readonly office: string;
  readonly since: Date;
}

/**
 * Cards on the shelf, the longest there first. $1 limit, $2 office or null, $3 and $4 the last row's time and card, $5 the
 * time since which a card lies too long, or null for all.
 */
export const stockSql = `
  WITH page AS MATERIALIZED (
    SELECT d.id AS card_id, d.state_case_id AS case_id, d.person_id, d.card_number_enc, d.office, d.state_since AS since
    FROM cards d
    WHERE d.state = 'in_stock' AND {{reach:d}} AND ($2::text IS NULL OR d.office = $2)
      AND ($3::timestamptz IS NULL OR (d.state_since, d.id) > ($3, $4))
      AND ($5::timestamptz IS NULL OR d.state_since <= $5)
    ORDER BY d.state_since, d.id LIMIT $1)
  SELECT page.*, c.number AS case_number, p.name
  FROM page JOIN cases c ON c.id = page.case_id JOIN people p ON p.id = page.person_id
  ORDER BY page.since, page.card_id`;

export const stockTotalSql = `
  SELECT count(*)::int AS total FROM cards d
  WHERE d.state = 'in_stock' AND {{reach:d}} AND ($1::text IS NULL OR d.office = $1)
    AND ($2::timestamptz IS NULL OR d.state_since <= $2)`;

export interface ArrivingRow {
  readonly case_id: string;
  readonly task_id: string;
  readonly case_number: string;
  readonly name: string;
  readonly office: string;
  readonly urgent_at: Date;
  readonly produced_on: string | null;
  readonly result_file: string | null;
}

/**
 * Cards that the factory has made and the office has not yet taken in, each with the result file that it came with;
 * parameters as above up to $4, by task.
 */
export const arrivingSql = `
  SELECT t.id AS task_id, t.case_id, t.office, t.urgent_at, c.number AS case_number, p.name, d.produced_on,
    (SELECT o.result_file FROM card_orders o WHERE o.case_id = t.case_id AND o.state = 'produced'
     ORDER BY o.ordinal DESC LIMIT 1) AS result_file
  FROM tasks t JOIN cases c ON c.id = t.case_id JOIN people p ON p.id = c.person_id LEFT JOIN cards d ON d.id = coalesce(c.new_card_id, c.card_id)
  WHERE t.state = 'open' AND t.step = 'arrival' AND {{reach:t}} AND ($2::text IS NULL OR t.office = $2)
    AND ($3::timestamptz IS NULL OR (t.urgent_at, t.id) > ($3, $4))
  ORDER BY t.urgent_at, t.id LIMIT $1`;

/** Open arrival tasks of these cases. */
export const arrivalTasksSql = `
  SELECT t.id AS "taskId", t.case_id AS "caseId" FROM tasks t
  WHERE t.case_id = ANY($1) AND t.step = 'arrival' AND t.state = 'open' AND {{reach:t}}`;
