import { toShanghaiDay } from '../calendar/shanghai-time.js';
import type { FileEncoding } from './encoding.js';
import { type FactoryFile, readFactoryFile, writeFactoryFile } from './factory-file.js';
import type { FactoryFileName } from './factory-name.js';
import type { Finding } from './finding.js';
import { findLineValues, writeLine } from './flat-file.js';
import type { FlatLine } from './flat-stream.js';
import { account, bankCode, day, lineId, oneOf, optional, pattern, type ValuesOf, wholeNumber } from './shapes.js';

/** What became of an order; a spoiled card is made again under a new order. */
export const factoryCodes = { produced: '0', photoUnusable: '1', dataRefused: '2', spoiled: '3' } as const;

/** `R|seq|order id|code|card number|chip number|bank|account|bank card number|produced on`. */
const resultLayout = {
  seq: wholeNumber,
  orderId: lineId,
  code: oneOf(Object.values(factoryCodes)),
  cardNumber: optional(pattern(/^[0-9A-Z]{1,32}$/)),
  chipNumber: optional(pattern(/^[0-9A-Za-z]{1,32}$/)),
  bank: optional(bankCode),
  account: optional(account),
  bankCardNumber: optional(pattern(/^[0-9]{12,19}$/)),
  producedOn: optional(day),
};

/** One order's end. The card's numbers and day are there where code is `0`, and only there. */
export type FactoryResult = ValuesOf<typeof resultLayout>;
/** A result with its line in the file, for findings. */
export type FactoryResultLine = FactoryResult & { readonly line: number };

const cardFields = ['cardNumber', 'chipNumber', 'bank', 'account', 'bankCardNumber', 'producedOn'] as const;
const uniqueFields = ['cardNumber', 'chipNumber', 'account', 'bankCardNumber'] as const;

/** The result file's bytes (ZKR): for the simulated factory and for tests. */
export function writeResultFile(
  name: FactoryFileName,
  madeAt: Date,
  results: readonly FactoryResult[],
  encoding: FileEncoding = 'utf-8',
): Buffer {
  const lines = results.map((result) => writeLine('R', resultLayout, result));
  return writeFactoryFile({ ...name, kind: 'ZKR' }, madeAt, lines, encoding);
}

/** Reads a result file with every finding that the file itself shows. */
export function readResultFile(
  fileName: string,
  bytes: Uint8Array,
  encoding: FileEncoding = 'utf-8',
): FactoryFile<FactoryResultLine> {
  const file = readFactoryFile(fileName, 'ZKR', bytes, encoding, readResult);
  const findings = [...file.findings, ...repetitions(file.lines)];
  const madeOn = file.header && toShanghaiDay(file.header.madeAt);
  for (const { line, producedOn } of file.lines) {
    if (madeOn && producedOn && producedOn > madeOn) {
      findings.push({ code: 'result-day', line, field: 'producedOn' });
    }
  }
  return { ...file, findings };
}

function readResult(line: FlatLine, findings: Finding[]): FactoryResultLine | undefined {
  const result = findLineValues('R', resultLayout, line, findings);
  if (!result) return undefined;
  const produced = result.code === factoryCodes.produced;
  for (const field of cardFields) {
    if (produced === (result[field] !== null)) continue;
    findings.push({ code: produced ? 'result-incomplete' : 'result-superfluous', line: line.number, field });
  }
  return { ...result, line: line.number };
}

/** Orders and numbers that must be unique, met a second time in the file. */
function repetitions(results: readonly FactoryResultLine[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const meet = (key: string, finding: Finding) => {
    if (seen.has(key)) findings.push(finding);
    seen.add(key);
  };
  for (const result of results) {
    meet(`order ${result.orderId}`, { code: 'order-repeated', line: result.line });
    for (const field of uniqueFields) {
      const value = result[field];
      if (value !== null) meet(`${field} ${value}`, { code: 'result-repeated', line: result.line, field });
    }
  }
  return findings;
}

/** An order as it was sent, for comparing a result with it. */
export interface SentOrder {
  readonly seq: number;
  readonly office: string;
  readonly factory: string;
  /** True once a result was taken: each order ends once. */
  readonly ended: boolean;
}

/** What a result file shows only beside the orders sent. `findOrder` gives nothing for an id that was never sent. */
export function resultOrderFindings(
  file: FactoryFile<FactoryResultLine>,
  findOrder: (orderId: string) => SentOrder | undefined,
): Finding[] {
  const { header } = file;
  if (!header) return [];
  return file.lines.flatMap((result): Finding[] => {
    const { line } = result;
    const order = findOrder(result.orderId);
    if (!order) return [{ code: 'order-unknown', line, field: 'orderId' }];
    if (order.office !== header.office || order.factory !== header.factory)
      return [{ code: 'order-other-party', line }];
    const findings: Finding[] = [];
    if (order.seq !== result.seq) findings.push({ code: 'order-seq', line, field: 'seq' });
    if (order.ended) findings.push({ code: 'order-ended', line });
    return findings;
  });
}
