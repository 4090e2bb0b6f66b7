import { leavesLinesCertain } from '../../domain/interchange/certainty.js';
import { clearAlert } from '../alerts/alerts.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { type HeldFile, type HeldFiles, heldFileAlert } from '../held-files/held-file.js';
import { type BankFileKind, lockFilesOf, noteBankFile } from './registry.js';

/** A file of a bank that was not let in. */
export interface HeldBankFile extends HeldFile {
  readonly kind: BankFileKind;
  readonly bank: string;
  readonly division: string;
}

/**
 * The banks' held files, as two people decide on them (`activities/held-files`). A released file may have a million
 * lines: it is `confirmed` here, and let in by the exchange's next round, which checks it anew.
 */
export const heldBankFiles: HeldFiles<HeldBankFile, 'confirmed'> = {
  proposals: 'bank_file_proposals',
  find: findHeld,
  isReleasable: isReleasableBankFile,
  release: async (tx, file, { id, reason }, by) => {
    await tx.run(`UPDATE bank_files SET state = 'confirmed' WHERE id = $1`, [file.id]);
    await noteBankFile(tx, file, 'confirm', by, { reason, detail: { proposal: id } });
    return 'confirmed';
  },
  reject: async (tx, file, { id, reason }, by) => {
    const settled = [file.id, await businessNow(tx)];
    await tx.run(`UPDATE bank_files SET state = 'rejected', settled_at = $2 WHERE id = $1`, settled);
    await clearAlert(tx, heldFileAlert, file.name);
    await noteBankFile(tx, file, 'reject', by, { reason, detail: { proposal: id } });
  },
  note: (tx, file, verb, by, note) => noteBankFile(tx, file, verb, by, note),
};

/** True where two people may let it in. A file of events (SJ) is only ever sent again whole: its events lose nothing by it. */
export function isReleasableBankFile({ kind, findings }: Pick<HeldBankFile, 'kind' | 'findings'>): boolean {
  return kind !== 'SJ' && leavesLinesCertain(findings);
}

/** Locks in the order in which files are decided on: the bank's files first, then the one. */
async function findHeld(tx: Transaction, fileId: string): Promise<HeldBankFile | undefined> {
  const known = await tx.find<{ bank: string }>(`SELECT bank FROM bank_files WHERE id = $1 AND direction = 'in'`, [
    fileId,
  ]);
  if (!known) return undefined;
  await lockFilesOf(tx, known.bank);
  return tx.get<HeldBankFile>(
    'SELECT id, name, kind, bank, division, state, findings FROM bank_files WHERE id = $1 FOR UPDATE',
    [fileId],
  );
}
