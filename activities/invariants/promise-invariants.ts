import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { workingCalendar } from '../clock/clock.js';
import type { Queryable } from '../database/database.js';
import { type Invariant, mostIds } from './invariant.js';

interface PromiseRow {
  readonly id: string;
  readonly accepted_at: Date;
  readonly promised_by: Date | null;
  readonly working_days: number;
  readonly held: number;
}

const page = 5_000;

/** What must always be true of promises: they are the calendar's, plus the working days on hold. */
export const promiseInvariants: readonly Invariant[] = [
  {
    name: 'promisesAreTheCalendars',
    zh: '承诺时限与工作日历一致',
    en: "A promise ends with the calendar's n-th working day, plus those on hold",
    article: '附件1 第十一条(4)',
    broken: brokenPromises,
  },
];

async function brokenPromises(q: Queryable): Promise<string[]> {
  const calendar = await workingCalendar(q);
  const broken: string[] = [];
  for (let after = ''; broken.length < mostIds; ) {
    const rows = await q.rows<PromiseRow>(promiseSql, [after, page]);
    broken.push(...rows.filter((row) => !isTheCalendars(calendar, row)).map((row) => row.id));
    const last = rows.at(-1);
    if (!last || rows.length < page) break;
    after = last.id;
  }
  return broken;
}

/**
 * A hold before acceptance moves nothing: the promise has not begun. A provisional promise is computed anew when the year's list comes, so only firm ones are
 * looked at.
 */
const promiseSql = `
  SELECT c.id, c.accepted_at, c.promised_by,
    (coalesce(c.rules->'issuance.promise', c.rules->'replacement.promise')->'value'->>'workingDays')::int AS working_days,
    (SELECT coalesce(sum((t.data->>'workingDaysHeld')::int), 0)::int FROM timeline t
     WHERE t.case_id = c.id AND t.kind = 'resumed' AND t.at > c.accepted_at) AS held
  FROM cases c WHERE c.id > $1 AND c.accepted_at IS NOT NULL AND c.rules ?| ARRAY['issuance.promise', 'replacement.promise'] AND NOT c.promise_provisional
  ORDER BY c.id LIMIT $2`;

function isTheCalendars(calendar: WorkingCalendar, row: PromiseRow): boolean {
  const due = calendar.addWorkingDays(row.accepted_at, row.working_days + row.held);
  return row.promised_by?.getTime() === due.dueAt.getTime();
}
