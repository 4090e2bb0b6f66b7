import { hasRefusedCharacter } from './characters.js';
import { encodeText, type FileEncoding, findDecodedText } from './encoding.js';
import type { Finding } from './finding.js';
import { type Shape, type ValuesOf, writeField } from './shapes.js';
import { sm3 } from './sm3.js';

/** Every file of the interchange standard: H line, detail lines, T line whose last field is the SM3 of all before it. */
const mostLineBytes = 4_096;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** One line as read: its number in the file (from 1) and its fields, the mark first. */
export interface FlatLine {
  readonly number: number;
  readonly fields: readonly string[];
}

/** A file as read. Lines that couldn't be read are missing, and a finding says so. */
export interface FlatFile {
  readonly header?: FlatLine;
  readonly details: readonly FlatLine[];
  readonly trailer?: FlatLine;
  readonly findings: readonly Finding[];
}

/** The bytes of a file; `trailer` without its SM3, which is added. A line that is too long throws: shapes forbid it. */
export function writeFlatFile(lines: readonly string[], trailer: string, encoding: FileEncoding): Buffer {
  const body = encodeText(lines.map((line) => `${line}\n`).join(''), encoding);
  const file = Buffer.concat([body, encodeText(`${trailer}|${sm3(body)}\n`, encoding)]);
  for (const { start, end } of lineSpans(file)) {
    if (end - start > mostLineBytes) throw new RangeError('a line has more than 4,096 bytes');
  }
  return file;
}

/** Reads a file whole: decodes it strictly, splits afterwards, and checks everything that all kinds have in common. */
export function readFlatFile(bytes: Uint8Array, encoding: FileEncoding): FlatFile {
  const findings: Finding[] = [];
  if (bytes.length === 0) return { details: [], findings: [{ code: 'file-empty' }] };
  const decoded = findDecodedText(bytes, encoding);
  if (decoded === undefined) return { details: [], findings: [{ code: 'file-encoding', params: { encoding } }] };
  // In both encodings the byte of a line feed is always a line feed, so byte lines and text lines are the same.
  const spans = lineSpans(bytes);
  if (bytes.at(-1) !== lineFeed) findings.push({ code: 'file-end', line: spans.length });
  const texts = decoded.split('\n').slice(0, spans.length);
  const lines = texts.map((text, at) => readLine(text, at + 1, spans[at] as LineSpan, findings));
  const header = lines[0];
  if (header?.fields[0] !== 'H') findings.push({ code: 'line-mark', line: 1, params: { mark: 'H' } });
  const trailer = lines.length > 1 ? lines.at(-1) : undefined;
  checkTrailer(bytes, spans, trailer, findings);
  return { header, details: lines.slice(1, -1), trailer, findings };
}

interface LineSpan {
  readonly start: number;
  /** Where the line's text ends: before its LF or CRLF. */
  readonly end: number;
}

function lineSpans(bytes: Uint8Array): LineSpan[] {
  const spans: LineSpan[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const stop = found === -1 ? bytes.length : found;
    spans.push({ start, end: found > start && bytes[stop - 1] === carriageReturn ? stop - 1 : stop });
    start = stop + 1;
  }
  return spans;
}

function readLine(text: string, number: number, span: LineSpan, findings: Finding[]): FlatLine {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (line === '') findings.push({ code: 'line-blank', line: number });
  if (span.end - span.start > mostLineBytes) findings.push({ code: 'line-long', line: number });
  return { number, fields: line.split('|') };
}

function checkTrailer(bytes: Uint8Array, spans: LineSpan[], trailer: FlatLine | undefined, findings: Finding[]): void {
  if (trailer?.fields[0] !== 'T') {
    findings.push({ code: 'line-mark', line: spans.length, params: { mark: 'T' } });
    return;
  }
  const before = bytes.subarray(0, spans.at(-1)?.start);
  if (trailer.fields.at(-1) !== sm3(before)) findings.push({ code: 'file-digest', line: trailer.number });
}

/** A line of a layout: mark, then each field in the layout's order. */
export function writeLine<Layout extends Readonly<Record<string, Shape<unknown>>>>(
  mark: string,
  layout: Layout,
  values: ValuesOf<Layout>,
): string {
  const fields = Object.entries(layout).map(([name, shape]) =>
    writeField(name, shape, values[name as keyof Layout] as never),
  );
  return [mark, ...fields].join('|');
}

/** The values of a line, or nothing where some field is wrong; every finding is added to the list. */
export function findLineValues<Layout extends Readonly<Record<string, Shape<unknown>>>>(
  mark: string,
  layout: Layout,
  line: FlatLine,
  findings: Finding[],
): ValuesOf<Layout> | undefined {
  const names = Object.keys(layout);
  const [actualMark, ...fields] = line.fields;
  const before = findings.length;
  if (actualMark !== mark) findings.push({ code: 'line-mark', line: line.number, params: { mark } });
  else if (fields.length !== names.length) {
    const params = { expected: names.length + 1, actual: line.fields.length };
    findings.push({ code: 'line-fields', line: line.number, params });
  }
  if (findings.length > before) return undefined;
  const values = names.map((field, at) => {
    const text = fields[at] ?? '';
    const value = layout[field]?.find(text);
    if (hasRefusedCharacter(text)) findings.push({ code: 'field-characters', line: line.number, field });
    else if (value === undefined) findings.push({ code: 'field-shape', line: line.number, field });
    return [field, value] as const;
  });
  return findings.length > before ? undefined : (Object.fromEntries(values) as ValuesOf<Layout>);
}
