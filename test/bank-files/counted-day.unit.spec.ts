import { describe, expect, test } from '@jest/globals';
import { ContentReckoning } from '../../activities/bank-files/content.js';
import { countedDay } from '../../domain/calendar/counted-day.js';
import { WorkingCalendar } from '../../domain/calendar/working-calendar.js';

describe('the day on which a file counts as sent (interchange §1)', () => {
  const calendar = new WorkingCalendar();
  test.each([
    ['a working day before the cut-off', '2026-11-05T16:59:59+08:00', '2026-11-05'],
    ['at the cut-off', '2026-11-05T17:00:00+08:00', '2026-11-06'],
    ['on a Friday evening', '2026-11-06T18:00:00+08:00', '2026-11-09'],
    ['on a Saturday morning', '2026-11-07T09:00:00+08:00', '2026-11-09'],
    ['on a Saturday that is worked', '2026-10-10T09:00:00+08:00', '2026-10-10'],
    ['before a week of holidays', '2026-09-30T17:30:00+08:00', '2026-10-08'],
    ['just after midnight', '2026-11-06T00:10:00+08:00', '2026-11-06'],
  ])('%s', (_, sentAt, day) => {
    expect(countedDay(calendar, new Date(sentAt), '17:00')).toBe(day);
  });
});

describe('what a text shows of itself', () => {
  const factsOf = (text: string, size: number) => {
    const reckoning = new ContentReckoning();
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) reckoning.take(bytes.subarray(at, at + size));
    return reckoning.facts();
  };
  const digest = 'ab'.repeat(32);

  test.each([1, 7, 4_096])('in pieces of %d bytes', (size) => {
    const text = `H|1|DKR\nR|1|东\nR|2|㛃\nT|2|0|0.00|${digest}\n`;
    expect(factsOf(text, size)).toMatchObject({ bytes: Buffer.byteLength(text), lines: 2, trailerSm3: digest });
  });

  test.each([
    ['CRLF', `H|1\r\nT|0|${digest}\r\n`, digest],
    ['no line feed at the end', `H|1\nT|0|${digest}`, digest],
    ['no trailer', 'H|1\nR|1\n', ''],
    ['nothing', '', ''],
  ])('%s', (_, text, trailerSm3) => {
    expect(factsOf(text, 5)).toMatchObject({ lines: 0, trailerSm3 });
  });
});
