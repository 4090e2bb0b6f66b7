import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClockSeed } from '../../prisma/seed/clock.js';
import { prepareDatabase, seedInstallation } from '../../prisma/seed.js';
import { type DatabaseUrls, ensureDatabases } from './databases.js';
import { RunningRecord } from './earlier-run.js';
import { Guard } from './guard.js';
import { type ClockMode, type Installation, openInstallation } from './installation.js';
import { ensureKeys, type StackKeys } from './keys.js';
import { OurProcess } from './our-process.js';
import { entryOf, type OurPart, ourParts, type Surroundings } from './parts.js';
import { findPortHolder, freePort, isFree } from './ports.js';
import { Postgres } from './postgres.js';
import { type Progress, silent } from './progress.js';
import { projectRoot } from './root.js';
import { Supervisor } from './supervisor.js';
import { ensureNamespace, Temporal } from './temporal.js';
import { findTemporalCli } from './temporal-cli.js';

const namespace = 'sscard';

export interface StackOptions {
  /** Where all data lives; a temporary folder, removed at the end, where absent. */
  folder?: string;
  /** Port of the pages and the API; a free one where absent. */
  port?: number;
  clock?: ClockMode | undefined;
  /** Business time at which a new training clock begins, and its rate. */
  clockSeed?: Omit<ClockSeed, 'mode'>;
  /** Demo sign-ins (default), or the three first administrators. */
  demo?: boolean | undefined;
  /** Which of our own parts to start; all where absent. */
  parts?: readonly OurPart[];
  /** Additions to the environment of a part. */
  environment?: Partial<Record<OurPart, NodeJS.ProcessEnv>>;
  /** `false` trades safety against power cuts for speed: tests only. */
  durable?: boolean;
  progress?: Progress;
}

/** The whole system on the loopback address. Parts: postgresql, temporal, counterparties, banks, worker, api. */
export interface Stack {
  /** Address of the pages; the API is below /api. */
  readonly url: string;
  readonly folder: string;
  readonly urls: DatabaseUrls;
  readonly superuserUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** SQLite file of the Temporal server. */
  readonly temporalFile: string;
  readonly keys: StackKeys;
  /** Switches for trouble of the counterparties. */
  readonly controlUrl: string;
  /** Control interface of the banks, which are a process of their own. */
  readonly banksControlUrl: string;
  readonly clock: ClockMode;
  readonly demo: boolean;
  /** Sign-ins for one time of a database that had no staff; empty otherwise. */
  readonly firstAdministrators: readonly { signInName: string; firstPassword: string }[];
  pidOf(part: string): number;
  /** kill -9; the part stays down until `start`. */
  kill(part: string): Promise<void>;
  /** Ends the part in order; it stays down until `start`. */
  halt(part: string): Promise<void>;
  start(part: string): Promise<void>;
  stop(report?: (part: string) => void): Promise<void>;
}

/**
 * Starts the whole system and gives it when every part answers. Whatever ends this process, its parts end too.
 * @throws with what to do, after stopping what had started
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { progress = silent } = options;
  const guard = new Guard();
  const folder = options.folder ?? (await temporaryFolder(guard));
  const port = options.port ?? (await freePort());
  try {
    await mkdir(join(folder, 'logs'), { recursive: true });
    // First of all: what a killed run left still holds its ports.
    const record = await RunningRecord.take(folder, port, progress.note);
    const supervisor = new Supervisor(record, progress.note);
    const stop = async (report?: (part: string) => void) => {
      await supervisor.stopAll(report);
      await record.release();
      guard.release();
    };
    try {
      await refuseTakenPort(port);
      const installation = await openInstallation(folder, options);
      return await new Starting(options, { folder, port, installation, guard, supervisor, stop }).run();
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    guard.release();
    throw error;
  }
}

interface Ground {
  folder: string;
  port: number;
  installation: Installation;
  guard: Guard;
  supervisor: Supervisor;
  stop: Stack['stop'];
}

/** One start, step by step. */
class Starting {
  readonly #progress: Progress;

  constructor(
    private readonly options: StackOptions,
    private readonly ground: Ground,
  ) {
    this.#progress = options.progress ?? silent;
  }

  async run(): Promise<Stack> {
    const { folder } = this.ground;
    const [postgres, temporal] = await Promise.all([this.#startPostgres(), this.#startTemporal()]);
    const urls = await ensureDatabases(postgres, this.ground.installation.passwords);
    const firstAdministrators = await this.#prepare(urls);
    const keys = await this.#step('keys', () => ensureKeys(join(folder, 'keys')));
    const around = this.#surroundings(urls, keys, temporal.address);
    await this.#startOurs(around);
    return this.#describe(around, postgres, firstAdministrators);
  }

  async #startPostgres(): Promise<Postgres> {
    const { folder, installation, guard, supervisor } = this.ground;
    return this.#step('postgresql', async () => {
      const server = await Postgres.start({
        folder: installation.databaseFolder,
        port: installation.ports.postgres,
        password: installation.superuserPassword,
        logFile: join(folder, 'logs/postgresql.log'),
        guard,
        durable: this.options.durable ?? true,
      });
      await supervisor.keep('postgresql', server);
      return server;
    });
  }

  async #startTemporal(): Promise<Temporal> {
    const { folder, installation, guard, supervisor } = this.ground;
    const cache = join(projectRoot, '.cache');
    const cli = await this.#step('temporal cli', () =>
      findTemporalCli(cache, (way) => this.#progress.note(`fetching the Temporal CLI ${way} …`)),
    );
    return this.#step('temporal', async () => {
      const server = await Temporal.start({
        cli,
        port: installation.ports.temporal,
        file: join(folder, 'temporal.db'),
        namespace,
        logFile: join(folder, 'logs/temporal.log'),
        guard,
      });
      await supervisor.keep('temporal', server);
      await ensureNamespace(server.address, namespace);
      return server;
    });
  }

  async #prepare(urls: DatabaseUrls): Promise<Stack['firstAdministrators']> {
    const { clock, demo } = this.ground.installation;
    return this.#step('migrations and seed', async () => {
      await prepareDatabase(urls.migratorUrl);
      return seedInstallation(urls.migratorUrl, { clock: { ...this.options.clockSeed, mode: clock }, demo });
    });
  }

  #surroundings(urls: DatabaseUrls, keys: StackKeys, temporalAddress: string): Surroundings {
    const { folder, port, installation } = this.ground;
    const { ports, clock } = installation;
    const environment = this.options.environment ?? {};
    return { folder, port, ports, urls, keys, clock, temporalAddress, namespace, environment };
  }

  async #startOurs(around: Surroundings): Promise<void> {
    for (const folder of ['factories', 'anchors']) await mkdir(join(around.folder, folder), { recursive: true });
    const wanted = ourParts.filter((part) => !this.options.parts || this.options.parts.includes(part));
    const built = wanted.filter((part) => existsSync(entryOf(part)));
    for (const part of wanted) if (!built.includes(part)) this.#progress.note(`${part} is not part of this build`);
    const start = (part: OurPart) =>
      this.#step(part, () => this.ground.supervisor.start(part, new OurProcess(part, around, this.ground.guard)));
    // One after the other on two cores is no slower, and what stops last must start first.
    for (const part of built) await start(part);
    if (built.length === ourParts.length)
      await this.#step('health', () => waitUntilHealthy(around.port, this.#progress));
  }

  #describe(around: Surroundings, postgres: Postgres, firstAdministrators: Stack['firstAdministrators']): Stack {
    const { supervisor, installation, stop } = this.ground;
    return {
      url: `http://127.0.0.1:${around.port}`,
      folder: around.folder,
      urls: around.urls,
      superuserUrl: postgres.superuserUrl,
      temporalAddress: around.temporalAddress,
      namespace,
      temporalFile: join(around.folder, 'temporal.db'),
      keys: around.keys,
      controlUrl: `http://127.0.0.1:${around.ports.control}`,
      banksControlUrl: `http://127.0.0.1:${around.ports.banksControl}`,
      clock: around.clock,
      demo: installation.demo,
      firstAdministrators,
      pidOf: (part) => supervisor.pidOf(part),
      kill: (part) => supervisor.kill(part),
      halt: (part) => supervisor.stop(part),
      start: (part) => supervisor.start(part),
      stop,
    };
  }

  async #step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    this.#progress.begin(name);
    const result = await work();
    this.#progress.done(name);
    return result;
  }
}

async function temporaryFolder(guard: Guard): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sscard-stack-'));
  // PostgreSQL may run as another user, who must be able to enter; what is secret has its own mode.
  await chmod(folder, 0o755);
  guard.removeAtEnd(folder);
  return folder;
}

async function refuseTakenPort(port: number): Promise<void> {
  if (await isFree(port)) return;
  const holder = (await findPortHolder(port)) ?? 'another program';
  throw new Error(`Port ${port} is in use by ${holder}. Stop it, or choose another: npm start -- --port ${port + 1}`);
}

/** All parts are up a moment after they answer; says which are not when that takes long, and goes on. */
async function waitUntilHealthy(port: number, progress: Progress): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await response?.body?.cancel();
    await pause(200);
  }
  progress.note(`not every part is up yet: http://127.0.0.1:${port}/api/health says which`);
}
