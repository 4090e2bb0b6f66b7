import { businessNow } from '../../activities/clock/clock.js';
import { Database } from '../../activities/database/database.js';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { cast, drawVisits, makeErrands } from './cast.js';
import { writeCityTable } from './city-table.js';
import { HttpClient } from './http-client.js';
import type { DemoOptions } from './issuance-demo.js';
import { onSystem } from './own-system.js';
import type { Place } from './place.js';
import { play } from './play.js';
import { cityPlots } from './plots/shares.js';
import { PlayProgress } from './progress.js';
import { StepTimes } from './step-times.js';
import { readStory } from './story.js';
import { checkWorkflows } from './workflow-check.js';
import { cityHours } from './working-hours.js';

/** A month has so many working days; people come on all of them, so that cases of every stage are open at its end. */
const workingDays = 22;
/** In the second week the factory is late for some visiting times: those cards come in the last days. */
const troubles = [{ day: 8, slots: 2, workingDays: 12 }];

/**
 * Plays a busy month of a city and prints what happened; gives the exit code: 1 where an invariant doesn't hold, an open
 * case waits for nothing, or has no running workflow.
 */
export async function runCityDemo(options: DemoOptions): Promise<number> {
  process.stdout.write(`a city's month, ${options.cases} cases, seed ${options.seed}\n`);
  return onSystem(options, (place) => playCity(place, options));
}

async function playCity(place: Place, { cases, seed }: DemoOptions): Promise<number> {
  const progress = new PlayProgress(process.stdout);
  const reader = new Database(place.readerUrl, { max: 1, applicationName: 'sscard-demo' });
  try {
    await shortenTemporaryTerm(place, toShanghaiDay(await businessNow(reader)));
    const dayEnds = { at: '17:30:00', days: [1, workingDays] } as const;
    const season = { hours: cityHours, troubles, dayEnds };
    const errands = makeErrands(seed, drawVisits(seed, cases, cityPlots, workingDays));
    const onMoment = progress.showCases.bind(progress);
    const played = await play(place, { errands, seed, season, workingDays, onMoment });
    progress.end();
    const story = await readStory(reader, errands);
    const faults = await checkWorkflows(reader, place.temporalAddress);
    process.stdout.write(writeCityTable(played, story, faults));
    const idle = story.cases.filter(({ status, waitsFor }) => status !== 'closed' && waitsFor === 'nothing');
    return story.findings.length + faults.length + idle.length > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}

/** A month is too short for the sixty days of a temporary card: two people release a shorter term, from its first day on. */
async function shortenTemporaryTerm(place: Place, validFrom: string): Promise<void> {
  const signIn = (name: string) => HttpClient.signIn(place.url, name, demoPassword, new StepTimes());
  const maker = await signIn(cast.ruleMaker);
  const rule = {
    key: 'temporaryCard.term',
    value: { days: 10, maxMonths: 6 },
    validFrom,
    basis: '演示:临时卡期限10天',
  };
  const { id } = await maker.post<{ id: string }>('rule', '/rules', rule);
  await (await signIn(cast.ruleChecker)).post('rule', `/rules/${id}/check`, { decision: 'release', reason: '' });
}
