import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { createKeyFile } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { ensureNamespace } from '../../apps/stack/temporal.js';
import type { DescribedServices } from './services.js';

export { freePort } from '../../apps/stack/ports.js';

/** A migrated and seeded database of a suite's own, with the three ways into it. */
export interface FreshDatabase {
  name: string;
  /** sscard_app: what api and worker use. */
  appUrl: string;
  /** sscard_reader: what reports use. */
  readerUrl: string;
  /** The owner of the tables. */
  migratorUrl: string;
  /** Disconnects whoever is left and removes it. */
  drop(): Promise<void>;
}

/** Clones the template (about 0.1 s). Call `drop()` in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { template, passwords } = services();
  const name = `test_${ulid().toLowerCase()}`;
  await asPostgres((db) => db.run(`CREATE DATABASE ${name} OWNER sscard_migrator TEMPLATE ${template}`));
  return {
    name,
    appUrl: urlOf('sscard_app', passwords.sscard_app, name),
    readerUrl: urlOf('sscard_reader', passwords.sscard_reader, name),
    migratorUrl: urlOf('sscard_migrator', passwords.sscard_migrator, name),
    drop: () => dropDatabase(name),
  };
}

/** A database without tables, for BullMQ's queues, the counterparties, or a migration test. */
export async function emptyDatabase(): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  const { passwords } = services();
  const name = `test_${ulid().toLowerCase()}`;
  await asPostgres((db) => db.run(`CREATE DATABASE ${name} OWNER sscard_migrator TEMPLATE template0`));
  return { name, url: urlOf('sscard_migrator', passwords.sscard_migrator, name), drop: () => dropDatabase(name) };
}

/** The connection string of the superuser, for what only an administrator may (a tampered row, a killed session). */
export function superuserUrl(database = 'postgres'): string {
  return urlOf('postgres', services().superuserPassword, database);
}

/** The run's Temporal server and a namespace of the suite's own. */
export async function temporal(): Promise<{ address: string; namespace: string }> {
  const { temporalAddress } = services();
  const namespace = `test-${ulid().toLowerCase()}`;
  await ensureNamespace(temporalAddress, namespace, 1);
  return { address: temporalAddress, namespace };
}

/** A folder of the suite's own, gone when the run ends. */
export async function temporaryFolder(name = 'suite'): Promise<string> {
  return mkdtemp(join(services().folder, `${name}-`));
}

/** Waits until `met` holds, asking every 50 ms; throws with `what` after `patience` milliseconds. */
export async function eventually<T>(
  what: string,
  met: () => Promise<T | undefined | false> | T | undefined | false,
  patience = 20_000,
): Promise<T> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const found = await met();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not so within ${patience / 1000} s: ${what}`);
}

/** A key file with one fresh key for each purpose. */
export async function keyFile(): Promise<string> {
  const path = join(await temporaryFolder('keys'), 'keys.json');
  createKeyFile(path);
  return path;
}

function services(): DescribedServices {
  const described = process.env.SSCARD_TEST_SERVICES;
  if (!described)
    throw new Error('Only integration tests (*.spec.ts) have PostgreSQL and Temporal: npm run test:integration');
  return JSON.parse(described);
}

function urlOf(role: string, password: string, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${services().postgresPort}/${database}`;
}

async function dropDatabase(name: string): Promise<void> {
  await asPostgres((db) => db.run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function asPostgres(work: (db: Database) => Promise<unknown>): Promise<void> {
  const db = new Database(superuserUrl(), { max: 1 });
  try {
    await work(db);
  } finally {
    await db.close();
  }
}
