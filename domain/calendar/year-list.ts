import { isDay, isWeekend, yearOf } from './shanghai-time.js';

/**
 * One year as the State Council publishes it (国务院办公厅关于部分节假日安排的通知): the days off, weekends among them
 * or not, and the Saturdays and Sundays on which work is made up (调休). A list may reach back into the December before,
 * as the one of 2019 did.
 */
export interface YearList {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** What is wrong with a list that an administrator imports; a list without faults can be used. */
export type YearListFault =
  | 'not-a-day'
  | 'other-year'
  | 'repeated-day'
  | 'off-and-work'
  | 'work-on-weekday'
  | 'no-days-off';

/** Every fault of a list, each with the day at fault. No faults: an empty list. */
export function yearListFaults(list: YearList): { fault: YearListFault; day: string }[] {
  const days = [...list.off, ...list.work];
  const faults: { fault: YearListFault; day: string }[] = [];
  for (const day of days) if (!isDay(day)) faults.push({ fault: 'not-a-day', day });
  if (faults.length > 0) return faults;
  for (const day of days) if (!belongs(day, list.year)) faults.push({ fault: 'other-year', day });
  for (const part of [list.off, list.work]) {
    for (const [at, day] of part.entries()) if (part.indexOf(day) !== at) faults.push({ fault: 'repeated-day', day });
  }
  for (const day of list.work) {
    if (list.off.includes(day)) faults.push({ fault: 'off-and-work', day });
    if (!isWeekend(day)) faults.push({ fault: 'work-on-weekday', day });
  }
  if (!list.off.some((day) => yearOf(day) === list.year)) faults.push({ fault: 'no-days-off', day: `${list.year}` });
  return faults;
}

/** The list's own year, or the December before it. */
function belongs(day: string, year: number): boolean {
  return yearOf(day) === year || day.startsWith(`${year - 1}-12-`);
}
