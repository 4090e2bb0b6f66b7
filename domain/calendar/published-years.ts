import chineseDays from 'chinese-days';
import { addDays, isWeekend, yearOf } from './shanghai-time.js';
import type { YearList } from './year-list.js';

/**
 * The years for which the library was checked against the State Council's lists, day by day. For a year that it doesn't
 * know it answers with plain weekends and says nothing, so this list, not the library, decides what is published.
 */
export const publishedYears: readonly number[] = [2024, 2025, 2026];

const lists = new Map<number, YearList>();

/** A published year's list, holding only what differs from plain weekends. */
export function publishedYear(year: number): YearList {
  const known = lists.get(year);
  if (known) return known;
  if (!publishedYears.includes(year)) throw new RangeError(`year ${year} is not published`);
  const list = readYear(year);
  lists.set(year, list);
  return list;
}

function readYear(year: number): YearList {
  const off: string[] = [];
  const work: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const working = chineseDays.isWorkday(localNoon(day));
    if (working && isWeekend(day)) work.push(day);
    if (!working && !isWeekend(day)) off.push(day);
  }
  return { year, off, work };
}

/** The library reads the fields of the server's own time zone; text it would read as UTC and be a day off in America. */
function localNoon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
