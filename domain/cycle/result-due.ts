import { endOfShanghaiDay } from '../calendar/shanghai-time.js';
import { type DueDate, type WorkingCalendar } from '../calendar/working-calendar.js';

/**
 * Until when the bank has to answer: working days (规程 第十四条: 3) that begin on the working day after the one on which
 * the file counts as sent (`countedDay`). From then on the result is overdue; the file is never sent again on its own,
 * because the money may have moved.
 */
export function resultDue(calendar: WorkingCalendar, countedOn: string, workingDays: number): DueDate {
  return calendar.addWorkingDays(endOfShanghaiDay(countedOn), workingDays);
}
