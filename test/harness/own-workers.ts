import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { namespaceIdOf } from '../../activities/cases/case-workflows.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { temporal } from './harness.js';

/** Where a worker of a test polls. */
export interface OwnPlace {
  readonly connection: NativeConnection;
  readonly namespace: string;
}

/** Two workers of a test's own: one of the workflows, one of what they ask for. */
export interface OwnWorkers {
  readonly client: Client;
  readonly address: string;
  readonly namespaceId: string;
  stop(): Promise<void>;
}

/** Starts the workflows (queue `cases`) on a namespace of their own, and beside them the worker of their activities. */
export async function startOwnWorkers(
  activities: (place: OwnPlace, client: Client) => Promise<Worker>,
): Promise<OwnWorkers> {
  const { address, namespace } = await temporal();
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection, namespace });
  const place = { connection: native, namespace };
  const workflowBundle = await makeWorkflowBundle();
  const workers = await Promise.all([
    Worker.create({ ...place, taskQueue: 'cases', workflowBundle }),
    activities(place, client),
  ]);
  const runs = workers.map((worker) => worker.run());
  const stop = async () => {
    for (const worker of workers) worker.shutdown();
    await Promise.all(runs);
    await connection.close();
    await native.close();
  };
  return { client, address, namespaceId: await namespaceIdOf(native, namespace), stop };
}
