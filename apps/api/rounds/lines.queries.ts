export interface LineRow {
  readonly ordinal: bigint;
  readonly seq: number;
  readonly due_id: bigint;
  readonly name: string;
  readonly period: string;
  readonly principal_fen: bigint;
  readonly late_fee_fen: bigint;
  readonly state: 'drafted' | 'sent' | 'settled' | 'failed' | 'reversed' | 'refunded' | 'withdrawn';
  readonly code: string | null;
  readonly class: string | null;
  readonly booked_on: string | null;
  readonly serial: string | null;
}

/** Lines of one round in order. $1 ordinal, $2 and $3 after and up to which seq, $4 state, $5 class, $6 limit. */
export const linesSql = `SELECT n.ordinal, n.seq, n.due_id, p.name, d.period, n.principal_fen, n.late_fee_fen, n.state, n.code, n.class,
    n.booked_on, n.serial
  FROM (SELECT l.* FROM line_now l WHERE l.ordinal = $1::bigint AND l.seq > $2 AND l.seq <= $3 AND {{reach:l/division}}
      AND ($4::text IS NULL OR l.state = $4) AND ($5::text IS NULL OR l.class = $5) ORDER BY l.seq LIMIT $6) n
  JOIN dues d ON d.id = n.due_id JOIN people p ON p.id = d.person_id ORDER BY n.seq`;
