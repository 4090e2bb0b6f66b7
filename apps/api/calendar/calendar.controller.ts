import { Controller, Param } from '@nestjs/common';
import { Route } from '../route/route.js';
import { calendarYear } from './calendar.contract.js';

@Controller()
export class CalendarController {
  @Route({
    method: 'GET',
    path: '/calendar/:year',
    roles: 'signedIn',
    reach: 'none',
    answer: calendarYear,
    refusals: ['access.not-found'],
    summary: { zh: '工作日历', en: 'Working days of a year' },
  })
  read(@Param('year') _year: string) {}
}
