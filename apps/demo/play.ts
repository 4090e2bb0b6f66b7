import { businessNow, nextMoment } from '../../activities/clock/clock.js';
import { Database } from '../../activities/database/database.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { Agenda } from './agenda.js';
import { Banks } from './banks.js';
import { cast, instructOutsideParties, knownPeople } from './cast.js';
import { Drawers } from './drawers.js';
import type { Errand } from './errand.js';
import { loadExisting } from './existing-people.js';
import { Happenings } from './happenings.js';
import { Hotline } from './hotline.js';
import { HttpClient } from './http-client.js';
import { OutsideParties } from './outside-parties.js';
import type { Place } from './place.js';
import { untilQuiet } from './quiet.js';
import { StepTimes } from './step-times.js';
import { Town } from './town.js';
import type { OpenTask } from './visitor.js';
import { type Season, Visits } from './visits.js';
import { Window } from './window.js';

export interface PlayOptions {
  /** What is played, in the order of the first visits. */
  readonly errands: readonly Errand[];
  /** Keeps the numbers of the cards on record apart from another play's. */
  readonly seed: number;
  readonly season: Season;
  /** The play leaves off after so many working days; where absent it goes on until every case is closed. */
  readonly workingDays?: number;
  readonly onMoment?: (moment: Moment) => void;
}

/** How far the play has come. */
export interface Moment {
  readonly at: Date;
  readonly filed: number;
  readonly closed: number;
  /** Cases that the errands mean to file. */
  readonly cases: number;
  /** From 0 to 1: of the days where the play ends by date, else of the cases. */
  readonly done: number;
}

/** What the play leaves behind for the table. */
export interface Played {
  readonly errands: readonly Errand[];
  readonly happenings: Happenings;
  readonly times: StepTimes;
  readonly from: Date;
  readonly to: Date;
  readonly moments: number;
  readonly realMs: number;
}

/** Most moments of a play: a bound against a story that never ends. */
const mostMoments = 20_000;

/**
 * Plays people's errands through the public interface, on the stepped clock: people come in working hours, and the clock
 * jumps to the next moment only when nothing is left to do at the present one. Who is on record before the first visit is
 * loaded as facts.
 */
export async function play(place: Place, options: PlayOptions): Promise<Played> {
  const reader = new Database(place.readerUrl, { max: 2, applicationName: 'sscard-demo' });
  try {
    await loadExisting(place, knownPeople(options.seed, options.errands));
    return await (await Player.open(place, options, reader)).run();
  } finally {
    await reader.close();
  }
}

interface Stage {
  readonly reader: Database;
  readonly town: Town;
  readonly supervisor: HttpClient;
  readonly visits: Visits;
  readonly agenda: Agenda;
  readonly times: StepTimes;
}

class Player {
  private now = new Date(0);
  /** What lay in an office's inbox when it was last looked at. */
  private readonly known = new Map<string, string>();
  private readonly cases: number;

  private constructor(
    private readonly options: PlayOptions,
    private readonly stage: Stage,
  ) {
    this.cases = options.errands.reduce((sum, { plot }) => sum + plot.cases, 0);
  }

  static async open(place: Place, options: PlayOptions, reader: Database): Promise<Player> {
    const [times, happenings, agenda] = [new StepTimes(), new Happenings(), new Agenda()];
    const signedIn = new Map<string, Promise<HttpClient>>();
    const signIn = (name: string) => {
      const client = signedIn.get(name) ?? HttpClient.signIn(place.url, name, demoPassword, times);
      signedIn.set(name, client);
      return client;
    };
    const windows = await Promise.all(
      cast.clerks.map(
        async ({ signInName, office, second }) =>
          new Window(office, await signIn(signInName), await signIn(second), happenings),
      ),
    );
    const outside = new OutsideParties(place);
    const town = new Town(
      options.season.hours,
      agenda,
      windows,
      new Hotline(await signIn(cast.hotline), happenings),
      await Banks.open(place, await signIn(cast.bankOperator), { happenings, times }),
      outside,
      new Drawers(happenings),
      happenings,
    );
    await instructOutsideParties(outside, options.errands);
    const visits = new Visits(agenda, town, options.errands, options.season);
    return new Player(options, { reader, town, supervisor: await signIn(cast.supervisor), visits, agenda, times });
  }

  async run(): Promise<Played> {
    const began = performance.now();
    const { reader, visits, times, town } = this.stage;
    const { errands } = this.options;
    const from = await businessNow(reader);
    this.now = from;
    await this.stockBlanks();
    visits.arrange(from);
    let moments = 0;
    for (; moments < mostMoments; moments++) {
      const next = await this.liveThroughMoment(from);
      if (!next || next > this.endOf(from)) break;
      await this.stepTo(next);
    }
    const { happenings } = town;
    return { errands, happenings, times, from, to: this.now, moments, realMs: performance.now() - began };
  }

  /** Blank temporary cards are delivered before the first visit; a few come out of the box damaged. */
  private async stockBlanks(): Promise<void> {
    const { errands, seed } = this.options;
    const firstAt = new Map(this.stage.town.windows.toReversed().map((window) => [window.office, window]));
    for (const [office, { clerk }] of firstAt) {
      const delivery = { office, delivery: `DH${seed}-${office}`, quantity: 100 + errands.length };
      await clerk.post('stock', '/stock/blanks/deliveries', delivery);
      await clerk.post('stock', '/stock/blanks/spoiled', { office, quantity: 2, reason: '开箱破损' });
    }
  }

  /** Does everything there is to do at the present moment; gives the next one, or nothing when all is over. */
  private async liveThroughMoment(from: Date): Promise<Date | undefined> {
    const { reader, town, visits, agenda } = this.stage;
    let nextCard = await untilQuiet(reader, town.outside);
    if ((await agenda.keepDue(this.now)) > 0) {
      await visits.endMoment();
      nextCard = await untilQuiet(reader, town.outside);
    }
    await visits.lookIntoInboxes(this.now, await this.officesWithNews());
    visits.goToBanks(await this.waitingAtBanks(), this.now);
    const { filed, closed } = await this.count();
    const { cases } = this;
    this.options.onMoment?.({ at: this.now, filed, closed, cases, done: this.doneBy(from, closed) });
    if (closed >= cases && agenda.next() === undefined) return undefined;
    return earliest(agenda.next(), nextCard, await nextMoment(reader));
  }

  /** The outside parties live in the same time, so they are told first; then the clock is stepped, by the supervisor. */
  private async stepTo(next: Date): Promise<void> {
    await this.stage.town.outside.tellTime(next);
    await this.stage.supervisor.post('clock', '/clock/step', { to: next.toISOString() });
    this.now = next;
  }

  /** The end of the last day. */
  private endOf(from: Date): Date {
    const { workingDays, season } = this.options;
    return workingDays ? season.hours.onDay(from, workingDays, '18:00:00') : new Date(8.64e15);
  }

  private doneBy(from: Date, closed: number): number {
    if (!this.options.workingDays) return closed / this.cases;
    const [begin, end] = [from.getTime(), this.endOf(from).getTime()];
    return (this.now.getTime() - begin) / (end - begin);
  }

  /** Offices whose inbox is not as it was: a page knows it from the live events, the demo asks once for all. */
  private async officesWithNews(): Promise<Set<string>> {
    const inboxes = await this.stage.reader.rows<{ office: string; content: string }>(
      `SELECT t.office, md5(string_agg(t.id || c.status, ',' ORDER BY t.id)) AS content
       FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.state = 'open' AND t.role = 'clerk' GROUP BY t.office`,
    );
    const news = inboxes.filter(({ office, content }) => this.known.get(office) !== content);
    for (const { office, content } of news) this.known.set(office, content);
    return new Set(news.map(({ office }) => office));
  }

  /** What waits at the banks, of which their customers know by message. */
  private async waitingAtBanks(): Promise<(OpenTask & { office: string })[]> {
    return this.stage.reader.rows(
      `SELECT t.id, t.case_id AS "caseId", t.step, t.office, c.status AS "caseStatus"
       FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.state = 'open' AND t.role = 'bankOperator' ORDER BY t.id`,
    );
  }

  private async count(): Promise<{ filed: number; closed: number }> {
    const ids = this.options.errands.flatMap(({ cases }) => cases.map(({ id }) => id));
    const { closed } = await this.stage.reader.get<{ closed: number }>(
      "SELECT count(*)::int AS closed FROM cases WHERE id = ANY($1) AND status = 'closed'",
      [ids],
    );
    return { filed: ids.length, closed };
  }
}

function earliest(...instants: readonly (Date | undefined)[]): Date | undefined {
  return instants.flatMap((instant) => instant ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0];
}
