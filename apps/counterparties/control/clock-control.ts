import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { OutsideClock } from '../clock.js';
import type { WorkDone } from '../factory/workshop.js';
import type { Ledger } from '../ledger.js';

/** Whoever works by the told time. */
export interface ClockWorker {
  work(): Promise<WorkDone>;
}

interface ClockParts {
  readonly database: Pick<Ledger, 'rows'>;
  readonly clock: OutsideClock;
  /** Card factories, or banks. */
  readonly workers: () => readonly ClockWorker[];
}

const told = z.object({ now: z.iso.datetime({ offset: true }), rate: z.number().min(0).max(1_000_000).default(0) });

/** `/control/health`, `/control/clock` and `/control/work`: the same in every process of outside parties. */
export function addClockControl(server: FastifyInstance, { database, clock, workers }: ClockParts): void {
  server.get('/control/health', async () => {
    await database.rows('SELECT 1');
    return { up: true, now: clock.now().toISOString(), told: clock.isTold };
  });
  server.post('/control/clock', async (request, reply) => {
    const read = told.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ wrong: read.error.issues });
    await clock.tell(new Date(read.data.now), read.data.rate);
    return { now: clock.now().toISOString(), ...(await workAll(workers())) };
  });
  server.post('/control/work', async () => workAll(workers()));
}

/** One round of everybody, added up. */
async function workAll(workers: readonly ClockWorker[]): Promise<WorkDone> {
  let sum: WorkDone = { taken: 0, written: 0, nextDueAt: null };
  for (const worker of workers) {
    const done = await worker.work();
    const nextDueAt = earlier(sum.nextDueAt, done.nextDueAt);
    sum = { taken: sum.taken + done.taken, written: sum.written + done.written, nextDueAt };
  }
  return sum;
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}
