import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../../activities/database/database.js';
import { OutsideParties } from '../../apps/demo/outside-parties.js';
import { placeOf } from '../../apps/demo/place.js';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import { Clerk } from '../faults/clerk.js';
import { type OwnBrowser, openBrowser } from './chromium.js';
import { Desk, type Screen } from './desk.js';

const opensAt = new Date('2026-03-02T09:00:00+08:00');
const patienceMs = 60_000;

/** A whole system with a browser before it, for one file of tests. */
export class BrowserSystem {
  private readonly desks: Desk[] = [];

  private constructor(
    readonly stack: Stack,
    readonly outside: OutsideParties,
    readonly reader: Database,
    private readonly own: OwnBrowser,
  ) {}

  static async open(): Promise<BrowserSystem> {
    const stack = await startStack({ clock: 'stepped', clockSeed: { startsAt: opensAt }, durable: false });
    try {
      const reader = new Database(stack.urls.readerUrl, { max: 2 });
      return new BrowserSystem(stack, new OutsideParties(stack.controlUrl), reader, await openBrowser());
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** Where the demo plays. */
  get place() {
    return placeOf(this.stack);
  }

  async openDesk(screen: Screen): Promise<Desk> {
    const desk = await Desk.open(this.own.browser, this.stack.url, screen);
    this.desks.push(desk);
    return desk;
  }

  /** Somebody who uses the interface without pages. */
  async clerk(signInName: string): Promise<Clerk> {
    return Clerk.signIn(`${this.stack.url}/api`, signInName);
  }

  /** The outside parties live in the business time that the supervisor stepped to; they do what is due by then. */
  async letOutsidePartiesWork(): Promise<void> {
    const { now } = await (await this.clerk('supervisor.14')).get<{ now: string }>('/clock');
    await this.outside.tellTime(new Date(now));
    await this.outside.work();
  }

  /** Closes everybody's browser; what went wrong on their pages is given to the caller's expectation. */
  async leaveDesks(): Promise<string[]> {
    const left = this.desks.splice(0);
    await Promise.all(left.map((desk) => desk.close()));
    return left.flatMap((desk) => desk.faults);
  }

  async close(): Promise<void> {
    await this.leaveDesks();
    await this.own.close();
    await this.reader.close();
    await this.stack.stop();
  }
}

/** Asks until the answer is there. Throws with `what` when that takes too long. */
export async function until<Found>(what: string, ask: () => Promise<Found | undefined | false>): Promise<Found> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(200)) {
    const found = await ask();
    if (found) return found;
  }
  throw new Error(`${what} did not come about`);
}
