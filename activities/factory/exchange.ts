import type { Client } from '@temporalio/client';
import { pauseBetweenRounds } from '../transport/pause.js';
import { watchReachability } from '../transport/reachability.js';
import { tellTrainingClock } from '../transport/training-clock.js';
import { draftFactoryFiles } from './draft.js';
import type { FactoryDeps } from './factory-deps.js';
import { sendFactoryFile, unsentFactoryFiles } from './send.js';
import { takeFactoryResults } from './take.js';
import { tellCases } from './tell-cases.js';

export interface ExchangeDeps extends FactoryDeps {
  readonly client: Client;
  /** Where simulated parties are told the business time; training only. */
  readonly controlUrl?: string;
}

/** What one round of the exchange did, as counts; and when the simulated factory will have the next card ready. */
export interface ExchangeRound {
  readonly drafted: number;
  readonly sent: number;
  readonly taken: number;
  readonly held: number;
  readonly told: number;
  /** The factory did not let itself be reached; that is on the alert list, and the next round tries again. */
  readonly unreachable: boolean;
  readonly nextDueAt?: Date;
}

/** Activities of the exchange with the card factories; they wait for an outside party: queue `counterparties`. */
export function createFactoryActivities(deps: ExchangeDeps) {
  const watched = <Result>(factory: string, work: () => Promise<Result>) =>
    watchReachability(deps.db, 'factoryUnreachable', factory, work);
  return {
    /** Takes queued orders into files; gives how many. */
    draftFactoryFiles: async (factory: string): Promise<number> => (await draftFactoryFiles(deps, factory)).length,
    /** Sends what is drafted; gives how many files are now known to be there. */
    sendFactoryFiles: (factory: string) => watched(factory, () => sendFactoryFiles(deps, factory)),
    /** Takes results; gives counts of files. */
    takeFactoryResults: (factory: string) => watched(factory, () => takeFactoryResults(deps, factory)),
    /** Signals the waiting cases; gives how many. */
    tellCases: (): Promise<number> => tellCases(deps.db, deps.client),
    /** Tells simulated parties the time, and gives the real milliseconds until the next round. */
    pauseBetweenRounds: () => pauseBetweenRounds(deps, 'factories'),
  };
}

export type FactoryActivities = ReturnType<typeof createFactoryActivities>;

/** One round of the exchange at once, for the stepped clock of training and demo: the steps of the workflow. */
export async function runFactoryExchange(deps: ExchangeDeps, factory: string): Promise<ExchangeRound> {
  const activities = createFactoryActivities(deps);
  const drafted = await activities.draftFactoryFiles(factory);
  // The simulated factory must not take what comes at a time of yesterday.
  if (drafted > 0) await tellTrainingClock(deps.db, 'factories', deps.controlUrl).catch(() => undefined);
  // An absent factory must not keep the results that are here from the waiting cases.
  const sent = await activities.sendFactoryFiles(factory).catch(() => undefined);
  const nextDueAt = await tellTrainingClock(deps.db, 'factories', deps.controlUrl).catch(() => undefined);
  const results = await activities.takeFactoryResults(factory).catch(() => undefined);
  const { taken, held } = results ?? { taken: 0, held: 0 };
  const told = await activities.tellCases();
  return { drafted, sent: sent ?? 0, taken, held, told, unreachable: sent === undefined || !results, nextDueAt };
}

async function sendFactoryFiles(deps: FactoryDeps, factory: string): Promise<number> {
  let there = 0;
  for (const name of await unsentFactoryFiles(deps, factory)) {
    const outcome = await sendFactoryFile(deps, name);
    if (outcome === 'sent' || outcome === 'alreadySent') there++;
  }
  return there;
}
