import { toShanghaiDay } from '../calendar/shanghai-time.js';
import type { Fen } from '../money/fen.js';
import { type AnswerEnd, type AnswerLine, AnswerReader, type SentFile } from './answer-reader.js';
import { type BatchFileName, findBankFileName } from './bank-file-name.js';
import { type BatchHeader, batchHeaderLayout } from './batch-file.js';
import type { FileEncoding } from './encoding.js';
import {
  account,
  bankSerial,
  day,
  digest,
  lineAmount,
  lineId,
  optional,
  resultCode,
  text,
  total,
  type ValuesOf,
  wholeNumber,
} from './shapes.js';

/** `R|seq|line id|account|amount|code|bank serial|settled on (empty unless 0)|message`. */
const lineLayout = {
  seq: wholeNumber,
  lineId,
  account,
  amount: lineAmount,
  code: resultCode,
  serial: optional(bankSerial),
  settledOn: optional(day),
  message: optional(text(100)),
};
/** `T|lines|successes|success total|SM3`. */
const trailerLayout = { lines: wholeNumber, successes: wholeNumber, successTotal: total, sm3: digest };

/** What became of one line; amount in fen, days `YYYY-MM-DD`. */
export type BatchResultLine = AnswerLine<typeof lineLayout>;

/** The batch that a result answers, as it was sent. */
export interface SentBatch extends SentFile {
  readonly madeAt: Date;
  readonly total: Fen;
}

/** How a result ended: whole without findings, else held. */
export interface BatchResultEnd extends AnswerEnd<BatchHeader> {
  readonly successTotal: Fen;
  /** Each serial is higher than the one before it, so that none comes twice. */
  readonly serialsAscend: boolean;
}

/**
 * Reads a result (DKR, DFR), one of its late corrections (`_C1` …), or the bank's refusal of the batch, with every
 * finding that the file shows beside what was sent (规程 第十四条, 第十六条; interchange §1).
 *
 * Left to the rows: that account and amount are those sent (`sent-altered`) and a serial was not used before
 * (`serial-used`); for corrections what the line was (`correction-…`). A reversal carries its own serial without a day,
 * so a correction's failure may have one.
 */
export class BatchResultReader extends AnswerReader<
  typeof batchHeaderLayout,
  typeof lineLayout,
  typeof trailerLayout,
  SentBatch
> {
  private sum = 0n;
  private successSum = 0n;
  private lastSerial = '';
  private serialsAscend = true;
  private readonly sentOn: string;
  private readonly corrects: boolean;
  private madeOn: string | undefined;

  constructor(fileName: string, sent: SentBatch, encoding: FileEncoding) {
    const name = findResultName(fileName);
    const corrects = (name?.correction ?? 0) > 0;
    super({ header: batchHeaderLayout, line: lineLayout, trailer: trailerLayout }, name, sent, corrects, encoding);
    this.sentOn = toShanghaiDay(sent.madeAt);
    this.corrects = corrects;
  }

  /** Asked after `finish`. */
  get outcome(): BatchResultEnd {
    return { ...this.ending, successTotal: this.successSum, serialsAscend: this.serialsAscend };
  }

  protected checkHeader(header: BatchHeader): void {
    if (this.unread === 0 && header.total !== this.sum)
      this.findings.push({ code: 'total-header', line: 1, field: 'total' });
    if (this.corrects) return;
    for (const field of ['lines', 'total'] as const) {
      if (header[field] !== this.sent[field]) this.findings.push({ code: 'sent-header', line: 1, field });
    }
  }

  protected checkLine(result: ValuesOf<typeof lineLayout>, line: number): void {
    this.sum += result.amount;
    if (result.serial !== null) this.followSerial(result.serial);
    if (result.code === '0') this.checkSuccess(result, line);
    else this.checkFailure(result, line);
  }

  protected override checkTrailer(trailer: ValuesOf<typeof trailerLayout>, line: number): void {
    super.checkTrailer(trailer, line);
    if (this.unread === 0 && trailer.successTotal !== this.successSum)
      this.findings.push({ code: 'total-trailer', line, field: 'successTotal' });
  }

  private followSerial(serial: string): void {
    if (serial <= this.lastSerial) this.serialsAscend = false;
    this.lastSerial = serial;
  }

  private checkSuccess({ amount, serial, settledOn }: ValuesOf<typeof lineLayout>, line: number): void {
    this.successSum += amount;
    if (serial === null) this.findings.push({ code: 'success-serial', line, field: 'serial' });
    if (settledOn === null) this.findings.push({ code: 'success-day', line, field: 'settledOn' });
    else if (settledOn < this.sentOn) this.findings.push({ code: 'settled-early', line, field: 'settledOn' });
    else if (this.isAfterFile(settledOn)) this.findings.push({ code: 'settled-late', line, field: 'settledOn' });
  }

  private checkFailure({ serial, settledOn }: ValuesOf<typeof lineLayout>, line: number): void {
    if (serial !== null && !this.corrects) this.findings.push({ code: 'failure-serial', line, field: 'serial' });
    if (settledOn !== null) this.findings.push({ code: 'failure-day', line, field: 'settledOn' });
  }

  private isAfterFile(settledOn: string): boolean {
    if (!this.header) return false;
    this.madeOn ??= toShanghaiDay(this.header.madeAt);
    return settledOn > this.madeOn;
  }
}

function findResultName(fileName: string): BatchFileName | undefined {
  const name = findBankFileName(fileName);
  return name?.kind === 'DKR' || name?.kind === 'DFR' ? name : undefined;
}
