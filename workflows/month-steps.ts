import {
  condition,
  defineSignal,
  getExternalWorkflowHandle,
  ParentClosePolicy,
  proxyActivities,
  setHandler,
  startChild,
} from '@temporalio/workflow';
import type { CycleActivities } from '../activities/cycles/cycle-activities.js';
import type { PostingActivities } from '../activities/postings/post-round.js';

/** Something that is waited for may have come: the rows are read again. */
export const lookSignal = defineSignal('look');

const retry = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;

/** Steps over sets of lines: each begins from what the tables say, and is tried until it is done. */
export const money = proxyActivities<CycleActivities & PostingActivities>({
  taskQueue: 'money',
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '30 seconds',
  retry,
});

/** Waiting times are re-read at least so often, so that a moment which moved to earlier is never slept through. */
const longestSleepMs = 7 * 86_400_000;

/** Sleeps until told to look, or until a time has gone by; null: until told. */
export function sleeper(): (wait: number | null) => Promise<void> {
  let wanted = false;
  setHandler(lookSignal, () => {
    wanted = true;
  });
  return async (wait) => {
    const until = () => wanted;
    if (wait === null) await condition(until);
    else await condition(until, Math.min(wait, longestSleepMs));
    wanted = false;
  };
}

/** Tells another workflow of the month to look; one that does not run is started by the sweep. */
export async function tell(workflowId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(lookSignal);
  } catch {
    // It has ended, or is to be started: whoever starts it reads the rows.
  }
}

/**
 * Starts a workflow of the month that goes its own way. One that runs already, or has ended, is left: it passes what is
 * recorded, whoever started it.
 */
export async function startOnce<Input>(
  type: (input: Input) => Promise<unknown>,
  workflowId: string,
  input: Input,
): Promise<void> {
  try {
    await startChild(type, {
      workflowId,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    // The SDK does not give its class to workflows.
    if ((error as Error).name !== 'WorkflowExecutionAlreadyStartedError') throw error;
  }
}
