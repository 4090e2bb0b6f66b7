import { addDays, endOfShanghaiDay } from '../calendar/shanghai-time.js';
import type { DueDate, WorkingCalendar } from '../calendar/working-calendar.js';
import { addMonths } from '../money/fee-period.js';

/** Until when a bank sends the statement of a month (`YYYYMM`): so many working days after the month's last day. */
export function statementDue(calendar: WorkingCalendar, month: string, workingDays: number): DueDate {
  const next = addMonths(month, 1);
  const lastDay = addDays(`${next.slice(0, 4)}-${next.slice(4)}-01`, -1);
  return calendar.addWorkingDays(endOfShanghaiDay(lastDay), workingDays);
}
