import type { AccountUse } from '../interchange/bank-file-name.js';

/** Which way money goes: 代扣 from participants to the agency, 代发 from the agency to them. */
export const moneyDirections = ['deduction', 'payout'] as const;
export type MoneyDirection = (typeof moneyDirections)[number];

/** The kind of a direction's batch file, which is also the use of the agency's account. */
export const accountUseOf: Readonly<Record<MoneyDirection, AccountUse>> = { deduction: 'DK', payout: 'DF' };
