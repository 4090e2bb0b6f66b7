import type { Agenda } from './agenda.js';
import type { Errand, Handling } from './errand.js';
import type { Town } from './town.js';
import type { OpenTask } from './visitor.js';
import type { Window } from './window.js';
import { minutesOfWorkingDays, type WorkingHours } from './working-hours.js';

/** A factory in trouble: orders that it gets for so many visiting times take long. */
export interface FactoryTrouble {
  /** Working day on which it begins, from 1. */
  readonly day: number;
  /** How many visiting times it lasts. */
  readonly slots: number;
  /** Working days until the orders of that time are made. */
  readonly workingDays: number;
}

/** How people's visits are spread. */
export interface Season {
  readonly hours: WorkingHours;
  readonly troubles: readonly FactoryTrouble[];
  /** When the drawers are settled, `HH:MM:SS`, from which to which working day; never where absent. */
  readonly dayEnds?: { readonly at: string; readonly days: readonly [first: number, last: number] };
}

/** Who comes to which window, when: arranged at the start, and from what lies in the inboxes. */
export class Visits {
  /** Tasks that a time was found for, with the status that they were seen in. */
  private readonly arranged = new Set<string>();
  private readonly byCase = new Map<string, Errand>();

  constructor(
    private readonly agenda: Agenda,
    private readonly town: Town,
    private readonly errands: readonly Errand[],
    private readonly season: Season,
  ) {}

  /** People come on their days; now and then the factory gets into trouble; drawers are settled. */
  arrange(from: Date): void {
    const { hours, troubles } = this.season;
    for (const errand of this.errands) {
      const window = this.town.windows[errand.clerk] as Window;
      const when = hours.slotInDays(from, errand.day, errand.random.int(0, 3));
      const scene = { errand, window, town: this.town, now: when };
      this.agenda.add(when, window, () => errand.plot.begin(scene));
    }
    for (const trouble of troubles) this.arrangeTrouble(hours.slotInDays(from, trouble.day, 0), trouble);
    this.arrangeDayEnds(from);
  }

  private arrangeDayEnds(from: Date): void {
    const { dayEnds, hours } = this.season;
    if (!dayEnds) return;
    const { drawers, windows } = this.town;
    for (let [day, last] = dayEnds.days; day <= last; day++) {
      const when = hours.onDay(from, day, dayEnds.at);
      this.agenda.add(when, drawers, () => drawers.settle(windows, when));
    }
  }

  /** Orders are taken when the clock is stepped to the next slot, so the trouble ends after the last one. */
  private arrangeTrouble(begins: Date, { slots, workingDays }: FactoryTrouble): void {
    const { outside } = this.town;
    const minutes = minutesOfWorkingDays(begins, workingDays);
    this.agenda.add(begins, outside, () => outside.set({ factory: { minutes } }));
    let ends = begins;
    for (let slot = 0; slot < slots; slot++) ends = this.season.hours.nextSlot(ends);
    this.agenda.add(ends, outside, () => outside.set({ factory: { minutes: null } }));
  }

  /** What gathered at the windows is handed in. */
  async endMoment(): Promise<void> {
    await Promise.all(this.town.windows.map((window) => window.takeIn()));
  }

  /** Clerks of the offices named look into the inbox and find a time for what is new in it. */
  async lookIntoInboxes(now: Date, offices: ReadonlySet<string>): Promise<void> {
    const windows = new Map(this.town.windows.map((window) => [window.office, window]));
    await Promise.all(
      [...windows.values()].map(async (window) => {
        if (!offices.has(window.office)) return;
        for (const task of await window.inbox()) this.arrangeTask(task, window, now);
      }),
    );
  }

  /** Whoever was told by message that something waits at the bank finds a time to go there. */
  goToBanks(tasks: readonly (OpenTask & { readonly office: string })[], now: Date): void {
    for (const task of tasks) this.arrangeTask(task, this.town.windowsOf(task.office)[0], now, this.town.banks);
  }

  private arrangeTask(task: OpenTask, window: Window | undefined, now: Date, who: object | undefined = window): void {
    const errand = this.errandOf(task.caseId);
    const key = `${task.id} ${task.caseStatus}`;
    if (!errand || !window || !who || this.arranged.has(key)) return;
    this.arranged.add(key);
    const { after, act } = handlingOf(errand, task);
    const scene = { errand, window, town: this.town, task, now };
    const days = typeof after === 'function' ? after(scene) : after;
    if (!days) return;
    const when = this.town.timeOf(scene, days);
    this.agenda.add(when, who, () => act({ ...scene, now: when }));
  }

  /** Whose case it is: errands file more of them as they go. */
  private errandOf(caseId: string): Errand | undefined {
    const known = this.byCase.get(caseId);
    if (known) return known;
    for (const errand of this.errands) for (const { id } of errand.cases) this.byCase.set(id, errand);
    return this.byCase.get(caseId);
  }
}

function handlingOf({ plot }: Errand, { step }: OpenTask): Handling {
  const handling = plot.steps[step];
  if (!handling) throw new Error(`«${plot.name}» has nobody for the step ${step}`);
  return handling;
}
