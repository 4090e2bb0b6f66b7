import { type AnswerEnd, type AnswerLine, AnswerReader, type SentFile } from './answer-reader.js';
import { findBankFileName, type MandateFileName } from './bank-file-name.js';
import type { FileEncoding } from './encoding.js';
import { writeLine } from './flat-file.js';
import { FlatFileWriter } from './flat-stream.js';
import {
  account,
  agencyCode,
  bankCode,
  countedFrom1,
  day,
  digest,
  idNumber,
  instant,
  insuranceCode,
  lineAmount,
  lineId,
  month,
  oneOf,
  optional,
  pattern,
  resultCode,
  text,
  type ValuesOf,
  wholeNumber,
} from './shapes.js';

/** `H|1|SQ|agency|bank|date|n|made at|lines`. */
const headerLayout = {
  version: oneOf(['1']),
  kind: oneOf<MandateFileName['kind']>(['SQ', 'SQR']),
  agency: agencyCode,
  bank: bankCode,
  date: day,
  n: countedFrom1,
  madeAt: instant,
  lines: wholeNumber,
};
type MandateHeader = ValuesOf<typeof headerLayout>;

/** `D|seq|line id|ID number|name|account|insurance|A or R|ceiling or empty|from YYYYMM|mandate number`. */
const lineLayout = {
  seq: wholeNumber,
  lineId,
  idNumber,
  name: text(50),
  account,
  insurance: insuranceCode,
  /** Add, revoke. */
  action: oneOf<'A' | 'R'>(['A', 'R']),
  ceiling: optional(lineAmount),
  from: month,
  mandateNumber: pattern(/^[0-9A-Za-z-]{1,40}$/),
};
/** A mandate or its revocation told to the bank; ceiling in fen, first period `YYYYMM` (规程 第十二条). */
export type MandateLine = ValuesOf<typeof lineLayout>;

/** `R|seq|line id|account|code|message`. */
const resultLayout = { seq: wholeNumber, lineId, account, code: resultCode, message: optional(text(100)) };
const trailerLayout = { lines: wholeNumber, successes: wholeNumber, sm3: digest };
/** The bank's answer about one mandate: `0` confirms it. */
export type MandateResultLine = AnswerLine<typeof resultLayout>;

/** What goes into the header of a file of mandates. */
export interface MandateHead {
  readonly name: MandateFileName;
  readonly madeAt: Date;
  readonly lines: number;
}

/** The bytes of a file of mandates (SQ) from its lines in blocks, in the order of their seq; throws as `writeBatchFile`. */
export async function* writeMandateFile(
  { name, madeAt, lines: promised }: MandateHead,
  blocks: AsyncIterable<readonly MandateLine[]> | Iterable<readonly MandateLine[]>,
  encoding: FileEncoding,
): AsyncGenerator<Buffer> {
  if (name.kind !== 'SQ') throw new RangeError(`${name.kind} is no file of mandates`);
  const writer = new FlatFileWriter(encoding);
  yield writer.push([writeLine('H', headerLayout, { ...name, version: '1', madeAt, lines: promised })]);
  let count = 0;
  for await (const lines of blocks) {
    for (const { seq } of lines) {
      count += 1;
      if (seq !== count) throw new RangeError(`line ${count} of a file of mandates has another seq`);
    }
    if (lines.length > 0) yield writer.push(lines.map((line) => writeLine('D', lineLayout, line)));
  }
  if (count === 0 || count !== promised) throw new RangeError('the count of a file of mandates');
  yield writer.end(`T|${wholeNumber.write(count)}`);
}

/** Reads the bank's answer to a file of mandates (SQR), or its refusal, with every finding that the file shows. */
export class MandateResultReader extends AnswerReader<
  typeof headerLayout,
  typeof resultLayout,
  typeof trailerLayout,
  SentFile
> {
  constructor(fileName: string, sent: SentFile, encoding: FileEncoding) {
    const name = findBankFileName(fileName);
    const answered = name?.kind === 'SQR' ? name : undefined;
    super({ header: headerLayout, line: resultLayout, trailer: trailerLayout }, answered, sent, false, encoding);
  }

  /** Asked after `finish`. */
  get outcome(): AnswerEnd<MandateHeader> {
    return this.ending;
  }

  protected checkHeader(header: MandateHeader): void {
    if (header.lines !== this.sent.lines) this.findings.push({ code: 'sent-header', line: 1, field: 'lines' });
  }

  /** Nothing beyond the forms: a mandate's answer carries neither serial nor day. */
  protected checkLine(): void {}
}
