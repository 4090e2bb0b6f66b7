import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Counter, Histogram, type Registry } from 'prom-client';

/** Work that finds its own: it runs again and again and does nothing where nothing is due. */
export interface Sweep {
  readonly name: string;
  readonly everySeconds: number;
  /** Gives how many things it did, for the metrics. */
  readonly work: () => Promise<number>;
}

/** Runs each sweep in a loop of its own, never twice at once; a failure is logged and tried again next time. */
export function startSweeps(sweeps: readonly Sweep[], log: Logger, registry: Registry): { stop(): Promise<void> } {
  const done = new Counter({
    name: 'sscard_sweep_done_total',
    help: 'Things done by sweeps',
    labelNames: ['sweep'],
    registers: [registry],
  });
  const failed = new Counter({
    name: 'sscard_sweep_failures_total',
    help: 'Failed sweeps',
    labelNames: ['sweep'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'sscard_sweep_seconds',
    help: 'Duration of sweeps',
    labelNames: ['sweep'],
    registers: [registry],
  });
  const stopping = new AbortController();
  // Every loop listens.
  setMaxListeners(sweeps.length + 1, stopping.signal);
  const loops = sweeps.map(async (sweep) => {
    while (!stopping.signal.aborted) {
      const end = seconds.startTimer({ sweep: sweep.name });
      try {
        done.inc({ sweep: sweep.name }, await sweep.work());
      } catch (error) {
        failed.inc({ sweep: sweep.name });
        log.warn({ sweep: sweep.name, why: (error as Error).message }, 'a sweep failed and will be repeated');
      }
      end();
      await pause(sweep.everySeconds * 1000, stopping.signal);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

/** Waits, or ends at once when stopped; leaves no listener behind. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
