import type { Fen } from '../money/fen.js';
import type { BatchFileName } from './bank-file-name.js';
import { roundNumber } from './bank-file-name.js';
import type { FileEncoding } from './encoding.js';
import { writeLine } from './flat-file.js';
import { FlatFileWriter } from './flat-stream.js';
import {
  account,
  agencyCode,
  bankCode,
  idNumber,
  instant,
  insuranceCode,
  lineAmount,
  lineId,
  month,
  oneOf,
  optional,
  pattern,
  text,
  total,
  type ValuesOf,
  wholeNumber,
} from './shapes.js';

/** `H|1|kind|agency|bank|insurance|period|round|made at|lines|total`, of batches and of their results. */
export const batchHeaderLayout = {
  version: oneOf(['1']),
  kind: oneOf<BatchFileName['kind']>(['DK', 'DKR', 'DF', 'DFR']),
  agency: agencyCode,
  bank: bankCode,
  insurance: insuranceCode,
  period: month,
  round: roundNumber,
  madeAt: instant,
  lines: wholeNumber,
  total,
};
export type BatchHeader = ValuesOf<typeof batchHeaderLayout>;

/** `D|seq|line id|ID number|name|account|amount|memo`. */
const lineLayout = { seq: wholeNumber, lineId, idNumber, name: text(50), account, amount: lineAmount };
/** The memo of a deduction is the first month of the due's own period, also in a make-up. */
const deductionLayout = { ...lineLayout, memo: pattern(/^\d{4}-(0[1-9]|1[0-2])$/) };
const payoutLayout = { ...lineLayout, memo: optional(text(100)) };

/** One amount to deduct (memo `YYYY-MM`) or to pay out (any memo or none); the amount is fen. */
export type BatchLine = ValuesOf<typeof payoutLayout>;

/** What goes into a batch's header. */
export interface BatchHead {
  readonly name: BatchFileName;
  readonly madeAt: Date;
  readonly lines: number;
  readonly total: Fen;
}

/**
 * The bytes of a batch file (DK, DF) from its lines in blocks, in the order of their seq. Memory stays flat. Throws where
 * the lines are not those that the head promises, or a field is none: bugs, after which the file must not be sent.
 */
export async function* writeBatchFile(
  head: BatchHead,
  blocks: AsyncIterable<readonly BatchLine[]> | Iterable<readonly BatchLine[]>,
  encoding: FileEncoding,
): AsyncGenerator<Buffer> {
  const { name, madeAt } = head;
  const write = lineWriterOf(name.kind);
  const writer = new FlatFileWriter(encoding);
  yield writer.push([writeLine('H', batchHeaderLayout, { ...name, version: '1', madeAt, ...countsOf(head) })]);
  let count = 0;
  let sum = 0n;
  for await (const lines of blocks) {
    for (const line of lines) {
      count += 1;
      sum += line.amount;
      if (line.seq !== count) throw new RangeError(`line ${count} of a batch file has another seq`);
    }
    if (lines.length > 0) yield writer.push(lines.map(write));
  }
  if (count === 0 || count !== head.lines || sum !== head.total) throw new RangeError("a batch file's count or total");
  yield writer.end(`T|${wholeNumber.write(count)}|${total.write(sum)}`);
}

function countsOf({ lines, total }: BatchHead): Pick<BatchHeader, 'lines' | 'total'> {
  return { lines, total };
}

function lineWriterOf(kind: BatchFileName['kind']): (line: BatchLine) => string {
  if (kind === 'DK') return (line) => writeLine('D', deductionLayout, { ...line, memo: line.memo ?? '' });
  if (kind === 'DF') return (line) => writeLine('D', payoutLayout, line);
  throw new RangeError(`${kind} is no batch file`);
}
