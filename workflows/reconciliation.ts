import { allHandlersFinished, condition, continueAsNew, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ReconciliationActivities } from '../activities/reconciliations/month-activities.js';
import { lookSignal } from './month-steps.js';

const month = proxyActivities<ReconciliationActivities>({
  taskQueue: 'money',
  // A month of a million lines is compared within one of these.
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

const looksInOneHistory = 100;

/**
 * 对账 (规程 第十四条: 经办机构定期与发卡银行核对账户): one month of settlement of one account of an agency at a bank. Ends when
 * it is agreed; one that is reopened, by a late correction or another statement, begins anew.
 */
export async function reconciliation({ id }: { readonly id: string }): Promise<void> {
  let wanted = false;
  setHandler(lookSignal, () => {
    wanted = true;
  });
  for (let look = 0; look < looksInOneHistory; look += 1) {
    wanted = false;
    const stand = await month.standOfMonth(id);
    if (stand === 'waiting') {
      const untilDue = await month.watchStatement(id); // The bank has so many working days after the month's end.
      await (untilDue === null ? condition(() => wanted) : condition(() => wanted, untilDue));
    }
    if (stand === 'stale') await month.compareMonth(id); // By line, total and balance.
    if (stand === 'outstanding') await condition(() => wanted); // People settle, classify; the bank corrects.
    if (stand === 'agreed' && (await month.agreeMonth(id)) === 'agreed') return;
  }
  await condition(allHandlersFinished);
  await continueAsNew<typeof reconciliation>({ id });
}
