import { setTimeout as pause } from 'node:timers/promises';
import type { RunningRecord } from './earlier-run.js';
import type { Service } from './our-process.js';

const firstWait = 500;
const longestWait = 30_000;
/** A part that ran this long has earned a short wait again. */
const steadyAfter = 60_000;

/** Keeps services running: one that ends by itself is started again, after a wait that grows from crash to crash. */
export class Supervisor {
  readonly #services = new Map<string, Service>();
  readonly #wanted = new Set<string>();
  readonly #waits = new Map<string, number>();
  #ending = false;

  constructor(
    private readonly record: RunningRecord,
    private readonly report: (line: string) => void,
  ) {}

  /** Starts the service and keeps it. */
  async start(name: string, service: Service | undefined = this.#services.get(name)): Promise<void> {
    if (!service) throw new Error(`no part is called ${name}: ${[...this.#services.keys()].join(', ')}`);
    this.#services.set(name, service);
    await service.start();
    await this.keep(name, service);
  }

  /** Keeps a service that runs already. */
  async keep(name: string, service: Service): Promise<void> {
    this.#services.set(name, service);
    this.#wanted.add(name);
    const { child } = service;
    const began = Date.now();
    await this.record.started(name, child.pid);
    void child.ended.then(({ code, signal }) => {
      if (!this.#wanted.has(name) || this.#ending || child !== service.child) return;
      if (Date.now() - began > steadyAfter) this.#waits.delete(name);
      this.report(`${name} ${signal ? `was ended by ${signal}` : `ended with code ${code}: ${reasonOf(child.tail)}`}`);
      void this.#startAgain(name, service);
    });
  }

  /** kill -9; it stays down until `start`. */
  async kill(name: string): Promise<void> {
    this.#wanted.delete(name);
    await this.#get(name).kill();
  }

  /** Ends it in order; it stays down until `start`. */
  async stop(name: string): Promise<void> {
    this.#wanted.delete(name);
    await this.#get(name).stop();
  }

  pidOf(name: string): number {
    return this.#get(name).child.pid;
  }

  /** Stops everything in the opposite order of its start. */
  async stopAll(report: (name: string) => void = () => {}): Promise<void> {
    this.#ending = true;
    for (const [name, service] of [...this.#services].reverse()) {
      this.#wanted.delete(name);
      await service.stop();
      report(name);
    }
  }

  async #startAgain(name: string, service: Service): Promise<void> {
    for (;;) {
      const { child } = service;
      const wait = this.#waits.get(name) ?? firstWait;
      this.#waits.set(name, Math.min(wait * 2, longestWait));
      await pause(wait, undefined, { ref: false });
      // Somebody may have started it by hand in the meantime: two of it must never run.
      if (!this.#wanted.has(name) || this.#ending || service.child !== child) return;
      try {
        await this.start(name, service);
        this.report(`${name} runs again`);
        return;
      } catch (error) {
        this.report(`${name} does not start again: ${reasonOf((error as Error).message)}`);
      }
    }
  }

  #get(name: string): Service {
    const service = this.#services.get(name);
    if (!service) throw new Error(`no part is called ${name}: ${[...this.#services.keys()].join(', ')}`);
    return service;
  }
}

/** What a person needs of the last lines: what a program cried out last rather than what it logged. */
function reasonOf(text: string): string {
  if (/No space left|ENOSPC|disk is full/i.test(text)) return 'the disk is full: free some space';
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const cried = lines.filter((line) => !line.startsWith('{')).at(-1);
  return (cried ?? lines.at(-1))?.slice(0, 300) ?? 'it printed nothing';
}
