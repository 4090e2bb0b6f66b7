import { type OutsideParty, readClock } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { tellTrainingClock } from './training-clock.js';

/** Business time between two rounds of an exchange. */
const intervalMs = 15 * 60_000;
/** A fast clock's rounds, in real time, never follow each other closer than this. */
const shortestPauseMs = 2_000;
/** A stepped clock's steps run rounds of their own; these here only pick up what was left. */
const steppedPauseMs = 15_000;

/** Tells simulated parties the time, and gives the real milliseconds until the exchange's next round. */
export async function pauseBetweenRounds(
  deps: {
    readonly db: Database;
    /** Where simulated parties are told the business time; training only. */
    readonly controlUrl?: string;
  },
  party: OutsideParty,
): Promise<number> {
  await tellTrainingClock(deps.db, party, deps.controlUrl);
  const clock = await readClock(deps.db);
  if (clock.mode === 'stepped') return steppedPauseMs;
  return Math.max(intervalMs / clock.rate, shortestPauseMs);
}
