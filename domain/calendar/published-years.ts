import chineseDays from 'chinese-days';
import { addDays, yearOf } from './shanghai-time.js';
import type { YearList } from './year-list.js';

/**
 * The years for which the library was checked against the State Council's lists, day by day. For a year that it doesn't
 * know it answers with plain weekends and says nothing, so this list, not the library, decides what is published.
 */
export const publishedYears: readonly number[] = [2024, 2025, 2026];

const lists = new Map<number, YearList>();

/** A published year's list as the library holds it. Throws for a year that is not published. */
export function publishedYear(year: number): YearList {
  if (!publishedYears.includes(year)) throw new RangeError(`year ${year} is not published`);
  const list = lists.get(year) ?? readYear(year);
  lists.set(year, list);
  return list;
}

/**
 * The library works in the server's time zone: west of Greenwich it shifts a day asked as text, and the days of its own
 * lists with it, but not weekends. So only what it has listed is taken from it: such days carry a holiday's name
 * (`Spring Festival,春节,4`), others a weekday's.
 */
function readYear(year: number): YearList {
  const off: string[] = [];
  const work: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const detail = chineseDays.getDayDetail(day);
    if (detail.name.includes(',')) (detail.work ? work : off).push(day);
  }
  return { year, off, work };
}
