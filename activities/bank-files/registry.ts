import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Queryable, Transaction } from '../database/database.js';
import { idsInOrder } from '../numbers/new-id.js';
import type { Chunks } from '../transport/exchange-folder.js';
import type { Spool } from '../transport/spool.js';
import type { ContentFacts } from './content.js';

/** What a file between agency and bank is for; empty where its name does not tell. */
export type BankFileKind = 'DK' | 'DKR' | 'DF' | 'DFR' | 'SQ' | 'SQR' | 'DZ' | 'SJ' | '';

/** A file as it enters the registry: drafted by us, or come from a bank. */
export interface NewBankFile {
  readonly name: string;
  readonly direction: 'out' | 'in';
  readonly kind: BankFileKind;
  readonly bank: string;
  /** Six digits; empty where the name does not tell: such a file is the whole province's to decide on. */
  readonly agency: string;
  /** What drafted it, e.g. a round's id. */
  readonly subject?: string;
  readonly state: 'draft' | 'arrived';
  /** Of a file that came nothing is known before it was opened. */
  readonly content?: ContentFacts;
  readonly sealed: Spool;
  readonly madeAt: Date;
}

/** What happens to a file; each is an event of its story and, as `<verb>BankFile`, an audit entry. */
export type BankFileVerb =
  | 'draft'
  | 'queue'
  | 'send'
  | 'download'
  | 'arrive'
  | 'upload'
  | 'take'
  | 'hold'
  | 'propose'
  | 'refuse'
  | 'confirm'
  | 'release'
  | 'reject';

// Monotonic, so that events of one transaction keep their order.
const nextId = idsInOrder();
const chunkBytes = 1_048_576;

/** Keeps a file with its bytes; the caller has seen that its name is free. Gives its id. */
export async function keepBankFile(tx: Transaction, file: NewBankFile): Promise<string> {
  const id = nextId();
  const content = file.content ?? { bytes: 0, lines: 0, contentSm3: '', trailerSm3: '' };
  await tx.run(
    `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, subject, state, lines, bytes, content_sm3,
       trailer_sm3, envelope_bytes, envelope_sm3, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, coalesce((SELECT division FROM agencies WHERE code = $6),
       (SELECT code FROM divisions WHERE parent IS NULL ORDER BY code LIMIT 1), ''),
       $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      file.name,
      file.direction,
      file.kind,
      file.bank,
      file.agency,
      file.subject ?? '',
      file.state,
      content.lines,
      content.bytes,
      content.contentSm3,
      content.trailerSm3,
      file.sealed.bytes,
      file.sealed.sm3,
      file.madeAt,
    ],
  );
  await keepChunks(tx, id, file.sealed.read());
  return id;
}

async function keepChunks(tx: Transaction, fileId: string, sealed: Chunks): Promise<void> {
  let n = 0;
  for await (const bytes of inBlocks(sealed)) {
    await tx.run('INSERT INTO bank_file_chunks (file_id, n, bytes) VALUES ($1, $2, $3)', [fileId, n, bytes]);
    n += 1;
  }
}

/** The same bytes in pieces of one size, but for the last. */
async function* inBlocks(chunks: Chunks): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < chunkBytes) continue;
    const all = Buffer.concat(waiting);
    const whole = all.length - (all.length % chunkBytes);
    for (let at = 0; at < whole; at += chunkBytes) yield all.subarray(at, at + chunkBytes);
    waiting = [all.subarray(whole)];
    size = all.length - whole;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** A file's bytes as they travel, a mebibyte at a time. */
export async function* sealedChunks(q: Queryable, fileId: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const sql = 'SELECT bytes FROM bank_file_chunks WHERE file_id = $1 AND n = $2';
    const row = await q.find<{ bytes: Buffer }>(sql, [fileId, n]);
    if (!row) return;
    yield row.bytes;
  }
}

/** Lets one writer at a time decide what a bank's files mean, until the transaction ends. */
export async function lockFilesOf(tx: Transaction, bank: string): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 5))', [`bank files ${bank}`]);
}

/** What a note is about. */
export interface NotedFile {
  readonly id: string;
  readonly name: string;
  readonly division: string;
}

/** Writes what happened into the file's story and into the audit log. `detail`: codes, counts and digests. */
export async function noteBankFile(
  tx: Transaction,
  file: NotedFile,
  verb: BankFileVerb,
  by: By,
  more: { readonly reason?: string; readonly detail?: Readonly<Record<string, unknown>> } = {},
): Promise<void> {
  const { reason, detail = {} } = more;
  await tx.run('INSERT INTO bank_file_events (id, file_id, kind, at, actor, detail) VALUES ($1, $2, $3, $4, $5, $6)', [
    nextId(),
    file.id,
    verb,
    await businessNow(tx),
    by.actor,
    JSON.stringify({ ...detail, ...(reason ? { reason } : {}) }),
  ]);
  await writeAudit(tx, {
    ...by,
    action: `${verb}BankFile`,
    object: { kind: 'bankFile', id: file.name },
    division: file.division,
    ...(reason ? { reason } : {}),
    detail: { file: file.id, ...detail },
  });
}
