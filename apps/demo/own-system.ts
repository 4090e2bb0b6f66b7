import { progressOn } from '../stack/progress.js';
import { type Stack, startStack } from '../stack/stack.js';
import { type Place, placeOf, readPlace } from './place.js';

/** Where a demo is played. */
export interface Where {
  /** A running system; one of the demo's own, in a temporary folder, where absent. */
  readonly url?: string;
  /** Data folder of the running system. */
  readonly data: string;
}

/** A Monday in a published year, so that no due date is provisional. */
const aMonday = new Date('2026-03-02T08:30:00+08:00');

/**
 * Plays on the running system named, or on one that is started for it, with the business time `startsAt`, and removed
 * afterwards.
 */
export async function onSystem<Result>(
  { url, data }: Where,
  work: (place: Place) => Promise<Result>,
  startsAt: Date = aMonday,
): Promise<Result> {
  if (url) return work(await readPlace(url, data));
  const stack = await startOwnStack(startsAt);
  try {
    return await work(placeOf(stack));
  } finally {
    await stack.stop();
  }
}

async function startOwnStack(startsAt: Date): Promise<Stack> {
  const progress = progressOn(process.stdout);
  try {
    return await startStack({ clock: 'stepped', clockSeed: { startsAt }, demo: true, progress });
  } finally {
    progress.end();
  }
}
