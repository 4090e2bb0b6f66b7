import { addDays, shanghaiWallClock, toShanghaiDay } from './shanghai-time.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * The working day on which a file counts as sent (interchange §1): the day itself before the bank's cut-off (`HH:MM`,
 * Asia/Shanghai), otherwise, and on days off, the next working day.
 */
export function countedDay(calendar: WorkingCalendar, sentAt: Date, cutOff: string): string {
  const day = toShanghaiDay(sentAt);
  const isLate = shanghaiWallClock(sentAt).slice(11, 16) >= cutOff;
  return calendar.workingDayFrom(isLate ? addDays(day, 1) : day);
}
