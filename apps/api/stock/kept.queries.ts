import type { ListState } from '../../../activities/stock/destruction-list.js';
import type { KeepSource } from '../../../domain/card/stock.js';

interface CardColumns {
  readonly card_id: string;
  readonly kind: 'formal' | 'temporary';
  readonly card_number_enc: Buffer | null;
  readonly source: KeepSource;
  readonly kept_at: Date;
  readonly case_id: string | null;
  readonly case_number: string | null;
}

export interface KeptRow extends CardColumns {
  readonly office: string;
  readonly kept_by: string;
  readonly kept_by_name: string | null;
  readonly bank: string | null;
  readonly list_id: string | null;
}

const cardColumns = 'k.card_id, k.kind, d.card_number_enc, k.source, k.kept_at, k.case_id, c.number AS case_number';
const cardTables = 'kept_cards k JOIN cards d ON d.id = k.card_id LEFT JOIN cases c ON c.id = k.case_id';
const liesAtBank = 'k.bank IS NOT NULL AND k.received_at IS NULL';

/**
 * Kept and not destroyed, the longest first. $1 limit, $2 office or null, $3 source or null, $4 those at a bank or at
 * the office, $5 and $6 the last row's time and card.
 */
export const keptSql = `
  SELECT ${cardColumns}, k.office, k.kept_by, s.display_name AS kept_by_name,
    CASE WHEN ${liesAtBank} THEN k.bank END AS bank, k.list_id
  FROM ${cardTables} LEFT JOIN staff s ON s.id = k.kept_by
  WHERE {{reach:k}} AND k.destroyed_at IS NULL AND ($2::text IS NULL OR k.office = $2)
    AND ($3::text IS NULL OR k.source = $3) AND (${liesAtBank}) = $4
    AND ($5::timestamptz IS NULL OR (k.kept_at, k.card_id) > ($5, $6))
  ORDER BY k.kept_at, k.card_id LIMIT $1`;

/** How many are kept at the office and at banks. $1 office or null. */
export const keptTotalSql = `
  SELECT count(*) FILTER (WHERE NOT (${liesAtBank}))::int AS total, count(*) FILTER (WHERE ${liesAtBank})::int AS "atBank"
  FROM kept_cards k WHERE {{reach:k}} AND k.destroyed_at IS NULL AND ($1::text IS NULL OR k.office = $1)`;

export interface ListRow {
  readonly id: string;
  readonly office: string;
  readonly state: ListState;
  readonly cards: number;
  readonly blanks: number;
  readonly digest: string;
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
  readonly paper_id: string | null;
  readonly number: string | null;
  readonly prints: number | null;
}

const listColumns = `l.id, l.office, l.state, l.cards, l.blanks, l.digest, l.maker, m.display_name AS maker_name, l.made_at, l.checker,
  c.display_name AS checker_name, l.checked_at, l.check_reason, l.paper_id, l.number, p.prints`;
const listTables = `destruction_lists l LEFT JOIN staff m ON m.id = l.maker LEFT JOIN staff c ON c.id = l.checker
  LEFT JOIN papers p ON p.id = l.paper_id`;

/** The newest first. $1 limit, $2 office, $3 state, each or null, $4 and $5 the last row's time and id. */
export const listsSql = `
  SELECT ${listColumns} FROM ${listTables}
  WHERE {{reach:l}} AND ($2::text IS NULL OR l.office = $2) AND ($3::text IS NULL OR l.state = $3)
    AND ($4::timestamptz IS NULL OR (l.made_at, l.id) < ($4, $5))
  ORDER BY l.made_at DESC, l.id DESC LIMIT $1`;

export const listSql = `SELECT ${listColumns} FROM ${listTables} WHERE l.id = $1 AND {{reach:l}}`;

export type LineRow = CardColumns & { readonly line: number };

/** A list's lines: whoever reaches the list reads what it names. $1 the list. */
export const linesSql = `
  SELECT n.line, ${cardColumns} FROM destruction_list_lines n JOIN destruction_lists l ON l.id = n.list_id
    JOIN kept_cards k ON k.card_id = n.card_id JOIN cards d ON d.id = k.card_id
    LEFT JOIN cases c ON c.id = k.case_id
  WHERE n.list_id = $1 AND {{reach:l}} ORDER BY n.line`;
