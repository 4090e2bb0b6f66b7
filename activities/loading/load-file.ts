import { basename } from 'node:path';
import type { FileEncoding } from '../../domain/interchange/encoding.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Database } from '../database/database.js';
import { beginLoad, endLoad, type LoadState, loadChunk } from './load-people.js';
import { digestFile, readPersonFile } from './person-file.js';

export interface FileLoad {
  readonly path: string;
  readonly encoding: FileEncoding;
  readonly by: string;
  /** Lines a transaction. */
  readonly chunk?: number;
  /** Told after each chunk. */
  readonly onChunk?: (state: LoadState) => void;
  /** Stops between two chunks; the same file goes on from there. */
  readonly signal?: AbortSignal;
}

/**
 * Loads a file of people and cards from the old system as facts. Killed at any moment and begun again it goes on; loaded
 * a second time it adds nothing. Throws LoadFileFault for a file that is none.
 */
export async function loadFile(deps: { db: Database; cipher: Cipher }, load: FileLoad): Promise<LoadState> {
  const file = { name: basename(load.path), digest: await digestFile(load.path), by: load.by };
  let state = await beginLoad(deps.db, file);
  let first = 1;
  for await (const lines of readPersonFile(load.path, load.encoding, load.chunk ?? 5_000)) {
    if (load.signal?.aborted) return state;
    state = await loadChunk(deps, state.id, first, lines);
    first += lines.length;
    load.onChunk?.(state);
  }
  return endLoad(deps.db, state.id);
}
