import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createListActivities } from '../../activities/activation-lists/list-workflows.js';
import { type BankExchangeDeps, createBankFileActivities } from '../../activities/bank-files/exchange.js';
import { createCaseActivities } from '../../activities/cases/case-activities.js';
import { namespaceIdOf } from '../../activities/cases/case-workflows.js';
import type { CaseDeps } from '../../activities/cases/record-step.js';
import { createCycleActivities } from '../../activities/cycles/cycle-activities.js';
import type { CycleDeps } from '../../activities/cycles/write-file.js';
import { createFactoryActivities, type ExchangeDeps } from '../../activities/factory/exchange.js';
import { createIdentityActivities } from '../../activities/identity/identity.js';
import { createPinActivities } from '../../activities/pins/at-terminal.js';
import { createPostingActivities } from '../../activities/postings/post-round.js';
import {
  createReconciliationActivities,
  type ReconciliationDeps,
} from '../../activities/reconciliations/month-activities.js';
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
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 40,
} as const;

export const counterpartyWorkerOptions = { maxConcurrentActivityTaskExecutions: 50 } as const;

/** Money has few slots and connections of its own: it never starves a window, nor a window it (design §2). */
export const moneyWorkerOptions = { maxConcurrentActivityTaskExecutions: 4 } as const;

/** The worker of the queue `cases`: workflows with their short database steps. */
export async function createCaseWorker(place: WorkerPlace, deps: CaseDeps): Promise<Worker> {
  const runsIn = await namespaceIdOf(place.connection, place.namespace);
  return Worker.create({
    ...caseWorkerOptions,
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'cases',
    workflowBundle: place.workflowBundle,
    activities: { ...createCaseActivities({ ...deps, runsIn }), ...createListActivities(deps) },
    ...(place.faultPoint ? { interceptors: { activity: [dieAtFaultPoint(place.faultPoint)] } } : {}),
    ...(place.maxCachedWorkflows ? { maxCachedWorkflows: place.maxCachedWorkflows } : {}),
  });
}

/** The worker of the queue `counterparties`: whatever waits for an outside party. */
export function createCounterpartyWorker(
  place: Omit<WorkerPlace, 'workflowBundle'>,
  deps: CaseDeps & { readonly policeUrl: string; readonly pinTerminalUrl?: string; readonly exchange?: ExchangeDeps },
): Promise<Worker> {
  return Worker.create({
    ...counterpartyWorkerOptions,
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'counterparties',
    interceptors: { activity: [beatWhileWorking] },
    activities: {
      ...createIdentityActivities(deps),
      ...(deps.pinTerminalUrl ? createPinActivities({ ...deps, terminalUrl: deps.pinTerminalUrl }) : {}),
      ...(deps.exchange ? createFactoryActivities(deps.exchange) : {}),
    },
  });
}

/** The worker of the queue `money`: files of the banks, and whatever moves sets of lines. */
export function createMoneyWorker(
  place: Omit<WorkerPlace, 'workflowBundle'>,
  deps: BankExchangeDeps & CycleDeps & ReconciliationDeps,
): Promise<Worker> {
  return Worker.create({
    ...moneyWorkerOptions,
    connection: place.connection,
    namespace: place.namespace,
    taskQueue: 'money',
    interceptors: { activity: [beatWhileWorking] },
    activities: {
      ...createBankFileActivities(deps),
      ...createCycleActivities(deps),
      ...createPostingActivities(deps),
      ...createReconciliationActivities(deps),
    },
  });
}
