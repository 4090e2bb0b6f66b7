import type { BlankMove } from '../../../domain/card/blank-stock.js';

/** Blanks by kind of move before the period and in it. $1 office or null, $2 and $3 the period's ends. */
export const blanksMovedSql = `
  SELECT m.kind, coalesce(sum(m.quantity) FILTER (WHERE m.at < $2), 0)::int AS before,
    coalesce(sum(m.quantity) FILTER (WHERE m.at >= $2), 0)::int AS within
  FROM blank_card_moves m WHERE {{reach:m}} AND ($1::text IS NULL OR m.office = $1) AND m.at <= $3 GROUP BY m.kind`;

export interface BlankStockRow {
  readonly offices: number;
  readonly on_hand: number;
  readonly spoiled: number;
  readonly listed: number;
}

/** What the offices' rows say. $1 office or null. */
export const blankStockSql = `
  SELECT count(*)::int AS offices, coalesce(sum(b.on_hand), 0)::int AS on_hand, coalesce(sum(b.spoiled), 0)::int AS spoiled,
    coalesce(sum(b.listed), 0)::int AS listed
  FROM blank_stock b WHERE {{reach:b}} AND ($1::text IS NULL OR b.office = $1)`;

export interface BlankCountRow {
  readonly at: Date;
  readonly counted_by: string;
  readonly counted_by_name: string | null;
  readonly listed: number;
  readonly counted: number;
}

/** The last count of an office's blanks in the period. $1 office, $2 and $3 the period's ends. */
export const lastBlankCountSql = `
  SELECT n.at, n.counted_by, s.display_name AS counted_by_name, n.blanks_listed AS listed, n.blanks_counted AS counted
  FROM stock_counts n LEFT JOIN staff s ON s.id = n.counted_by
  WHERE {{reach:n}} AND n.office = $1 AND n.at BETWEEN $2 AND $3 AND n.blanks_counted IS NOT NULL
  ORDER BY n.at DESC, n.id DESC LIMIT 1`;

export interface BlankMoveRow {
  readonly id: bigint;
  readonly at: Date;
  readonly kind: BlankMove;
  readonly quantity: number;
  readonly office: string;
  readonly delivery: string | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly list_number: string | null;
  readonly reason: string;
  readonly actor: string;
  readonly actor_name: string | null;
}

/** The newest first. $1 limit, $2 office or null, $3 and $4 the ends, $5 kind or null, $6 and $7 the last row's time and id. */
export const blankMovesSql = `
  SELECT m.id, m.at, m.kind, m.quantity, m.office, m.delivery, m.case_id, c.number AS case_number, l.number AS list_number,
    m.reason, m.actor, s.display_name AS actor_name
  FROM blank_card_moves m LEFT JOIN cases c ON c.id = m.case_id LEFT JOIN destruction_lists l ON l.id = m.list_id
    LEFT JOIN staff s ON s.id = m.actor
  WHERE {{reach:m}} AND ($2::text IS NULL OR m.office = $2) AND m.at BETWEEN $3 AND $4 AND ($5::text IS NULL OR m.kind = $5)
    AND ($6::timestamptz IS NULL OR (m.at, m.id) < ($6, $7::bigint))
  ORDER BY m.at DESC, m.id DESC LIMIT $1`;
