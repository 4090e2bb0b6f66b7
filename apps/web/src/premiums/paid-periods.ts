import type { Premium } from './premiums.queries.js';

/** What can be certified of one insurance type: its first and its last paid fee period (`YYYYMM`). */
export interface PaidPeriods {
  readonly insurance: string;
  readonly from: string;
  readonly to: string;
}

/** Types with something paid, each with its first and last paid period, by their codes. */
export function paidPeriods(dues: readonly Pick<Premium, 'insurance' | 'period' | 'state'>[]): PaidPeriods[] {
  const paid = dues.filter(({ state }) => state === 'paid');
  return [...new Set(paid.map(({ insurance }) => insurance))].sort().map((insurance) => {
    const periods = paid.filter((due) => due.insurance === insurance).map(({ period }) => period);
    return { insurance, from: periods.reduce(lesser), to: periods.reduce(greater) };
  });
}

const lesser = (a: string, b: string) => (a < b ? a : b);
const greater = (a: string, b: string) => (a > b ? a : b);
