import { addDays, shanghaiInstant, toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';

const calendar = new WorkingCalendar();

/** When people come to the windows: on working days, at some times of them, never at night. */
export class WorkingHours {
  /** Times of a working day, `HH:MM:SS`, in their order. */
  constructor(private readonly slots: readonly string[]) {}

  /** The first slot after an instant. */
  nextSlot(after: Date): Date {
    for (let day = toShanghaiDay(after); ; day = addDays(day, 1)) {
      if (!calendar.isWorkingDay(day)) continue;
      const slot = this.slots.map((time) => shanghaiInstant(day, time)).find((instant) => instant > after);
      if (slot) return slot;
    }
  }

  /** A time of the n-th working day after an instant. */
  onDay(after: Date, workingDays: number, time: string): Date {
    return shanghaiInstant(toShanghaiDay(calendar.addWorkingDays(after, workingDays).dueAt), time);
  }

  /** A slot so many working days later, at least one; `turn` chooses which of the day's. */
  slotInDays(after: Date, workingDays: number, turn: number): Date {
    return this.onDay(after, workingDays, this.slots[turn % this.slots.length] as string);
  }
}

/** Both mornings and afternoons. */
export const fullHours = new WorkingHours(['09:00:00', '10:30:00', '14:00:00', '16:00:00']);
/** A city's month: enough times that clerks work side by side, few enough that it is over in minutes. */
export const cityHours = new WorkingHours(['09:00:00', '11:00:00', '15:00:00']);
/** Fewer times, so that many days are lived through in seconds. */
export const shortHours = new WorkingHours(['10:00:00', '15:00:00']);

/** Minutes from an instant to the end of the n-th working day after it. */
export function minutesOfWorkingDays(from: Date, workingDays: number): number {
  return Math.round((calendar.addWorkingDays(from, workingDays).dueAt.getTime() - from.getTime()) / 60_000);
}
