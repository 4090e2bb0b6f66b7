import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import {
  caseWorkerOptions,
  counterpartyWorkerOptions,
  createCaseWorker,
  createCounterpartyWorker,
} from '../../apps/worker/case-workers.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';

/** What a worker of the measurement is told: whose work it does, and where. */
export interface WorkerProcessSettings {
  readonly side: 'ours' | 'bare';
  readonly temporalAddress: string;
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly policeUrl: string;
  readonly maxCachedWorkflows?: number;
}

/** The baseline's activities: the police double is asked as on our side, nothing is written. */
function bareActivities(policeUrl: string) {
  return {
    read: async (_caseId: string): Promise<void> => {},
    write: async (_caseId: string, step: number): Promise<number> => step,
    askPolice: async (_caseId: string): Promise<string> => {
      const answer = await fetch(policeUrl, { method: 'POST', body: '{}' });
      return ((await answer.json()) as { result: string }).result;
    },
  };
}

export type BareActivities = ReturnType<typeof bareActivities>;

type Place = Parameters<typeof createCaseWorker>[0];

async function ourWorkers(place: Omit<Place, 'workflowBundle'>, settings: WorkerProcessSettings): Promise<Worker[]> {
  const db = new Database(settings.databaseUrl, { max: 30, applicationName: 'sscard-worker' });
  const cipher = new Cipher(new FileKeyProvider(settings.keyFile));
  const workflowBundle = await makeWorkflowBundle();
  return [
    await createCaseWorker({ ...place, workflowBundle }, { db, cipher }),
    await createCounterpartyWorker(place, { db, cipher, policeUrl: settings.policeUrl }),
  ];
}

async function bareWorkers(place: Omit<Place, 'workflowBundle'>, settings: WorkerProcessSettings): Promise<Worker[]> {
  const { connection, namespace } = place;
  const activities = bareActivities(settings.policeUrl);
  const workflowBundle = await makeWorkflowBundle(fileURLToPath(new URL('bare-workflow.ts', import.meta.url)));
  const cached = settings.maxCachedWorkflows ? { maxCachedWorkflows: settings.maxCachedWorkflows } : {};
  return [
    await Worker.create({
      ...caseWorkerOptions,
      ...cached,
      connection,
      namespace,
      taskQueue: 'cases-bare',
      workflowBundle,
      activities,
    }),
    await Worker.create({
      ...counterpartyWorkerOptions,
      connection,
      namespace,
      taskQueue: 'counterparties-bare',
      activities,
    }),
  ];
}

async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerProcessSettings;
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const { maxCachedWorkflows } = settings;
  const place = { connection, namespace: 'sscard', ...(maxCachedWorkflows ? { maxCachedWorkflows } : {}) };
  const workers = await (settings.side === 'ours' ? ourWorkers : bareWorkers)(place, settings);
  const runs = workers.map((worker) => worker.run());
  process.once('disconnect', () => process.exit());
  process.once('SIGTERM', () => {
    for (const worker of workers) worker.shutdown();
    Promise.allSettled(runs).then(() => process.exit());
  });
  process.send?.('ready');
  await Promise.all(runs);
}

main().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
