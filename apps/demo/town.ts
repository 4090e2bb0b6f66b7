import type { Agenda } from './agenda.js';
import type { Banks } from './banks.js';
import type { Drawers } from './drawers.js';
import type { Happenings } from './happenings.js';
import type { Hotline } from './hotline.js';
import type { OutsideParties } from './outside-parties.js';
import type { Days, Visitor } from './visitor.js';
import type { Window } from './window.js';
import type { WorkingHours } from './working-hours.js';

/** Where an errand stands when it makes an appointment. */
interface Standing {
  readonly errand: Visitor;
  readonly window: object;
  readonly now: Date;
}

/** Everybody whom an errand may meet, and the calendar in which appointments are made. */
export class Town {
  constructor(
    readonly hours: WorkingHours,
    private readonly agenda: Agenda,
    readonly windows: readonly Window[],
    readonly hotline: Hotline,
    readonly banks: Banks,
    readonly outside: OutsideParties,
    readonly drawers: Drawers,
    readonly happenings: Happenings,
  ) {}

  /** The windows of an office, one or several. */
  windowsOf(office: string): readonly Window[] {
    return this.windows.filter((window) => window.office === office);
  }

  /** When somebody comes who comes after so many working days. */
  timeOf({ errand, now }: Standing, [from, to]: Days): Date {
    const days = errand.random.int(from, to);
    const turn = errand.random.int(0, 3);
    return days === 0 ? this.hours.nextSlot(now) : this.hours.slotInDays(now, days, turn);
  }

  /** The errand goes on at its window after so many working days, without being asked. */
  later<Scene extends Standing>(scene: Scene, days: Days, act: (scene: Scene) => Promise<void>): void {
    this.at(scene, this.timeOf(scene, days), scene.window, act);
  }

  /** The same where others do it: the hotline, a bank. */
  elsewhere<Scene extends Standing>(
    scene: Scene,
    days: Days,
    who: Hotline | Banks,
    act: (scene: Scene) => Promise<void>,
  ): void {
    this.at(scene, this.timeOf(scene, days), who, act);
  }

  private at<Scene extends Standing>(scene: Scene, at: Date, who: object, act: (scene: Scene) => Promise<void>): void {
    this.agenda.add(at, who, () => act({ ...scene, now: at }));
  }
}
