import { type Client, WorkflowNotFoundError } from '@temporalio/client';

/** Signal `look`: something a workflow of the month waits for may have come; it reads the rows. */
export const lookSignal = 'look';

export const cycleWorkflowId = (cycleId: string): string => `cycle-${cycleId}`;
export const roundWorkflowId = (ordinal: bigint | string): string => `round-${ordinal}`;
export const reconciliationWorkflowId = (id: string): string => `reconciliation-${id}`;

/** Lets workflows of the month look again. One that does not run is left to the sweep, which starts it. */
export async function nudge(client: Client, workflowIds: readonly string[]): Promise<void> {
  for (const workflowId of workflowIds) {
    try {
      await client.workflow.getHandle(workflowId).signal(lookSignal);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
