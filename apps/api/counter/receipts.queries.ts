import type { ChargeKind } from '../../../domain/money/charge.js';
import type { Fen } from '../../../domain/money/fen.js';

export interface ReceiptRow {
  readonly id: string;
  readonly number: string;
  readonly paper_id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly charge: ChargeKind;
  readonly fen: Fen;
  readonly office: string;
  readonly taken_by: string;
  readonly taken_by_name: string | null;
  readonly taken_at: Date;
  readonly state: 'valid' | 'refunded' | 'voided';
  readonly ended_at: Date | null;
  readonly end_reason: string;
  readonly void_id: string | null;
  readonly retakable: boolean;
}

/** The newest first. $1 limit, $2 office or null, $3 and $4 the day's ends, $5 and $6 the last row's time and id. */
export const receiptsSql = `
  SELECT r.id, r.number, r.paper_id, r.case_id, c.number AS case_number, r.charge, r.fen, r.office, r.taken_by,
    s.display_name AS taken_by_name, r.taken_at, r.state, r.ended_at, r.end_reason, v.id AS void_id,
    r.state = 'voided' AND coalesce(c.outcome, '') NOT IN ('withdrawn', 'refused') AND NOT EXISTS (
      SELECT FROM counter_receipts n WHERE n.case_id = r.case_id AND n.charge = r.charge AND n.state = 'valid') AS retakable
  FROM counter_receipts r JOIN cases c ON c.id = r.case_id LEFT JOIN staff s ON s.id = r.taken_by
    LEFT JOIN counter_voids v ON v.receipt_id = r.id AND v.state = 'open'
  WHERE {{reach:r}} AND ($2::text IS NULL OR r.office = $2) AND r.taken_at BETWEEN $3 AND $4
    AND ($5::timestamptz IS NULL OR (r.taken_at, r.id) < ($5, $6))
  ORDER BY r.taken_at DESC, r.id DESC LIMIT $1`;

export const receiptSql = 'SELECT r.id FROM counter_receipts r WHERE r.id = $1 AND {{reach:r}}';
