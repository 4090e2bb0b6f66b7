import { addDays, endOfShanghaiDay, shanghaiInstant, toShanghaiDay, yearOf } from '../calendar/shanghai-time.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addMonths } from '../money/fee-period.js';
import type { RuleValue } from '../rule/catalogue.js';

/** One deduction of a cycle; days `YYYY-MM-DD`. */
export interface DeductionDate {
  /** 1 is the first, 2 the second, 3 the third. */
  readonly number: number;
  /** 社保经办机构 and liaisons remind (第十三条). */
  readonly remindOn: string;
  readonly sendOn: string;
}

/** The dates of a cycle; provisional where a year's holidays are not yet published. */
export interface CycleDates {
  readonly opensAt: Date;
  readonly deductions: readonly DeductionDate[];
  /** The last day on which what is owed can be paid in time; from the day after it is in arrears (第十四条). */
  readonly closesOn: string;
  readonly provisional: boolean;
}

/** When an insurance type's cycle runs, of its rule. */
interface Window {
  readonly closesInMonth: number;
  readonly thirdDeduction: boolean;
}

/**
 * The dates of the cycle of a fee period (`YYYYMM`, its first month): opens on the 1st, deductions on the n-th working
 * days of that month, reminders working days before each, close on a fixed day or the working day before (interchange
 * §6). A deduction whose day lies after the close is not made; a reminder never comes before the opening.
 */
export function cycleDates(
  period: string,
  rule: RuleValue<'cycle.dates'>,
  window: Window,
  calendar: WorkingCalendar,
): CycleDates {
  const opensOn = dayOf(period, 1);
  const closesOn = calendar.workingDayUntil(dayOf(addMonths(period, window.closesInMonth - 1), rule.closesOn));
  const ordinals = [rule.firstDeduction, rule.secondDeduction, ...(window.thirdDeduction ? [rule.thirdDeduction] : [])];
  const deductions = ordinals
    .map((ordinal, at) => {
      const sendOn = toShanghaiDay(calendar.addWorkingDays(endOfShanghaiDay(addDays(opensOn, -1)), ordinal).dueAt);
      const remindOn = calendar.workingDaysBefore(sendOn, rule.remindBefore);
      return { number: at + 1, remindOn: remindOn < opensOn ? opensOn : remindOn, sendOn };
    })
    .filter(({ sendOn }) => sendOn <= closesOn);
  const years = [yearOf(opensOn), yearOf(closesOn)];
  return {
    opensAt: shanghaiInstant(opensOn, `${rule.opensAt}:00`),
    deductions,
    closesOn,
    provisional: years.some((year) => !calendar.isPublished(year)),
  };
}

function dayOf(month: string, day: number): string {
  return `${month.slice(0, 4)}-${month.slice(4)}-${String(day).padStart(2, '0')}`;
}
