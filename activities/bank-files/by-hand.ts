import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import type { Transaction } from '../database/database.js';
import { noteBankFile } from './registry.js';
import { noteSent } from './send.js';

interface FileAtHand {
  readonly id: string;
  readonly name: string;
  readonly bank: string;
  readonly division: string;
  readonly state: string;
}

/**
 * Notes that somebody takes a copy of a file as it travels, before it is given. A draft is not given: it may still be
 * refused. Refuses `access.not-found`, `file.not-checked`.
 */
export async function noteDownload(tx: Transaction, fileId: string, by: By): Promise<{ id: string } | Refusal> {
  const file = await lockFile(tx, fileId);
  if (!file) return refuse('access.not-found');
  if (file.state === 'draft') return refuse('file.not-checked');
  await noteBankFile(tx, file, 'download', by, { detail: { state: file.state } });
  return { id: fileId };
}

/**
 * Somebody has carried a queued file to the bank: it counts as sent, and the exchange leaves it. Refuses
 * `access.not-found`, and `file.not-queued` for one that is sent or not yet to be sent.
 */
export async function noteHandedOver(tx: Transaction, fileId: string, by: By): Promise<{ id: string } | Refusal> {
  const file = await lockFile(tx, fileId);
  if (!file) return refuse('access.not-found');
  if (file.state !== 'queued') return refuse('file.not-queued');
  await noteSent(tx, file, by, 'byHand');
  return { id: fileId };
}

function lockFile(tx: Transaction, fileId: string): Promise<FileAtHand | undefined> {
  return tx.find<FileAtHand>('SELECT id, name, bank, division, state FROM bank_files WHERE id = $1 FOR UPDATE', [
    fileId,
  ]);
}
