export interface PremiumRow {
  readonly id: bigint;
  readonly insurance: string;
  readonly period: string;
  readonly payer: string;
  readonly principal_fen: bigint;
  readonly state: string;
  readonly late_fee_fen: bigint | null;
  readonly bank: string | null;
  readonly booked_on: string | null;
}

/** A record that became part of another counts with it. */
const own = 'JOIN people o ON o.id = d.person_id AND (o.id = p.id OR o.merged_into = p.id)';

export const premiumsSql = `SELECT d.id, d.insurance, d.period, d.payer, d.principal_fen, d.state, l.late_fee_fen, r.bank,
    CASE WHEN d.state = 'paid' THEN (SELECT booked_on FROM line_outcomes x WHERE x.ordinal = d.ordinal AND x.seq = d.seq
      ORDER BY x.revision DESC LIMIT 1) END AS booked_on
  FROM people p JOIN due_now d ON true ${own}
  LEFT JOIN round_lines l ON l.ordinal = d.ordinal AND l.seq = d.seq LEFT JOIN bank_rounds r ON r.ordinal = d.ordinal
  WHERE p.id = $1 AND {{reach:p/division}} ORDER BY d.period DESC, d.insurance LIMIT 500`;

export interface EntryRow {
  readonly insurance: string;
  readonly period: string;
  readonly value_date: string;
  readonly bank: string;
  readonly account_fen: bigint;
  readonly fund_fen: bigint;
  readonly late_fee_fen: bigint;
  readonly revision: number;
}

export const entriesSql = `SELECT d.insurance, d.period, e.value_date, r.bank, e.account_fen, e.fund_fen, e.late_fee_fen, e.revision
  FROM people p JOIN dues d ON true ${own}
  JOIN round_lines l ON l.due_id = d.id JOIN postings e ON e.ordinal = l.ordinal AND e.seq = l.seq
  JOIN bank_rounds r ON r.ordinal = l.ordinal
  WHERE p.id = $1 AND {{reach:p/division}} ORDER BY e.value_date DESC, e.ordinal DESC, e.revision DESC LIMIT 500`;

export interface PaidInRow {
  readonly insurance: string;
  readonly fen: bigint;
}

export const paidInSql = `SELECT d.insurance, sum(e.account_fen)::bigint AS fen
  FROM people p JOIN dues d ON true ${own}
  JOIN round_lines l ON l.due_id = d.id JOIN postings e ON e.ordinal = l.ordinal AND e.seq = l.seq
  WHERE p.id = $1 AND {{reach:p/division}} GROUP BY d.insurance HAVING count(*) FILTER (WHERE e.account_fen <> 0) > 0
  ORDER BY d.insurance`;

export interface InterestRow {
  readonly insurance: string;
  readonly year: number;
  readonly fen: bigint;
}

export const interestSql = `SELECT d.insurance, d.year, sum(d.fen)::bigint AS fen FROM people p JOIN interest_entries d ON true ${own}
  WHERE p.id = $1 AND {{reach:p/division}} GROUP BY d.insurance, d.year ORDER BY d.insurance, d.year DESC`;
