import type { Reach, Role } from '../../domain/reach/reach.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Queryable, Transaction } from '../database/database.js';
import { sessionId } from './sign-in.js';

/** Who a session belongs to. */
export interface SignedIn {
  readonly staff: {
    readonly id: string;
    readonly signInName: string;
    readonly displayName: string;
    readonly mustChangePassword: boolean;
  };
  readonly roles: readonly Reach[];
}

interface SessionRow {
  readonly id: string;
  readonly sign_in_name: string;
  readonly display_name: string;
  readonly must_change_password: boolean;
  readonly roles: { role: Role; division: string; office: string; bank: string }[];
}

/**
 * Who holds this token, or nothing where the session is unknown, revoked or idle for 15 minutes, or the account
 * disabled. Roles are as they stand now. `touch` (default) makes the session live on, with at most one write a minute;
 * a page that merely listens does not touch.
 */
export async function findSession(q: Queryable, token: string, touch = true): Promise<SignedIn | undefined> {
  const row = await q.find<SessionRow>(sessionSql, [sessionId(token), touch]);
  if (!row) return undefined;
  return {
    staff: {
      id: row.id,
      signInName: row.sign_in_name,
      displayName: row.display_name,
      mustChangePassword: row.must_change_password,
    },
    roles: row.roles.map(({ role, division, office, bank }) => ({
      role,
      division,
      ...(office && { office }),
      ...(bank && { bank }),
    })),
  };
}

const alive = `revoked_at IS NULL AND last_seen_at > now() - interval '15 minutes'`;
const sessionSql = `
  WITH touched AS (
    UPDATE sessions SET last_seen_at = now()
    WHERE id = $1 AND $2 AND ${alive} AND last_seen_at < now() - interval '1 minute')
  SELECT st.id, st.sign_in_name, st.display_name, st.must_change_password, coalesce((
    SELECT jsonb_agg(jsonb_build_object('role', r.role, 'division', r.division, 'office', r.office, 'bank', r.bank)
      ORDER BY r.role, r.division, r.office, r.bank)
    FROM staff_roles r WHERE r.staff_id = st.id), '[]') AS roles
  FROM sessions s JOIN staff st ON st.id = s.staff_id
  WHERE s.id = $1 AND ${alive} AND st.disabled_at IS NULL`;

/** Signs out. A token that no longer counts is no error. */
export async function endSession(tx: Transaction, token: string, by: By): Promise<void> {
  const ended = await tx.run('UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [
    sessionId(token),
  ]);
  if (ended > 0) await writeAudit(tx, { ...by, action: 'signOut', object: { kind: 'staff', id: by.actor } });
}

/** Ends every session of a staff member; gives how many. */
export async function revokeSessions(tx: Transaction, staffId: string, by: By): Promise<{ revoked: number }> {
  const revoked = await tx.run('UPDATE sessions SET revoked_at = now() WHERE staff_id = $1 AND revoked_at IS NULL', [
    staffId,
  ]);
  await writeAudit(tx, {
    ...by,
    action: 'revokeSessions',
    object: { kind: 'staff', id: staffId },
    detail: { revoked },
  });
  return { revoked };
}

/** Deletes sessions that ended more than 30 days ago, at most `batch` a call; gives how many. */
export async function cleanUpSessions(q: Queryable, batch = 1000): Promise<number> {
  return q.run(
    `DELETE FROM sessions WHERE id IN (
       SELECT id FROM sessions WHERE last_seen_at < now() - interval '30 days' LIMIT $1)`,
    [batch],
  );
}
