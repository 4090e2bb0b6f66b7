import { mkdtempSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asSuperuser, ensureDatabases, newPasswords, type RolePasswords } from '../../apps/stack/databases.js';
import { Guard } from '../../apps/stack/guard.js';
import { freePort } from '../../apps/stack/ports.js';
import { Postgres } from '../../apps/stack/postgres.js';
import { projectRoot } from '../../apps/stack/root.js';
import { Temporal } from '../../apps/stack/temporal.js';
import { findTemporalCli } from '../../apps/stack/temporal-cli.js';
import { prepareDatabase } from '../../prisma/seed.js';

/** What a test worker needs to know of the servers of this run. */
export interface DescribedServices {
  folder: string;
  postgresPort: number;
  superuserPassword: string;
  passwords: RolePasswords;
  /** Migrated and seeded; cloned for each suite. */
  template: string;
  temporalAddress: string;
}

export interface Services {
  described: DescribedServices;
  stop(): Promise<void>;
}

/** PostgreSQL with the template database, and a Temporal server in memory, on free ports in a folder of their own. */
export async function startServices(): Promise<Services> {
  const folder = mkdtempSync(join(tmpdir(), 'sscard-test-'));
  await chmod(folder, 0o755);
  const guard = new Guard();
  guard.removeAtEnd(folder);
  try {
    const [database, temporal] = await Promise.all([startDatabase(folder, guard), startTemporal(folder, guard)]);
    const stop = async () => {
      await Promise.all([temporal.stop(), database.server.stop()]);
      guard.release();
    };
    return { described: { folder, ...database.described, temporalAddress: temporal.address }, stop };
  } catch (error) {
    guard.release();
    throw error;
  }
}

async function startDatabase(folder: string, guard: Guard) {
  const superuserPassword = 'superuser';
  const passwords = newPasswords();
  const server = await Postgres.start({
    folder: join(folder, 'postgresql'),
    port: await freePort(),
    password: superuserPassword,
    logFile: join(folder, 'postgresql.log'),
    guard,
    durable: false,
    maxConnections: 300,
  });
  const urls = await ensureDatabases(server, passwords);
  await prepareDatabase(urls.migratorUrl);
  const template = 'sscard';
  // A template that somebody is connected to cannot be cloned.
  await asSuperuser(server, async (client) => {
    await client.query(`ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  });
  return { server, described: { postgresPort: server.port, superuserPassword, passwords, template } };
}

async function startTemporal(folder: string, guard: Guard): Promise<Temporal> {
  const cli = await findTemporalCli(join(projectRoot, '.cache'));
  return Temporal.start({ cli, port: await freePort(), logFile: join(folder, 'temporal.log'), guard });
}
