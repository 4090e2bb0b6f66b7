import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { Database } from '../database/database.js';
import type { FolderAddress } from '../transport/with-folder.js';

/** What the exchange of files with the banks needs. */
export interface BankFileDeps {
  readonly db: Database;
  /** Envelope keys by bank. */
  readonly keys: EnvelopeKeyFile;
  /** Where each bank's folders are, by its four-digit code; a bank that isn't here gets its files by hand. */
  readonly addresses: ReadonlyMap<string, FolderAddress>;
}
