import { setTimeout as pause } from 'node:timers/promises';
import type { Job, Queue, Worker } from 'bullmq';
import type { Database } from '../../../activities/database/database.js';
import { cleanUpOutbox, type OutboxWork } from '../../../activities/outbox/outbox.js';
import { handOverTo, jobTries, openConsumer, openQueue, type QueueStore } from './queues.js';
import { OutboxRelay } from './relay.js';

/** Does one piece of a topic's work; throws for another try. `lastTry`: there will be none. */
export type SideWorkHandler = (payload: Record<string, unknown>, lastTry: boolean) => Promise<void>;

/** A topic's consumer, with how many pieces it works on at once. */
export interface SideWorkTopic {
  readonly handler: SideWorkHandler;
  readonly concurrency: number;
}

export interface SideWorkOptions {
  readonly db: Database;
  readonly databaseUrl: string;
  readonly store: QueueStore;
  readonly topics: Readonly<Record<string, SideWorkTopic>>;
  /** What brings stale work to an end; runs once a minute. */
  readonly sweeps: readonly (() => Promise<unknown>)[];
  readonly onError: (error: Error) => void;
}

const sweepMs = 60_000;
const runAgainMs = 1_000;

/**
 * Starts relay, consumers and sweeps. `stop` lets running pieces end.
 * @throws where the queues' store does not answer: BullMQ never tries its first connection again, and a consumer that
 * runs without it keeps the whole process busy with failing
 */
export async function startSideWork(options: SideWorkOptions): Promise<{ stop(): Promise<void> }> {
  const names = Object.keys(options.topics);
  const queues = new Map(names.map((topic) => [topic, openQueue(options.store, topic)]));
  const consumers = names.map((topic) => consume(options, topic));
  await Promise.all([...queues.values(), ...consumers].map((one) => one.waitUntilReady()));
  const stopping = new AbortController();
  for (const consumer of consumers) void keepRunning(consumer, stopping.signal, options.onError);
  const relay = new OutboxRelay(
    options.db,
    options.databaseUrl,
    names,
    (work) => handOver(queues, work),
    options.onError,
  );
  relay.start();
  const sweep = startSweep(options);
  return {
    stop: async () => {
      stopping.abort();
      await sweep.stop();
      await relay.stop();
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** Topic by topic, each in its order. */
async function handOver(queues: ReadonlyMap<string, Queue>, work: readonly OutboxWork[]): Promise<void> {
  for (const [topic, queue] of queues) {
    const pieces = work.filter((piece) => piece.topic === topic);
    if (pieces.length > 0) await handOverTo(queue, pieces);
  }
}

function consume(options: SideWorkOptions, topic: string): Worker {
  const { handler, concurrency } = options.topics[topic] as SideWorkTopic;
  const work = (job: Job) => handler(job.data as Record<string, unknown>, job.attemptsMade + 1 >= jobTries);
  return openConsumer(options.store, topic, work, concurrency);
}

/** A consumer whose store went away may end with that error; it runs again until stopped. */
async function keepRunning(consumer: Worker, stopped: AbortSignal, onError: (error: Error) => void): Promise<void> {
  while (!stopped.aborted) {
    await consumer.run().catch(onError);
    if (!stopped.aborted) await pause(runAgainMs);
  }
}

function startSweep(options: SideWorkOptions): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const round = async () => {
    for (const sweep of [...options.sweeps, () => cleanUpOutbox(options.db)]) await sweep().catch(options.onError);
  };
  const timer = setInterval(() => {
    running = running.then(round);
  }, sweepMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
