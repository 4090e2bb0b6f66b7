import { createHash } from 'node:crypto';
import { type Encoding, encode } from './encoding.js';

/** Ways in which a file's text as a whole can be wrong. */
export type TextFault = 'digest' | 'noFinalLineFeed' | 'blankLine' | 'undecodable';

/** The bytes of a file from its lines in blocks; the trailer comes without its SM3, which is added. */
export async function* writeText(
  blocks: AsyncIterable<readonly string[]>,
  trailer: string,
  encoding: Encoding,
  fault?: TextFault,
): AsyncGenerator<Buffer> {
  const digest = createHash('sm3');
  let first = true;
  for await (const lines of blocks) {
    if (lines.length === 0) continue;
    const bytes = encode(`${lines.join('\n')}\n`, encoding);
    digest.update(bytes);
    yield bytes;
    if (!first) continue;
    first = false;
    const spoiled = spoilt(fault);
    digest.update(spoiled);
    yield spoiled;
  }
  const sm3 = fault === 'digest' ? '0'.repeat(64) : digest.digest('hex');
  yield encode(`${trailer}|${sm3}${fault === 'noFinalLineFeed' ? '' : '\n'}`, encoding);
}

/** After the first block: nothing, an empty line, or bytes of no encoding. */
function spoilt(fault: TextFault | undefined): Buffer {
  if (fault === 'blankLine') return Buffer.from('\n');
  return fault === 'undecodable' ? Buffer.from([0xff, 0xff, 0x0a]) : Buffer.alloc(0);
}
