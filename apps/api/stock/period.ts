import { endOfShanghaiDay, shanghaiInstant } from '../../../domain/calendar/shanghai-time.js';

/** No card was in stock before. */
export const firstDay = '2000-01-01';

/** The first and last instant of days `from` to `to`, both counted in. */
export function endsOf(from: string, to: string): readonly [Date, Date] {
  return [shanghaiInstant(from, '00:00:00'), endOfShanghaiDay(to)];
}
