import { existsSync } from 'node:fs';
import { chown, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Child } from './child.js';
import type { Guard } from './guard.js';
import { initialiseCluster, reachablePrograms } from './postgres-files.js';
import { findDatabaseUser, type SystemUser } from './system-user.js';

export interface PostgresOptions {
  folder: string;
  port: number;
  /** Of the superuser `postgres`, set when the cluster is made. */
  password: string;
  logFile: string;
  guard: Guard;
  /** Tests may lose their data in a power cut; nothing else may. */
  durable?: boolean;
  maxConnections?: number;
}

/** How long processes of a killed server may go on before a start is given up. */
const letsGoMs = 60_000;

/** A PostgreSQL server of our own on the loopback address. */
export class Postgres {
  readonly port: number;
  readonly #options: PostgresOptions;
  readonly #programs: string;
  readonly #user: SystemUser | undefined;
  #child: Child | undefined;

  private constructor(options: PostgresOptions, programs: string, user: SystemUser | undefined) {
    this.port = options.port;
    this.#options = options;
    this.#programs = programs;
    this.#user = user;
  }

  /** Makes the cluster when there is none yet, and starts it. */
  static async start(options: PostgresOptions): Promise<Postgres> {
    const user = await findDatabaseUser();
    const programs = await reachablePrograms(user);
    if (!existsSync(join(options.folder, 'PG_VERSION'))) {
      await rm(options.folder, { recursive: true, force: true });
      await initialiseCluster(programs, options.folder, options.password, user);
    }
    const server = new Postgres(options, programs, user);
    await server.start();
    return server;
  }

  get child(): Child {
    if (!this.#child) throw new Error('PostgreSQL is not started');
    return this.#child;
  }

  /** The connection string of the superuser. */
  get superuserUrl(): string {
    return this.urlOf('postgres', this.#options.password, 'postgres');
  }

  urlOf(role: string, password: string, database: string): string {
    return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  /**
   * Starts the server on the existing data. After a kill the old processes may need a while to let go of it: one that
   * computes learns that its server is gone only when its statement ends.
   */
  async start(): Promise<void> {
    await this.#clearStalePid();
    for (const until = Date.now() + letsGoMs; ; ) {
      this.#child = await this.#spawn();
      if (await this.#ready(this.#child)) return;
      const reason = this.#child.tail;
      if (Date.now() > until || !/still in use|starting up|lock file/.test(reason)) throw new Error(explain(reason));
      await pause(500);
    }
  }

  /** Fast shutdown: open transactions are rolled back, everything is on disk afterwards. */
  async stop(): Promise<void> {
    await this.#child?.stop();
  }

  async kill(): Promise<void> {
    await this.#child?.kill();
  }

  async #spawn(): Promise<Child> {
    const { folder, port, logFile, guard, durable = true, maxConnections = 200 } = this.#options;
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: '',
      max_connections: String(maxConnections),
      timezone: 'Asia/Shanghai',
      log_timezone: 'Asia/Shanghai',
      ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    if (this.#user) await chown(folder, this.#user.uid, this.#user.gid);
    return Child.start({
      name: 'postgresql',
      command: join(this.#programs, 'bin', 'postgres'),
      args: ['-D', folder, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
      env: { PATH: process.env.PATH, LC_MESSAGES: 'C', TZ: 'Asia/Shanghai' },
      cwd: '/',
      logFile,
      guard,
      stopSignal: 'SIGINT',
      patience: 30_000,
      user: this.#user,
    });
  }

  async #ready(child: Child): Promise<boolean> {
    for (const until = Date.now() + 60_000; Date.now() < until && child.running; ) {
      if (await answers(this.superuserUrl)) return true;
      await pause(50);
    }
    await child.stop();
    return false;
  }

  /** A kill or power cut leaves postmaster.pid behind; when its process is gone or another's, it says nothing. */
  async #clearStalePid(): Promise<void> {
    const file = join(this.#options.folder, 'postmaster.pid');
    const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid) return;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (process.platform === 'linux' && !command.includes('postgres')) await rm(file, { force: true });
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    await client.end().catch(() => {});
    // The cluster answers, but not to us: waiting will not help.
    if ((error as { code?: string }).code === '28P01') throw new Error('PostgreSQL refuses the recorded password.');
    return false;
  }
}

function explain(reason: string): string {
  if (/No space left/.test(reason)) return `The disk is full: PostgreSQL cannot write. Free some space.\n${reason}`;
  if (/Address already in use/.test(reason)) return `PostgreSQL's port is in use.\n${reason}`;
  return `PostgreSQL did not start:\n${reason}`;
}
