import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Child } from './child.js';
import type { Guard } from './guard.js';
import { entryOf, environmentOf, nodeOptionsOf, type OurPart, readyUrl, type Surroundings } from './parts.js';
import { findListener } from './ports.js';
import { projectRoot } from './root.js';

const patience = 90_000;

/** What the stack can start, stop and kill. */
export interface Service {
  readonly child: Child;
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** One of our own parts as a process, started from dist/. */
export class OurProcess implements Service {
  #child: Child | undefined;

  constructor(
    private readonly part: OurPart,
    private readonly around: Surroundings,
    private readonly guard: Guard,
  ) {}

  get child(): Child {
    if (!this.#child) throw new Error(`${this.part} is not started`);
    return this.#child;
  }

  /** Resolves when the part answers. Throws with its last lines when it ends before, or is too slow. */
  async start(): Promise<void> {
    const entry = entryOf(this.part);
    if (!existsSync(entry))
      throw new Error(`${this.part} is not built: ${entry} is missing. Run: npm run build -- --all`);
    const child = await Child.start({
      name: this.part,
      command: process.execPath,
      args: ['--enable-source-maps', ...nodeOptionsOf(this.part), entry],
      env: environmentOf(this.part, this.around),
      cwd: projectRoot,
      logFile: join(this.around.folder, 'logs', `${this.part}.log`),
      guard: this.guard,
    });
    this.#child = child;
    for (const until = Date.now() + patience; Date.now() < until && child.running; ) {
      if (await answersItself(readyUrl(this.part, this.around), child)) return;
      await pause(100);
    }
    const reason = child.tail;
    await child.kill();
    throw new Error(`${this.part} did not start:\n${reason || 'it printed nothing'}`);
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }

  async kill(): Promise<void> {
    await this.#child?.kill();
  }
}

/** Any answer counts, as long as it is the part's own and not that of a stranger who took its port. */
async function answersItself(url: string, child: Child): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
  } catch {
    return false;
  }
  const listener = await findListener(Number(new URL(url).port));
  return child.running && (listener === undefined || listener === child.pid);
}
