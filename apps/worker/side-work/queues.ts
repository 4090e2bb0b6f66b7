import { createPostgresBackend, type Processor, Queue, Worker } from 'bullmq';
import type { OutboxWork } from '../../../activities/outbox/outbox.js';

/** Where BullMQ keeps its jobs: PostgreSQL by default, Redis where an address is given. */
export interface QueueStore {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

/** How a job is tried: 2 s, 4 s, 8 s … between tries. */
export const jobTries = 6;
const firstPauseMs = 2_000;
const keptSeconds = 7 * 24 * 3600;

type Backend = typeof createPostgresBackend | undefined;

function backendOf(store: QueueStore): { connection: never; backend: Backend } {
  if (store.redisUrl)
    return { connection: { url: store.redisUrl, maxRetriesPerRequest: null } as never, backend: undefined };
  const connection = { connectionString: store.databaseUrl, max: 4, migrate: true };
  return { connection: connection as never, backend: createPostgresBackend };
}

/** Opens a queue for handing work over. */
export function openQueue(store: QueueStore, topic: string): Queue {
  const { connection, backend } = backendOf(store);
  const queue = new Queue(topic, { connection, skipVersionCheck: true }, backend as never);
  // A lost connection shows at the next call, which is repeated; it must not end the process.
  queue.on('error', () => {});
  return queue as Queue;
}

/** Opens the consumer of a queue; it works from `run()` until closed. */
export function openConsumer(store: QueueStore, topic: string, work: Processor, concurrency: number): Worker {
  const { connection, backend } = backendOf(store);
  const worker = new Worker(topic, work, { connection, concurrency, autorun: false }, backend as never);
  worker.on('error', () => {});
  return worker as Worker;
}

/** Hands pieces over in their order; a piece known by its key already is not taken again. */
export async function handOverTo(queue: Queue, pieces: readonly OutboxWork[]): Promise<void> {
  await queue.addBulk(
    pieces.map((piece) => ({
      name: piece.topic,
      data: piece.payload,
      opts: {
        jobId: jobIdOf(piece.key),
        attempts: jobTries,
        backoff: { type: 'exponential', delay: firstPauseMs },
        // Kept for a week, so that a key handed over again is known.
        removeOnComplete: { age: keptSeconds },
        removeOnFail: { age: keptSeconds },
      },
    })),
  );
}

/** BullMQ refuses ':' in a job's id. */
function jobIdOf(key: string): string {
  return key.replaceAll('%', '%25').replaceAll(':', '%3A');
}
