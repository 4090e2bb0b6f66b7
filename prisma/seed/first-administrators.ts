import { ulid } from 'ulid';
import { writeAudit } from '../../activities/audit/audit.js';
import type { Database } from '../../activities/database/database.js';
import { hashPassword, oneTimePassword } from '../../activities/staff/passwords.js';

const administrators = [
  { signInName: 'system.admin', displayName: '系统管理员', role: 'systemAdmin' },
  { signInName: 'security.admin', displayName: '安全管理员', role: 'securityAdmin' },
  { signInName: 'audit.admin', displayName: '审计管理员', role: 'auditAdmin' },
] as const;

/**
 * Makes the three administrators of a database that has no staff yet, each with a password for one sign-in, to be handed
 * to three people. Gives nothing where staff exist already.
 */
export async function createFirstAdministrators(
  db: Database,
): Promise<{ signInName: string; firstPassword: string }[]> {
  return db.transaction(async (tx) => {
    await tx.run(`SELECT pg_advisory_xact_lock(hashtext('seed'))`);
    if (await tx.find('SELECT 1 FROM staff LIMIT 1')) return [];
    const made = [];
    for (const { signInName, displayName, role } of administrators) {
      const id = ulid();
      const firstPassword = oneTimePassword();
      await tx.run('INSERT INTO staff (id, sign_in_name, display_name, password_hash) VALUES ($1, $2, $3, $4)', [
        id,
        signInName,
        displayName,
        await hashPassword(firstPassword),
      ]);
      await tx.run('INSERT INTO staff_roles (staff_id, role, division) VALUES ($1, $2, $3)', [id, role, '14']);
      await writeAudit(tx, { actor: 'system', action: 'createFirstAdministrator', object: { kind: 'staff', id } });
      made.push({ signInName, firstPassword });
    }
    return made;
  });
}
