import { deployMigrations } from './deploy.js';

/** One part of the reference data: what every installation needs, written so that running it again changes nothing. */
export type Seeder = (migratorUrl: string) => Promise<void>;

/** In this order; a later one may refer to what an earlier one wrote. */
const seeders: readonly Seeder[] = [];

/** Applies the pending migrations and then the reference data. Gives the names of the migrations it applied. */
export async function prepareDatabase(migratorUrl: string): Promise<string[]> {
  const applied = await deployMigrations(migratorUrl);
  for (const seed of seeders) await seed(migratorUrl);
  return applied;
}
