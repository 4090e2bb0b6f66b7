import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { prismaFolder } from './folder.js';

/** Prisma's own lock id: whoever runs `prisma migrate deploy` at the same time waits as well. */
const migrationLock = 72707369;

const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings the database up to the migrations in prisma/migrations, each in one transaction, and gives the names of those
 * it applied. Throws when an applied migration was edited, is missing here, or once failed half-way under Prisma.
 */
export async function deployMigrations(connectionString: string, folder = migrationsFolder()): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(bookkeeping);
    const migrations = readMigrations(folder);
    const pending = pendingOf(migrations, await appliedIn(client));
    for (const migration of pending) await apply(client, migration);
    await keepFromApp(client);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** What stands between the database and the migrations here: names to apply, and why it can't be done, if so. */
export async function migrationStatus(
  connectionString: string,
  folder = migrationsFolder(),
): Promise<{ applied: string[]; pending: string[]; problem?: string }> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const known = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
    const applied = known.rows[0].known ? await appliedIn(client) : [];
    const names = applied.map((row) => row.migration_name);
    try {
      return { applied: names, pending: pendingOf(readMigrations(folder), applied).map((one) => one.name) };
    } catch (error) {
      return { applied: names, pending: [], problem: (error as Error).message };
    }
  } finally {
    await client.end();
  }
}

export const migrationsFolder = (): string => join(prismaFolder, 'migrations');

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function appliedIn(client: pg.Client): Promise<Applied[]> {
  const result = await client.query(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return result.rows;
}

function pendingOf(migrations: Migration[], applied: Applied[]): Migration[] {
  const here = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = here.get(row.migration_name);
    if (!migration) throw new Error(`The database has the migration ${row.migration_name}, which is missing here.`);
    if (!row.finished_at) throw new Error(`The migration ${row.migration_name} failed half-way; resolve it by hand.`);
    if (migration.checksum !== row.checksum) {
      throw new Error(`The migration ${row.migration_name} was edited after it had been applied; write a new one.`);
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${migration.name} cannot be applied: ${(error as Error).message}`, { cause: error });
  }
}

/** The migrations grant the app every table that exists; this one is none of its business. */
async function keepFromApp(client: pg.Client): Promise<void> {
  await client.query(`DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sscard_app') THEN
      REVOKE ALL ON "_prisma_migrations" FROM sscard_app, sscard_reader;
    END IF;
  END $$`);
}
