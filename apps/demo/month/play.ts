import { businessNow, nextMoment } from '../../../activities/clock/clock.js';
import { Database } from '../../../activities/database/database.js';
import { demoPassword } from '../../../prisma/seed/staff.js';
import { cast } from '../cast.js';
import { HttpClient } from '../http-client.js';
import { OutsideParties } from '../outside-parties.js';
import type { Place } from '../place.js';
import type { StepTimes } from '../step-times.js';
import type { AgencyDesk } from './accounts.js';
import { BankControl } from './bank-control.js';
import { MonthDesks } from './desk.js';
import { MonthHappenings } from './happenings.js';
import type { MonthPerson } from './people.js';
import { untilMonthQuiet } from './quiet.js';
import { monthBanks } from './scene.js';

/** How far the months have come. */
export interface MonthMoment {
  readonly at: Date;
  readonly from: Date;
  readonly to: Date;
  /** Lines sent to banks so far, and those of them that are settled. */
  readonly sent: number;
  readonly settled: number;
}

/** Most moments of a play: a bound against a story that never ends. */
const mostMoments = 2_000;
/** Most turns of people at one moment: what they decide may bring the next thing to decide. */
const mostTurns = 50;

export interface MonthPlay {
  readonly desks: readonly AgencyDesk[];
  readonly people: readonly MonthPerson[];
  readonly times: StepTimes;
  /** The play ends at this business time. */
  readonly until: Date;
  readonly onMoment: (moment: MonthMoment) => void;
}

/** What the play leaves behind for the table. */
export interface PlayedMonth {
  readonly counts: ReadonlyMap<string, number>;
  readonly moments: number;
  readonly realMs: number;
}

/** Plays the months through the public interface and the real workflows, on the stepped clock. */
export async function playMonths(place: Place, play: MonthPlay): Promise<PlayedMonth> {
  const reader = new Database(place.readerUrl, { max: 2, applicationName: 'sscard-demo' });
  try {
    const supervisor = await HttpClient.signIn(place.url, cast.supervisor, demoPassword, play.times);
    return await new MonthPlayer(place, play, reader, supervisor).run();
  } finally {
    await reader.close();
  }
}

class MonthPlayer {
  private readonly outside: OutsideParties;
  private readonly banks: readonly BankControl[];
  private readonly happenings: MonthHappenings;
  private readonly desks: MonthDesks;

  constructor(
    place: Place,
    private readonly play: MonthPlay,
    private readonly reader: Database,
    private readonly supervisor: HttpClient,
  ) {
    this.outside = new OutsideParties(place);
    this.banks = monthBanks.map((bank) => new BankControl(place.banksControlUrl, bank));
    this.happenings = new MonthHappenings(this.banks, play.people, (bank) => this.postedFiles(bank));
    this.desks = new MonthDesks(play.desks, this.banks, reader, (what, times) => this.happenings.count(what, times));
  }

  async run(): Promise<PlayedMonth> {
    const began = performance.now();
    const from = await businessNow(this.reader);
    this.happenings.arrange();
    let moments = 0;
    for (let now = from; moments < mostMoments; moments += 1) {
      const next = await this.liveThrough(now);
      this.play.onMoment({ at: now, from, to: this.play.until, ...(await this.lines()) });
      if (!next || next > this.play.until) break;
      await this.stepTo(next);
      now = next;
    }
    return { counts: this.happenings.counts, moments, realMs: performance.now() - began };
  }

  /** Does everything there is to do at the present moment; gives the next one. */
  private async liveThrough(now: Date): Promise<Date | undefined> {
    const { agenda } = this.happenings;
    const parts = {
      reader: this.reader,
      outside: this.outside,
      banks: this.banks,
      exchange: async () => this.stepTo(await businessNow(this.reader)),
    };
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const nextFile = await untilMonthQuiet(parts);
      const done = (await agenda.keepDue(now)) + (await this.desks.work());
      if (done === 0) return earliest(agenda.next(), nextFile, await nextMoment(this.reader));
    }
    throw new Error('people never come to an end at one moment');
  }

  /** The outside parties live in the same time, so they are told first; then the clock is stepped, by the supervisor. */
  private async stepTo(to: Date): Promise<void> {
    await this.outside.tellTime(to);
    await this.supervisor.post('clock', '/clock/step', { to: to.toISOString() });
  }

  private async lines(): Promise<{ sent: number; settled: number }> {
    return this.reader.get(
      `SELECT coalesce(sum(lines) FILTER (WHERE state IN ('sent', 'answered', 'posted')), 0)::int AS sent,
         coalesce(sum(successes), 0)::int AS settled FROM bank_rounds`,
    );
  }

  private async postedFiles(bank: string): Promise<string[]> {
    const rows = await this.reader.rows<{ name: string }>(
      `SELECT f.name FROM bank_rounds r JOIN bank_files f ON f.id = r.file_id
       WHERE r.bank = $1 AND r.state = 'posted' AND r.successes > 0 ORDER BY r.ordinal DESC LIMIT 20`,
      [bank],
    );
    return rows.map(({ name }) => name);
  }
}

function earliest(...instants: readonly (Date | undefined)[]): Date | undefined {
  return instants.flatMap((instant) => instant ?? []).toSorted((a, b) => a.getTime() - b.getTime())[0];
}
