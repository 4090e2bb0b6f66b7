/**
 * Days and instants of Asia/Shanghai, whatever the server's time zone. Days are text `YYYY-MM-DD`, which sorts and
 * compares as it stands. Shanghai has been UTC+08:00 without summer time since 1991; business times are all later.
 */
const offsetMilliseconds = 8 * 3_600_000;
const dayMilliseconds = 86_400_000;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day of the calendar that exists, written `YYYY-MM-DD`. By arithmetic: files ask it for every line. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (daysOfMonths[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The Shanghai day in which an instant lies. */
export function toShanghaiDay(instant: Date): string {
  return new Date(instant.getTime() + offsetMilliseconds).toISOString().slice(0, 10);
}

/** The instant at which Shanghai's clocks show this day and time (`HH:MM:SS`, with `.sss` where wanted). */
export function shanghaiInstant(day: string, time: string): Date {
  const instant = new Date(`${day}T${time}+08:00`);
  if (!isDay(day) || Number.isNaN(instant.getTime())) throw new RangeError(`not a day and time: ${day} ${time}`);
  return instant;
}

/** The last millisecond of a Shanghai day: what is due on a day is due until here. */
export function endOfShanghaiDay(day: string): Date {
  return shanghaiInstant(day, '23:59:59.999');
}

/** The Shanghai wall clock of an instant, `YYYY-MM-DD HH:MM:SS`. */
export function shanghaiWallClock(instant: Date): string {
  return new Date(instant.getTime() + offsetMilliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** The day so many days later (earlier where negative). */
export function addDays(day: string, days: number): string {
  return new Date(dayNumber(day) * dayMilliseconds + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** True for Saturdays and Sundays. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function dayNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;
}
