import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ivBytes, openEnvelope, sealEnvelope } from '../../../domain/interchange/envelope.js';
import type { EnvelopeKeyFile } from '../../../domain/interchange/key-file.js';
import type { OutsideClock } from '../clock.js';
import type { Ledger } from '../ledger.js';
import type { ResultCode, ResultFault, Switches } from '../switches.js';
import { judge, resultOf } from './make-card.js';
import { type Order, type OrderFile, readOrderFile, UnreadableFile } from './order-file.js';
import { stamp, writeResultFile } from './result-file.js';

export interface WorkshopParts {
  readonly ledger: Ledger;
  readonly clock: OutsideClock;
  readonly switches: Switches;
  readonly factory: string;
  /** The folder the agency sees as `/`. */
  readonly folder: string;
  readonly keys: EnvelopeKeyFile;
}

export interface WorkDone {
  readonly taken: number;
  readonly written: number;
  /** When the next order will be ready; empty when nothing is in making. */
  readonly nextDueAt: Date | null;
}

interface ReadyOrder {
  readonly orderId: string;
  readonly seq: number;
  readonly code: ResultCode;
}

const orderFileName = /^ZK_\d{8}_\d{2}_\d{8}_\d{3}\.txt\.sm4$/;
const minutes = 60_000;

/** The card factory: takes order files from out/, makes cards, writes result files into in/. */
export class Workshop {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: WorkshopParts) {}

  async prepare(): Promise<void> {
    for (const name of ['out', 'in', 'done'])
      await mkdir(join(this.parts.folder, name), { recursive: true, mode: 0o700 });
  }

  /** One round of work at the clock's present time; rounds never overlap. */
  work(): Promise<WorkDone> {
    const round = this.last.then(() => this.round());
    this.last = round.catch(() => {});
    return round;
  }

  private async round(): Promise<WorkDone> {
    if (!this.parts.switches.all.factory.working) return { taken: 0, written: 0, nextDueAt: null };
    const taken = await this.takeOrderFiles();
    const written = await this.writeResults();
    const next = await this.parts.ledger.find<{ due: Date | null }>(
      'SELECT min(due_at) AS due FROM factory_orders WHERE factory = $1 AND answered_in IS NULL',
      [this.parts.factory],
    );
    return { taken, written, nextDueAt: next?.due ?? null };
  }

  private async takeOrderFiles(): Promise<number> {
    const names = (await readdir(join(this.parts.folder, 'out'))).filter((name) => orderFileName.test(name)).sort();
    for (const sealedName of names) await this.takeOrderFile(sealedName);
    return names.length;
  }

  private async takeOrderFile(sealedName: string): Promise<void> {
    const { ledger, factory, folder, clock } = this.parts;
    const name = sealedName.replace(/\.sm4$/, '');
    const known = await ledger.find('SELECT 1 FROM factory_files WHERE factory = $1 AND name = $2', [factory, name]);
    if (!known) {
      const insert = `INSERT INTO factory_files (factory, name, trailer_sm3, lines, problem, taken_at)
                      VALUES ($1, $2, $3, $4, $5, $6)`;
      try {
        const file = readOrderFile(this.open(await readFile(join(folder, 'out', sealedName))), factory);
        const orders = await this.orderWrites(name, file);
        const row = [factory, name, file.trailerSm3, file.orders.length, '', clock.now()];
        await ledger.together([[insert, row], ...orders]);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        await ledger.rows(insert, [factory, name, '', 0, error.message, clock.now()]);
      }
    }
    await this.putAside(sealedName);
    await this.putAside(name).catch(() => {});
  }

  private open(sealed: Buffer): Buffer {
    const { keys, factory } = this.parts;
    const opened = openEnvelope(sealed, (keyId) => keys.find(factory, keyId));
    if (!Buffer.isBuffer(opened)) throw new UnreadableFile(opened.code);
    return opened;
  }

  private async orderWrites(name: string, file: OrderFile) {
    const due = this.dueAt();
    const writes: [string, unknown[]][] = [];
    for (const order of file.orders) {
      const code = await this.decide(order, await this.photoOf(name, order.orderId));
      writes.push([
        `INSERT INTO factory_orders (order_id, factory, file_name, seq, id_number, card_kind, division, code, due_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (order_id) DO NOTHING`,
        [order.orderId, this.parts.factory, name, order.seq, order.idNumber, order.cardKind, order.division, code, due],
      ]);
    }
    return writes;
  }

  private dueAt(): Date {
    const { clock, switches } = this.parts;
    const takes = switches.all.factory.minutes ?? (clock.isTold ? 2 * 24 * 60 : 1 / 6);
    return new Date(clock.now().getTime() + takes * minutes);
  }

  private async photoOf(name: string, orderId: string): Promise<Buffer | undefined> {
    try {
      return this.open(await readFile(join(this.parts.folder, 'out', name, `${orderId}.jpg.sm4`)));
    } catch {
      return undefined;
    }
  }

  /** The switches' word first, then what the order itself shows. */
  private async decide(order: Order, photo: Buffer | undefined): Promise<ResultCode> {
    const { people, spoilEvery } = this.parts.switches.all.factory;
    const before = await this.parts.ledger.rows('SELECT 1 FROM factory_orders WHERE id_number = $1', [order.idNumber]);
    const told = people[order.idNumber]?.[before.length];
    if (told) return told;
    const judged = judge(order, photo);
    if (judged !== '0' || spoilEvery === 0 || before.length > 0) return judged;
    const all = await this.parts.ledger.find<{ made: string }>('SELECT count(*) AS made FROM factory_orders');
    return (Number(all?.made ?? 0) + order.seq) % spoilEvery === 0 ? '3' : '0';
  }

  private async writeResults(): Promise<number> {
    const files = await this.parts.ledger.rows<{ name: string }>(
      `SELECT f.name FROM factory_files f WHERE f.factory = $1 AND EXISTS (
         SELECT FROM factory_orders o WHERE o.file_name = f.name AND o.answered_in IS NULL AND o.due_at <= $2) ORDER BY f.name`,
      [this.parts.factory, this.parts.clock.now()],
    );
    let written = 0;
    for (const { name } of files) written += await this.writeResultsOf(name);
    return written;
  }

  private async writeResultsOf(name: string): Promise<number> {
    const { ledger, clock, switches } = this.parts;
    const due = await ledger.rows<ReadyOrder>(
      `SELECT order_id AS "orderId", seq, code FROM factory_orders
       WHERE file_name = $1 AND answered_in IS NULL AND due_at <= $2 ORDER BY seq`,
      [name, clock.now()],
    );
    const size = Math.ceil(due.length / switches.all.factory.parts);
    let written = 0;
    for (let from = 0; from < due.length; from += size) {
      await this.writePart(name, due.slice(from, from + size));
      written++;
    }
    return written;
  }

  private async writePart(orderFile: string, orders: readonly ReadyOrder[]): Promise<void> {
    const { ledger, clock, factory } = this.parts;
    const office = orderFile.split('_')[1] as string;
    const date = stamp(clock.now()).slice(0, 8);
    const n = await this.nextResultNumber(office, date);
    const name = `ZKR_${office}_${factory}_${date}_${n}.txt`;
    const fault = await this.nextFault();
    const results = orders.map((order) => resultOf(order, clock.now()));
    await this.putResult(
      name,
      writeResultFile({ office, factory, date, n, madeAt: clock.now() }, results, fault),
      fault,
    );
    await ledger.together([
      [
        'INSERT INTO factory_results (factory, name, office, date, order_file) VALUES ($1, $2, $3, $4, $5)',
        [factory, name, office, date, orderFile],
      ],
      ['UPDATE factory_orders SET answered_in = $2 WHERE order_id = ANY($1)', [orders.map((o) => o.orderId), name]],
    ]);
  }

  /** Result files are numbered on their own, office by office and day by day; each part of a result is a file. */
  private async nextResultNumber(office: string, date: string): Promise<string> {
    const made = await this.parts.ledger.rows(
      'SELECT 1 FROM factory_results WHERE factory = $1 AND office = $2 AND date = $3',
      [this.parts.factory, office, date],
    );
    return String(made.length + 1).padStart(3, '0');
  }

  private async nextFault(): Promise<ResultFault> {
    const [fault, ...later] = this.parts.switches.all.factory.faults;
    if (fault) await this.parts.switches.set({ factory: { faults: later } });
    return fault ?? 'none';
  }

  /** Writes to a temporary name, then renames; a file of the same name is replaced. */
  private async putResult(name: string, text: Buffer, fault: ResultFault): Promise<void> {
    const { folder, keys, factory } = this.parts;
    const bytes = fault === 'unencrypted' ? text : sealEnvelope(text, keys.getCurrent(factory), randomBytes(ivBytes));
    if (fault === 'envelope') bytes[bytes.length - 40] = (bytes[bytes.length - 40] as number) ^ 1;
    const target = join(folder, 'in', `${name}.sm4`);
    await writeFile(`${target}.part`, bytes, { mode: 0o600 });
    await rename(`${target}.part`, target);
    if (this.parts.switches.all.factory.repeat) await this.repeat(`${name}.sm4`, bytes);
  }

  /** The same bytes once more under another name: what a nervous operator does. */
  private async repeat(sealedName: string, bytes: Buffer): Promise<void> {
    const again = sealedName.replace(/_\d{3}\.txt/, '_999.txt');
    await writeFile(join(this.parts.folder, 'in', again), bytes, { mode: 0o600 });
  }

  private async putAside(name: string): Promise<void> {
    const { folder } = this.parts;
    await rename(join(folder, 'out', name), join(folder, 'done', name));
  }
}
