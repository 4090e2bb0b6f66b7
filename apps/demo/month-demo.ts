import { businessNow } from '../../activities/clock/clock.js';
import { Database } from '../../activities/database/database.js';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { HttpClient } from './http-client.js';
import { type AgencyDesk, openAccounts } from './month/accounts.js';
import { BankControl } from './month/bank-control.js';
import { loadMonth } from './month/load.js';
import { readOutcome } from './month/outcome.js';
import { makePeople } from './month/people.js';
import { type PlayedMonth, playMonths } from './month/play.js';
import { monthAgencies, monthBanks } from './month/scene.js';
import { writeMonthTable } from './month/table.js';
import { onSystem, type Where } from './own-system.js';
import type { Place } from './place.js';
import { PlayProgress } from './progress.js';
import { StepTimes } from './step-times.js';

export interface MonthOptions extends Where {
  readonly people: number;
  readonly seed: number;
}

/** The last working day before the first period opens. */
const startsAt = new Date('2026-02-27T08:30:00+08:00');
const startsOn = '2026-02-27';
/** From here on the first period's cycle opens by itself. */
const firstOpening = new Date('2026-03-01T00:00:00+08:00');
/** The statements of the last month have come and were agreed. */
const endsAt = new Date('2026-06-02T08:00:00+08:00');
export const periods = ['202603', '202604', '202605'] as const;

/** Plays three months of premiums and prints what became of every fen; the exit code is 1 where something does not hold. */
export async function runMonthDemo(options: MonthOptions): Promise<number> {
  process.stdout.write(`three months of premiums, ${options.people} people, seed ${options.seed}\n`);
  return onSystem(options, (place) => playMonth(place, options), startsAt);
}

async function playMonth(place: Place, { people, seed }: MonthOptions): Promise<number> {
  await refuseLateClock(place);
  const began = performance.now();
  const told = (what: string) =>
    process.stdout.write(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}\n`);
  const times = new StepTimes();
  const desks = await signIn(place, times);
  const cast = [...makePeople(seed, people)];
  await loadMonth(place, { people: cast, firstMonth: periods[0], lastMonth: periods[2], signedOn: startsOn }, told);
  await openAccounts(place, desks, startsOn);
  told('agreements and collection accounts');
  const progress = new PlayProgress(process.stdout);
  const onMoment = progress.showMonths.bind(progress);
  const played = await playMonths(place, { desks, people: cast, times, until: endsAt, onMoment });
  progress.end();
  return tell(place, played);
}

/** On a system whose clock has passed these months nothing would happen at all: throws before anything is changed. */
async function refuseLateClock(place: Place): Promise<void> {
  const reader = new Database(place.readerUrl, { max: 1, applicationName: 'sscard-demo' });
  try {
    const now = await businessNow(reader);
    if (now < firstOpening) return;
    throw new Error(
      `This demo plays March to May 2026, and business time there is ${toShanghaiDay(now)} already. Without --url it starts a system of its own.`,
    );
  } finally {
    await reader.close();
  }
}

async function tell(place: Place, played: PlayedMonth): Promise<number> {
  const reader = new Database(place.readerUrl, { max: 1, applicationName: 'sscard-demo' });
  try {
    const banks = monthBanks.map((bank) => new BankControl(place.banksControlUrl, bank));
    const outcome = await readOutcome(reader, banks, periods);
    process.stdout.write(writeMonthTable(played, outcome));
    return outcome.faults.length + outcome.findings.length > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}

async function signIn(place: Place, times: StepTimes): Promise<AgencyDesk[]> {
  return Promise.all(
    monthAgencies.map(async (agency) => ({
      agency,
      scheduler: await HttpClient.signIn(place.url, agency.scheduler, demoPassword, times),
      checker: await HttpClient.signIn(place.url, agency.checker, demoPassword, times),
    })),
  );
}
