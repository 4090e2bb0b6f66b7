import { ulid } from 'ulid';
import { writeAudit } from '../../activities/audit/audit.js';
import type { Database, Transaction } from '../../activities/database/database.js';
import { hashPassword } from '../../activities/staff/passwords.js';
import { type DemoStaffFact, demoPassword, demoStaff } from './staff.js';

/**
 * Adds the demo sign-ins that are missing; gives how many. Throws where `NODE_ENV=production` or the database's clock is
 * real: a password that everybody knows has no place there.
 */
export async function seedDemoStaff(db: Database): Promise<number> {
  await refuseInProduction(db);
  const names = demoStaff.map(({ signInName }) => signInName);
  const known = await db.rows<{ sign_in_name: string }>('SELECT sign_in_name FROM staff WHERE sign_in_name = ANY($1)', [
    names,
  ]);
  const missing = demoStaff.filter(({ signInName }) => !known.some((row) => row.sign_in_name === signInName));
  const hashes = await Promise.all(missing.map(() => hashPassword(demoPassword)));
  await db.transaction(async (tx) => {
    for (const [i, staff] of missing.entries()) await addDemoStaff(tx, staff, hashes[i]!);
  });
  return missing.length;
}

async function refuseInProduction(db: Database): Promise<void> {
  const clock = await db.find<{ mode: string }>('SELECT mode FROM business_clock');
  if (process.env.NODE_ENV === 'production' || clock?.mode === 'real') {
    throw new Error('demo sign-ins are for training databases only');
  }
}

async function addDemoStaff(tx: Transaction, staff: DemoStaffFact, passwordHash: string): Promise<void> {
  const id = ulid();
  const inserted = await tx.run(
    `INSERT INTO staff (id, sign_in_name, display_name, password_hash, must_change_password)
     VALUES ($1, $2, $3, $4, false) ON CONFLICT (sign_in_name) DO NOTHING`,
    [id, staff.signInName, staff.displayName, passwordHash],
  );
  if (inserted === 0) return;
  for (const { role, division, office, bank } of staff.roles) {
    await tx.run('INSERT INTO staff_roles (staff_id, role, division, office, bank) VALUES ($1, $2, $3, $4, $5)', [
      id,
      role,
      division,
      office ?? '',
      bank ?? '',
    ]);
  }
  await writeAudit(tx, { actor: 'system', action: 'seedDemoStaff', object: { kind: 'staff', id } });
}
