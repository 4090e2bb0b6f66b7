import type { Place } from './place.js';
import { type Played, play } from './play.js';
import { shortHours } from './working-hours.js';

/** People who come before anybody signs in: a seed of their own, so that a demo can be played after it. */
const openingSeed = 2026;
const openingCases = 40;

/** The working days that the opening plays: begin a new training clock so much earlier than it should show. */
export const openingWorkingDays = 30;

/**
 * Demo data of a new training system: some forty applications played for six weeks and left where they stand then,
 * with tasks in the inboxes, papers awaited, cards in making and in stock, some escalated, most closed. Needs the
 * stepped clock and the demo sign-ins; a system that was opened already refuses its first person and throws.
 */
export async function playOpening(place: Place): Promise<Played> {
  const troubles = [{ begins: 0.05, slots: 8, workingDays: 29 }];
  return play(place, {
    cases: openingCases,
    seed: openingSeed,
    season: { hours: shortHours, filingDays: openingWorkingDays, troubles },
    workingDays: openingWorkingDays,
  });
}
