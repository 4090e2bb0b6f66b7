import { join } from 'node:path';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { loadFile } from '../../activities/loading/load-file.js';
import { OutsideParties } from '../../apps/demo/outside-parties.js';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import type { PersonLine } from '../../domain/loading/person-line.js';
import { Clerk } from '../faults/clerk.js';
import { writeFileOf } from '../loading/person-lines.js';
import { type OwnBrowser, openBrowser } from './chromium.js';
import { Desk, type Screen } from './desk.js';

const opensAt = new Date('2026-03-02T09:00:00+08:00');

/** A whole system with a browser before it, for one file of tests. */
export class BrowserSystem {
  private readonly desks: Desk[] = [];

  private constructor(
    readonly stack: Stack,
    readonly outside: OutsideParties,
    readonly reader: Database,
    private readonly own: OwnBrowser,
  ) {}

  static async open(startsAt = opensAt): Promise<BrowserSystem> {
    const stack = await startStack({ clock: 'stepped', clockSeed: { startsAt }, durable: false });
    try {
      const reader = new Database(stack.urls.readerUrl, { max: 2 });
      return new BrowserSystem(stack, new OutsideParties(stack), reader, await openBrowser());
    } catch (error) {
      await stack.stop();
      throw error;
    }
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

  /** Takes people with their cards in from a file, as facts. */
  async load(lines: readonly PersonLine[]): Promise<void> {
    const db = new Database(this.stack.urls.appUrl, { max: 1 });
    try {
      const cipher = new Cipher(new FileKeyProvider(this.stack.keys.keyFile));
      const path = writeFileOf(join(this.stack.folder, 'people.csv'), lines);
      await loadFile({ db, cipher }, { path, encoding: 'utf-8', by: 'browser test' });
    } finally {
      await db.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.desks.map((desk) => desk.close()));
    await this.own.close();
    await this.reader.close();
    await this.stack.stop();
  }
}
