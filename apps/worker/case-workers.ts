import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createCaseActivities } from '../../activities/cases/case-activities.js';
import type { CaseDeps } from '../../activities/cases/record-step.js';
import { createFactoryActivities, type ExchangeDeps } from '../../activities/factory/exchange.js';
import { createIdentityActivities } from '../../activities/identity/identity.js';
import { beatWhileWorking, dieAtFaultPoint } from './activity-interceptors.js';

/** Where workers poll and what they carry. */
export interface WorkerPlace {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: WorkflowBundleOption;
  /** Workflows kept in memory: about 0.15 MiB each. */
  readonly maxCachedWorkflows?: number;
  /** Tests only: the database step at which this process is killed. */
  readonly faultPoint?: string | undefined;
}

/** What was measured to be best for short steps on few processors (docs/benchmarks.md). */
export const caseWorkerOptions = {
  maxCachedWorkflows: 1500,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 40,
} as const;

export const counterpartyWorkerOptions = { maxConcurrentActivityTaskExecutions: 50 } as const;

/** The worker of the queue `cases`: workflows with their short database steps. */
export function createCaseWorker(place: WorkerPlace, deps: CaseDeps): Promise<Worker> {
  return Worker.create({
    ...caseWorkerOptions,
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'cases',
    workflowBundle: place.workflowBundle,
    activities: createCaseActivities(deps),
    ...(place.faultPoint ? { interceptors: { activity: [dieAtFaultPoint(place.faultPoint)] } } : {}),
    ...(place.maxCachedWorkflows ? { maxCachedWorkflows: place.maxCachedWorkflows } : {}),
  });
}

/** The worker of the queue `counterparties`: whatever waits for an outside party. */
export function createCounterpartyWorker(
  place: Omit<WorkerPlace, 'workflowBundle'>,
  deps: CaseDeps & { readonly policeUrl: string; readonly exchange?: ExchangeDeps },
): Promise<Worker> {
  return Worker.create({
    ...counterpartyWorkerOptions,
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'counterparties',
    interceptors: { activity: [beatWhileWorking] },
    activities: {
      ...createIdentityActivities(deps),
      ...(deps.exchange ? createFactoryActivities(deps.exchange) : {}),
    },
  });
}
