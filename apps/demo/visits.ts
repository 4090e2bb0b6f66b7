import type { Agenda } from './agenda.js';
import type { Application } from './application.js';
import { doTask, whenDone } from './clerk-work.js';
import type { OutsideParties } from './outside-parties.js';
import type { InboxTask, Window } from './window.js';
import { minutesOfWorkingDays, nextSlot, slotInDays } from './working-hours.js';

/** Working days that a factory takes for the orders of one morning, and of which day of the filings. */
const lateMornings = [
  { onDay: 0.3, workingDays: 24 },
  { onDay: 0.6, workingDays: 33 },
] as const;

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
  ) {}

  /** People come over so many working days; on two mornings the factory gets into trouble. */
  arrange(from: Date, filingDays: number): void {
    const each = filingDays / this.applications.length;
    for (const [at, application] of this.applications.entries()) {
      const window = this.windows[at % this.windows.length] as Window;
      const when = slotInDays(from, Math.floor(at * each) + 1, application.random.int(0, 3));
      this.agenda.add(when, window, () => this.file(window, application, when));
    }
    for (const { onDay, workingDays } of lateMornings) {
      const morning = slotInDays(from, Math.ceil(filingDays * onDay) + 1, 0);
      this.arrangeLateFactory(morning, workingDays);
    }
  }

  /** Orders that go out between this morning and the next slot take long: a supervisor sees them escalate. */
  private arrangeLateFactory(morning: Date, workingDays: number): void {
    const late = minutesOfWorkingDays(morning, workingDays);
    this.agenda.add(morning, this.outside, () => this.outside.set({ factory: { minutes: late } }));
    // Orders are taken when the clock is stepped to the next slot: only then is the trouble over.
    this.agenda.add(nextSlot(morning), this.outside, () => this.outside.set({ factory: { minutes: null } }));
  }

  private async file(window: Window, application: Application, when: Date): Promise<void> {
    await window.file(application);
    this.byCase.set(application.caseId as string, application);
    if (application.plot.appliesTwice) {
      this.agenda.add(nextSlot(when), window, () => window.fileAgain(application));
    }
  }

  /** What gathered at the windows is handed in. */
  async endMoment(): Promise<void> {
    await Promise.all(this.windows.map((window) => window.takeIn()));
  }

  /** Every clerk looks into the inbox and finds a time for what is new in it. */
  async lookIntoInboxes(now: Date): Promise<void> {
    const offices = [...new Map(this.windows.map((window) => [window.office, window])).values()];
    await Promise.all(
      offices.map(async (window) => {
        for (const task of await window.inbox()) this.arrangeTask(window, task, now);
      }),
    );
  }

  private arrangeTask(window: Window, task: InboxTask, now: Date): void {
    const application = this.byCase.get(task.caseId);
    const key = `${task.id} ${task.caseStatus}`;
    if (!application || this.arranged.has(key)) return;
    this.arranged.add(key);
    const when = whenDone(task, application, now);
    if (when) this.agenda.add(when, window, () => doTask(window, task, application));
  }
}
