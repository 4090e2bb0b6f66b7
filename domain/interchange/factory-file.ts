import type { FileEncoding } from './encoding.js';
import { type FactoryFileName, factoryCode, fileNumber, findFactoryFileName, officeCode } from './factory-name.js';
import type { Finding } from './finding.js';
import { findEnds, readFlatFile, writeFlatFile, writeLine } from './flat-file.js';
import type { FlatLine } from './flat-stream.js';
import { day, digest, instant, oneOf, type ValuesOf, wholeNumber } from './shapes.js';

/** What order and result files of the card factory have in common: `H|1|kind|office|factory|date|n|made at|lines`. */
const headerLayout = {
  version: oneOf(['1']),
  kind: oneOf(['ZK', 'ZKR']),
  office: officeCode,
  factory: factoryCode,
  date: day,
  n: fileNumber,
  madeAt: instant,
  lines: wholeNumber,
};
const trailerLayout = { lines: wholeNumber, sm3: digest };
export type FactoryHeader = ValuesOf<typeof headerLayout>;

/** A file with its typed records; with findings it is held and its records count for nothing. */
export interface FactoryFile<Line> {
  readonly header?: FactoryHeader;
  readonly lines: readonly Line[];
  /** The SM3 of the trailer, by which a file that was already taken is known. */
  readonly trailerSm3?: string;
  readonly findings: readonly Finding[];
}

/** The bytes of a factory file: its name gives the header, `lines` are written already. */
export function writeFactoryFile(
  name: FactoryFileName,
  madeAt: Date,
  lines: readonly string[],
  encoding: FileEncoding,
): Buffer {
  if (lines.length === 0) throw new RangeError('a factory file has at least one line');
  const header = writeLine('H', headerLayout, { ...name, version: '1', madeAt, lines: lines.length });
  return writeFlatFile([header, ...lines], `T|${lines.length}`, encoding);
}

/** Reads a factory file as far as it can be read; `readDetail` gives a line's record and adds its findings. */
export function readFactoryFile<Line>(
  fileName: string,
  kind: FactoryFileName['kind'],
  bytes: Uint8Array,
  encoding: FileEncoding,
  readDetail: (line: FlatLine, findings: Finding[]) => Line | undefined,
): FactoryFile<Line> {
  const flat = readFlatFile(bytes, encoding);
  const findings = [...flat.findings];
  const name = findFactoryFileName(fileName);
  if (name?.kind !== kind) findings.push({ code: 'name-malformed' });
  const { header, trailer } = findEnds(flat, { header: headerLayout, trailer: trailerLayout }, name, findings);
  const lines: Line[] = [];
  for (const detail of flat.details) {
    const record = readDetail(detail, findings);
    if (record !== undefined) lines.push(record);
  }
  return { header, lines, trailerSm3: trailer?.sm3, findings };
}
