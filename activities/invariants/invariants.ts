import type { Queryable } from '../database/database.js';
import { cardInvariants } from './card-invariants.js';
import { caseInvariants } from './case-invariants.js';
import { counterInvariants } from './counter-invariants.js';
import type { Invariant, InvariantFinding } from './invariant.js';
import { moneyFactInvariants } from './money-fact-invariants.js';
import { monthInvariants } from './month-invariants.js';
import { outsideInvariants } from './outside-invariants.js';
import { paperInvariants } from './paper-invariants.js';
import { promiseInvariants } from './promise-invariants.js';
import { reconciliationInvariants } from './reconciliation-invariants.js';
import { refundInvariants } from './refund-invariants.js';
import { stockInvariants } from './stock-invariants.js';

export type { Invariant, InvariantFinding } from './invariant.js';

/**
 * Everything that must always be true (design §6), as far as cases, cards, stock, papers, the counter's money, outside
 * parties and the month's dues and journal go.
 */
export const invariants: readonly Invariant[] = [
  ...cardInvariants,
  ...stockInvariants,
  ...caseInvariants,
  ...promiseInvariants,
  ...paperInvariants,
  ...counterInvariants,
  ...outsideInvariants,
  ...moneyFactInvariants,
  ...monthInvariants,
  ...reconciliationInvariants,
  ...refundInvariants,
];

const fewExamples = 5;

/**
 * Looks at the real tables whether every invariant holds; gives what does not, and how many were looked at. The same
 * queries are the nightly audit check (稽核, 规程 第二十五条) and the oracle of the tests. Reads only.
 */
export async function checkInvariants(
  q: Queryable,
  wanted: readonly Invariant[] = invariants,
): Promise<{ findings: InvariantFinding[]; checks: number }> {
  const findings: InvariantFinding[] = [];
  for (const { name, article, broken } of wanted) {
    const ids = await broken(q);
    if (ids.length === 0) continue;
    findings.push({ name, ...(article ? { article } : {}), count: ids.length, examples: ids.slice(0, fewExamples) });
  }
  return { findings, checks: wanted.length };
}
