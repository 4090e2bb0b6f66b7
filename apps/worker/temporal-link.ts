import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';

/** The two connections a worker needs: one to poll, one to ask. */
export interface TemporalLink {
  readonly worker: NativeConnection;
  readonly client: Client;
  close(): Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** Connects, and goes on trying while Temporal is away: a worker that starts first must not give up. */
export async function connectTemporal(
  address: string,
  namespace: string,
  log: Logger,
  signal: AbortSignal,
): Promise<TemporalLink> {
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    signal.throwIfAborted();
    try {
      const worker = await NativeConnection.connect({ address });
      const connection = await Connection.connect({ address });
      const client = new Client({ connection, namespace });
      return {
        worker,
        client,
        close: async () => {
          await connection.close();
          await worker.close();
        },
      };
    } catch (error) {
      log.warn({ why: (error as Error).message }, 'Temporal cannot be reached; trying again');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
