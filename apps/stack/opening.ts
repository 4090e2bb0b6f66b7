import { addDays, shanghaiInstant, toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { openingWorkingDays, playOpening } from '../demo/opening.js';
import { placeOf } from '../demo/place.js';
import type { Progress } from './progress.js';
import type { Stack } from './stack.js';

/** Where a new training clock begins, so that it shows about today when the opening has been played. */
export function openingStart(today = toShanghaiDay(new Date())): Date {
  const calendar = new WorkingCalendar();
  let day = today;
  while (calendar.workingDaysBetween(day, today) < openingWorkingDays) day = addDays(day, -1);
  return shanghaiInstant(day, '08:00:00');
}

/**
 * Fills a new training system with its opening. It is a help, not a condition: one that fails is told, and the system
 * stands all the same.
 */
export async function openTraining(stack: Stack, progress: Progress): Promise<void> {
  progress.begin('demo cases');
  try {
    await playOpening(placeOf(stack));
    progress.done('demo cases');
  } catch (error) {
    progress.done('demo cases', `not all were played: ${(error as Error).message}`);
  }
}
