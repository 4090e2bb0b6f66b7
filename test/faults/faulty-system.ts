import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../../activities/database/database.js';
import { OutsideParties } from '../../apps/demo/outside-parties.js';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import { Clerk } from './clerk.js';

/** The four parts whose death nothing may be lost by. */
export const mortalParts = ['api', 'worker', 'temporal', 'postgresql'] as const;
export type MortalPart = (typeof mortalParts)[number];

/** A whole system of a test's own, with durable data, whose parts are killed and started again. */
export class FaultySystem {
  readonly kills: Record<string, number> = {};
  private ticking: Promise<void> | undefined;
  private closed = false;

  private constructor(
    private running: Stack,
    private readonly environment: { worker: NodeJS.ProcessEnv },
    readonly outside: OutsideParties,
  ) {}

  /** `startsAt`: the business time with which it begins. */
  static async open(startsAt: Date = aMonday): Promise<FaultySystem> {
    const folder = await mkdtemp(join(tmpdir(), 'sscard-faults-'));
    // PostgreSQL may run as another user, who must be able to enter.
    await chmod(folder, 0o755);
    const environment = { worker: { NODE_ENV: 'test' } };
    const stack = await startStack({ folder, clock: 'stepped', environment, clockSeed: { startsAt } });
    const outside = new OutsideParties(stack);
    await outside.set({ factory: { minutes: 0 } });
    return new FaultySystem(stack, environment, outside);
  }

  get stack(): Stack {
    return this.running;
  }

  /** Nobody waits for it any more. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** The API's address, which stays the same however often it is started. */
  get api(): string {
    return `${this.running.url}/api`;
  }

  /** The facts, read by a connection that lives for one look only: PostgreSQL may be gone the next moment. */
  async look<Result>(read: (db: Database) => Promise<Result>): Promise<Result> {
    const db = new Database(this.running.urls.migratorUrl, { max: 2 });
    try {
      return await read(db);
    } finally {
      await db.close();
    }
  }

  /** Everything that a part has printed. */
  async printed(part: string): Promise<string> {
    return readFile(join(this.running.folder, 'logs', `${part}.log`), 'utf8');
  }

  async kill(...parts: readonly string[]): Promise<void> {
    for (const part of parts) this.kills[part] = (this.kills[part] ?? 0) + 1;
    await Promise.all(parts.map((part) => this.running.kill(part)));
  }

  /** Starts the worker so that it is killed at the point; without one it lives. */
  async startWorker(faultPoint?: string): Promise<void> {
    this.environment.worker = { NODE_ENV: 'test', ...(faultPoint ? { FAULT_POINT: faultPoint } : {}) };
    await this.running.start('worker');
  }

  /** Waits until the worker has been killed by its fault point, and keeps it down. */
  async workerDies(): Promise<void> {
    const pid = this.running.pidOf('worker');
    for (let waited = 0; isAlive(pid); waited += 20) {
      if (waited > 60_000) throw new Error('the worker did not come to its fault point');
      await pause(20);
    }
    await this.kill('worker');
  }

  /** Steps the business clock by a minute every second, as an impatient trainer: the exchange with the factory follows. */
  async startTicking(): Promise<void> {
    const supervisor = await Clerk.signIn(this.api, 'supervisor.14');
    this.ticking = (async () => {
      while (!this.closed) {
        const { now } = await supervisor.get<{ now: string }>('/clock');
        const to = new Date(Date.parse(now) + 60_000).toISOString();
        await supervisor.post('/clock/step', { to }).catch(() => undefined);
        await pause(1_000);
      }
    })();
    this.ticking.catch(() => undefined);
  }

  /** Stops everything in order and starts it again on the same data. */
  async restart(): Promise<void> {
    const { folder, url } = this.running;
    await this.running.stop();
    this.environment.worker = { NODE_ENV: 'test' };
    this.running = await startStack({ folder, port: Number(new URL(url).port), environment: this.environment });
  }

  /** Leaves nothing running and nothing behind. */
  async close(): Promise<void> {
    this.closed = true;
    Clerk.giveUp();
    await this.ticking?.catch(() => undefined);
    const { folder } = this.running;
    await this.running.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const aMonday = new Date('2026-03-02T09:00:00+08:00');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
