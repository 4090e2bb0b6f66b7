import type { SheetState } from '../../../activities/counter/sheet.js';
import type { Fen } from '../../../domain/money/fen.js';

export interface SheetRow {
  readonly id: string;
  readonly office: string;
  readonly clerk: string;
  readonly clerk_name: string | null;
  readonly day: string;
  readonly state: SheetState;
  readonly due: Fen;
  readonly counted: Fen;
  readonly reason: string;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
  readonly paper_id: string | null;
  readonly number: string | null;
}

/** The newest day first. $1 limit, $2 office, $3 day, $4 state, each or null, $5 and $6 the last row's day and id. */
export const sheetsSql = `
  SELECT n.id, n.office, n.clerk, s.display_name AS clerk_name, n.day, n.state, n.due, n.counted, n.reason, n.made_at,
    n.checker, c.display_name AS checker_name, n.checked_at, n.check_reason, n.paper_id, n.number
  FROM counter_sheets n LEFT JOIN staff s ON s.id = n.clerk LEFT JOIN staff c ON c.id = n.checker
  WHERE {{reach:n}} AND ($2::text IS NULL OR n.office = $2) AND ($3::date IS NULL OR n.day = $3)
    AND ($4::text IS NULL OR n.state = $4) AND ($5::date IS NULL OR (n.day, n.id) < ($5, $6))
  ORDER BY n.day DESC, n.id DESC LIMIT $1`;

export const sheetSql = 'SELECT n.id FROM counter_sheets n WHERE n.id = $1 AND {{reach:n}}';
