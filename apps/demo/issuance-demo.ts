import { Database } from '../../activities/database/database.js';
import { progressOn } from '../stack/progress.js';
import { type Stack, startStack } from '../stack/stack.js';
import { type Place, placeOf, readPlace } from './place.js';
import { play } from './play.js';
import { PlayProgress } from './progress.js';
import { readStory } from './story.js';
import { writeTable } from './table.js';
import { fullHours } from './working-hours.js';

export interface DemoOptions {
  readonly cases: number;
  readonly seed: number;
  readonly url?: string;
  readonly data: string;
}

/** A Monday in a published year, so that no due date is provisional. */
const startsAt = new Date('2026-03-02T08:30:00+08:00');
const applicationsADay = 12;
/** Once the promises only come near their end, once the factory breaks them. */
const troubles = [
  { begins: 0.3, slots: 1, workingDays: 24 },
  { begins: 0.6, slots: 1, workingDays: 33 },
];

/** Plays the demo and prints what happened; gives the exit code: 1 where an invariant doesn't hold. */
export async function runIssuanceDemo(options: DemoOptions): Promise<number> {
  const stack = options.url ? undefined : await startOwnStack();
  try {
    return await playIssuance(stack ? placeOf(stack) : await readPlace(options.url as string, options.data), options);
  } finally {
    await stack?.stop();
  }
}

async function startOwnStack(): Promise<Stack> {
  const progress = progressOn(process.stdout);
  try {
    return await startStack({ clock: 'stepped', clockSeed: { startsAt }, demo: true, progress });
  } finally {
    progress.end();
  }
}

async function playIssuance(place: Place, { cases, seed }: DemoOptions): Promise<number> {
  const progress = new PlayProgress(process.stdout);
  const filingDays = Math.max(Math.round(cases / applicationsADay), 5);
  const season = { hours: fullHours, filingDays, troubles };
  const played = await play(place, { cases, seed, season, onMoment: (moment) => progress.show(moment) });
  progress.end();
  const reader = new Database(place.readerUrl, { max: 1, applicationName: 'sscard-demo' });
  try {
    const story = await readStory(reader, played.applications);
    process.stdout.write(writeTable(played, story));
    return story.findings.length > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}
