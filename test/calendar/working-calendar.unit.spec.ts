import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { publishedYear, publishedYears } from '../../domain/calendar/published-years.js';
import { addDays, isWeekend, shanghaiInstant, toShanghaiDay, yearOf } from '../../domain/calendar/shanghai-time.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { yearListFaults } from '../../domain/calendar/year-list.js';
import { notices } from './state-council.js';

const calendar = new WorkingCalendar();
const noon = (day: string) => shanghaiInstant(day, '12:00:00');
const dueDay = (from: string, n: number) => toShanghaiDay(calendar.addWorkingDays(noon(from), n).dueAt);

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the State Council’s lists, every day', () => {
  test('each published year has its notice', () => {
    expect(notices.map(({ year }) => year)).toEqual(publishedYears);
  });

  test.each(notices)('$year', ({ year, off, work }) => {
    const inSpan = (day: string) => off.some(([from, to]) => day.slice(5) >= from && day.slice(5) <= to);
    for (const day of daysOf(year)) {
      const expected = work.includes(day.slice(5)) || (!isWeekend(day) && !inSpan(day));
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, expected]);
    }
  });

  test.each([
    [2024, 250 + 1],
    [2025, 248],
    [2026, 248],
  ])('%d has so many working days', (year, count) => {
    expect(daysOf(year).filter((day) => calendar.isWorkingDay(day))).toHaveLength(count);
  });
});

describe('adding working days', () => {
  test('day zero is the day itself, due at the end of the n-th', () => {
    const { dueAt, provisional } = calendar.addWorkingDays(new Date('2026-11-24T01:00:00Z'), 3);
    expect(dueAt.toISOString()).toBe('2026-11-27T15:59:59.999Z');
    expect(provisional).toBe(false);
  });

  test('one second decides the day: 23:59:59 and 00:00:00 in Shanghai', () => {
    const before = calendar.addWorkingDays(shanghaiInstant('2026-11-23', '23:59:59'), 1);
    const after = calendar.addWorkingDays(shanghaiInstant('2026-11-24', '00:00:00'), 1);
    expect([toShanghaiDay(before.dueAt), toShanghaiDay(after.dueAt)]).toEqual(['2026-11-24', '2026-11-25']);
  });

  test.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'], // a Saturday on which work is made up
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-10-03', 1, '2026-10-08'], // filed on a day off
    ['2026-03-02', 30, '2026-04-14'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('from %s, %d working days: %s', (from, n, due) => {
    expect(dueDay(from, n)).toBe(due);
  });

  test('80 % of 30 days is the 24th, of 3 days the 3rd', () => {
    for (const [n, day] of [
      [30, 24],
      [3, 3],
      [15, 12],
      [10, 8],
    ] as const) {
      const from = noon('2026-03-02');
      expect(calendar.atWorkingDayFraction(from, n, 0.8)).toEqual(calendar.addWorkingDays(from, day));
    }
  });

  test.each([-1, 1.5, Number.NaN, 100_000])('%d is no number of working days', (n) => {
    expect(() => calendar.addWorkingDays(noon('2026-03-02'), n)).toThrow(RangeError);
  });
});

describe('years not published', () => {
  test('provisional, by weekends alone, and settled by an imported list', () => {
    const from = noon('2026-12-30');
    expect(calendar.isPublished(2027)).toBe(false);
    expect(calendar.addWorkingDays(from, 1)).toEqual({
      dueAt: new Date('2026-12-31T15:59:59.999Z'),
      provisional: false,
    });
    expect(calendar.addWorkingDays(from, 2)).toEqual({
      dueAt: new Date('2027-01-01T15:59:59.999Z'),
      provisional: true,
    });
    const imported = new WorkingCalendar([
      { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-09'] },
    ]);
    expect(imported.addWorkingDays(from, 2)).toEqual({
      dueAt: new Date('2027-01-04T15:59:59.999Z'),
      provisional: false,
    });
    expect(imported.isWorkingDay('2027-01-09')).toBe(true);
    expect(imported.addWorkingDays(from, 400).provisional).toBe(true);
  });

  test('an imported list replaces its year as a whole and may reach into the December before', () => {
    const changed = new WorkingCalendar([
      { year: 2026, off: ['2026-01-01'], work: [] },
      { year: 2027, off: ['2026-12-31', '2027-01-01'], work: ['2026-12-27'] },
    ]);
    expect(changed.isWorkingDay('2026-10-01')).toBe(true);
    expect(changed.isWorkingDay('2026-10-10')).toBe(false);
    expect([changed.isWorkingDay('2026-12-31'), changed.isWorkingDay('2026-12-27')]).toEqual([false, true]);
  });

  test('a wrong list is refused with every fault', () => {
    const list = {
      year: 2027,
      off: ['2027-01-01', '2027-02-30', '2028-01-01'],
      work: ['2027-01-01', '2027-01-04', '2027-01-04'],
    };
    expect(yearListFaults(list).map(({ fault }) => fault)).toEqual(['not-a-day']);
    const days = { ...list, off: ['2027-01-01', '2028-01-01'] };
    expect(new Set(yearListFaults(days).map(({ fault }) => fault))).toEqual(
      new Set(['other-year', 'repeated-day', 'off-and-work', 'work-on-weekday']),
    );
    expect(yearListFaults({ year: 2027, off: [], work: [] })).toEqual([{ fault: 'no-days-off', day: '2027' }]);
    expect(() => new WorkingCalendar([days])).toThrow('2027');
  });
});

describe('properties', () => {
  const instants = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2026-08-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const counts = fc.integer({ min: 0, max: 60 });

  test('between undoes add', () => {
    fc.assert(
      fc.property(instants, counts, (from, n) => {
        const due = toShanghaiDay(calendar.addWorkingDays(from, n).dueAt);
        expect(calendar.workingDaysBetween(toShanghaiDay(from), due)).toBe(n);
        expect(calendar.workingDaysBetween(due, toShanghaiDay(from))).toBe(-n || 0);
      }),
    );
  });

  test('later filing or more days never fall due earlier; a due day is worked on', () => {
    fc.assert(
      fc.property(instants, instants, counts, (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const due = (from: Date, days: number) => calendar.addWorkingDays(from, days).dueAt.getTime();
        expect(due(first, n)).toBeLessThanOrEqual(due(second, n));
        expect(due(first, n)).toBeLessThan(due(first, n + 1));
        expect(calendar.isWorkingDay(toShanghaiDay(new Date(due(first, n + 1))))).toBe(true);
      }),
    );
  });

  test('the first working day from a day on', () => {
    expect(calendar.workingDayFrom('2026-10-01')).toBe('2026-10-08');
    expect(calendar.workingDayFrom('2026-10-10')).toBe('2026-10-10');
  });
});

describe('the server’s time zone', () => {
  const zone = process.env.TZ;
  afterAll(() => {
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
  });

  test.each(['Pacific/Honolulu', 'America/New_York', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])('%s', (other) => {
    process.env.TZ = other;
    const there = new WorkingCalendar();
    const off = (one: WorkingCalendar) => daysOf(2026).filter((day) => !one.isWorkingDay(day));
    expect(off(there)).toEqual(off(calendar));
    expect(there.addWorkingDays(new Date('2026-09-30T15:59:59Z'), 1).dueAt.toISOString()).toBe(
      '2026-10-08T15:59:59.999Z',
    );
    expect(there.addWorkingDays(new Date('2026-09-29T16:00:00Z'), 1).dueAt.toISOString()).toBe(
      '2026-10-08T15:59:59.999Z',
    );
    expect(toShanghaiDay(new Date('2026-09-29T15:59:59Z'))).toBe('2026-09-29');
  });

  // The library's lists are read once a process, so each zone needs a process of its own.
  test.each(['Pacific/Honolulu', 'America/New_York', 'Pacific/Kiritimati'])(
    'lists read in %s are the same',
    (other) => {
      const script = `
      import { publishedYear, publishedYears } from './domain/calendar/published-years.ts';
      console.log(JSON.stringify(publishedYears.map(publishedYear)));`;
      const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, NODE_OPTIONS: '', TZ: other },
        encoding: 'utf8',
      });
      expect(JSON.parse(run.stdout)).toEqual(publishedYears.map(publishedYear));
    },
  );
});
