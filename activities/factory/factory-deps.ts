import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Database } from '../database/database.js';
import type { FolderAddress } from '../transport/with-folder.js';

/** What the exchange with the card factories needs. */
export interface FactoryDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Envelope keys by factory. */
  readonly keys: EnvelopeKeyFile;
  /** Where each factory is reached, by its two-digit code. */
  readonly addresses: ReadonlyMap<string, FolderAddress>;
}

/** A factory's address; throws for one that is not configured. */
export function getAddress(deps: FactoryDeps, factory: string): FolderAddress {
  const address = deps.addresses.get(factory);
  if (!address) throw new Error(`no address for card factory ${factory}`);
  return address;
}

/** A result file of a day's orders is far below this; more is no result file. */
export const largestFactoryFile = 64 * 1024 * 1024;

/** The state an order ends in, by the factory's code (interchange §5). */
export const endStates: Readonly<Record<string, string>> = {
  0: 'produced',
  1: 'photo_unusable',
  2: 'data_refused',
  3: 'spoiled',
};
