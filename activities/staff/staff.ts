import type { Reach } from '../../domain/reach/reach.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { hashPassword, oneTimePassword } from './passwords.js';
import { checkSeparation, isAdministrator } from './separation.js';
import { revokeSessions } from './sessions.js';

export interface NewStaff {
  readonly signInName: string;
  readonly displayName: string;
  readonly roles: readonly Reach[];
}

/** Shown once to the administrator; it must be changed at the first sign-in. Store no answer that holds it. */
export interface FirstPassword {
  readonly id: string;
  readonly firstPassword: string;
}

/**
 * Adds a staff member with a password for one sign-in. Refuses `staff.name-taken`, `staff.roles-conflict`,
 * `staff.reach`, and `staff.admin-role`: administrators are granted by `setRoles`.
 */
export async function createStaff(tx: Transaction, input: NewStaff, by: By): Promise<FirstPassword | Refusal> {
  const fault = await checkRoles(tx, input.roles);
  if (fault) return fault;
  if (input.roles.some(({ role }) => isAdministrator(role))) return refuse('staff.admin-role', { field: 'roles' });
  const made = { id: newId(), firstPassword: oneTimePassword() };
  const inserted = await tx.run(
    `INSERT INTO staff (id, sign_in_name, display_name, password_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (sign_in_name) DO NOTHING`,
    [made.id, input.signInName, input.displayName, await hashPassword(made.firstPassword)],
  );
  if (inserted === 0) return refuse('staff.name-taken', { field: 'signInName' });
  await insertRoles(tx, made.id, input.roles);
  await writeAudit(tx, {
    ...by,
    action: 'createStaff',
    object: { kind: 'staff', id: made.id },
    detail: { roles: input.roles },
  });
  return made;
}

/** Gives a new password for one sign-in, unlocks the account and ends its sessions. Refuses `access.not-found`, `staff.disabled`. */
export async function resetPassword(tx: Transaction, staffId: string, by: By): Promise<FirstPassword | Refusal> {
  const staff = await lockStaff(tx, staffId);
  if (isRefusal(staff)) return staff;
  const firstPassword = oneTimePassword();
  await tx.run(
    `UPDATE staff SET password_hash = $2, must_change_password = true, failed_sign_ins = 0, locked_until = NULL
     WHERE id = $1`,
    [staffId, await hashPassword(firstPassword)],
  );
  await revokeSessions(tx, staffId, by);
  await writeAudit(tx, { ...by, action: 'resetPassword', object: { kind: 'staff', id: staffId } });
  return { id: staffId, firstPassword };
}

/**
 * Disables an account: its sessions end and the tasks it holds are free again. Refuses `access.not-found`,
 * `staff.disabled`, `staff.own-account`.
 */
export async function disableStaff(tx: Transaction, staffId: string, by: By): Promise<{ id: string } | Refusal> {
  if (staffId === by.actor) return refuse('staff.own-account');
  const staff = await lockStaff(tx, staffId);
  if (isRefusal(staff)) return staff;
  await tx.run('UPDATE staff SET disabled_at = now() WHERE id = $1', [staffId]);
  await revokeSessions(tx, staffId, by);
  const tasksFreed = await tx.run(`UPDATE tasks SET holder = NULL WHERE holder = $1 AND state = 'open'`, [staffId]);
  await writeAudit(tx, {
    ...by,
    action: 'disableStaff',
    object: { kind: 'staff', id: staffId },
    detail: { tasksFreed },
  });
  return { id: staffId };
}

/**
 * Enables a disabled account again as it was, with its roles and its password; failed sign-ins are forgotten.
 * Refuses `access.not-found`, `staff.not-disabled`, `staff.own-account`.
 */
export async function enableStaff(tx: Transaction, staffId: string, by: By): Promise<{ id: string } | Refusal> {
  if (staffId === by.actor) return refuse('staff.own-account');
  const enabled = await tx.run(
    `UPDATE staff SET disabled_at = NULL, failed_sign_ins = 0, locked_until = NULL
     WHERE id = $1 AND disabled_at IS NOT NULL`,
    [staffId],
  );
  if (enabled === 0) {
    const known = await tx.find('SELECT 1 FROM staff WHERE id = $1', [staffId]);
    return refuse(known ? 'staff.not-disabled' : 'access.not-found');
  }
  await writeAudit(tx, { ...by, action: 'enableStaff', object: { kind: 'staff', id: staffId } });
  return { id: staffId };
}

/**
 * Sets the roles and reach of a staff member as a whole; they count from the next request on. Tasks held outside the new
 * reach are free again. Refuses `staff.roles-conflict`, `staff.reach`, `staff.own-account`, `access.not-found`,
 * `staff.disabled`. (规程 第二十二条)
 */
export async function setRoles(
  tx: Transaction,
  staffId: string,
  roles: readonly Reach[],
  by: By,
): Promise<{ id: string } | Refusal> {
  if (staffId === by.actor) return refuse('staff.own-account');
  const staff = await lockStaff(tx, staffId);
  if (isRefusal(staff)) return staff;
  const fault = await checkRoles(tx, roles);
  if (fault) return fault;
  const before = await tx.rows<Required<Reach>>(
    'SELECT role, division, office, bank FROM staff_roles WHERE staff_id = $1 ORDER BY role, division, office, bank',
    [staffId],
  );
  await tx.run('DELETE FROM staff_roles WHERE staff_id = $1', [staffId]);
  await insertRoles(tx, staffId, roles);
  const tasksFreed = await freeTasksOutOfReach(tx, staffId);
  await writeAudit(tx, {
    ...by,
    action: 'setRoles',
    object: { kind: 'staff', id: staffId },
    detail: { before, after: roles, tasksFreed },
  });
  return { id: staffId };
}

async function lockStaff(tx: Transaction, staffId: string): Promise<{ disabled_at: Date | null } | Refusal> {
  const staff = await tx.find<{ disabled_at: Date | null }>('SELECT disabled_at FROM staff WHERE id = $1 FOR UPDATE', [
    staffId,
  ]);
  if (!staff) return refuse('access.not-found');
  return staff.disabled_at ? refuse('staff.disabled') : staff;
}

async function checkRoles(q: Queryable, roles: readonly Reach[]): Promise<Refusal | undefined> {
  const conflict = checkSeparation(roles);
  if (conflict) return conflict;
  for (const [i, reach] of roles.entries()) {
    const why = await findReachFault(q, reach);
    if (why) return refuse('staff.reach', { field: `roles.${i}`, params: { why } });
  }
  return undefined;
}

async function findReachFault(q: Queryable, reach: Reach) {
  const known = await q.get<{ division: boolean; office: boolean; bank: boolean }>(
    `SELECT EXISTS (SELECT FROM divisions WHERE code = $1) AS division,
       EXISTS (SELECT FROM offices WHERE code = $2 AND starts_with(division, $1)
         AND kind = CASE WHEN $4 = 'medicalOperator' THEN 'institution' ELSE 'window' END) AS office,
       EXISTS (SELECT FROM banks WHERE code = $3) AS bank`,
    [reach.division, reach.office ?? '', reach.bank ?? '', reach.role],
  );
  if (!known.division) return 'reach-division';
  if ((reach.office || reach.role === 'medicalOperator') && !known.office) return 'reach-office';
  const wantsBank = reach.role === 'bankOperator';
  return wantsBank === Boolean(reach.bank) && (!wantsBank || known.bank) ? undefined : 'reach-bank';
}

async function insertRoles(tx: Transaction, staffId: string, roles: readonly Reach[]): Promise<void> {
  for (const { role, division, office, bank } of roles) {
    await tx.run(
      `INSERT INTO staff_roles (staff_id, role, division, office, bank) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [staffId, role, division, office ?? '', bank ?? ''],
    );
  }
}

// Otherwise nobody could take them: their holder no longer sees them.
async function freeTasksOutOfReach(tx: Transaction, staffId: string): Promise<number> {
  return tx.run(
    `UPDATE tasks t SET holder = NULL WHERE t.holder = $1 AND t.state = 'open' AND NOT EXISTS (
       SELECT FROM staff_roles r WHERE r.staff_id = $1 AND r.role = t.role
         AND starts_with(t.division, r.division) AND r.office IN ('', t.office))`,
    [staffId],
  );
}
