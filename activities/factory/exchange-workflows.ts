import type { Client } from '@temporalio/client';
import { askForRounds, type ExchangeWorkflow, startExchanges } from '../transport/exchange-workflow.js';

/** Starts the exchange with each factory, or finds it running. Gives how many. */
export async function startFactoryExchanges(client: Client, factories: readonly string[]): Promise<number> {
  await startExchanges(client, factories.map(exchangeOf));
  return factories.length;
}

/** Asks for a round at once; a factory whose exchange has not started is left. */
export async function exchangeNow(client: Client, factories: readonly string[]): Promise<void> {
  await askForRounds(client, factories.map(exchangeOf));
}

function exchangeOf(factory: string): ExchangeWorkflow {
  return { type: 'factoryExchange', workflowId: `factory-exchange-${factory}`, input: { factory } };
}
