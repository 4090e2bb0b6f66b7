import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { BankFileHandler, OpenedFile } from '../bank-files/handler.js';
import { sealedChunks } from '../bank-files/registry.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Queryable } from '../database/database.js';
import { checkEventFile, type EventFileRequest, keepEventFile, type SealedFile } from './event-files.js';

/** Reads files of bank events (SJ) that come through a bank's folders; the sweep enters their lines. */
export function eventFileHandler(deps: { readonly cipher: Cipher; readonly keys: EnvelopeKeyFile }): BankFileHandler {
  return {
    check: async (tx, file) => {
      const { findings } = await checkEventFile(tx, deps.keys, requestOf(file), await sealedOf(tx, file));
      return findings;
    },
    letIn: async (tx, file) => {
      const kept = await keepEventFile(tx, deps, requestOf(file), await sealedOf(tx, file));
      if (kept.state === 'held') throw new Error(`${file.name} was found right and is held`);
    },
  };
}

function requestOf({ bank, encoding }: OpenedFile): EventFileRequest {
  return { bank, encoding, actor: `bank:${bank}`, traceId: '' };
}

/** A day's events are few: the file is read as a whole. */
async function sealedOf(q: Queryable, { id, name }: OpenedFile): Promise<SealedFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealedChunks(q, id)) chunks.push(chunk);
  return { name, bytes: Buffer.concat(chunks) };
}
