import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { nodeOptionsOf } from '../../apps/stack/parts.js';

/** A process of its own that says when it is ready; it ends with this one. */
export class BenchProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts a file beside this one; `settings` is handed to it as JSON. */
  static async start(file: string, settings: object): Promise<BenchProcess> {
    const path = fileURLToPath(new URL(file, import.meta.url));
    const child = fork(path, [JSON.stringify(settings)], {
      // BENCH_NODE_OPTIONS is for profiles: --cpu-prof --cpu-prof-dir=…
      // Both sides run their workflows as the worker of `npm start` does.
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
      execArgv: [
        ...process.execArgv,
        ...nodeOptionsOf('worker'),
        ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []),
      ],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    });
    return new BenchProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** Resident memory of a process in MiB: now, and the most it ever had. Linux only; elsewhere NaN. */
export function memoryOf(pid: number): { now: number; most: number } {
  let status = '';
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // No such file system here.
  }
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: read('VmRSS'), most: read('VmHWM') };
}

/** What the figures were taken on. */
export function machine(): string {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(2));
  return `${cpus().length} × ${cpu?.model ?? 'CPU'}, Node ${process.version}, load ${load.join(' ')}`;
}
