import type { z } from 'zod';
import type { BusinessClock } from '../../../activities/clock/clock.js';
import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { promise } from './cases.contract.js';

/** A promise that runs out within so many working days is about to be late. */
export const soonWorkingDays = 5;

/** Business time and its calendar, as one answer sees them. */
export interface Today {
  readonly clock: BusinessClock;
  readonly calendar: WorkingCalendar;
}

export interface PromiseColumns {
  readonly status: string;
  readonly promised_by: Date | null;
  readonly promise_provisional: boolean;
  readonly promise_met_at: Date | null;
  readonly hold_since: Date | null;
  readonly closed_at: Date | null;
}

/** The promise as it stands: counted until today, until what was promised was ready, until the hold
 * that stopped its clock, or until the case was closed. */
export function promiseView(row: PromiseColumns, today: Today): z.output<typeof promise> | null {
  if (!row.promised_by) return null;
  const until = row.promise_met_at ?? row.closed_at ?? row.hold_since ?? today.clock.now;
  return {
    by: row.promised_by.toISOString(),
    workingDaysLeft: today.calendar.workingDaysBetween(toShanghaiDay(until), toShanghaiDay(row.promised_by)),
    provisional: row.promise_provisional,
    overdue: until > row.promised_by,
    paused: row.hold_since !== null,
    met: row.promise_met_at !== null,
  };
}
