import { z } from 'zod';
import { yearListFaults } from '../calendar/year-list.js';
import { findFileAmount } from '../money/fen.js';

/** A number of days or attempts: whole, at least one, and small enough to be no typing mistake. */
const count = (most: number) => z.int().min(1).max(most);

export const workingDays = z.strictObject({ workingDays: count(250) });

/** Percents of a promise at which it escalates, ascending. */
export const escalation = z.strictObject({
  percents: z
    .array(count(100))
    .min(1)
    .max(5)
    .refine((percents) => percents.every((percent, at) => at === 0 || percent > (percents[at - 1] ?? 0)), {
      error: 'not ascending',
    }),
});

export const collection = z
  .strictObject({ remindAfterDays: count(3_650), recallAfterDays: count(3_650) })
  .refine((value) => value.remindAfterDays < value.recallAfterDays, {
    path: ['remindAfterDays'],
    error: 'not before the recall',
  });

export const guardianAge = z.strictObject({ years: count(30) });

export const photoStandard = z.strictObject({
  minWidth: count(10_000),
  minHeight: count(10_000),
  maxBytes: z.int().min(10_000).max(20_000_000),
  formats: z.array(z.enum(['image/jpeg', 'image/png'])).min(1),
});

/** Working days for which a task may lie before it is urgent: by step, and for steps without a limit of their own. */
export const taskLimits = z.strictObject({
  otherwise: count(250),
  steps: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), count(250)),
});

/** How an outside service is asked: the patience with one call, the calls, and the wait before the second one. */
export const identityPolicy = z.strictObject({
  timeoutSeconds: count(120),
  attempts: count(20),
  firstRetrySeconds: count(600),
  backoff: z.number().min(1).max(5),
});

/** An amount in yuan as text with two decimals, because JSON has no exact numbers for money. */
export const amount = z.strictObject({
  yuan: z.string().refine((text) => findFileAmount(text) !== undefined, { error: 'not an amount like 28.00' }),
});

export const oralLossLapse = z
  .strictObject({ days: count(365), remindOnDay: count(365) })
  .refine((value) => value.remindOnDay < value.days, { path: ['remindOnDay'], error: 'not before the lapse' });

export const pinLock = z.strictObject({ errors: count(20) });

export const temporaryCardTerm = z.strictObject({ days: count(366), maxMonths: count(24) });

export const timeOfDay = z.strictObject({ time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });

/** What the State Council published for one year: days off and make-up working days (`YYYY-MM-DD`). */
export function calendarYear(year: number) {
  const days = z.array(z.string()).max(366);
  return z.strictObject({ off: days, work: days }).superRefine((list, context) => {
    for (const { fault, day } of yearListFaults({ year, ...list })) {
      context.addIssue({ code: 'custom', message: `${fault} ${day}`, path: [fault, day] });
    }
  });
}
