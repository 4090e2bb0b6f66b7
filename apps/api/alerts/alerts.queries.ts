export interface AlertRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: Record<string, unknown>;
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
  readonly cleared_at: Date | null;
  readonly taken_by: string | null;
  readonly taken_by_name: string | null;
}

/** The newest first. $1 limit, $2 kind or null, $3 cleared or not, $4 and $5 the last row's time and id. */
export const alertsSql = `
  SELECT a.id, a.kind, a.subject, a.detail, a.first_seen_at, a.last_seen_at, a.cleared_at, a.taken_by,
    s.display_name AS taken_by_name
  FROM alerts a LEFT JOIN staff s ON s.id = a.taken_by
  WHERE ($2::text IS NULL OR a.kind = $2) AND (a.cleared_at IS NOT NULL) = $3
    AND ($4::timestamptz IS NULL OR (a.first_seen_at, a.id) < ($4, $5))
  ORDER BY a.first_seen_at DESC, a.id DESC LIMIT $1`;
