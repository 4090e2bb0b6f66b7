import type { Ledger } from './ledger.js';

/** Where the told time is kept: a table `clock`. */
type ClockKeeper = Pick<Ledger, 'rows' | 'find'>;

/**
 * The time the outside parties work by: business time once they were told one (training, demo, tests), real time
 * otherwise. Told time runs on at the told rate; rate 0 stands still until told again.
 */
export class OutsideClock {
  private told: { at: number; told: number; rate: number } | undefined;

  private constructor(private readonly ledger: ClockKeeper) {}

  /** Takes up the time told before a restart. */
  static async open(ledger: ClockKeeper): Promise<OutsideClock> {
    const clock = new OutsideClock(ledger);
    const row = await ledger.find<{ told: Date; told_at: Date; rate: number }>('SELECT told, told_at, rate FROM clock');
    if (row) clock.told = { told: row.told.getTime(), at: row.told_at.getTime(), rate: row.rate };
    return clock;
  }

  get isTold(): boolean {
    return this.told !== undefined;
  }

  now(): Date {
    if (!this.told) return new Date();
    return new Date(this.told.told + (Date.now() - this.told.at) * this.told.rate);
  }

  async tell(now: Date, rate: number): Promise<void> {
    this.told = { told: now.getTime(), at: Date.now(), rate };
    await this.ledger.rows(
      `INSERT INTO clock (id, told, told_at, rate) VALUES (1, $1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET told = $1, told_at = $2, rate = $3`,
      [now, new Date(this.told.at), rate],
    );
  }
}
