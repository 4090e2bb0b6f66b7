import { Command } from 'commander';
import { shanghaiInstant } from '../../domain/calendar/shanghai-time.js';
import { type BatchLine, writeBatchFile } from '../../domain/interchange/batch-file.js';
import { BatchResultReader } from '../../domain/interchange/batch-result.js';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import { FlatFileWriter } from '../../domain/interchange/flat-stream.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { readPieces } from '../../domain/interchange/pieces.js';
import { formatYuan } from '../../domain/money/fen.js';
import { fixed, printTable } from './figures.js';
import { machine } from './processes.js';

const options = new Command('bench:bank-files')
  .description('batch files written and results read: lines a second of one core (CPU time), and the most memory held')
  .option('--lines <n>', 'lines of a file', Number, 1_000_000)
  .parse()
  .opts<{ lines: number }>();

const name = { kind: 'DK', agency: '140100', bank: '0102', insurance: '110', period: '202611', round: 1 } as const;
const madeAt = shanghaiInstant('2026-11-05', '09:30:00');
const amount = 52_000n;
const ordinal = 7;
const blockLines = 1_000;

function* batchBlocks(): Generator<BatchLine[]> {
  for (let from = 1; from <= options.lines; from += blockLines) yield numbersFrom(from).map(batchLine);
}

function numbersFrom(from: number): number[] {
  return Array.from({ length: Math.min(blockLines, options.lines - from + 1) }, (_, at) => from + at);
}

function batchLine(seq: number): BatchLine {
  const who = { idNumber: '140105199003072317', name: '欧阳𬀪', account: '6217000012345678' };
  return { seq, lineId: lineIdOf({ ordinal, seq }), ...who, amount, memo: '2026-11' };
}

/** Of ten lines one failed, with the message that banks write. */
function* resultPieces(encoding: FileEncoding): Generator<Buffer> {
  const writer = new FlatFileWriter(encoding);
  const total = formatYuan(amount * BigInt(options.lines));
  yield writer.push([`H|1|DKR|140100|0102|110|202611|01|20261106093000|${options.lines}|${total}`]);
  let successes = 0;
  for (let from = 1; from <= options.lines; from += blockLines) {
    const numbers = numbersFrom(from);
    successes += numbers.filter((seq) => seq % 10 !== 0).length;
    yield writer.push(numbers.map(resultLine));
  }
  yield writer.end(`T|${options.lines}|${successes}|${formatYuan(amount * BigInt(successes))}`);
}

function resultLine(seq: number): string {
  const outcome = seq % 10 === 0 ? '5|||余额不足' : `0|${String(seq).padStart(12, '0')}|20261106|`;
  return `R|${seq}|${lineIdOf({ ordinal, seq })}|6217000012345678|${formatYuan(amount)}|${outcome}`;
}

/** Lines a second of CPU time, and mebibytes held at most beyond those held before. */
async function measure(act: () => Promise<void>): Promise<[rate: string, memory: string]> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const from = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(from);
  clearInterval(watch);
  return [fixed((options.lines / (user + system)) * 1_000_000, 0), fixed((most - before) / 1_048_576, 0)];
}

async function write(encoding: FileEncoding): Promise<void> {
  const head = {
    name: { ...name, correction: 0 },
    madeAt,
    lines: options.lines,
    total: amount * BigInt(options.lines),
  };
  for await (const bytes of writeBatchFile(head, batchBlocks(), encoding)) await rest(bytes.length);
}

async function read(encoding: FileEncoding, pieces: readonly Buffer[]): Promise<void> {
  const sent = { ordinal, lines: options.lines, madeAt, total: amount * BigInt(options.lines) };
  const reader = new BatchResultReader('DKR_140100_0102_110_202611_01.txt', sent, encoding);
  for await (const lines of readPieces(reader, pieces)) await rest(lines.length);
  if (reader.outcome.findings.length > 0) throw new Error('the result is not whole');
}

/** Lets timers run, as a COPY would. */
const rest = (_size: number) => new Promise<void>((resolve) => setImmediate(resolve));

console.log(`${machine()}; ${options.lines} lines a file`);
const rows = [['', 'lines/s', 'MiB more']];
for (const encoding of ['utf-8', 'gb18030'] as const) {
  const pieces = [...resultPieces(encoding)];
  rows.push([`batch written, ${encoding}`, ...(await measure(() => write(encoding)))]);
  rows.push([`result read, ${encoding}`, ...(await measure(() => read(encoding, pieces)))]);
}
printTable(rows);
