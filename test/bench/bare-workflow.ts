import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { BareActivities } from './worker-process.js';

/** The baseline: an issuance with as many updates, signals and activities as ours, and nothing that it writes. */
export const beginUpdate = defineUpdate<number>('begin');
export const stepUpdate = defineUpdate<number, [string]>('step');
export const answerSignal = defineSignal('answer');

const short = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '20 seconds' });
const outside = proxyActivities<BareActivities>({ taskQueue: 'counterparties-bare', startToCloseTimeout: '5 minutes' });

/** Steps in their order; `null` is a step that an outside party answers. */
export async function bareIssuance(caseId: string): Promise<string> {
  let at = 0;
  let answered = false;
  const take = async (step: number): Promise<number> => {
    await condition(() => at === step);
    await short.write(caseId, step);
    at = step + 1;
    return at;
  };
  const clerkSteps: Record<string, number> = { review: 1, arrival: 4, collection: 5 };
  setHandler(beginUpdate, async () => {
    await condition(() => at === 1);
    return at;
  });
  setHandler(stepUpdate, (step) => (step === 'touch' ? short.write(caseId, at) : take(clerkSteps[step] ?? 0)));
  setHandler(answerSignal, () => {
    answered = true;
  });
  await short.read(caseId);
  await take(0);
  await condition(() => at === 2);
  await outside.askPolice(caseId);
  await take(2);
  await condition(() => answered);
  await take(3);
  await condition(() => at === 6);
  return 'issued';
}
