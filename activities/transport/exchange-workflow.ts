import { type Client, WorkflowIdConflictPolicy, WorkflowNotFoundError } from '@temporalio/client';

/** An exchange with an outside party: one workflow a party, for ever. */
export interface ExchangeWorkflow {
  readonly type: 'bankExchange' | 'factoryExchange';
  readonly workflowId: string;
  readonly input: object;
}

/** Starts each exchange, or finds it running. */
export async function startExchanges(client: Client, exchanges: readonly ExchangeWorkflow[]): Promise<void> {
  for (const { type, workflowId, input } of exchanges) {
    await client.workflow.start(type, {
      workflowId,
      taskQueue: 'cases',
      args: [input],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  }
}

/** Asks for a round at once, as a stepped clock needs after each step; an exchange that has not started is left. */
export async function askForRounds(client: Client, exchanges: readonly ExchangeWorkflow[]): Promise<void> {
  for (const { workflowId } of exchanges) {
    try {
      await client.workflow.getHandle(workflowId).signal('exchangeNow');
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
