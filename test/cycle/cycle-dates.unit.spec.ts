import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { cycleDates } from '../../domain/cycle/cycle-dates.js';
import { addMonths } from '../../domain/money/fee-period.js';
import { ruleDefaults } from '../../domain/rule/catalogue.js';
import { docTable } from '../money/doc-table.js';

const calendar = new WorkingCalendar();
const rule = ruleDefaults['cycle.dates'];

test.each(docTable('Cycle dates'))('$period', (row) => {
  const window = { closesInMonth: Number(row.closes), thirdDeduction: row.third === 'yes' };
  const { opensAt, deductions, closesOn, provisional } = cycleDates(row.period ?? '', rule, window, calendar);
  const told = deductions.map(({ remindOn, sendOn }) => `${remindOn} → ${sendOn}`).join('; ');
  expect([shanghaiWallClock(opensAt), told, closesOn]).toEqual([row.opens, row.deductions, row['closes on']]);
  expect(provisional).toBe(false);
});

describe('of any month', () => {
  const months = fc.integer({ min: 0, max: 35 }).map((n) => addMonths('202401', n));

  test('it opens, reminds, sends and closes in that order, on working days', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 3 }), fc.boolean(), (period, closesInMonth, thirdDeduction) => {
        const { deductions, closesOn } = cycleDates(period, rule, { closesInMonth, thirdDeduction }, calendar);
        expect(deductions.length).toBeGreaterThanOrEqual(2);
        expect(deductions.map(({ number }) => number)).toEqual(deductions.map((_, at) => at + 1));
        for (const { remindOn, sendOn } of deductions) {
          expect([remindOn, sendOn].every((day) => calendar.isWorkingDay(day))).toBe(true);
          expect(calendar.workingDaysBetween(remindOn, sendOn)).toBe(2);
          expect(sendOn <= closesOn).toBe(true);
        }
        expect(calendar.isWorkingDay(closesOn)).toBe(true);
      }),
    );
  });

  test('a reminder never comes before the opening; unpublished years are provisional', () => {
    const early = { ...rule, firstDeduction: 1 };
    const { deductions, provisional } = cycleDates(
      '202804',
      early,
      { closesInMonth: 1, thirdDeduction: false },
      calendar,
    );
    expect(deductions[0]?.remindOn).toBe('2028-04-01');
    expect(provisional).toBe(true);
  });
});

describe('working days backwards', () => {
  test('undo those forwards', () => {
    const days = fc
      .integer({ min: 0, max: 700 })
      .map((n) => calendar.workingDayFrom(new Date(Date.UTC(2024, 3, 1 + n)).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, fc.nat(60), (day, n) => {
        const before = calendar.workingDaysBefore(day, n);
        expect(calendar.isWorkingDay(before)).toBe(true);
        expect(calendar.workingDaysBetween(before, day)).toBe(n);
      }),
    );
    expect(calendar.workingDayUntil('2026-10-25')).toBe('2026-10-23');
    expect(() => calendar.workingDaysBefore('2026-11-02', -1)).toThrow(RangeError);
  });
});
