/** 缴费期: how long the time is that one due is for, in months. */
export const feePeriods = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
export type FeePeriod = keyof typeof feePeriods;

/** Months are `YYYYMM`; a fee period is named by its first. The month so many later (earlier where negative). */
export function addMonths(month: string, months: number): string {
  return monthAt(monthNumber(month) + months);
}

/** The first month of the fee period in which a month lies: of `202611` it is `202610` by quarters, `202601` by years. */
export function periodOf(month: string, feePeriod: FeePeriod): string {
  const number = monthNumber(month);
  return monthAt(number - (number % feePeriods[feePeriod]));
}

/** How many fee periods lie from one to another; negative where the second is earlier. */
export function periodsBetween(from: string, to: string, feePeriod: FeePeriod): number {
  return (monthNumber(periodOf(to, feePeriod)) - monthNumber(periodOf(from, feePeriod))) / feePeriods[feePeriod];
}

function monthNumber(month: string): number {
  if (!/^\d{4}(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`not a month: ${month}`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(4)) - 1;
}

function monthAt(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}${String((number % 12) + 1).padStart(2, '0')}`;
}
