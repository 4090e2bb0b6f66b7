import { randomBytes } from 'node:crypto';
import { ivBytes, sealChunks } from '../../domain/interchange/envelope.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import type { Chunks } from '../transport/exchange-folder.js';
import { type Spool, withSpool } from '../transport/spool.js';
import type { BankFileDeps } from './bank-file-deps.js';
import { type ContentFacts, ContentReckoning } from './content.js';
import { type BankFileKind, keepBankFile, noteBankFile } from './registry.js';

/** A file's bytes, sealed with the bank's current key and frozen: what a checker approves is what is sent. */
export interface SealedContent {
  readonly bank: string;
  readonly content: ContentFacts;
  readonly sealed: Spool;
}

/** A file that an agency wants to send. */
export interface Draft {
  /** Without the envelope's `.sm4`. */
  readonly name: string;
  readonly kind: Extract<BankFileKind, 'DK' | 'DF' | 'SQ'>;
  readonly agency: string;
  /** What it was drafted for, e.g. the round's id. */
  readonly subject: string;
}

/**
 * Seals a file's text while it is written, in flat memory, and lets `work` keep it (`keepDraft`) in its own transaction.
 * Throws for a bank without keys.
 */
export async function withSealedContent<Result>(
  deps: Pick<BankFileDeps, 'keys'>,
  bank: string,
  text: Chunks,
  work: (sealed: SealedContent) => Promise<Result>,
): Promise<Result> {
  const reckoning = new ContentReckoning();
  const chunks = sealChunks(reckoning.of(text), deps.keys.getCurrent(bank), randomBytes(ivBytes));
  return withSpool(chunks, (sealed) => work({ bank, sealed, content: reckoning.facts() }));
}

/**
 * Keeps a draft, to be checked and then queued. Gives its id, and the SM3 of the text for whoever checks it. Refuses
 * `file.name-used`: a name is used once (interchange §1).
 */
export async function keepDraft(
  tx: Transaction,
  draft: Draft,
  { bank, content, sealed }: SealedContent,
  by: By,
): Promise<{ id: string; contentSm3: string } | Refusal> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 6))', [draft.name]);
  const sql = `SELECT id FROM bank_files WHERE name = $1 AND state <> 'rejected'`;
  const used = await tx.find<{ id: string }>(sql, [draft.name]);
  if (used) return refuse('file.name-used', { conflict: { kind: 'bankFile', id: used.id } });
  const made = { ...draft, direction: 'out', bank, state: 'draft', content, sealed } as const;
  const id = await keepBankFile(tx, { ...made, madeAt: await businessNow(tx) });
  const file = await tx.get<OutgoingFile>(`${outgoing} WHERE id = $1`, [id]);
  const { lines, contentSm3 } = content;
  await noteBankFile(tx, file, 'draft', by, { detail: { lines, contentSm3, envelopeSm3: sealed.sm3 } });
  return { id, contentSm3 };
}

interface OutgoingFile {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  readonly state: string;
  readonly content_sm3: string;
}

const outgoing = 'SELECT id, name, division, state, content_sm3 FROM bank_files';

/**
 * Lets a draft be sent: the bytes whose SM3 was approved and no others. The exchange sends it in its next round. Refuses
 * `access.not-found`, `file.not-draft`, and `file.digest` where the approved digest is another one's.
 */
export async function queueBankFile(
  tx: Transaction,
  fileId: string,
  approvedSm3: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const file = await lockOutgoing(tx, fileId);
  if (!file) return refuse('access.not-found');
  if (file.state !== 'draft') return refuse('file.not-draft');
  if (file.content_sm3 !== approvedSm3) return refuse('file.digest', { field: 'approvedSm3' });
  await tx.run(`UPDATE bank_files SET state = 'queued' WHERE id = $1`, [fileId]);
  await noteBankFile(tx, file, 'queue', by, { detail: { contentSm3: approvedSm3 } });
  return { id: fileId };
}

/**
 * Gives a file of ours up: its checker refused the draft, or the bank answered that it can't take it (`X`). It is kept
 * aside and its name is free again. Refuses `access.not-found`, and `file.not-draft` for one that waits to be sent.
 */
export async function rejectOutgoing(
  tx: Transaction,
  fileId: string,
  reason: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const file = await lockOutgoing(tx, fileId);
  if (!file) return refuse('access.not-found');
  if (file.state !== 'draft' && file.state !== 'sent') return refuse('file.not-draft');
  await tx.run(`UPDATE bank_files SET state = 'rejected', settled_at = $2 WHERE id = $1`, [
    fileId,
    await businessNow(tx),
  ]);
  await noteBankFile(tx, file, 'reject', by, { reason, detail: { from: file.state } });
  return { id: fileId };
}

/** Why a bank does not take a file of ours, in its own words: whatever number they hold may be somebody's. */
export const wordsOfBank = (refusal: readonly string[]): string =>
  refusal
    .join('; ')
    .replace(/[0-9A-Za-z]{6,}/g, '***')
    .slice(0, 500);

function lockOutgoing(tx: Transaction, fileId: string): Promise<OutgoingFile | undefined> {
  return tx.find<OutgoingFile>(`${outgoing} WHERE id = $1 AND direction = 'out' FOR UPDATE`, [fileId]);
}
