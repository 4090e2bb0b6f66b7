import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Guard } from './guard.js';

export interface ChildOptions {
  name: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Everything the child prints goes here, appended. */
  logFile: string;
  guard: Guard;
  /** The signal that ends it cleanly. */
  stopSignal?: NodeJS.Signals;
  /** Milliseconds it may take to end before it is killed. */
  patience?: number;
  user?: { uid: number; gid: number } | undefined;
}

/** One process in a process group of its own, so that Ctrl-C in the terminal reaches the launcher only. */
export class Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves when the process has ended, with what it ended by. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly #process: ChildProcess;
  readonly #options: ChildOptions;
  readonly #tail: string[] = [];
  #over = false;

  private constructor(process: ChildProcess, options: ChildOptions) {
    this.name = options.name;
    this.pid = process.pid ?? 0;
    this.#process = process;
    this.#options = options;
    const log = createWriteStream(options.logFile, { flags: 'a' });
    // A full disk must not end the launcher; the children report it themselves.
    log.on('error', () => {});
    this.#keep(log);
    this.ended = new Promise((resolve) => {
      process.once('exit', (code, signal) => {
        this.#over = true;
        options.guard.ended(this.pid);
        log.end();
        resolve({ code, signal });
      });
    });
  }

  /** Starts it; throws when the command cannot be run at all. */
  static async start(options: ChildOptions): Promise<Child> {
    const process = spawn(options.command, options.args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env,
      cwd: options.cwd,
      ...(options.user ?? {}),
    });
    await new Promise<void>((resolve, reject) => {
      process.once('spawn', resolve);
      process.once('error', (error) => reject(new Error(`${options.name} cannot be started: ${error.message}`)));
    });
    options.guard.started(process.pid ?? 0, options.stopSignal ?? 'SIGTERM');
    return new Child(process, options);
  }

  get running(): boolean {
    return !this.#over;
  }

  /** The last lines it printed, for a message about why it ended. */
  get tail(): string {
    return this.#tail.join('').split('\n').slice(-12).join('\n').trim();
  }

  /** Asks it to end, waits for that, and kills the whole group when it takes too long. */
  async stop(signal: NodeJS.Signals = this.#options.stopSignal ?? 'SIGTERM'): Promise<void> {
    if (this.#over) return;
    this.#send(signal);
    const late = pause(this.#options.patience ?? 10_000, 'late' as const, { ref: false });
    if ((await Promise.race([this.ended, late])) === 'late') this.#send('SIGKILL');
    await this.ended;
  }

  /** kill -9 of the whole group, as a power cut would. */
  async kill(): Promise<void> {
    this.#send('SIGKILL');
    await this.ended;
  }

  #keep(log: WriteStream): void {
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        log.write(chunk);
        this.#tail.push(chunk.toString());
        if (this.#tail.length > 50) this.#tail.shift();
      });
    }
  }

  #send(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal);
    } catch {
      // The group has ended already.
    }
  }
}
