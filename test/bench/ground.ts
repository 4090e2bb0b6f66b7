import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKeyFile } from '../../activities/cipher/key-file.js';
import { type DatabaseUrls, ensureDatabases, newPasswords } from '../../apps/stack/databases.js';
import { Guard } from '../../apps/stack/guard.js';
import { freePort } from '../../apps/stack/ports.js';
import { Postgres } from '../../apps/stack/postgres.js';
import { projectRoot } from '../../apps/stack/root.js';
import { Temporal } from '../../apps/stack/temporal.js';
import { findTemporalCli } from '../../apps/stack/temporal-cli.js';
import { prepareDatabase, seedInstallation } from '../../prisma/seed.js';

/** The servers of one measurement, as `npm start` runs them, in a folder that is gone afterwards. */
export interface Ground {
  readonly folder: string;
  readonly postgres: Postgres;
  readonly urls: DatabaseUrls;
  readonly keyFile: string;
  /** Only where it was asked for. */
  readonly temporalAddress: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL with its durable settings, migrated and seeded, and Temporal on a file. */
export async function prepareGround(options: { temporal: boolean; training: boolean }): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'sscard-bench-'));
  await chmod(folder, 0o755);
  const guard = new Guard();
  guard.removeAtEnd(folder);
  const logFile = join(folder, 'servers.log');
  const password = 'superuser';
  const postgres = await Postgres.start({
    folder: join(folder, 'postgresql'),
    port: await freePort(),
    password,
    logFile,
    guard,
  });
  const urls = await ensureDatabases(postgres, newPasswords());
  await prepareDatabase(urls.migratorUrl);
  const clock = { mode: options.training ? ('stepped' as const) : ('real' as const) };
  await seedInstallation(urls.migratorUrl, { clock, demo: options.training });
  const temporal = options.temporal
    ? await Temporal.start({
        cli: await findTemporalCli(join(projectRoot, '.cache')),
        port: await freePort(),
        file: join(folder, 'temporal.db'),
        logFile,
        guard,
      })
    : undefined;
  const keyFile = join(folder, 'keys.json');
  createKeyFile(keyFile);
  return {
    folder,
    postgres,
    urls,
    keyFile,
    temporalAddress: temporal?.address ?? '',
    stop: async () => {
      await temporal?.stop();
      await postgres.stop();
      guard.release();
    },
  };
}

/** A process of its own that says when it is ready. */
export class BenchProcess {
  private constructor(readonly child: ChildProcess) {}

  /** Starts a file beside this one; `settings` is handed to it as JSON. */
  static async start(file: string, settings: object): Promise<BenchProcess> {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const child = fork(path, [JSON.stringify(settings)], {
      execArgv: [...process.execArgv, ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [])],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    });
    return new BenchProcess(child);
  }

  /** Memory in MiB: now, and the most it ever had. */
  memory(): { now: number; most: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: read('VmRSS'), most: read('VmHWM') };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** What the figures were taken on. */
export function machine(): string {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(2));
  return `${cpus().length} × ${cpu?.model ?? 'CPU'}, Node ${process.version}, load ${load.join(' ')}`;
}
