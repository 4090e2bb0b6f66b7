import { z } from 'zod';
import { day } from '../contract/fields.js';

/** A day that is not what its weekday says: a holiday on a weekday, or a make-up working day (调休). */
export const calendarException = z
  .object({ day, kind: z.enum(['holiday', 'workday']), name: z.string() })
  .meta({ id: 'CalendarException' });

/** `published` is false where the State Council has not published the year: due dates there are provisional. */
export const calendarYear = z
  .object({ year: z.int(), published: z.boolean(), workingDays: z.int(), exceptions: z.array(calendarException) })
  .meta({ id: 'CalendarYear' });
