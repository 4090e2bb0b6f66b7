import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ivBytes, sealChunks } from '../../../../domain/interchange/envelope.js';
import type { BankParts } from '../bank-parts.js';

/** Writes a text into a file, in the envelope under the bank's current key. */
export function sealFile({ keys, profile }: BankParts, text: AsyncIterable<Buffer>, path: string): Promise<void> {
  const target = createWriteStream(path, { mode: 0o600 });
  return pipeline(text, (chunks) => sealChunks(chunks, keys.getCurrent(profile.code), randomBytes(ivBytes)), target);
}
