import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { Child } from './child.js';
import type { Guard } from './guard.js';

export interface TemporalOptions {
  cli: string;
  port: number;
  /** SQLite file that keeps the histories; absent = in memory. */
  file?: string;
  namespace?: string;
  logFile: string;
  guard: Guard;
}

/** A Temporal dev server of our own on the loopback address. */
export class Temporal {
  readonly address: string;
  readonly #options: TemporalOptions;
  #child: Child | undefined;

  constructor(options: TemporalOptions) {
    this.#options = options;
    this.address = `127.0.0.1:${options.port}`;
  }

  static async start(options: TemporalOptions): Promise<Temporal> {
    const server = new Temporal(options);
    await server.start();
    return server;
  }

  get child(): Child {
    if (!this.#child) throw new Error('Temporal is not started');
    return this.#child;
  }

  async start(): Promise<void> {
    const { cli, logFile, guard } = this.#options;
    this.#child = await Child.start({
      name: 'temporal',
      command: cli,
      args: this.#args(),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'Asia/Shanghai' },
      logFile,
      guard,
      stopSignal: 'SIGINT',
    });
    await this.#ready(this.#child);
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }

  async kill(): Promise<void> {
    await this.#child?.kill();
  }

  #args(): string[] {
    const { port, file, namespace = 'sscard' } = this.#options;
    const base = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)];
    // Write-ahead logging doubles the rate of steps; synchronous=2 (FULL) keeps every acknowledged one.
    const kept = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'];
    // A workflow task that fails twice running is reported, so that the alert list shows it within half a minute.
    const reported = ['--dynamic-config-value', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2'];
    const common = ['--namespace', namespace, '--log-level', 'warn', ...reported];
    return [...base, ...common, ...(file ? ['--db-filename', file, ...kept] : [])];
  }

  async #ready(child: Child): Promise<void> {
    for (const until = Date.now() + 60_000; Date.now() < until && child.running; ) {
      if (await this.#answers()) return;
      await pause(100);
    }
    const reason = child.tail;
    await child.stop();
    throw new Error(`Temporal did not start:\n${reason}`);
  }

  async #answers(): Promise<boolean> {
    try {
      const connection = await Connection.connect({ address: this.address, connectTimeout: '2s' });
      try {
        await connection.workflowService.describeNamespace({ namespace: this.#options.namespace ?? 'sscard' });
        return true;
      } finally {
        await connection.close();
      }
    } catch {
      return false;
    }
  }
}

/** Makes `namespace` when it is missing; histories of closed cases are kept `days` days. */
export async function ensureNamespace(address: string, namespace: string, days = 30): Promise<void> {
  // A machine that is busy starting everything may take its time.
  const connection = await Connection.connect({ address, connectTimeout: '15s' });
  try {
    const retention = { seconds: days * 86_400 };
    await connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention as never })
      .catch((error: { code?: number }) => {
        const alreadyExists = 6;
        if (error.code !== alreadyExists) throw error;
      });
  } finally {
    await connection.close();
  }
}
