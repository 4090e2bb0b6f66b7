import { businessNow, nextMoment } from '../../activities/clock/clock.js';
import { Database } from '../../activities/database/database.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { Agenda } from './agenda.js';
import type { Application } from './application.js';
import { cast, instructOutsideParties, makeApplications } from './cast.js';
import { Happenings } from './happenings.js';
import { HttpClient } from './http-client.js';
import { OutsideParties } from './outside-parties.js';
import type { Place } from './place.js';
import { untilQuiet } from './quiet.js';
import { StepTimes } from './step-times.js';
import { type Season, Visits } from './visits.js';
import { Window } from './window.js';

export interface PlayOptions {
  readonly cases: number;
  readonly seed: number;
  readonly season: Season;
  /** The play leaves off after so many working days; where absent it goes on until every case is closed. */
  readonly workingDays?: number;
  readonly onMoment?: (moment: Moment) => void;
}

/** How far the play has come. */
export interface Moment {
  readonly at: Date;
  readonly closed: number;
  readonly cases: number;
}

/** What the play leaves behind for the table. */
export interface Played {
  readonly applications: readonly Application[];
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
 * Plays applications from filing to collected card through the public interface, on the stepped clock: people come in
 * working hours, and the clock jumps to the next moment only when nothing is left to do at the present one.
 */
export async function play(place: Place, options: PlayOptions): Promise<Played> {
  const reader = new Database(place.readerUrl, { max: 2, applicationName: 'sscard-demo' });
  try {
    return await (await Player.open(place, options, reader)).run();
  } finally {
    await reader.close();
  }
}

interface Stage {
  readonly reader: Database;
  readonly outside: OutsideParties;
  readonly supervisor: HttpClient;
  readonly visits: Visits;
  readonly agenda: Agenda;
  readonly applications: readonly Application[];
  readonly happenings: Happenings;
  readonly times: StepTimes;
}

class Player {
  private now = new Date(0);
  /** What lay in an office's inbox when it was last looked at. */
  private readonly known = new Map<string, string>();

  private constructor(
    private readonly options: PlayOptions,
    private readonly stage: Stage,
  ) {}

  static async open(place: Place, options: PlayOptions, reader: Database): Promise<Player> {
    const [times, happenings, agenda] = [new StepTimes(), new Happenings(), new Agenda()];
    const signIn = (name: string) => HttpClient.signIn(place.url, name, demoPassword, times);
    const windows = await Promise.all(
      cast.clerks.map(async ({ signInName, office }) => new Window(office, await signIn(signInName), happenings)),
    );
    const supervisor = await signIn(cast.supervisor);
    const applications = makeApplications(options.seed, options.cases);
    const outside = new OutsideParties(place.controlUrl);
    await instructOutsideParties(outside, applications);
    const visits = new Visits(agenda, windows, applications, outside, options.season);
    return new Player(options, { reader, outside, supervisor, visits, agenda, applications, happenings, times });
  }

  async run(): Promise<Played> {
    const began = performance.now();
    const { stage } = this;
    const from = await businessNow(stage.reader);
    this.now = from;
    stage.visits.arrange(from);
    let moments = 0;
    for (; moments < mostMoments; moments++) {
      const next = await this.liveThroughMoment();
      if (!next || this.isOver(from, next)) break;
      await this.stepTo(next);
    }
    const { applications, happenings, times } = stage;
    return { applications, happenings, times, from, to: this.now, moments, realMs: performance.now() - began };
  }

  /** Does everything there is to do at the present moment; gives the next one, or nothing when all is over. */
  private async liveThroughMoment(): Promise<Date | undefined> {
    const { reader, outside, visits, agenda } = this.stage;
    let nextCard = await untilQuiet(reader, outside);
    if ((await agenda.keepDue(this.now)) > 0) {
      await visits.endMoment();
      nextCard = await untilQuiet(reader, outside);
    }
    await visits.lookIntoInboxes(this.now, await this.officesWithNews());
    const closed = await this.countClosed();
    this.options.onMoment?.({ at: this.now, closed, cases: this.options.cases });
    if (closed === this.options.cases && agenda.next() === undefined) return undefined;
    return earliest(agenda.next(), nextCard, await nextMoment(reader));
  }

  /** The outside parties live in the same time, so they are told first; then the clock is stepped, by the supervisor. */
  private async stepTo(next: Date): Promise<void> {
    await this.stage.outside.tellTime(next);
    await this.stage.supervisor.post('clock', '/clock/step', { to: next.toISOString() });
    this.now = next;
  }

  private isOver(from: Date, next: Date): boolean {
    const { workingDays, season } = this.options;
    return workingDays !== undefined && next > season.hours.slotInDays(from, workingDays, 1);
  }

  /** Offices whose inbox is not as it was: a page knows it from the live events, the demo asks once for all. */
  private async officesWithNews(): Promise<Set<string>> {
    const inboxes = await this.stage.reader.rows<{ office: string; content: string }>(
      `SELECT t.office, md5(string_agg(t.id || c.status, ',' ORDER BY t.id)) AS content
       FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.state = 'open' GROUP BY t.office`,
    );
    const news = inboxes.filter(({ office, content }) => this.known.get(office) !== content);
    for (const { office, content } of news) this.known.set(office, content);
    return new Set(news.map(({ office }) => office));
  }

  private async countClosed(): Promise<number> {
    const ids = this.stage.applications.flatMap(({ caseId }) => caseId ?? []);
    const { closed } = await this.stage.reader.get<{ closed: number }>(
      "SELECT count(*)::int AS closed FROM cases WHERE id = ANY($1) AND status = 'closed'",
      [ids],
    );
    return closed;
  }
}

function earliest(...instants: readonly (Date | undefined)[]): Date | undefined {
  return instants.flatMap((instant) => instant ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0];
}
