import type { Client } from '@temporalio/client';
import { draftFactoryFiles } from './draft.js';
import type { FactoryDeps } from './factory-deps.js';
import { sendFactoryFile, unsentFactoryFiles } from './send.js';
import { takeFactoryResults } from './take.js';
import { tellCases } from './tell-cases.js';

export interface ExchangeDeps extends FactoryDeps {
  readonly client: Client;
}

/** What one round of the exchange did, as counts. */
export interface ExchangeRound {
  readonly drafted: number;
  readonly sent: number;
  readonly taken: number;
  readonly held: number;
  readonly told: number;
}

/** Activities of the exchange with the card factories; they wait for an outside party: queue `counterparties`. */
export function createFactoryActivities(deps: ExchangeDeps) {
  return {
    /** Takes queued orders into files; gives how many. */
    draftFactoryFiles: async (factory: string): Promise<number> => (await draftFactoryFiles(deps, factory)).length,
    /** Sends what is drafted; gives how many files are now known to be there. */
    sendFactoryFiles: (factory: string): Promise<number> => sendFactoryFiles(deps, factory),
    /** Takes results; gives counts of files. */
    takeFactoryResults: (factory: string) => takeFactoryResults(deps, factory),
    /** Signals the waiting cases; gives how many. */
    tellCases: (): Promise<number> => tellCases(deps.db, deps.client),
  };
}

export type FactoryActivities = ReturnType<typeof createFactoryActivities>;

/** One round of the exchange, for the stepped clock of training and demo: the steps of the workflow, at once. */
export async function runFactoryExchange(deps: ExchangeDeps, factory: string): Promise<ExchangeRound> {
  const activities = createFactoryActivities(deps);
  const drafted = await activities.draftFactoryFiles(factory);
  const sent = await activities.sendFactoryFiles(factory);
  const { taken, held } = await activities.takeFactoryResults(factory);
  return { drafted, sent, taken, held, told: await activities.tellCases() };
}

async function sendFactoryFiles(deps: FactoryDeps, factory: string): Promise<number> {
  let there = 0;
  for (const name of await unsentFactoryFiles(deps, factory))
    if ((await sendFactoryFile(deps, name)) !== 'conflict') there++;
  return there;
}
