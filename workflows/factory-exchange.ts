import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { FactoryActivities } from '../activities/factory/exchange.js';
import { exchangeNowSignal, tolerated } from './exchange-rounds.js';

const factories = proxyActivities<FactoryActivities>({
  taskQueue: 'counterparties',
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20 seconds',
  // A factory that is away is tried again in the next round, so that it never keeps results from the waiting cases.
  retry: { maximumAttempts: 3, initialInterval: '1 second' },
});

const roundsInOneHistory = 100;

/** 制卡数据交换 (interchange §5): orders go out as files, results come back, the waiting cases are told. For ever. */
export async function factoryExchange(input: { readonly factory: string }): Promise<void> {
  let wanted = false;
  setHandler(exchangeNowSignal, () => {
    wanted = true;
  });
  for (let round = 0; round < roundsInOneHistory; round++) {
    wanted = false;
    await tolerated(() => factories.draftFactoryFiles(input.factory));
    await tolerated(() => factories.sendFactoryFiles(input.factory));
    const pause = await tolerated(() => factories.pauseBetweenRounds());
    await tolerated(() => factories.takeFactoryResults(input.factory));
    await tolerated(() => factories.tellCases());
    await condition(() => wanted, pause ?? '1 minute');
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof factoryExchange>(input);
}
