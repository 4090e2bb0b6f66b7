import { type Client, WorkflowIdConflictPolicy, WorkflowNotFoundError } from '@temporalio/client';

const workflowIdOf = (factory: string): string => `factory-exchange-${factory}`;

/** Starts the exchange with each factory, or finds it running: one workflow a factory, for ever. Gives how many. */
export async function startFactoryExchanges(client: Client, factories: readonly string[]): Promise<number> {
  for (const factory of factories) {
    await client.workflow.start('factoryExchange', {
      workflowId: workflowIdOf(factory),
      taskQueue: 'cases',
      args: [{ factory }],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  }
  return factories.length;
}

/** Asks for a round at once, as a stepped clock needs after each step; a factory whose exchange has not started is left. */
export async function exchangeNow(client: Client, factories: readonly string[]): Promise<void> {
  for (const factory of factories) {
    try {
      await client.workflow.getHandle(workflowIdOf(factory)).signal('exchangeNow');
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
