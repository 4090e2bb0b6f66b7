import { noteOutsideDue, type OutsideParty, readClock } from '../clock/clock.js';
import type { Queryable } from '../database/database.js';

/**
 * Tells the simulated outside parties the business time, where it is not real time, and lets them work at it. Gives
 * and notes when they will be ready next (a card, a result, a statement), for whoever steps the clock; nothing where
 * nothing is in making. Without a control address (production) nobody is told.
 */
export async function tellTrainingClock(
  q: Queryable,
  party: OutsideParty,
  controlUrl: string | undefined,
): Promise<Date | undefined> {
  if (!controlUrl) return undefined;
  const clock = await readClock(q);
  if (clock.mode === 'real') return undefined;
  const answer = await fetch(`${controlUrl.replace(/\/$/, '')}/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: clock.now.toISOString(), rate: clock.rate }),
    signal: AbortSignal.timeout(60_000),
  });
  if (!answer.ok) throw new Error(`the simulated parties did not take the time: ${answer.status}`);
  const { nextDueAt } = (await answer.json()) as { nextDueAt: string | null };
  const due = nextDueAt === null ? undefined : new Date(nextDueAt);
  await noteOutsideDue(q, party, due);
  return due;
}
