import type { KeepSource, StockMove } from '../../../domain/card/stock.js';

/** Moves by kind before the period and in it. $1 office or null, $2 and $3 the period's ends. */
export const countedMovesSql = `
  SELECT m.kind, count(*) FILTER (WHERE m.at < $2)::int AS before, count(*) FILTER (WHERE m.at >= $2)::int AS within
  FROM stock_moves m WHERE {{reach:m}} AND ($1::text IS NULL OR m.office = $1) AND m.at <= $3 GROUP BY m.kind`;

/** What lies there by the cards' own rows. $1 office or null. */
export const lyingSql = `
  SELECT
    (SELECT count(*)::int FROM cards d WHERE d.state = 'in_stock' AND d.kind = 'formal' AND {{reach:d}}
       AND ($1::text IS NULL OR d.office = $1)) AS shelf,
    (SELECT count(*)::int FROM kept_cards k WHERE k.destroyed_at IS NULL AND (k.bank IS NULL OR k.received_at IS NOT NULL)
       AND {{reach:k}} AND ($1::text IS NULL OR k.office = $1)) AS kept`;

export interface CountRow {
  readonly at: Date;
  readonly counted_by: string;
  readonly counted_by_name: string | null;
  readonly note: string;
  readonly listed: number;
  readonly counted: number;
  readonly kept_listed: number | null;
  readonly kept_counted: number | null;
}

/** The last count of an office in the period. $1 office, $2 and $3 the period's ends. */
export const lastCountSql = `
  SELECT n.at, n.counted_by, s.display_name AS counted_by_name, n.note, n.listed, n.counted, n.kept_listed, n.kept_counted
  FROM stock_counts n LEFT JOIN staff s ON s.id = n.counted_by
  WHERE {{reach:n}} AND n.office = $1 AND n.at BETWEEN $2 AND $3 ORDER BY n.at DESC, n.id DESC LIMIT 1`;

export interface MoveRow {
  readonly id: bigint;
  readonly at: Date;
  readonly kind: StockMove;
  readonly office: string;
  readonly card_kind: 'formal' | 'temporary';
  readonly card_number_enc: Buffer | null;
  readonly source: KeepSource | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly list_id: string | null;
  readonly list_number: string | null;
  readonly actor: string;
  readonly actor_name: string | null;
}

/** The newest first. $1 limit, $2 office or null, $3 and $4 the ends, $5 kinds, $6 and $7 the last row's time and id. */
export const movesSql = `
  SELECT m.id, m.at, m.kind, m.office, d.kind AS card_kind, d.card_number_enc,
    CASE WHEN m.kind IN ('returned', 'destroyed') THEN k.source END AS source,
    m.case_id, c.number AS case_number, m.list_id, l.number AS list_number, m.actor, s.display_name AS actor_name
  FROM stock_moves m JOIN cards d ON d.id = m.card_id LEFT JOIN kept_cards k ON k.card_id = m.card_id
    LEFT JOIN cases c ON c.id = m.case_id LEFT JOIN destruction_lists l ON l.id = m.list_id
    LEFT JOIN staff s ON s.id = m.actor
  WHERE {{reach:m}} AND ($2::text IS NULL OR m.office = $2) AND m.at BETWEEN $3 AND $4 AND m.kind = ANY($5)
    AND ($6::timestamptz IS NULL OR (m.at, m.id) < ($6, $7::bigint))
  ORDER BY m.at DESC, m.id DESC LIMIT $1`;
