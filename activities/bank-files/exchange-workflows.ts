import type { Client } from '@temporalio/client';
import type { Queryable } from '../database/database.js';
import { askForRounds, type ExchangeWorkflow, startExchanges } from '../transport/exchange-workflow.js';

/** Of these the exchange has something to do, whether or not a bank's folders can be reached. */
const waiting = `SELECT DISTINCT bank FROM bank_files WHERE state IN ('queued', 'arrived', 'confirmed')`;

/**
 * Starts the exchange with each bank whose folders we know, and with those whose files come by hand and wait, or finds it
 * running. Gives how many.
 */
export async function startBankExchanges(q: Queryable, client: Client, reached: readonly string[]): Promise<number> {
  const byHand = (await q.rows<{ bank: string }>(waiting)).map(({ bank }) => bank);
  const banks = [...new Set([...reached, ...byHand])];
  await startExchanges(client, banks.map(exchangeOf));
  return banks.length;
}

/** Asks for a round at once; a bank whose exchange has not started is left to the sweep. */
export async function exchangeWithBanksNow(client: Client, banks: readonly string[]): Promise<void> {
  await askForRounds(client, banks.map(exchangeOf));
}

function exchangeOf(bank: string): ExchangeWorkflow {
  return { type: 'bankExchange', workflowId: `bank-exchange-${bank}`, input: { bank } };
}
