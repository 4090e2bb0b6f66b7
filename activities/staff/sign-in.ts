import { createHash, randomBytes } from 'node:crypto';
import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import type { Database, Transaction } from '../database/database.js';
import { findPasswordFault, hashPassword, verifyPassword } from './passwords.js';

export interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

export interface SignIn extends Credentials {
  readonly userAgent?: string;
  readonly traceId: string;
}

export interface PasswordChange {
  readonly staffId: string;
  /** The session that stays; every other one ends. */
  readonly token: string;
  readonly current: string;
  readonly next: string;
  readonly traceId: string;
}

interface Account {
  readonly id: string;
  readonly sign_in_name: string;
  readonly password_hash: string;
  readonly disabled: boolean;
}

const failuresAllowed = 5;

/** The id of a session: the SHA-256 of its token, so that the table gives nobody a session. */
export function sessionId(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Opens a session and gives its token (32 random bytes, base64url), for the cookie alone. Refuses
 * `access.wrong-credentials`, alike for an unknown name, a wrong password and a disabled account, and `access.locked`
 * after five wrong passwords, for 15 minutes.
 */
export async function signIn(db: Database, input: SignIn): Promise<{ token: string; staffId: string } | Refusal> {
  const account = await db.find<Account>(`${accountSql} WHERE sign_in_name = $1`, [input.signInName]);
  const checked = await checkPassword(db, account, input.password, input.traceId);
  if (isRefusal(checked)) return checked;
  const token = randomBytes(32).toString('base64url');
  await db.transaction(async (tx) => {
    await tx.run('INSERT INTO sessions (id, staff_id, user_agent) VALUES ($1, $2, $3)', [
      sessionId(token),
      checked.id,
      (input.userAgent ?? '').slice(0, 200),
    ]);
    await auditStaff(tx, 'signIn', checked.id, checked.id, input.traceId);
  });
  return { token, staffId: checked.id };
}

/**
 * Changes one's own password and ends every other session. Refuses `access.wrong-credentials` and `access.locked` as
 * signing in does (a wrong current password counts), and `access.password-weak`.
 */
export async function changePassword(db: Database, change: PasswordChange): Promise<{ changed: true } | Refusal> {
  const account = await db.find<Account>(`${accountSql} WHERE id = $1`, [change.staffId]);
  const checked = await checkPassword(db, account, change.current, change.traceId);
  if (isRefusal(checked)) return checked;
  const fault = findPasswordFault(change.next, checked.sign_in_name, change.current);
  if (fault) return refuse('access.password-weak', { field: 'next', params: { why: fault } });
  const passwordHash = await hashPassword(change.next);
  return db.transaction(async (tx) => {
    const changed = await tx.run(
      `UPDATE staff SET password_hash = $3, must_change_password = false WHERE id = $1 AND password_hash = $2`,
      [checked.id, checked.password_hash, passwordHash],
    );
    // Somebody changed or reset it in between: the current password is no longer that one.
    if (changed === 0) return refuse('access.wrong-credentials');
    const ended = await tx.run(
      'UPDATE sessions SET revoked_at = now() WHERE staff_id = $1 AND id <> $2 AND revoked_at IS NULL',
      [checked.id, sessionId(change.token)],
    );
    await auditStaff(tx, 'changePassword', checked.id, checked.id, change.traceId, { sessionsEnded: ended });
    return { changed: true as const };
  });
}

const accountSql = 'SELECT id, sign_in_name, password_hash, disabled_at IS NOT NULL AS disabled FROM staff';

// The slow hash is computed without a lock; counting is one row at a time, so that parallel guesses count exactly and
// none past the fifth learns whether it was right.
async function checkPassword(
  db: Database,
  account: Account | undefined,
  password: string,
  traceId: string,
): Promise<Account | Refusal> {
  const right = await verifyPassword(account?.password_hash, password);
  if (!account || account.disabled) {
    await noteRefused(db, account, traceId);
    return refuse('access.wrong-credentials');
  }
  const verdict = await db.transaction(async (tx) => ({ refusal: await count(tx, account, right, traceId) }));
  return verdict.refusal ?? account;
}

// Not returned as a Refusal of the transaction: a refused attempt must be counted, not rolled back.
async function count(tx: Transaction, account: Account, right: boolean, traceId: string): Promise<Refusal | undefined> {
  const row = await tx.get<{
    failed_sign_ins: number;
    password_hash: string;
    locked_until: Date | null;
    locked: boolean;
  }>(
    `SELECT failed_sign_ins, password_hash, locked_until, coalesce(locked_until > now(), false) AS locked
     FROM staff WHERE id = $1 FOR UPDATE`,
    [account.id],
  );
  if (row.locked) return refuse('access.locked', { params: { until: clockTime(row.locked_until!) } });
  if (right && row.password_hash === account.password_hash) {
    if (row.failed_sign_ins > 0) await tx.run('UPDATE staff SET failed_sign_ins = 0 WHERE id = $1', [account.id]);
    return undefined;
  }
  const failures = row.failed_sign_ins + 1;
  const locks = failures >= failuresAllowed;
  await tx.run(
    `UPDATE staff SET failed_sign_ins = $2, locked_until = CASE WHEN $3 THEN now() + interval '15 minutes' END WHERE id = $1`,
    [account.id, locks ? 0 : failures, locks],
  );
  await auditStaff(tx, locks ? 'lockAccount' : 'failSignIn', account.id, account.id, traceId, { failures });
  return refuse('access.wrong-credentials');
}

async function noteRefused(db: Database, account: Account | undefined, traceId: string): Promise<void> {
  // What was typed as a name may be a password: an unknown one is not written down.
  const detail = { disabled: account !== undefined };
  await db.transaction((tx) => auditStaff(tx, 'failSignIn', 'nobody', account?.id ?? 'unknown', traceId, detail));
}

async function auditStaff(
  tx: Transaction,
  action: AuditAction,
  actor: string,
  id: string,
  traceId: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await writeAudit(tx, { actor, action, object: { kind: 'staff', id }, detail, traceId });
}

function clockTime(at: Date): string {
  return at.toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
