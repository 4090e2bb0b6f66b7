/** Something that people mean to do at a business time. */
export interface Appointment {
  readonly at: Date;
  /** Whose hands it takes: one does a thing at a time, several work side by side. */
  readonly who: object;
  readonly what: () => Promise<void>;
}

/** Appointments by time; those of the same time in the order in which they were made. */
export class Agenda {
  private readonly entries: Appointment[] = [];

  add(at: Date, who: object, what: () => Promise<void>): void {
    const after = this.entries.findIndex((entry) => entry.at > at);
    this.entries.splice(after < 0 ? this.entries.length : after, 0, { at, who, what });
  }

  /** Keeps every appointment that is due at `now`; gives how many. */
  async keepDue(now: Date): Promise<number> {
    const later = this.entries.findIndex((entry) => entry.at > now);
    const due = this.entries.splice(0, later < 0 ? this.entries.length : later);
    const each = [...new Set(due.map(({ who }) => who))].map((who) => due.filter((one) => one.who === who));
    await Promise.all(each.map(inTurn));
    return due.length;
  }

  /** When the next one is; nothing where none is left. */
  next(): Date | undefined {
    return this.entries[0]?.at;
  }

  get size(): number {
    return this.entries.length;
  }
}

async function inTurn(appointments: readonly Appointment[]): Promise<void> {
  for (const appointment of appointments) await appointment.what();
}
