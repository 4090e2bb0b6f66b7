import type { FileEncoding } from './encoding.js';
import type { Finding } from './finding.js';
import { FindingList } from './finding-list.js';
import {
  checkHeaderMark,
  checkTrailerMark,
  findHeader,
  findLineValues,
  findTrailer,
  type Layout,
} from './flat-file.js';
import { FlatFileStream, type FlatLine } from './flat-stream.js';
import { findLineNumber } from './line-id.js';
import type { PieceReader } from './pieces.js';
import { type Shape, text, type ValuesOf } from './shapes.js';

/** What was sent, as far as every answer to it shows. */
export interface SentFile {
  /** Of which the line ids are made (`lineIdOf`). */
  readonly ordinal: number;
  readonly lines: number;
}

/** A line of an answer with its place in the file (from 1), for findings. */
export type AnswerLine<Line extends Layout> = ValuesOf<Line> & { readonly line: number };

type LineLayout = Layout & {
  readonly seq: Shape<number>;
  readonly lineId: Shape<string>;
  readonly code: Shape<string>;
};
type HeaderLayout = Layout & { readonly lines: Shape<number> };
type TrailerLayout = HeaderLayout & { readonly successes: Shape<number>; readonly sm3: Shape<string> };

/** How an answer ended. Without findings it is whole; with findings it is held, and its lines count for nothing. */
export interface AnswerEnd<Header> {
  readonly findings: readonly Finding[];
  readonly header?: Header;
  /** By which a file that was already taken is known. */
  readonly trailerSm3?: string;
  readonly lines: number;
  readonly successes: number;
  /** Why the bank could not take the file (`X` lines): nothing was debited. Empty for a result. */
  readonly refusal: readonly string[];
}

/** Why a bank could not take a file; the standard sets no length, a line's limit bounds it. */
const refusalLayout = { finding: text(4_000) };
const mostReasons = 1_000;

/**
 * Reads the answer to a file of numbered lines (DKR, DFR, SQR) as strictly as interchange §1 writes it: each `R` line
 * names a line that was sent, each of those once; or `X` lines say why the bank could not take the file. Memory is flat:
 * one bit a line.
 */
export abstract class AnswerReader<
  Header extends HeaderLayout,
  Line extends LineLayout,
  Trailer extends TrailerLayout,
  Sent extends SentFile,
> implements PieceReader<AnswerLine<Line>>
{
  protected readonly findings = new FindingList();
  protected header: ValuesOf<Header> | undefined;
  protected count = 0;
  protected successes = 0;
  /** Lines that could not be read: what they would have said is not known, so nothing is summed up against them. */
  protected unread = 0;
  private readonly stream: FlatFileStream;
  private readonly seen: Uint8Array;
  private readonly refusal: string[] = [];
  private isRefusal = false;
  private end: AnswerEnd<ValuesOf<Header>> | undefined;

  protected constructor(
    private readonly layouts: { readonly header: Header; readonly line: Line; readonly trailer: Trailer },
    private readonly name: Readonly<Partial<Record<keyof Header, unknown>>> | undefined,
    protected readonly sent: Sent,
    /** A late correction holds the changed lines alone. */
    private readonly isCorrection: boolean,
    encoding: FileEncoding,
  ) {
    this.stream = new FlatFileStream(encoding, this.findings);
    this.seen = new Uint8Array(Math.ceil((sent.lines + 1) / 8));
    if (!name) this.findings.push({ code: 'name-malformed' });
  }

  push(bytes: Uint8Array): AnswerLine<Line>[] {
    return this.take(this.stream.push(bytes));
  }

  finish(): AnswerLine<Line>[] {
    const flat = this.stream.end();
    const last = this.take(flat.lines);
    if (flat.fault) {
      this.end = { findings: [flat.fault], lines: 0, successes: 0, refusal: [] };
      return [];
    }
    checkTrailerMark(flat, this.findings);
    const trailer = findTrailer(this.layouts.trailer, flat.trailer, this.findings);
    if (flat.trailer && flat.count === 2) this.findings.push({ code: 'file-no-lines' });
    if (!this.isRefusal) this.checkAllAnswered();
    if (trailer) this.checkTrailer(trailer, flat.count);
    this.end = {
      findings: this.findings.all(),
      lines: this.count,
      successes: this.successes,
      refusal: this.refusal,
      ...(this.header ? { header: this.header } : {}),
      ...(trailer ? { trailerSm3: trailer.sm3 as string } : {}),
    };
    return last;
  }

  /** How the file ended; asked after `finish`. */
  protected get ending(): AnswerEnd<ValuesOf<Header>> {
    if (!this.end) throw new Error('the file is not read to its end');
    return this.end;
  }

  /** Checks of the header beyond its form and its name, for a result (not for a refusal). */
  protected abstract checkHeader(header: ValuesOf<Header>): void;
  /** Checks of a line beyond its form and its place in what was sent; sums up. */
  protected abstract checkLine(line: ValuesOf<Line>, number: number): void;

  protected checkTrailer(trailer: ValuesOf<Trailer>, line: number): void {
    if (trailer.lines !== this.count) this.findings.push({ code: 'count-trailer', line, field: 'lines' });
    if (this.unread === 0 && trailer.successes !== this.successes)
      this.findings.push({ code: 'count-successes', line, field: 'successes' });
  }

  private take(lines: readonly FlatLine[]): AnswerLine<Line>[] {
    const records: AnswerLine<Line>[] = [];
    for (const line of lines) {
      if (line.number === 1) this.takeHeader(line);
      else if (this.isReason(line)) this.takeReason(line);
      else {
        const record = this.takeLine(line);
        if (record) records.push(record);
      }
    }
    return records;
  }

  private takeHeader(line: FlatLine): void {
    checkHeaderMark(line, this.findings);
    this.header = findHeader(this.layouts.header, line, this.name, this.findings);
  }

  /** The first line after the header says which of the two the file is. A correction is never a refusal. */
  private isReason(line: FlatLine): boolean {
    if (line.number === 2 && !this.isCorrection) this.isRefusal = line.fields[0] === 'X';
    return this.isRefusal;
  }

  private takeReason(line: FlatLine): void {
    const reason = findLineValues('X', refusalLayout, line, this.findings);
    if (reason && this.refusal.length < mostReasons) this.refusal.push(reason.finding);
  }

  private takeLine(line: FlatLine): AnswerLine<Line> | undefined {
    this.count += 1;
    const values = findLineValues('R', this.layouts.line, line, this.findings);
    if (!values) {
      this.unread += 1;
      return undefined;
    }
    const record = values as ValuesOf<Line> & { line: number };
    record.line = line.number;
    if (record.code === '0') this.successes += 1;
    this.checkSent(record as { seq: number; lineId: string }, line.number);
    this.checkLine(record, line.number);
    return record;
  }

  /** The line was sent, and is answered once. */
  private checkSent({ seq, lineId }: { seq: number; lineId: string }, line: number): void {
    if (seq < 1 || seq > this.sent.lines) {
      this.findings.push({ code: 'sent-unknown', line, field: 'seq' });
      return;
    }
    const id = findLineNumber(lineId);
    if (id?.ordinal !== this.sent.ordinal || id.seq !== seq)
      this.findings.push({ code: 'sent-unknown', line, field: 'lineId' });
    const [at, bit] = [seq >> 3, 1 << (seq & 7)];
    const byte = this.seen[at] as number;
    if (byte & bit) this.findings.push({ code: 'sent-repeated', line, field: 'seq' });
    this.seen[at] = byte | bit;
  }

  private checkAllAnswered(): void {
    if (this.header) this.checkHeader(this.header);
    if (this.header && this.header.lines !== this.count)
      this.findings.push({ code: 'count-header', line: 1, field: 'lines' });
    if (!this.isCorrection && this.unread === 0) this.findGaps();
  }

  /** What was sent and not answered, as ranges of sequence numbers. */
  private findGaps(): void {
    let from = 0;
    for (let seq = 1; seq <= this.sent.lines + 1; seq += 1) {
      const missing = seq <= this.sent.lines && ((this.seen[seq >> 3] as number) & (1 << (seq & 7))) === 0;
      if (missing && from === 0) from = seq;
      if (missing || from === 0) continue;
      this.findings.push({ code: 'sent-missing', params: { from, to: seq - 1 } });
      from = 0;
    }
  }
}
