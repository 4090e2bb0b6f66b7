import { readFileSync } from 'node:fs';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { connectionsOfProcess, Database } from '../../activities/database/database.js';
import {
  caseWorkerOptions,
  counterpartyWorkerOptions,
  createCaseWorker,
  createCounterpartyWorker,
} from '../../apps/worker/case-workers.js';

/** What a worker of the measurement is told: whose work it does, and where. */
export interface WorkerProcessSettings {
  readonly side: 'ours' | 'bare';
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly policeUrl: string;
  /** File of the bundled workflows. */
  readonly workflowBundle: string;
  /** Of our side only. */
  readonly databaseUrl: string;
  readonly keyFile: string;
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

async function ourWorkers(place: Place, settings: WorkerProcessSettings): Promise<Worker[]> {
  const db = new Database(settings.databaseUrl, {
    max: connectionsOfProcess,
    applicationName: 'sscard-worker',
    prepare: true,
  });
  const cipher = new Cipher(new FileKeyProvider(settings.keyFile));
  return [
    await createCaseWorker(place, { db, cipher }),
    await createCounterpartyWorker(place, { db, cipher, policeUrl: settings.policeUrl }),
  ];
}

async function bareWorkers(place: Place, settings: WorkerProcessSettings): Promise<Worker[]> {
  const activities = bareActivities(settings.policeUrl);
  const { workflowBundle: _, ...connected } = place;
  return [
    await Worker.create({ ...caseWorkerOptions, ...place, taskQueue: 'cases-bare', activities }),
    await Worker.create({
      ...counterpartyWorkerOptions,
      ...connected,
      taskQueue: 'counterparties-bare',
      activities,
    }),
  ];
}

async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerProcessSettings;
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }) } },
    shutdownSignals: [],
  });
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const workflowBundle = { code: readFileSync(settings.workflowBundle, 'utf8') };
  const place = { connection, namespace: settings.namespace, workflowBundle };
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
