import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Chunks } from './exchange-folder.js';

/** A sealed file laid down on this machine for a moment, so that neither memory nor a transaction waits for its coming. */
export interface Spool {
  readonly bytes: number;
  readonly sm3: string;
  read(): Readable;
}

/** Lays a file down, lets `work` use it and removes it. Only sealed bytes are ever given here. */
export async function withSpool<Result>(chunks: Chunks, work: (spool: Spool) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'sscard-spool-'));
  try {
    const path = join(folder, 'file');
    const file = await open(path, 'wx', 0o600);
    const digest = createHash('sm3');
    let bytes = 0;
    try {
      for await (const chunk of chunks) {
        digest.update(chunk);
        bytes += chunk.length;
        await file.write(chunk);
      }
    } finally {
      await file.close();
    }
    return await work({ bytes, sm3: digest.digest('hex'), read: () => createReadStream(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
