import { addDays, shanghaiInstant, toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';

/** When people come to the window on a working day: both mornings and afternoons, never at noon or night. */
const slots = ['09:00:00', '10:30:00', '14:00:00', '16:00:00'];
const calendar = new WorkingCalendar();

/** The first slot after an instant. */
export function nextSlot(after: Date): Date {
  for (let day = toShanghaiDay(after); ; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    const slot = slots.map((time) => shanghaiInstant(day, time)).find((instant) => instant > after);
    if (slot) return slot;
  }
}

/** A slot so many working days later; with 0 the next one. `turn` chooses which of the day's. */
export function slotInDays(after: Date, workingDays: number, turn: number): Date {
  if (workingDays === 0) return nextSlot(after);
  const day = toShanghaiDay(calendar.addWorkingDays(after, workingDays).dueAt);
  return shanghaiInstant(day, slots[turn % slots.length] as string);
}

/** Minutes from an instant to the end of the n-th working day after it. */
export function minutesOfWorkingDays(from: Date, workingDays: number): number {
  return Math.round((calendar.addWorkingDays(from, workingDays).dueAt.getTime() - from.getTime()) / 60_000);
}
