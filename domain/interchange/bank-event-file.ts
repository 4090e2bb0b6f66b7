import { type BankEvent, bankEventLayout, namesCard } from './bank-event.js';
import type { FileEncoding } from './encoding.js';
import type { Finding } from './finding.js';
import { findEnds, findLineValues, readFlatFile, writeFlatFile, writeLine } from './flat-file.js';
import type { FlatLine } from './flat-stream.js';
import { bankCode, countedFrom1, day, digest, instant, oneOf, wholeNumber } from './shapes.js';

/** `SJ_<bank>_<date>_<n>.txt`; each name is used once. */
export interface BankEventFileName {
  readonly bank: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly n: number;
}

/** `H|1|SJ|bank|date|n|made at|lines`, `E|seq|…`, `T|lines|SM3`. */
const headerLayout = {
  version: oneOf(['1']),
  kind: oneOf(['SJ']),
  bank: bankCode,
  date: day,
  n: countedFrom1,
  madeAt: instant,
  lines: wholeNumber,
};
const lineLayout = { seq: wholeNumber, ...bankEventLayout };
const trailerLayout = { lines: wholeNumber, sm3: digest };

/** A file with its events; with findings it is held as a whole. */
export interface BankEventFile {
  readonly madeAt?: Date;
  readonly events: readonly BankEvent[];
  readonly trailerSm3?: string;
  readonly findings: readonly Finding[];
}

/** The file's name, without the envelope's `.sm4`. */
export function bankEventFileName({ bank, date, n }: BankEventFileName): string {
  return `SJ_${bank}_${day.write(date)}_${countedFrom1.write(n)}.txt`;
}

/** What a name says; nothing for a name that is not a bank event file's. */
export function findBankEventFileName(name: string): BankEventFileName | undefined {
  const parts = /^SJ_([^_]*)_([^_]*)_([^_.]*)\.txt$/.exec(name);
  if (!parts) return undefined;
  const [, bank, date, n] = parts as unknown as [string, string, string, string];
  const [foundDay, foundNumber] = [day.find(date), countedFrom1.find(n)];
  if (!bankCode.find(bank) || !foundDay || !foundNumber) return undefined;
  return { bank, date: foundDay, n: foundNumber };
}

/** The bytes of a file of these events, numbered from 1 in the list's order. */
export function writeBankEventFile(
  name: BankEventFileName,
  madeAt: Date,
  events: readonly BankEvent[],
  encoding: FileEncoding = 'utf-8',
): Buffer {
  const lines = events.map((event, at) => writeLine('E', lineLayout, { seq: at + 1, ...event }));
  const header = writeLine('H', headerLayout, { ...name, version: '1', kind: 'SJ', madeAt, lines: lines.length });
  return writeFlatFile([header, ...lines], `T|${lines.length}`, encoding);
}

/** Reads a file with every finding; the strictness is that of all files of the standard. */
export function readBankEventFile(
  fileName: string,
  bytes: Uint8Array,
  encoding: FileEncoding = 'utf-8',
): BankEventFile {
  const flat = readFlatFile(bytes, encoding);
  const findings = [...flat.findings];
  const name = findBankEventFileName(fileName);
  if (!name) findings.push({ code: 'name-malformed' });
  const { header, trailer } = findEnds(flat, { header: headerLayout, trailer: trailerLayout }, name, findings);
  const events = readEvents(flat.details, header?.madeAt, findings);
  return {
    events,
    findings,
    ...(header ? { madeAt: header.madeAt } : {}),
    ...(trailer ? { trailerSm3: trailer.sm3 } : {}),
  };
}

function readEvents(details: readonly FlatLine[], madeAt: Date | undefined, findings: Finding[]): BankEvent[] {
  const seen = new Set<string>();
  const events: BankEvent[] = [];
  for (const line of details) {
    const found: Finding[] = [];
    const read = findLineValues('E', lineLayout, line, found);
    // `kind` of a header is the file's kind, of a line the event's.
    findings.push(...found.map((one) => (one.field === 'kind' ? { ...one, field: 'eventKind' } : one)));
    if (!read) continue;
    const { seq, ...event } = read;
    findings.push(...lineFindings(line.number, seq, event, { madeAt, repeated: seen.has(event.eventId) }));
    seen.add(event.eventId);
    events.push(event);
  }
  return events;
}

function lineFindings(
  line: number,
  seq: number,
  event: BankEvent,
  file: { readonly madeAt: Date | undefined; readonly repeated: boolean },
): Finding[] {
  const expected = line - 1;
  return [
    ...(seq === expected ? [] : [{ code: 'line-seq', line, params: { expected } } as const]),
    ...(file.repeated ? [{ code: 'event-repeated', line } as const] : []),
    ...(namesCard(event) ? [] : [{ code: 'event-no-card', line } as const]),
    ...(file.madeAt && event.occurredAt > file.madeAt
      ? [{ code: 'event-later', line, field: 'occurredAt' } as const]
      : []),
  ];
}
