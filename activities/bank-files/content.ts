import { createHash } from 'node:crypto';
import type { Chunks } from '../transport/exchange-folder.js';

/** What any file of the standard shows of itself, whoever reads it. */
export interface ContentFacts {
  readonly bytes: number;
  /** Without header and trailer. */
  readonly lines: number;
  readonly contentSm3: string;
  /** The digest that the trailer names; empty where there is none. */
  readonly trailerSm3: string;
}

const lineFeed = 0x0a;
/** A line has at most 4,096 bytes and its line feed; of what is longer the end is enough. */
const longestEnd = 4_098;

/**
 * A text that is reckoned by whoever reads it to its end first, and by a reading of its own where nobody does: a file of a
 * million lines is not opened once more for its digest.
 */
export class ReckonedText {
  private known: ContentFacts | undefined;

  constructor(private readonly open: () => Chunks) {}

  /** The text from its beginning, as often as it is asked. */
  async *read(): AsyncGenerator<Uint8Array> {
    const reckoning = new ContentReckoning();
    yield* reckoning.of(this.open());
    this.known ??= reckoning.facts();
  }

  async facts(): Promise<ContentFacts> {
    for await (const _ of this.known ? [] : this.read());
    return this.known as ContentFacts;
  }
}

/** Reckons a file's facts while its bytes go by: `facts` holds once all of them have. */
export class ContentReckoning {
  private readonly digest = createHash('sm3');
  private bytes = 0;
  private lineFeeds = 0;
  private end: Buffer = Buffer.alloc(0);

  async *of(chunks: Chunks): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.take(chunk);
      yield chunk;
    }
  }

  take(chunk: Uint8Array): void {
    this.digest.update(chunk);
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) this.lineFeeds += 1;
    this.end = Buffer.concat([this.end, chunk.subarray(-longestEnd)]).subarray(-longestEnd);
  }

  /** Asked once. */
  facts(): ContentFacts {
    const lastLine =
      this.end
        .toString('latin1')
        .replace(/\r?\n$/, '')
        .split('\n')
        .at(-1) ?? '';
    return {
      bytes: this.bytes,
      lines: Math.max(this.lineFeeds - 2, 0),
      contentSm3: this.digest.digest('hex'),
      trailerSm3: /^T\|.*\|([0-9a-f]{64})$/.exec(lastLine)?.[1] ?? '',
    };
  }
}
