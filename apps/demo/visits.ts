import type { Agenda } from './agenda.js';
import type { Application } from './application.js';
import { doTask, whenDone } from './clerk-work.js';
import type { OutsideParties } from './outside-parties.js';
import type { InboxTask, Window } from './window.js';
import { minutesOfWorkingDays, type WorkingHours } from './working-hours.js';

/** A factory in trouble: orders that it gets for so many visiting times take long. */
export interface FactoryTrouble {
  /** At which part of the filing days it begins, 0 to 1. */
  readonly begins: number;
  /** How many visiting times it lasts. */
  readonly slots: number;
  /** Working days until the orders of that time are made. */
  readonly workingDays: number;
}

/** How people's visits are spread. */
export interface Season {
  readonly hours: WorkingHours;
  /** Working days over which people come to file. */
  readonly filingDays: number;
  readonly troubles: readonly FactoryTrouble[];
}

/** Who comes to which window, when: arranged at the start, and from what lies in the inboxes. */
export class Visits {
  private readonly byCase = new Map<string, Application>();
  /** Tasks that a time was found for, with the status that they were seen in. */
  private readonly arranged = new Set<string>();

  constructor(
    private readonly agenda: Agenda,
    private readonly windows: readonly Window[],
    private readonly applications: readonly Application[],
    private readonly outside: OutsideParties,
    private readonly season: Season,
  ) {}

  /** People come over the filing days; now and then the factory gets into trouble. */
  arrange(from: Date): void {
    const { hours, filingDays, troubles } = this.season;
    const each = filingDays / this.applications.length;
    for (const [at, application] of this.applications.entries()) {
      const window = this.windows[at % this.windows.length] as Window;
      const when = hours.slotInDays(from, Math.floor(at * each) + 1, application.random.int(0, 3));
      this.agenda.add(when, window, () => this.file(window, application, when));
    }
    for (const trouble of troubles) {
      this.arrangeTrouble(hours.slotInDays(from, Math.ceil(filingDays * trouble.begins) + 1, 0), trouble);
    }
  }

  /** Orders are taken when the clock is stepped to the next slot, so the trouble ends after the last one. */
  private arrangeTrouble(begins: Date, { slots, workingDays }: FactoryTrouble): void {
    const minutes = minutesOfWorkingDays(begins, workingDays);
    this.agenda.add(begins, this.outside, () => this.outside.set({ factory: { minutes } }));
    let ends = begins;
    for (let slot = 0; slot < slots; slot++) ends = this.season.hours.nextSlot(ends);
    this.agenda.add(ends, this.outside, () => this.outside.set({ factory: { minutes: null } }));
  }

  private async file(window: Window, application: Application, when: Date): Promise<void> {
    await window.file(application);
    this.byCase.set(application.caseId as string, application);
    if (application.plot.appliesTwice) {
      this.agenda.add(this.season.hours.nextSlot(when), window, () => window.fileAgain(application));
    }
  }

  /** What gathered at the windows is handed in. */
  async endMoment(): Promise<void> {
    await Promise.all(this.windows.map((window) => window.takeIn()));
  }

  /** Clerks of the offices named look into the inbox and find a time for what is new in it. */
  async lookIntoInboxes(now: Date, offices: ReadonlySet<string>): Promise<void> {
    const windows = new Map(this.windows.map((window) => [window.office, window]));
    await Promise.all(
      [...windows.values()].map(async (window) => {
        if (!offices.has(window.office)) return;
        for (const task of await window.inbox()) this.arrangeTask(window, task, now);
      }),
    );
  }

  private arrangeTask(window: Window, task: InboxTask, now: Date): void {
    const application = this.byCase.get(task.caseId);
    const key = `${task.id} ${task.caseStatus}`;
    if (!application || this.arranged.has(key)) return;
    this.arranged.add(key);
    const when = whenDone(this.season.hours, task, application, now);
    if (when) this.agenda.add(when, window, () => doTask(window, task, application));
  }
}
