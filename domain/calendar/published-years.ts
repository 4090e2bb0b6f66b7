import { createRequire } from 'node:module';
import { yearOf } from './shanghai-time.js';
import type { YearList } from './year-list.js';

/**
 * The years for which the library was checked against the State Council's lists, day by day. For a year that it doesn't
 * know it answers with plain weekends and says nothing, so this list, not the library, decides what is published.
 */
export const publishedYears: readonly number[] = [2024, 2025, 2026];

interface LibraryDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** The library's data, not its functions: those read days in the server's time zone and are a day off in America. */
const library = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as LibraryDays;

/** A published year's list as the library holds it. Throws for a year that is not published. */
export function publishedYear(year: number): YearList {
  if (!publishedYears.includes(year)) throw new RangeError(`year ${year} is not published`);
  const ofYear = (days: Readonly<Record<string, string>>) => Object.keys(days).filter((day) => yearOf(day) === year);
  return { year, off: ofYear(library.holidays), work: ofYear(library.workdays) };
}
