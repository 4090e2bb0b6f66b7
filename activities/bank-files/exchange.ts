import { pauseBetweenRounds } from '../transport/pause.js';
import { watchReachability } from '../transport/reachability.js';
import { tellTrainingClock } from '../transport/training-clock.js';
import { type ArrivedFiles, takeBankFiles } from './arrive.js';
import { type LetInDeps, type LetInFiles, letInBankFiles } from './let-in.js';
import { sendBankFiles } from './send.js';

export interface BankExchangeDeps extends LetInDeps {
  /** Where simulated banks are told the business time; training only. */
  readonly controlUrl?: string;
}

/** What one round of the exchange with a bank did. */
export interface BankExchangeRound extends ArrivedFiles, LetInFiles {
  readonly sent: number;
  /** The bank did not let itself be reached; that is on the alert list, and the next round tries again. */
  readonly unreachable: boolean;
}

/** Activities of the exchange with the banks: queue `money`, so that large files never keep a window waiting. */
export function createBankFileActivities(deps: BankExchangeDeps) {
  const watched = <Result>(bank: string, work: () => Promise<Result>) =>
    watchReachability(deps.db, 'bankUnreachable', bank, work);
  return {
    /** Sends what is queued; gives how many files are now known to be there. */
    sendBankFiles: (bank: string) => watched(bank, () => sendBankFiles(deps, bank)),
    /** Takes what the bank has laid down into the registry; gives counts of files. */
    takeBankFiles: (bank: string) => watched(bank, () => takeBankFiles(deps, bank)),
    /** Lets in or holds what has come, also by hand; gives counts of files. */
    letInBankFiles: (bank: string) => letInBankFiles(deps, bank),
    /** Tells simulated banks the time, and gives the real milliseconds until the next round. */
    pauseBetweenBankRounds: () => pauseBetweenRounds(deps, 'banks'),
  };
}

export type BankFileActivities = ReturnType<typeof createBankFileActivities>;

/** One round of the exchange at once, for the stepped clock of training and demo: the steps of the workflow. */
export async function runBankExchange(deps: BankExchangeDeps, bank: string): Promise<BankExchangeRound> {
  const activities = createBankFileActivities(deps);
  await tellTrainingClock(deps.db, 'banks', deps.controlUrl).catch(() => undefined);
  const sent = await activities.sendBankFiles(bank).catch(() => undefined);
  await tellTrainingClock(deps.db, 'banks', deps.controlUrl).catch(() => undefined);
  const came = await activities.takeBankFiles(bank).catch(() => undefined);
  const letIn = await activities.letInBankFiles(bank);
  return { sent: sent ?? 0, arrived: 0, again: 0, ...came, ...letIn, unreachable: sent === undefined || !came };
}
