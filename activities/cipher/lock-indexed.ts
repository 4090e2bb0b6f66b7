import type { Transaction } from '../database/database.js';
import type { Cipher, IndexedField } from './cipher.js';

/**
 * Makes whoever writes the same indexed value wait until this transaction ends. A unique index cannot tell two rows of
 * one value apart from two values while their index keys differ; so a writer locks the value, looks it up with
 * `indexCandidates`, and only then inserts. Two processes that share any index key exclude each other, because the
 * value is locked under each key.
 */
export function lockIndexed(tx: Transaction, cipher: Cipher, field: IndexedField, value: string): void {
  // Sorted, so that two transactions never wait for each other crosswise.
  for (const candidate of cipher.indexCandidates(field, value).sort()) {
    // Whatever is sent next runs only once the lock is held.
    tx.write('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [candidate]);
  }
}
