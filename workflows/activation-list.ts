import { proxyActivities } from '@temporalio/workflow';
import type { ListActivities } from '../activities/activation-lists/list-workflows.js';

const lists = proxyActivities<ListActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** More chunks than the longest list has. */
const mostChunks = 100;

/** 启用 of an employer's whole delivery (附件1 第十二条): line by line to an outcome, a chunk a transaction. */
export async function activationList(input: { readonly listId: string }): Promise<void> {
  for (let chunk = 0; chunk < mostChunks; chunk++) {
    const { left } = await lists.activateListLines(input);
    if (left === 0) return;
  }
  throw new Error('a list has more chunks than lines');
}
