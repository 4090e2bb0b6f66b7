import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createCaseActivities } from '../../activities/cases/case-activities.js';
import type { CaseDeps } from '../../activities/cases/record-step.js';
import { createIdentityActivities } from '../../activities/identity/identity.js';

/** Where workers poll and what they carry. */
export interface WorkerPlace {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: WorkflowBundleOption;
  /** Workflows kept in memory: about 0.15 MiB each. */
  readonly maxCachedWorkflows?: number;
}

/** The worker of the queue `cases`: workflows with their short database steps. */
export function createCaseWorker(place: WorkerPlace, deps: CaseDeps): Promise<Worker> {
  return Worker.create({
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'cases',
    workflowBundle: place.workflowBundle,
    activities: createCaseActivities(deps),
    maxCachedWorkflows: place.maxCachedWorkflows ?? 1500,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
  });
}

/** The worker of the queue `counterparties`: whatever waits for an outside party. */
export function createCounterpartyWorker(
  place: Omit<WorkerPlace, 'workflowBundle'>,
  deps: CaseDeps & { readonly policeUrl: string },
): Promise<Worker> {
  return Worker.create({
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'counterparties',
    activities: createIdentityActivities(deps),
    maxConcurrentActivityTaskExecutions: 50,
  });
}
