import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkDone } from '../factory/workshop.js';
import type { BankParts, BankProfile } from './bank-parts.js';
import { writeEventFile } from './events/event-file.js';
import { postEvents } from './events/post-events.js';
import { putAside, takeFile } from './files/take-file.js';
import { writeDue } from './files/write-papers.js';
import { executeDue } from './money/execute.js';
import { nextStatementAt, oweStatements } from './money/statements.js';
import { findFileName } from './text/file-name.js';

/** A bank's back office: takes the agency's files from out/, books them when due, writes its own into in/. */
export class Bank {
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly parts: BankParts) {}

  get profile(): BankProfile {
    return this.parts.profile;
  }

  async prepare(): Promise<void> {
    for (const name of ['out', 'in', 'done'])
      await mkdir(join(this.profile.folder, name), { recursive: true, mode: 0o700 });
  }

  /** One round of work at the clock's present time. */
  work(): Promise<WorkDone> {
    return this.alone(() => this.round());
  }

  /** Work that nothing else of this bank interrupts. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }

  private async round(): Promise<WorkDone> {
    if (!this.parts.switches.all.working) return { taken: 0, written: 0, nextDueAt: null };
    const taken = await this.takeFiles();
    await executeDue(this.parts);
    await oweStatements(this.parts);
    const written = (await writeDue(this.parts)) + (await this.tellEvents());
    return { taken, written, nextDueAt: await this.nextDueAt() };
  }

  /** To the agency's address, or by file; gives how many files. */
  private async tellEvents(): Promise<number> {
    const { eventsUrl } = this.profile;
    if (!eventsUrl || this.parts.switches.all.eventsByFile) return writeEventFile(this.parts);
    await postEvents(this.parts, eventsUrl);
    return 0;
  }

  private async takeFiles(): Promise<number> {
    const names = (await readdir(join(this.profile.folder, 'out'))).filter((name) => name.endsWith('.txt.sm4')).sort();
    for (const sealedName of names) {
      const name = findFileName(sealedName.replace(/\.sm4$/, ''));
      if (name?.bank === this.profile.code) await takeFile(this.parts, sealedName, name);
      else await putAside(this.parts, sealedName, name ? '他行文件' : '文件名不符合规范');
      await this.moveToDone(sealedName);
    }
    return names.length;
  }

  /** A name that lies in done/ already keeps its bytes; the later file gets a number. */
  private async moveToDone(name: string): Promise<void> {
    const { folder } = this.profile;
    const there = new Set(await readdir(join(folder, 'done')));
    let target = name;
    for (let n = 2; there.has(target); n += 1) target = `${name}.${n}`;
    await rename(join(folder, 'out', name), join(folder, 'done', target));
  }

  private async nextDueAt(): Promise<Date | null> {
    const { books, profile } = this.parts;
    const row = await books.find<{ due: Date | null }>(
      `SELECT least((SELECT min(execute_at) FROM batches WHERE bank = $1 AND state = 'taken'),
                    (SELECT min(due_at) FROM papers WHERE bank = $1 AND written_at IS NULL)) AS due`,
      [profile.code],
    );
    const statement = await nextStatementAt(this.parts);
    if (!row?.due || !statement) return row?.due ?? statement;
    return row.due < statement ? row.due : statement;
  }
}
