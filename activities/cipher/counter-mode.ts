import { createCipheriv } from 'node:crypto';

const blockBytes = 16;

/** A value in counter mode: 16 bytes of IV, and its text, sealed or open. */
export interface CounterValue {
  readonly iv: Uint8Array;
  readonly text: Uint8Array;
}

/**
 * SM4-CTR over many short values under one key: what `createDecipheriv('sm4-ctr', …)` gives of each. The key stream of all
 * of them is one run of SM4 over their counters; a cipher of its own for each value takes several times as long.
 */
export function openInCounterMode(key: Uint8Array, values: readonly CounterValue[]): Buffer[] {
  const blocks = values.reduce((sum, { text }) => sum + blocksOf(text), 0);
  const counters = Buffer.allocUnsafe(blocks * blockBytes);
  let at = 0;
  for (const { iv, text } of values) {
    for (let block = 0; block < blocksOf(text); block += 1, at += blockBytes) {
      if (block === 0) counters.set(iv, at);
      else setNextCounter(counters, at);
    }
  }
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
  const stream = cipher.update(counters);
  at = 0;
  return values.map(({ text }) => {
    const from = at;
    at += blocksOf(text) * blockBytes;
    for (let n = 0; n < text.length; n += 1) stream[from + n] = (stream[from + n] as number) ^ (text[n] as number);
    return stream.subarray(from, from + text.length);
  });
}

const blocksOf = (text: Uint8Array): number => Math.ceil(text.length / blockBytes);

/** The counter before this place and one, as a number of 128 bits. */
function setNextCounter(counters: Buffer, at: number): void {
  counters.copyWithin(at, at - blockBytes, at);
  for (let byte = at + blockBytes - 1; byte >= at; byte -= 1) {
    counters[byte] = ((counters[byte] as number) + 1) & 0xff;
    if (counters[byte] !== 0) return;
  }
}
