import { expect, test } from '@jest/globals';
import { countedDay } from '../../domain/calendar/counted-day.js';
import { shanghaiInstant, shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { resultDue } from '../../domain/cycle/result-due.js';
import { ruleDefaults } from '../../domain/rule/catalogue.js';
import { docTable } from '../money/doc-table.js';

const calendar = new WorkingCalendar();

test.each(docTable('Send days'))('sent at $sent, cut-off $cut-off', (row) => {
  const [day = '', time = ''] = (row.sent ?? '').split(' ');
  const counted = countedDay(calendar, shanghaiInstant(day, time), row['cut-off'] ?? '');
  const { dueAt } = resultDue(calendar, counted, ruleDefaults['result.due'].workingDays);
  expect([counted, shanghaiWallClock(dueAt)]).toEqual([row['counts as sent on'], row['result due']]);
});
