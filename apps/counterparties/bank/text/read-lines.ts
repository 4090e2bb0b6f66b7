import { createHash } from 'node:crypto';
import { type Encoding, encode, findDecoded } from './encoding.js';

/** A file that the bank can't take; the message is what it answers (`X|finding`). Never quotes a field. */
export class Untakable extends Error {}

/** What is known once the last line was read. */
export interface FileEnd {
  trailer: string;
  /** Of every byte before the trailer. */
  sm3: string;
}

const lineFeed = 0x0a;
const mostLineBytes = 4_096;
/** So many UTF-16 units never have more than 4,096 bytes in either encoding. */
const surelyShort = 1_024;

/**
 * The lines of a file but the last, in blocks; `end` is filled in when the blocks are through. A line feed's byte is
 * never part of another character in either encoding, so that whole lines can be decoded before they are split.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  end: FileEnd,
): AsyncGenerator<string[]> {
  const digest = createHash('sm3');
  let held = Buffer.alloc(0); // the last whole line so far: it may be the trailer
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    const last = rest.lastIndexOf(lineFeed);
    if (last === -1) {
      if (rest.length > mostLineBytes + 1) throw new Untakable('行超过4096字节');
      continue;
    }
    const whole = Buffer.concat([held, rest.subarray(0, last + 1)]);
    rest = rest.subarray(last + 1);
    const heldFrom = whole.length < 2 ? 0 : whole.lastIndexOf(lineFeed, whole.length - 2) + 1;
    const body = whole.subarray(0, heldFrom);
    held = whole.subarray(heldFrom);
    if (body.length === 0) continue;
    digest.update(body);
    yield split(body, encoding);
  }
  if (rest.length > 0 || held.length === 0) throw new Untakable('文件末行未以换行结束');
  end.trailer = split(held, encoding)[0] as string;
  end.sm3 = digest.digest('hex');
}

function split(bytes: Uint8Array, encoding: Encoding): string[] {
  const text = findDecoded(bytes, encoding);
  if (text === undefined) throw new Untakable(`编码不是约定的${encoding}`);
  const lines = text.split('\n');
  lines.pop();
  return lines.map((line) => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (bare === '') throw new Untakable('有空行');
    if (bare.length > surelyShort && encode(bare, encoding).length > mostLineBytes)
      throw new Untakable('行超过4096字节');
    return bare;
  });
}
