import { ActivityFailure, defineSignal } from '@temporalio/workflow';

/** Asks an exchange for a round at once. */
export const exchangeNowSignal = defineSignal('exchangeNow');

/** What failed is on the alert list, and the next round does it: every step begins from what the tables say. */
export async function tolerated<Result>(step: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ActivityFailure) return undefined;
    throw error;
  }
}
