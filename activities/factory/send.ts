import { randomBytes } from 'node:crypto';
import { type EnvelopeKeys, ivBytes, sealEnvelope } from '../../domain/interchange/envelope.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import { raiseAlert } from '../alerts/alerts.js';
import { writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { type ExchangeFolder, findBytes } from '../transport/exchange-folder.js';
import { withExchangeFolder } from '../transport/with-folder.js';
import { type FactoryDeps, getAddress, largestFactoryFile } from './factory-deps.js';

/**
 * `sent` now, found `alreadySent`, or another file lies there under the name: a `conflict` for the operator. `busy`:
 * another round is sending it this moment.
 */
export type SendOutcome = 'sent' | 'alreadySent' | 'conflict' | 'busy';

interface DraftedFile {
  readonly name: string;
  readonly factory: string;
  readonly envelope: Buffer;
  readonly envelope_sm3: string;
}

/** Names of a factory's files that are drafted and, as far as we know, not sent. */
export async function unsentFactoryFiles(deps: FactoryDeps, factory: string): Promise<string[]> {
  const rows = await deps.db.rows<{ name: string }>(
    "SELECT name FROM factory_files WHERE factory = $1 AND kind = 'ZK' AND state = 'drafted' ORDER BY name LIMIT 200",
    [factory],
  );
  return rows.map((row) => row.name);
}

/**
 * Sends a drafted file: photos first, then the file, to a temporary name and renamed. Looks first whether out/ or done/
 * has it: a lost answer or a kill after the rename is never taken for a failure, so a file is not sent twice. Throws
 * where the factory can't be reached; nothing is known then, and the next call looks again.
 */
export async function sendFactoryFile(deps: FactoryDeps, name: string): Promise<SendOutcome> {
  return deps.db.transaction(async (tx) => {
    // Locked until it is noted as sent, so that two rounds never upload one file; a kill gives the lock back.
    const file = await tx.find<DraftedFile>(
      `SELECT name, factory, envelope, envelope_sm3 FROM factory_files
       WHERE name = $1 AND kind = 'ZK' AND state = 'drafted' FOR UPDATE SKIP LOCKED`,
      [name],
    );
    if (!file) return whyNotDrafted(tx, name);
    const outcome = await withExchangeFolder(getAddress(deps, file.factory), (folder) => upload(deps, folder, file));
    if (outcome === 'conflict') await raiseAlert(tx, { kind: 'factoryFileConflict', subject: name });
    else await noteSent(tx, file, outcome);
    return outcome;
  });
}

async function whyNotDrafted(tx: Transaction, name: string): Promise<SendOutcome> {
  const { state } = await tx.get<{ state: string }>('SELECT state FROM factory_files WHERE name = $1', [name]);
  return state === 'drafted' ? 'busy' : 'alreadySent';
}

async function upload(deps: FactoryDeps, folder: ExchangeFolder, file: DraftedFile): Promise<SendOutcome> {
  const there = await findSent(folder, file);
  if (there) return there;
  await sendPhotos(deps, folder, file);
  await folder.send(`${file.name}.sm4`, [file.envelope]);
  return 'sent';
}

async function findSent(folder: ExchangeFolder, file: DraftedFile): Promise<SendOutcome | undefined> {
  const sealedName = `${file.name}.sm4`;
  const there =
    (await findBytes(folder, 'out', sealedName, largestFactoryFile)) ??
    (await findBytes(folder, 'done', sealedName, largestFactoryFile));
  if (!there) return undefined;
  return sm3(there) === file.envelope_sm3 ? 'alreadySent' : 'conflict';
}

/** One photo after the other, so that memory holds one. */
async function sendPhotos(deps: FactoryDeps, folder: ExchangeFolder, file: DraftedFile): Promise<void> {
  const keys = deps.keys.getCurrent(file.factory);
  const orders = await deps.db.rows<{ id: string; photo_id: string }>(
    'SELECT id, photo_id FROM card_orders WHERE file_name = $1 ORDER BY seq',
    [file.name],
  );
  await folder.makeFolder(file.name);
  for (const order of orders) {
    const sealed = sealPhoto(await readPhoto(deps, order.photo_id), keys);
    await folder.sendBeside(file.name, `${order.id}.jpg.sm4`, sealed);
  }
}

async function readPhoto(deps: FactoryDeps, photoId: string): Promise<Buffer> {
  const photo = await deps.db.get<{ content_enc: Buffer }>('SELECT content_enc FROM photos WHERE id = $1', [photoId]);
  return deps.cipher.decryptBytes(photo.content_enc);
}

function sealPhoto(photo: Buffer, keys: EnvelopeKeys): Buffer {
  return sealEnvelope(photo, keys, randomBytes(ivBytes));
}

async function noteSent(tx: Transaction, file: DraftedFile, outcome: SendOutcome): Promise<void> {
  const at = await businessNow(tx);
  await tx.run("UPDATE factory_files SET state = 'sent', sent_at = $2 WHERE name = $1", [file.name, at]);
  await tx.run('UPDATE card_orders SET sent_at = $2 WHERE file_name = $1', [file.name, at]);
  const detail = { envelopeSm3: file.envelope_sm3, outcome };
  const object = { kind: 'factoryFile', id: file.name };
  await writeAudit(tx, { actor: 'system', action: 'sendFactoryFile', object, detail });
}
