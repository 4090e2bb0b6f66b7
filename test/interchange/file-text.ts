import { encodeText, type FileEncoding } from '../../domain/interchange/encoding.js';
import type { Finding } from '../../domain/interchange/finding.js';
import { type PieceReader, readPieces } from '../../domain/interchange/pieces.js';
import { sm3 } from '../../domain/interchange/sm3.js';

/** A file of these lines; the trailer gets the SM3 that is right for them. */
export function sealed(lines: readonly string[], trailer: string, encoding: FileEncoding = 'utf-8', end = '\n') {
  const body = encodeText(lines.map((line) => `${line}${end}`).join(''), encoding);
  return Buffer.concat([body, Buffer.from(`${trailer}|${sm3(body)}${end}`)]);
}

/** A file in pieces of so many bytes. */
export function* cut(file: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

/** All lines that a reader gives of a file in pieces. */
export async function readAll<Line>(reader: PieceReader<Line>, file: Uint8Array, size = 65_536): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const block of readPieces(reader, cut(file, size))) lines.push(...block);
  return lines;
}

/** Findings in short: `code line field`. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, line, field }) => [code, line, field].filter((part) => part !== undefined).join(' '));
}

/** A stream's bytes as one buffer. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
