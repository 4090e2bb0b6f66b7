import chineseDays from 'chinese-days';

/** How long the bank takes: so many minutes, or until this hour (Shanghai) of the n-th working day. */
export type Wait = { readonly minutes: number } | { readonly workingDays: number; readonly at: string };

const minute = 60_000;
const oneDay = 24 * 60 * minute;
/** Shanghai keeps UTC+8 the whole year. */
const eastOfUtc = 8 * 60 * minute;

const wallClock = (at: Date): string => new Date(at.getTime() + eastOfUtc).toISOString();

/** `YYYY-MM-DD` in Shanghai. */
export function dayOf(at: Date): string {
  return wallClock(at).slice(0, 10);
}

/** `YYYYMMDDHHMMSS` in Shanghai. */
export function stampOf(at: Date): string {
  return wallClock(at).slice(0, 19).replace(/\D/g, '');
}

/** The instant of `HH:MM` in Shanghai on a day. */
export function instantOf(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

/** The instant of a stamp; nothing where it names none. */
export function findInstant(stamp: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp);
  if (!parts) return undefined;
  const [, y, mo, d, h, mi, s] = parts;
  const at = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}+08:00`);
  return Number.isNaN(at.getTime()) || stampOf(at) !== stamp ? undefined : at;
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);
}

/** The n-th working day after a day. */
export function workingDayAfter(day: string, n: number): string {
  let at = day;
  for (let passed = 0; passed < n; ) {
    at = dayAfter(at);
    if (chineseDays.isWorkday(at)) passed += 1;
  }
  return at;
}

/** The working day on which a file counts as sent: the next one from the cut-off hour on, and on days off. */
export function countedDay(at: Date, cutOff: string): string {
  const day = dayOf(at);
  const inTime = wallClock(at).slice(11, 16) < cutOff;
  return inTime && chineseDays.isWorkday(day) ? day : workingDayAfter(day, 1);
}

/** When the bank is ready with a file that came at `from`, never before `from`. */
export function readyAt(wait: Wait, from: Date, cutOff: string): Date {
  if ('minutes' in wait) return new Date(from.getTime() + wait.minutes * minute);
  const due = instantOf(workingDayAfter(countedDay(from, cutOff), wait.workingDays), wait.at);
  return due > from ? due : from;
}

/** `YYYYMM` of a day, and the month after one. */
export const monthOf = (day: string): string => day.slice(0, 7).replace('-', '');
export function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(4))];
  return number === 12 ? `${year + 1}01` : `${year}${String(number + 1).padStart(2, '0')}`;
}
/** The first day of `YYYYMM`. */
export const firstDayOf = (month: string): string => `${month.slice(0, 4)}-${month.slice(4)}-01`;
