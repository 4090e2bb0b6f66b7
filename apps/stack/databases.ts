import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Postgres } from './postgres.js';

/** Each role's password; the roles are those of the guards migration, and one owner a database. */
export interface RolePasswords {
  sscard_migrator: string;
  sscard_app: string;
  sscard_reader: string;
  sscard_queue: string;
  sscard_counterparties: string;
  sscard_banks: string;
}

/** The connection strings of one set of databases. */
export interface DatabaseUrls {
  appUrl: string;
  readerUrl: string;
  migratorUrl: string;
  queueUrl: string;
  counterpartiesUrl: string;
  banksUrl: string;
}

const roles = [
  'sscard_migrator',
  'sscard_app',
  'sscard_reader',
  'sscard_queue',
  'sscard_counterparties',
  'sscard_banks',
] as const;

const owned = {
  sscard: 'sscard_migrator',
  sscard_queue: 'sscard_queue',
  counterparties: 'sscard_counterparties',
  banks: 'sscard_banks',
} as const;

export function newPasswords(): RolePasswords {
  return Object.fromEntries(roles.map((role) => [role, randomBytes(18).toString('base64url')])) as never;
}

/** Makes the roles and the databases that are missing, and gives the ways into them. */
export async function ensureDatabases(server: Postgres, passwords: RolePasswords): Promise<DatabaseUrls> {
  await asSuperuser(server, async (client) => {
    for (const role of roles) await ensureRole(client, role, passwords[role]);
    for (const [name, owner] of Object.entries(owned)) await ensureDatabase(client, name, owner);
    await client.query('GRANT CONNECT ON DATABASE sscard TO sscard_app, sscard_reader');
  });
  return {
    ...urlsOf(server, passwords, 'sscard'),
    queueUrl: server.urlOf('sscard_queue', passwords.sscard_queue, 'sscard_queue'),
    counterpartiesUrl: server.urlOf('sscard_counterparties', passwords.sscard_counterparties, 'counterparties'),
    banksUrl: server.urlOf('sscard_banks', passwords.sscard_banks, 'banks'),
  };
}

/** The three ways into a database of the schema of prisma/. */
export function urlsOf(
  server: Postgres,
  passwords: RolePasswords,
  database: string,
): Pick<DatabaseUrls, 'appUrl' | 'readerUrl' | 'migratorUrl'> {
  return {
    appUrl: server.urlOf('sscard_app', passwords.sscard_app, database),
    readerUrl: server.urlOf('sscard_reader', passwords.sscard_reader, database),
    migratorUrl: server.urlOf('sscard_migrator', passwords.sscard_migrator, database),
  };
}

export async function asSuperuser(server: Postgres, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client, name: string, owner: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  await client.query(
    `CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(owner)} TEMPLATE template0`,
  );
  await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
}
