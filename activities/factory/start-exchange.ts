import { type Client, WorkflowIdConflictPolicy } from '@temporalio/client';

/** The workflow that exchanges files with a factory. */
export function exchangeWorkflowId(factory: string): string {
  return `factory-exchange-${factory}`;
}

/** Starts the exchange with each factory, or finds it running. Throws while Temporal is away. */
export async function startFactoryExchanges(
  client: Client,
  factories: readonly string[],
  taskQueue: string,
): Promise<void> {
  for (const factory of factories) {
    await client.workflow.start('factoryExchange', {
      workflowId: exchangeWorkflowId(factory),
      taskQueue,
      args: [{ factory }],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  }
}

/** Asks a factory's exchange for a round now (the business clock was stepped). */
export async function askForExchange(client: Client, factory: string): Promise<void> {
  await client.workflow.getHandle(exchangeWorkflowId(factory)).signal('exchangeNow');
}
