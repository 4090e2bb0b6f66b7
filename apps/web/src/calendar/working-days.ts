export interface DayException {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
}

const dayLength = 86_400_000;

/** Working days after `from` up to and including `to` (both `YYYY-MM-DD`); bounded to two years. */
export function workingDaysBetween(from: string, to: string, exceptions: ReadonlyMap<string, string>): number {
  let count = 0;
  const end = Date.parse(to);
  for (let at = Date.parse(from) + dayLength; at <= end && count < 800; at += dayLength) {
    if (isWorkingDay(new Date(at), exceptions)) count += 1;
  }
  return count;
}

/** A weekday that is no holiday, or a make-up working day (调休). */
export function isWorkingDay(date: Date, exceptions: ReadonlyMap<string, string>): boolean {
  const exception = exceptions.get(date.toISOString().slice(0, 10));
  if (exception) return exception === 'workday';
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
