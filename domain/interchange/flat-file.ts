import { hasRefusedCharacter } from './characters.js';
import type { FileEncoding } from './encoding.js';
import type { Finding } from './finding.js';
import type { Findings } from './finding-list.js';
import { FlatFileStream, FlatFileWriter, type FlatLine } from './flat-stream.js';
import { type Shape, type ValuesOf, writeField } from './shapes.js';

/** Every file of the interchange standard: H line, detail lines, T line whose last field is the SM3 of all before it. */
export type Layout = Readonly<Record<string, Shape<unknown>>>;
type CountedLayout = Layout & { readonly lines: Shape<number> };

/** A file as read. Lines that couldn't be read are missing, and a finding says so. */
export interface FlatFile {
  readonly header?: FlatLine;
  readonly details: readonly FlatLine[];
  readonly trailer?: FlatLine;
  readonly findings: readonly Finding[];
}

/** The bytes of a file; `trailer` without its SM3, which is added. A line that is too long throws: shapes forbid it. */
export function writeFlatFile(lines: readonly string[], trailer: string, encoding: FileEncoding): Buffer {
  const writer = new FlatFileWriter(encoding);
  return Buffer.concat([writer.push(lines), writer.end(trailer)]);
}

/** Reads a file whole: decodes it strictly, splits afterwards, and checks everything that all kinds have in common. */
export function readFlatFile(bytes: Uint8Array, encoding: FileEncoding): FlatFile {
  const findings: Finding[] = [];
  const stream = new FlatFileStream(encoding, findings);
  const pushed = stream.push(bytes);
  const end = stream.end();
  if (end.fault) return { details: [], findings: [end.fault] };
  const [header, ...details] = [...pushed, ...end.lines];
  checkHeaderMark(header, findings);
  checkTrailerMark(end, findings);
  return { header, details, trailer: end.trailer, findings };
}

/** A finding where the first line is no header. */
export function checkHeaderMark(header: FlatLine | undefined, findings: Findings): void {
  if (header?.fields[0] !== 'H') findings.push({ code: 'line-mark', line: 1, params: { mark: 'H' } });
}

/** A finding where the last line is no trailer, or shows another digest than that of the bytes before it. */
export function checkTrailerMark(
  end: { readonly trailer?: FlatLine; readonly sm3: string; readonly count: number },
  findings: Findings,
): void {
  const { trailer } = end;
  if (trailer?.fields[0] !== 'T') findings.push({ code: 'line-mark', line: end.count, params: { mark: 'T' } });
  else if (trailer.fields.at(-1) !== end.sm3) findings.push({ code: 'file-digest', line: trailer.number });
}

/** What a header says, with a finding for each field that differs from the file's name, where that is known. */
export function findHeader<Header extends Layout>(
  layout: Header,
  line: FlatLine | undefined,
  name: Readonly<Partial<Record<keyof Header, unknown>>> | undefined,
  findings: Findings,
): ValuesOf<Header> | undefined {
  if (line?.fields[0] !== 'H') return undefined; // Its mark is a finding already.
  const header = findLineValues('H', layout, line, findings);
  if (!header) return undefined;
  for (const field of Object.keys(layout)) {
    if (name && Object.hasOwn(name, field) && header[field] !== name[field])
      findings.push({ code: 'header-name', line: line.number, field });
  }
  return header;
}

/** What a trailer says; nothing where it is none, which is a finding already. */
export function findTrailer<Trailer extends Layout>(
  layout: Trailer,
  line: FlatLine | undefined,
  findings: Findings,
): ValuesOf<Trailer> | undefined {
  return line?.fields[0] === 'T' ? findLineValues('T', layout, line, findings) : undefined;
}

/** Header and trailer of a file that was read whole, and what all kinds check of them: their counts of lines. */
export function findEnds<Header extends CountedLayout, Trailer extends CountedLayout>(
  flat: FlatFile,
  layouts: { readonly header: Header; readonly trailer: Trailer },
  name: Readonly<Partial<Record<keyof Header, unknown>>> | undefined,
  findings: Findings,
): { header: ValuesOf<Header> | undefined; trailer: ValuesOf<Trailer> | undefined } {
  const count = flat.details.length;
  const header = findHeader(layouts.header, flat.header, name, findings);
  if (header && header.lines !== count) findings.push({ code: 'count-header', line: 1, field: 'lines' });
  if (flat.trailer && count === 0) findings.push({ code: 'file-no-lines' });
  const trailer = findTrailer(layouts.trailer, flat.trailer, findings);
  if (trailer && trailer.lines !== count) {
    findings.push({ code: 'count-trailer', line: flat.trailer?.number, field: 'lines' });
  }
  return { header, trailer };
}

/** A line of a layout: mark, then each field in the layout's order. */
export function writeLine<Fields extends Layout>(mark: string, layout: Fields, values: ValuesOf<Fields>): string {
  let line = mark;
  for (const [name, shape] of entriesOf(layout)) {
    line += `|${writeField(name, shape, values[name as keyof Fields] as never)}`;
  }
  return line;
}

/** The values of a line, or nothing where some field is wrong; every finding is added to the list. */
export function findLineValues<Fields extends Layout>(
  mark: string,
  layout: Fields,
  line: FlatLine,
  findings: Findings,
): ValuesOf<Fields> | undefined {
  const { number, fields } = line;
  const entries = entriesOf(layout);
  if (fields[0] !== mark) {
    findings.push({ code: 'line-mark', line: number, params: { mark } });
    return undefined;
  }
  if (fields.length !== entries.length + 1) {
    const params = { expected: entries.length + 1, actual: fields.length };
    findings.push({ code: 'line-fields', line: number, params });
    return undefined;
  }
  const before = findings.length;
  const values: Record<string, unknown> = {};
  for (let at = 0; at < entries.length; at += 1) {
    const [field, shape] = entries[at] as [string, Shape<unknown>];
    const text = fields[at + 1] as string;
    const value = shape.find(text);
    if (value !== undefined) values[field] = value;
    else findings.push({ code: hasRefusedCharacter(text) ? 'field-characters' : 'field-shape', line: number, field });
  }
  return findings.length > before ? undefined : (values as ValuesOf<Fields>);
}

const entriesByLayout = new WeakMap<Layout, [string, Shape<unknown>][]>();

/** A layout's fields in their order, looked up once: a file has a million lines. */
function entriesOf(layout: Layout): [string, Shape<unknown>][] {
  const known = entriesByLayout.get(layout);
  if (known) return known;
  const entries = Object.entries(layout);
  entriesByLayout.set(layout, entries);
  return entries;
}
