import { Database } from '../activities/database/database.js';
import { deployMigrations } from './deploy.js';
import { type ClockSeed, seedClock } from './seed/clock.js';
import { seedDemoStaff } from './seed/demo-staff.js';
import { createFirstAdministrators } from './seed/first-administrators.js';
import { seedReference } from './seed/reference.js';

/** Applies the pending migrations and then the reference data. Gives the names of the migrations it applied. */
export async function prepareDatabase(migratorUrl: string): Promise<string[]> {
  const applied = await deployMigrations(migratorUrl);
  await withDatabase(migratorUrl, seedReference);
  return applied;
}

/**
 * Fixes the clock's mode and adds staff: the demo sign-ins, or else the three first administrators of a database without
 * staff, whose passwords for one sign-in it gives. Runs as often as one likes; what is there stays.
 */
export async function seedInstallation(
  migratorUrl: string,
  { clock, demo }: { clock: ClockSeed; demo: boolean },
): Promise<{ signInName: string; firstPassword: string }[]> {
  return withDatabase(migratorUrl, async (db) => {
    await seedClock(db, clock);
    if (!demo) return createFirstAdministrators(db);
    await seedDemoStaff(db);
    return [];
  });
}

async function withDatabase<Result>(url: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = new Database(url, { max: 2, applicationName: 'sscard seed' });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
