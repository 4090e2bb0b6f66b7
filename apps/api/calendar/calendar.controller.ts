import { Controller, Param } from '@nestjs/common';
import { workingCalendar } from '../../../activities/clock/clock.js';
import { addDays, isWeekend, yearOf } from '../../../domain/calendar/shanghai-time.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { calendarYear } from './calendar.contract.js';

@Controller()
export class CalendarController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/calendar/:year',
    roles: 'signedIn',
    reach: 'none',
    answer: calendarYear,
    refusals: ['access.not-found'],
    summary: { zh: '工作日历', en: 'Working days of a year' },
  })
  async read(@Param('year') text: string) {
    const year = /^20\d\d$/.test(text) ? Number(text) : undefined;
    if (year === undefined) return refuse('access.not-found');
    return yearView(await workingCalendar(this.reader.references), year);
  }
}

/** The year's working days, and each day that is not what its weekday says. */
function yearView(calendar: WorkingCalendar, year: number) {
  const exceptions: { day: string; kind: 'holiday' | 'workday'; name: string }[] = [];
  let workingDays = 0;
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
    const works = calendar.isWorkingDay(day);
    if (works) workingDays += 1;
    if (works && isWeekend(day)) exceptions.push({ day, kind: 'workday', name: '调休上班' });
    if (!works && !isWeekend(day)) exceptions.push({ day, kind: 'holiday', name: '法定节假日' });
  }
  return { year, published: calendar.isPublished(year), workingDays, exceptions };
}
