import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BankFileActivities } from '../activities/bank-files/exchange.js';
import { exchangeNowSignal, tolerated } from './exchange-rounds.js';

const files = proxyActivities<BankFileActivities>({
  taskQueue: 'money',
  // A file of a million lines is checked and let in within one of these.
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '20 seconds',
  // A bank that is away is tried again in the next round, so that it never keeps what has come from being let in.
  retry: { maximumAttempts: 3, initialInterval: '1 second' },
});

const roundsInOneHistory = 100;

/** 与银行交换文件 (interchange §1): what is queued goes out, what the bank lays down is let in or held. For ever. */
export async function bankExchange(input: { readonly bank: string }): Promise<void> {
  let wanted = false;
  setHandler(exchangeNowSignal, () => {
    wanted = true;
  });
  for (let round = 0; round < roundsInOneHistory; round++) {
    wanted = false;
    await tolerated(() => files.sendBankFiles(input.bank));
    const pause = await tolerated(() => files.pauseBetweenBankRounds());
    await tolerated(() => files.takeBankFiles(input.bank));
    await tolerated(() => files.letInBankFiles(input.bank));
    await condition(() => wanted, pause ?? '1 minute');
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof bankExchange>(input);
}
