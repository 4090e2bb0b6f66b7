import type { Fen } from '../../../domain/money/fen.js';

export interface TemporaryRow {
  readonly card_id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly office: string;
  readonly name: string;
  readonly card_number_enc: Buffer | null;
  readonly given_at: Date;
  readonly due_at: Date;
  readonly fen: Fen | null;
  readonly reminders: number;
  readonly reminded_at: Date | null;
  readonly reminder_state: string | null;
}

/**
 * Temporary cards in somebody's hands, with the end of their last term: the reminder's row moves on with each message,
 * its beginning does not.
 */
const out = `SELECT d.id AS card_id, d.card_number_enc, d.state_since AS given_at, d.person_id, c.id AS case_id,
    c.number AS case_number, c.office, t.due_at, r.fen
  FROM cards d JOIN cases c ON c.id = d.state_case_id
    JOIN LATERAL (SELECT w.from_at + make_interval(days => w.calendar_days) AS due_at FROM deadlines w
      WHERE w.case_id = c.id AND w.kind = 'remind:return' ORDER BY w.ordinal DESC LIMIT 1) t ON true
    LEFT JOIN counter_receipts r ON r.case_id = c.id AND r.charge = 'deposit.temporaryCard' AND r.state = 'valid'
  WHERE d.kind = 'temporary' AND d.state = 'delivered' AND {{reach:c}} AND ($1::text IS NULL OR c.office = $1)`;

/** The longest due first. $1 office or null, $2 limit, $3 due before or null, $4 and $5 the last row's due time and card. */
export const temporaryOutSql = `
  WITH page AS MATERIALIZED (
    SELECT * FROM (${out}) o WHERE ($3::timestamptz IS NULL OR o.due_at < $3)
      AND ($4::timestamptz IS NULL OR (o.due_at, o.card_id) > ($4, $5))
    ORDER BY o.due_at, o.card_id LIMIT $2)
  SELECT page.*, p.name, n.reminders, n.reminded_at, n.reminder_state FROM page JOIN people p ON p.id = page.person_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS reminders, max(m.created_at) AS reminded_at,
      (array_agg(m.state ORDER BY m.created_at DESC, m.id DESC))[1] AS reminder_state
      FROM notices m WHERE m.case_id = page.case_id AND m.template = 'returnReminder') n
  ORDER BY page.due_at, page.card_id`;

/** Of all that are out: how many, how many overdue, deposits held in fen. $1 office or null, $2 the time. */
export const temporaryTotalSql = `
  SELECT count(*)::int AS out, count(*) FILTER (WHERE o.due_at < $2)::int AS overdue, coalesce(sum(o.fen), 0)::bigint AS fen
  FROM (${out}) o`;
