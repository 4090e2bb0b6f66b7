export interface CountsRow {
  readonly open_cases: number;
  readonly on_hold: number;
  readonly overdue: number;
  readonly due_soon: number;
}

/** $1 business time, $2 the end of the fifth working day from it, $3 office or null. */
export const countsSql = `
  SELECT count(*)::int AS open_cases,
    count(*) FILTER (WHERE c.status = 'on_hold')::int AS on_hold,
    count(*) FILTER (WHERE c.promised_by < $1 AND c.promise_met_at IS NULL AND c.hold_since IS NULL)::int AS overdue,
    count(*) FILTER (WHERE c.promised_by >= $1 AND c.promised_by <= $2 AND c.promise_met_at IS NULL AND c.hold_since IS NULL)::int AS due_soon
  FROM cases c WHERE c.status <> 'closed' AND {{reach:c}} AND ($3::text IS NULL OR c.office = $3)`;

export interface AgeingRow {
  readonly office: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly step: string;
  readonly open: number;
  readonly late: number;
  readonly soon: number;
  readonly oldest: Date | null;
}

/** Open tasks by office and step; parameters as above. */
export const ageingSql = `
  WITH cells AS (
    SELECT t.office, t.step, count(*)::int AS open,
      count(*) FILTER (WHERE t.urgent_at < $1)::int AS late,
      count(*) FILTER (WHERE t.urgent_at >= $1 AND t.urgent_at <= $2)::int AS soon,
      min(t.opened_at) AS oldest
    FROM tasks t WHERE t.state = 'open' AND {{reach:t}} AND ($3::text IS NULL OR t.office = $3)
    GROUP BY t.office, t.step)
  SELECT cells.*, o.name_zh, o.name_en FROM cells JOIN offices o ON o.code = cells.office
  ORDER BY cells.office, cells.step LIMIT 5000`;
