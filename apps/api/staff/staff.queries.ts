/** A staff member is within reach where one of their roles is; one without any role is everybody's who administers. */
const roles = `coalesce((SELECT jsonb_agg(jsonb_build_object('role', a.role, 'division', a.division,
    'office', nullif(a.office, ''), 'bank', nullif(a.bank, '')) ORDER BY a.role, a.division, a.office)
  FROM staff_roles a WHERE a.staff_id = s.id), '[]')`;
const withinReach = `(EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id AND {{reach:r/division}})
  OR NOT EXISTS (SELECT FROM staff_roles n WHERE n.staff_id = s.id))`;

export interface StaffRow {
  readonly id: string;
  readonly sign_in_name: string;
  readonly display_name: string;
  readonly must_change_password: boolean;
  readonly locked_until: Date | null;
  readonly disabled_at: Date | null;
  readonly created_at: Date;
  readonly roles: { role: string; division: string; office: string | null; bank: string | null }[];
}

/** $1 limit, $2 whether disabled (null: both), $3 sign-in name of the page before's last row. */
export const staffSql = `
  SELECT s.id, s.sign_in_name, s.display_name, s.must_change_password, s.locked_until, s.disabled_at, s.created_at,
    ${roles} AS roles
  FROM staff s
  WHERE ($2::boolean IS NULL OR (s.disabled_at IS NOT NULL) = $2) AND ($3::text IS NULL OR s.sign_in_name > $3)
    AND ${withinReach}
  ORDER BY s.sign_in_name LIMIT $1`;

export const staffMemberSql = `SELECT s.id FROM staff s WHERE s.id = $1 AND ${withinReach}`;

/** Living sessions, the newest first. */
export const sessionsSql = `
  SELECT e.created_at, e.last_seen_at, e.user_agent FROM sessions e JOIN staff s ON s.id = e.staff_id
  WHERE s.id = $1 AND e.revoked_at IS NULL AND e.last_seen_at > now() - interval '15 minutes' AND ${withinReach}
  ORDER BY e.created_at DESC LIMIT 50`;

export interface ColleagueRow {
  readonly id: string;
  readonly display_name: string;
  readonly role: string;
  readonly office: string;
  readonly division: string;
  readonly open_tasks: number;
}

/** Clerks and supervisors of the caller's divisions with how much they hold. $1 office or null, $2 role or null. */
export const colleaguesSql = `
  SELECT s.id, s.display_name, r.role, r.office, r.division,
    (SELECT count(*)::int FROM tasks t WHERE t.holder = s.id AND t.state = 'open') AS open_tasks
  FROM staff_roles r JOIN staff s ON s.id = r.staff_id
  WHERE s.disabled_at IS NULL AND r.role IN ('clerk', 'supervisor') AND {{reach:r/division}}
    AND ($1::text IS NULL OR r.office IN ('', $1) AND starts_with($1, r.division)) AND ($2::text IS NULL OR r.role = $2)
  ORDER BY r.role, s.display_name, s.id LIMIT 500`;
