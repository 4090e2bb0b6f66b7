import { createHash } from 'node:crypto';
import { countedDay } from '../../domain/calendar/counted-day.js';
import { raiseAlert } from '../alerts/alerts.js';
import type { By } from '../audit/audit.js';
import { businessNow, workingCalendar } from '../clock/clock.js';
import { noteRoundSent } from '../cycles/note-sent.js';
import type { Transaction } from '../database/database.js';
import type { Chunks, ExchangeFolder } from '../transport/exchange-folder.js';
import { withExchangeFolder } from '../transport/with-folder.js';
import type { BankFileDeps } from './bank-file-deps.js';
import { bankProfileAt } from './bank-profile.js';
import { noteBankFile, sealedChunks } from './registry.js';

/**
 * `sent` now, found `alreadySent`, or another file lies there under the name: a `conflict` for the operator. `busy`:
 * another round is sending it this moment, or it went by hand.
 */
export type SendOutcome = 'sent' | 'alreadySent' | 'conflict' | 'busy';

interface QueuedFile {
  readonly id: string;
  readonly name: string;
  readonly bank: string;
  readonly division: string;
  readonly envelope_sm3: string;
}

export const bankFileConflictAlert = 'bankFileConflict';
const mostFilesInRound = 200;

/** Sends what is queued for a bank. Gives how many files are now known to be there. Throws where it can't be reached. */
export async function sendBankFiles(deps: BankFileDeps, bank: string): Promise<number> {
  const queued = await deps.db.rows<{ id: string }>(
    `SELECT id FROM bank_files WHERE bank = $1 AND state = 'queued' ORDER BY id LIMIT $2`,
    [bank, mostFilesInRound],
  );
  let there = 0;
  for (const { id } of queued) {
    const outcome = await sendBankFile(deps, id);
    if (outcome === 'sent' || outcome === 'alreadySent') there += 1;
  }
  return there;
}

/**
 * Sends a queued file. Looks first whether out/ or done/ has it: a lost answer or a kill after the rename is never taken
 * for a failure, so nothing is sent twice (design §5). Throws where the bank can't be reached; nothing is known then, and
 * the next call looks again.
 */
export async function sendBankFile(deps: BankFileDeps, fileId: string): Promise<SendOutcome> {
  return deps.db.transaction(async (tx) => {
    // Locked until it is noted as sent, so that two rounds never upload one file; a kill gives the lock back.
    const file = await tx.find<QueuedFile>(
      `SELECT id, name, bank, division, envelope_sm3 FROM bank_files
       WHERE id = $1 AND state = 'queued' FOR UPDATE SKIP LOCKED`,
      [fileId],
    );
    const address = file && deps.addresses.get(file.bank);
    if (!file || !address) return 'busy';
    const outcome = await withExchangeFolder(address, (folder) => upload(deps, folder, file));
    if (outcome === 'conflict') await raiseAlert(tx, { kind: bankFileConflictAlert, subject: file.name });
    else await noteSent(tx, file, { actor: 'system' }, outcome);
    return outcome;
  });
}

/** Notes that a file has gone, and the working day it counts from: the bank's cut-off decides (interchange §1). */
export async function noteSent(
  tx: Transaction,
  file: Omit<QueuedFile, 'envelope_sm3'>,
  by: By,
  way: Exclude<SendOutcome, 'conflict' | 'busy'> | 'byHand',
): Promise<void> {
  const at = await businessNow(tx);
  const { cutOff } = await bankProfileAt(tx, file.bank, at);
  const countedOn = countedDay(await workingCalendar(tx), at, cutOff);
  await tx.run(`UPDATE bank_files SET state = 'sent', sent_at = $2, counted_on = $3 WHERE id = $1`, [
    file.id,
    at,
    countedOn,
  ]);
  await noteBankFile(tx, file, 'send', by, { detail: { way, countedOn } });
  await noteRoundSent(tx, { fileId: file.id, sentAt: at, countedOn }, by);
}

async function upload(
  deps: BankFileDeps,
  folder: ExchangeFolder,
  file: QueuedFile,
): Promise<'sent' | 'alreadySent' | 'conflict'> {
  const there = await findSent(deps, folder, file);
  if (there) return there;
  await folder.send(`${file.name}.sm4`, sealedChunks(deps.db, file.id));
  return 'sent';
}

/** Whether the file lies at the bank already. What lies there of a rejected file of the name is no other file's claim. */
async function findSent(
  deps: BankFileDeps,
  folder: ExchangeFolder,
  file: QueuedFile,
): Promise<'alreadySent' | 'conflict' | undefined> {
  const sealedName = `${file.name}.sm4`;
  const digests = await digestsOf(folder, 'out', [sealedName]);
  // Whoever moves a second file of the name to done/ gives it a suffix.
  const done = (await folder.list('done')).filter((name) => name === sealedName || name.startsWith(`${sealedName}.`));
  digests.push(...(await digestsOf(folder, 'done', done)));
  if (digests.includes(file.envelope_sm3)) return 'alreadySent';
  const rejected = await deps.db.rows<{ envelope_sm3: string }>(
    `SELECT envelope_sm3 FROM bank_files WHERE name = $1 AND direction = 'out' AND state = 'rejected'`,
    [file.name],
  );
  const known = new Set(rejected.map(({ envelope_sm3 }) => envelope_sm3));
  return digests.every((digest) => known.has(digest)) ? undefined : 'conflict';
}

async function digestsOf(
  folder: ExchangeFolder,
  directory: 'out' | 'done',
  names: readonly string[],
): Promise<string[]> {
  const digests: string[] = [];
  for (const name of names) {
    const stream = await folder.find(directory, name);
    if (stream) digests.push(await sm3Of(stream));
  }
  return digests;
}

async function sm3Of(chunks: Chunks): Promise<string> {
  const digest = createHash('sm3');
  for await (const chunk of chunks) digest.update(chunk);
  return digest.digest('hex');
}
