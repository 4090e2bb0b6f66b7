import type { Fen } from '../money/fen.js';
import { accountUse, findBankFileName, type StatementFileName } from './bank-file-name.js';
import { leavesLinesCertain } from './certainty.js';
import type { FileEncoding } from './encoding.js';
import type { Finding } from './finding.js';
import { FindingList } from './finding-list.js';
import { checkHeaderMark, checkTrailerMark, findHeader, findLineValues, findTrailer } from './flat-file.js';
import { FlatFileStream, type FlatLine } from './flat-stream.js';
import type { PieceReader } from './pieces.js';
import {
  agencyCode,
  bankCode,
  bankSerial,
  day,
  digest,
  instant,
  lineAmount,
  lineId,
  month,
  oneOf,
  optional,
  text,
  total,
  type ValuesOf,
  wholeNumber,
} from './shapes.js';

/** `H|1|DZ|agency|bank|use|period|made at|lines|opening|closing`. */
const headerLayout = {
  version: oneOf(['1']),
  kind: oneOf(['DZ']),
  agency: agencyCode,
  bank: bankCode,
  use: accountUse,
  period: month,
  madeAt: instant,
  lines: wholeNumber,
  opening: total,
  closing: total,
};
export type StatementHeader = ValuesOf<typeof headerLayout>;

/** `S|seq|settled on|bank serial|line id or empty|C or D|amount|balance after|memo`. */
const lineLayout = {
  seq: wholeNumber,
  settledOn: day,
  serial: bankSerial,
  lineId: optional(lineId),
  /** `C` increases the agency's balance. */
  direction: oneOf<'C' | 'D'>(['C', 'D']),
  amount: lineAmount,
  balance: total,
  memo: optional(text(100)),
};
/** `T|lines|Σ credits|Σ debits|SM3`. */
const trailerLayout = { lines: wholeNumber, credits: total, debits: total, sm3: digest };

/** One movement of an agency's account with its line in the file; amounts in fen, days `YYYY-MM-DD`. */
export type StatementLine = ValuesOf<typeof lineLayout> & { readonly line: number };

/** How a statement ended: whole without findings, else held. A statement may have no lines. */
export interface StatementEnd {
  readonly findings: readonly Finding[];
  readonly header?: StatementHeader;
  readonly trailerSm3?: string;
  readonly lines: number;
  readonly credits: Fen;
  readonly debits: Fen;
  /** Each serial is above the one before it: none comes twice. */
  readonly serialsAscend: boolean;
}

/**
 * Reads an account statement (DZ), or a corrected one, with every finding: its arithmetic must hold line by line, and
 * every movement lies in its month. That the opening balance is the last closing one, and what a movement belongs to, is
 * for reconciliation, not for the file (规程 第十四条; interchange §1).
 */
export class StatementReader implements PieceReader<StatementLine> {
  private readonly findings = new FindingList();
  private readonly stream: FlatFileStream;
  private readonly name: StatementFileName | undefined;
  private header: StatementHeader | undefined;
  private count = 0;
  private credits = 0n;
  private debits = 0n;
  /** The last balance stated; a wrong one is told once, not for every line after it. */
  private balance: Fen | undefined;
  private unread = 0;
  private lastSerial = '';
  private serialsAscend = true;
  private end: StatementEnd | undefined;

  constructor(fileName: string, encoding: FileEncoding) {
    this.stream = new FlatFileStream(encoding, this.findings);
    const name = findBankFileName(fileName);
    if (name?.kind === 'DZ') this.name = name;
    else this.findings.push({ code: 'name-malformed' });
  }

  push(bytes: Uint8Array): StatementLine[] {
    return this.take(this.stream.push(bytes));
  }

  finish(): StatementLine[] {
    const flat = this.stream.end();
    const last = this.take(flat.lines);
    if (flat.fault) {
      this.end = { findings: [flat.fault], lines: 0, credits: 0n, debits: 0n, serialsAscend: false };
      return [];
    }
    this.checkHeaderSums();
    checkTrailerMark(flat, this.findings);
    const trailer = findTrailer(trailerLayout, flat.trailer, this.findings);
    if (trailer) this.checkTrailer(trailer, flat.count);
    const { header, count: lines, credits, debits, serialsAscend } = this;
    const read = { ...(header ? { header } : {}), ...(trailer ? { trailerSm3: trailer.sm3 } : {}) };
    this.end = { findings: this.findings.all(), lines, credits, debits, serialsAscend, ...read };
    return last;
  }

  /** False once something was found that leaves the lines in doubt: such a file is never let in. */
  get isCertain(): boolean {
    return this.findings.length === 0 || leavesLinesCertain(this.findings.all());
  }

  /** Asked after `finish`. */
  get outcome(): StatementEnd {
    if (!this.end) throw new Error('the file is not read to its end');
    return this.end;
  }

  private take(lines: readonly FlatLine[]): StatementLine[] {
    const movements: StatementLine[] = [];
    for (const line of lines) {
      const movement = line.number === 1 ? this.takeHeader(line) : this.takeLine(line);
      if (movement) movements.push(movement);
    }
    return movements;
  }

  private takeHeader(line: FlatLine): undefined {
    checkHeaderMark(line, this.findings);
    this.header = findHeader(headerLayout, line, this.name, this.findings);
    this.balance = this.header?.opening;
  }

  private takeLine(line: FlatLine): StatementLine | undefined {
    this.count += 1;
    const values = findLineValues('S', lineLayout, line, this.findings);
    if (!values) {
      this.unread += 1;
      this.balance = undefined; // What an unreadable line did to the balance is not known.
      return undefined;
    }
    const number = line.number;
    const movement = values as StatementLine & { line: number };
    movement.line = number;
    if (values.seq !== this.count)
      this.findings.push({ code: 'line-seq', line: number, field: 'seq', params: { expected: this.count } });
    this.checkDay(values.settledOn, number);
    if (values.serial <= this.lastSerial) this.serialsAscend = false;
    this.lastSerial = values.serial;
    this.book(values, number);
    return movement;
  }

  private checkDay(settledOn: string, line: number): void {
    if (this.header && settledOn.slice(0, 7).replace('-', '') !== this.header.period)
      this.findings.push({ code: 'statement-month', line, field: 'settledOn' });
  }

  private book({ direction, amount, balance }: ValuesOf<typeof lineLayout>, line: number): void {
    if (direction === 'C') this.credits += amount;
    else this.debits += amount;
    const follows = this.balance === undefined || this.balance + (direction === 'C' ? amount : -amount) === balance;
    if (!follows) this.findings.push({ code: 'statement-balance', line, field: 'balance' });
    this.balance = balance;
  }

  private checkHeaderSums(): void {
    if (!this.header) return;
    if (this.header.lines !== this.count) this.findings.push({ code: 'count-header', line: 1, field: 'lines' });
    if (this.balance !== undefined && this.header.closing !== this.balance)
      this.findings.push({ code: 'statement-closing', line: 1, field: 'closing' });
  }

  private checkTrailer(trailer: ValuesOf<typeof trailerLayout>, line: number): void {
    if (trailer.lines !== this.count) this.findings.push({ code: 'count-trailer', line, field: 'lines' });
    for (const field of ['credits', 'debits'] as const) {
      if (this.unread === 0 && trailer[field] !== this[field])
        this.findings.push({ code: 'total-trailer', line, field });
    }
  }
}
