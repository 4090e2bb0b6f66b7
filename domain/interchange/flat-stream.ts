import { createHash } from 'node:crypto';
import { encodeText, type FileEncoding, findDecodedText } from './encoding.js';
import type { Finding } from './finding.js';
import type { Findings } from './finding-list.js';

const mostLineBytes = 4_096;
/** Text of so few UTF-16 units has at most 4,096 bytes in either encoding. */
const surelyShort = 1_024;
/** What goes on for longer without a line feed is not read further: memory stays flat. */
const endless = 1_048_576;
const lineFeed = 0x0a;

/** One line as read: its number in the file (from 1) and its fields, the mark first. */
export interface FlatLine {
  readonly number: number;
  readonly fields: readonly string[];
}

/** What is known once the last byte came. */
export interface FlatEnd {
  /** Lines that no push has given: a header that stands alone, or the one before a last line without line feed. */
  readonly lines: readonly FlatLine[];
  readonly trailer?: FlatLine;
  /** SM3 of every byte before the trailer, lower-case hex. */
  readonly sm3: string;
  /** How many lines there are, header and trailer among them. */
  readonly count: number;
  /** What made reading impossible. It stands alone: what was found before it depends on where it struck. */
  readonly fault?: Finding;
}

/**
 * Reads a file of the standard from its bytes as they come, in whatever pieces: decodes strictly, splits afterwards,
 * and reckons the digest on the way. In both encodings the byte of a line feed is always a line feed, so that whole
 * lines can be decoded before they are split. Breaches of the text rules go to `findings`.
 */
export class FlatFileStream {
  private readonly digest = createHash('sm3');
  /** The last whole line, which may be the trailer, and what came after it. */
  private rest: Buffer = Buffer.alloc(0);
  private count = 0;
  private fault: Finding | undefined;

  constructor(
    private readonly encoding: FileEncoding,
    private readonly findings: Findings,
  ) {}

  /** The lines that these bytes complete, but for the last one: only the end tells whether it is the trailer. */
  push(bytes: Uint8Array): FlatLine[] {
    if (this.fault) return [];
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const all = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const last = all.lastIndexOf(lineFeed);
    const before = last < 1 ? -1 : all.lastIndexOf(lineFeed, last - 1);
    this.rest = all.subarray(before + 1);
    if (all.length - last > endless) this.fault = { code: 'line-long', line: this.count + (last === -1 ? 1 : 2) };
    return before === -1 ? [] : this.take(all.subarray(0, before + 1));
  }

  /** Called once, after the last push. */
  end(): FlatEnd {
    const lines = this.takeBeforeLast();
    const endsWell = this.rest.at(-1) === lineFeed;
    const last = this.rest.length === 0 ? undefined : this.split(endsWell ? this.rest : this.withLineFeed())[0];
    if (this.count === 0) this.fault ??= { code: 'file-empty' };
    else if (!endsWell) this.findings.push({ code: 'file-end', line: this.count });
    const sm3 = this.digest.digest('hex');
    const end = { sm3, count: this.count, ...(this.fault ? { fault: this.fault } : {}) };
    if (last === undefined || last.number === 1) return { ...end, lines: last ? [last] : [] };
    return { ...end, lines, trailer: last };
  }

  /** Where bytes follow the last line feed they are the last line, and what was kept back is one before it. */
  private takeBeforeLast(): FlatLine[] {
    const last = this.rest.lastIndexOf(lineFeed);
    if (last === -1 || last === this.rest.length - 1) return [];
    const whole = this.rest.subarray(0, last + 1);
    this.rest = this.rest.subarray(last + 1);
    return this.take(whole);
  }

  private withLineFeed(): Buffer {
    return Buffer.concat([this.rest, Buffer.from([lineFeed])]);
  }

  private take(whole: Buffer): FlatLine[] {
    this.digest.update(whole);
    return this.split(whole);
  }

  private split(whole: Buffer): FlatLine[] {
    const text = findDecodedText(whole, this.encoding);
    if (text === undefined) this.fault = { code: 'file-encoding', params: { encoding: this.encoding } };
    if (text === undefined) return [];
    const lines = text.split('\n');
    lines.pop();
    return lines.map((line) => this.readLine(line.endsWith('\r') ? line.slice(0, -1) : line));
  }

  private readLine(text: string): FlatLine {
    this.count += 1;
    if (text === '') this.findings.push({ code: 'line-blank', line: this.count });
    if (text.length > surelyShort && encodeText(text, this.encoding).length > mostLineBytes) {
      this.findings.push({ code: 'line-long', line: this.count });
    }
    return { number: this.count, fields: text.split('|') };
  }
}

/** Writes a file of the standard in pieces: bytes for lines as they come, and at the end the trailer with its SM3. */
export class FlatFileWriter {
  private readonly digest = createHash('sm3');

  constructor(private readonly encoding: FileEncoding) {}

  /** The bytes of some lines. A line that is too long throws: shapes forbid it. */
  push(lines: readonly string[]): Buffer {
    const bytes = this.encode(lines);
    this.digest.update(bytes);
    return bytes;
  }

  /** The last bytes; `trailer` comes without its SM3. */
  end(trailer: string): Buffer {
    return this.encode([`${trailer}|${this.digest.digest('hex')}`]);
  }

  private encode(lines: readonly string[]): Buffer {
    for (const line of lines) {
      if (line.length > surelyShort && encodeText(line, this.encoding).length > mostLineBytes)
        throw new RangeError('a line has more than 4,096 bytes');
    }
    return encodeText(lines.map((line) => `${line}\n`).join(''), this.encoding);
  }
}
