import { Database } from '../../activities/database/database.js';
import { drawVisits, makeErrands } from './cast.js';
import { writeIssuanceTable } from './issuance-table.js';
import { onSystem, type Where } from './own-system.js';
import type { Place } from './place.js';
import { play } from './play.js';
import { issuancePlots } from './plots/issuance.js';
import { PlayProgress } from './progress.js';
import { readStory } from './story.js';
import { fullHours } from './working-hours.js';

export interface DemoOptions extends Where {
  readonly cases: number;
  readonly seed: number;
}

const applicationsADay = 12;
/** Once the promises only come near their end, once the factory breaks them. */
const troubles = [
  { part: 0.3, slots: 1, workingDays: 24 },
  { part: 0.6, slots: 1, workingDays: 33 },
];

/** Plays the demo and prints what happened; gives the exit code: 1 where an invariant doesn't hold. */
export async function runIssuanceDemo(options: DemoOptions): Promise<number> {
  return onSystem(options, (place) => playIssuance(place, options));
}

async function playIssuance(place: Place, { cases, seed }: DemoOptions): Promise<number> {
  const progress = new PlayProgress(process.stdout);
  const filingDays = Math.max(Math.round(cases / applicationsADay), 5);
  const season = {
    hours: fullHours,
    troubles: troubles.map(({ part, ...trouble }) => ({ ...trouble, day: Math.ceil(filingDays * part) + 1 })),
  };
  const errands = makeErrands(seed, drawVisits(seed, cases, issuancePlots, filingDays));
  const played = await play(place, { errands, seed, season, onMoment: (moment) => progress.showCases(moment) });
  progress.end();
  const reader = new Database(place.readerUrl, { max: 1, applicationName: 'sscard-demo' });
  try {
    const story = await readStory(reader, played.errands);
    process.stdout.write(writeIssuanceTable(played, story));
    return story.findings.length > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}
