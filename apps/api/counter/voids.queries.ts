import type { ChargeKind } from '../../../domain/money/charge.js';
import type { Fen } from '../../../domain/money/fen.js';

export interface VoidRow {
  readonly id: string;
  readonly receipt_id: string;
  readonly receipt_number: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly charge: ChargeKind;
  readonly fen: Fen;
  readonly office: string;
  readonly taken_by: string;
  readonly taken_by_name: string | null;
  readonly state: 'open' | 'voided' | 'kept';
  readonly reason: string;
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
}

/** The longest waiting first. $1 limit, $2 office or null, $3 state, $4 and $5 the last row's time and id. */
export const voidsSql = `
  SELECT v.id, v.receipt_id, r.number AS receipt_number, r.case_id, k.number AS case_number, r.charge, r.fen, v.office,
    r.taken_by, t.display_name AS taken_by_name, v.state, v.reason, v.maker, m.display_name AS maker_name, v.made_at,
    v.checker, c.display_name AS checker_name, v.checked_at, v.check_reason
  FROM counter_voids v JOIN counter_receipts r ON r.id = v.receipt_id JOIN cases k ON k.id = r.case_id
    LEFT JOIN staff t ON t.id = r.taken_by LEFT JOIN staff m ON m.id = v.maker LEFT JOIN staff c ON c.id = v.checker
  WHERE {{reach:v}} AND ($2::text IS NULL OR v.office = $2) AND v.state = $3
    AND ($4::timestamptz IS NULL OR (v.made_at, v.id) > ($4, $5))
  ORDER BY v.made_at, v.id LIMIT $1`;

export const voidSql = 'SELECT v.id FROM counter_voids v WHERE v.id = $1 AND {{reach:v}}';
