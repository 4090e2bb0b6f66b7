import { publishedYear, publishedYears } from './published-years.js';
import { addDays, endOfShanghaiDay, isWeekend, toShanghaiDay, yearOf } from './shanghai-time.js';
import { type YearList, yearListFaults } from './year-list.js';

/** When something is due; provisional where the way there leads through a year whose holidays are not yet published. */
export interface DueDate {
  readonly dueAt: Date;
  readonly provisional: boolean;
}

/** Longer promises than this are mistakes; it also bounds every loop over days. */
const mostWorkingDays = 2_000;
const mostDaysApart = 36_525;

/**
 * Decides every “N 个工作日”: weekends, statutory holidays (法定节假日) and make-up working days (调休). Years known to
 * the library and years imported count as published; in others weekends alone are off.
 */
export class WorkingCalendar {
  private readonly published = new Set<number>(publishedYears);
  private readonly off = new Set<string>();
  private readonly work = new Set<string>();

  /** An imported list replaces the library's days of its year as a whole; a later list of the same year wins. */
  constructor(imported: readonly YearList[] = []) {
    const lists = new Map(publishedYears.map((year) => [year, publishedYear(year)]));
    for (const list of imported) {
      const fault = yearListFaults(list)[0];
      if (fault) throw new RangeError(`year list ${list.year}: ${fault.fault} ${fault.day}`);
      lists.set(list.year, list);
      this.published.add(list.year);
    }
    for (const list of [...lists.values()].sort((a, b) => a.year - b.year)) this.take(list);
  }

  /** A list may overrule days in the December before its year, so lists are taken in order and the later one wins. */
  private take(list: YearList): void {
    for (const day of list.off) {
      this.off.add(day);
      this.work.delete(day);
    }
    for (const day of list.work) {
      this.work.add(day);
      this.off.delete(day);
    }
  }

  /** True where people work on this day (`YYYY-MM-DD`). */
  isWorkingDay(day: string): boolean {
    if (this.work.has(day)) return true;
    return !this.off.has(day) && !isWeekend(day);
  }

  /** True where the year's holidays are known. */
  isPublished(year: number): boolean {
    return this.published.has(year);
  }

  /**
   * Due at the end (23:59:59.999 Shanghai) of the n-th working day after the instant's own day, which is day zero even
   * where it is a day off. With n = 0: at the end of that day itself.
   */
  addWorkingDays(from: Date, n: number): DueDate {
    if (!Number.isInteger(n) || n < 0 || n > mostWorkingDays)
      throw new RangeError(`not a number of working days: ${n}`);
    let day = toShanghaiDay(from);
    let provisional = false;
    for (let counted = 0; counted < n; ) {
      day = addDays(day, 1);
      if (!this.isPublished(yearOf(day))) provisional = true;
      if (this.isWorkingDay(day)) counted += 1;
    }
    return { dueAt: endOfShanghaiDay(day), provisional };
  }

  /**
   * How many working days lie after day a, up to and including day b; negative where b is earlier. It undoes
   * addWorkingDays: from the instant's day to the due day there are n.
   */
  workingDaysBetween(a: string, b: string): number {
    if (b < a) return -this.workingDaysBetween(b, a);
    let count = 0;
    let steps = 0;
    for (let day = a; day < b; steps += 1) {
      if (steps > mostDaysApart) throw new RangeError(`days too far apart: ${a} ${b}`);
      day = addDays(day, 1);
      if (this.isWorkingDay(day)) count += 1;
    }
    return count;
  }

  /**
   * The end of the working day by which this fraction of an n-day promise is used up: 0.8 of 30 is the 24th day. Parts
   * of a day count as a whole one, so a fraction above zero never falls on day zero.
   */
  atWorkingDayFraction(from: Date, n: number, fraction: number): DueDate {
    if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`not a fraction: ${fraction}`);
    // A thousandth of a day is less than any percent of any promise and more than what binary fractions are off by.
    return this.addWorkingDays(from, Math.max(Math.ceil(n * fraction - 0.001), 0));
  }

  /** The first working day on or after a day: what falls on a day off moves there. */
  workingDayFrom(day: string): string {
    let found = day;
    for (let steps = 0; !this.isWorkingDay(found); steps += 1) {
      if (steps > 366) throw new RangeError(`no working day after ${day}`);
      found = addDays(found, 1);
    }
    return found;
  }

  /** The last working day on or before a day: what must be done by a day off must be done by then. */
  workingDayUntil(day: string): string {
    let found = day;
    for (let steps = 0; !this.isWorkingDay(found); steps += 1) {
      if (steps > 366) throw new RangeError(`no working day before ${day}`);
      found = addDays(found, -1);
    }
    return found;
  }

  /** The n-th working day before a day: from it to the day there are n (`workingDaysBetween`), the day being one. */
  workingDaysBefore(day: string, n: number): string {
    if (!Number.isInteger(n) || n < 0 || n > mostWorkingDays)
      throw new RangeError(`not a number of working days: ${n}`);
    let found = day;
    for (let counted = 0; counted < n; counted += 1) found = this.workingDayUntil(addDays(found, -1));
    return found;
  }
}
