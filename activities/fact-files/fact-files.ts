import type { AuditAction } from '../../domain/audit/audit-actions.js';
import type { FactKind } from '../../domain/fact-file/columns.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { sm3 } from '../cipher/digest.js';
import { readClock } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { enqueue } from '../outbox/outbox.js';
import { readFactTable } from './read-table.js';
import { type FactFinding, takeFacts } from './take-facts.js';

/** Topic of the outbox: a file waits to be taken in. */
export const factFilesTopic = 'factFiles';

/** Findings kept of one file; their number is told whole. */
export const mostFindings = 1_000;

/** A file as it was uploaded for an agency. */
export interface NewFactFile {
  readonly kind: FactKind;
  readonly agency: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Keeps a file sealed until the worker has taken it in; the same file again is the one that is there. Refuses what can't
 * be read at all: `fact.file`, `fact.heading`, `fact.size`.
 */
export async function uploadFactFile(
  tx: Transaction,
  cipher: Cipher,
  file: NewFactFile,
  by: By,
): Promise<{ id: string; known: boolean } | Refusal> {
  const table = readFactTable(file.kind, file.bytes);
  if (isRefusal(table)) return table;
  const { now } = await readClock(tx);
  const id = newId();
  const digest = sm3(file.bytes);
  const added = await tx.run(
    `INSERT INTO fact_files (id, kind, agency, division, file_name, digest, format, bytes, content_enc, state, lines, by, at, trace_id)
     SELECT $1, $2, a.code, a.division, $4, $5, $6, $7, $8, 'waiting', $9, $10, $11, $12 FROM agencies a WHERE a.code = $3
     ON CONFLICT (kind, agency, digest) WHERE state <> 'refused' DO NOTHING`,
    [
      id,
      file.kind,
      file.agency,
      file.fileName,
      digest,
      table.format,
      file.bytes.length,
      cipher.encrypt(file.bytes),
      table.lines.length,
      by.actor,
      now,
      by.traceId ?? '',
    ],
  );
  if (added === 0) {
    const known = await tx.find<{ id: string }>(
      `SELECT id FROM fact_files WHERE kind = $1 AND agency = $2 AND digest = $3 AND state <> 'refused'`,
      [file.kind, file.agency, digest],
    );
    return known ? { id: known.id, known: true } : refuse('access.not-found', { field: 'agency' });
  }
  await enqueue(tx, factFilesTopic, `factFile:${id}`, { fileId: id });
  await audit(tx, id, 'uploadFactFile', { ...by, detail: { kind: file.kind, digest, lines: table.lines.length } });
  return { id, known: false };
}

/**
 * Takes in a file that waits: everything of it in one transaction, or nothing and its findings. Killed at any moment and
 * begun again it does the same; two at once do it once. A file that has ended stays as it is.
 */
export async function takeFactFile(deps: { db: Database; cipher: Cipher }, fileId: string): Promise<void> {
  const { db, cipher } = deps;
  const waiting = await db.find<{ kind: FactKind; agency: string; by: string; content_enc: Buffer }>(
    `UPDATE fact_files SET state = 'reading', read = 0 WHERE id = $1 AND state IN ('waiting', 'reading')
     RETURNING kind, agency, by, content_enc`,
    [fileId],
  );
  if (!waiting) return;
  const table = readFactTable(waiting.kind, cipher.decryptBytes(waiting.content_enc));
  if (isRefusal(table)) throw new Error(`fact file ${fileId} was readable when it came: ${table.code}`);
  await db.transaction(async (tx) => {
    await tx.run(`SELECT pg_advisory_xact_lock(hashtextextended($1, 3))`, [fileId]);
    const { state } = await tx.get<{ state: string }>('SELECT state FROM fact_files WHERE id = $1', [fileId]);
    if (state !== 'reading') return;
    const taken = await takeFacts(tx, cipher, {
      kind: waiting.kind,
      agency: waiting.agency,
      source: `file:${fileId}`,
      actor: waiting.by,
      lines: table.lines,
      // Beside the transaction, so that the page sees it.
      onRead: (lines) => noteRead(db, fileId, lines),
    });
    if ('findings' in taken) await endRefused(tx, fileId, waiting.by, taken.findings);
    else await endTaken(tx, fileId, waiting.by, taken.counts);
  });
}

/** Files that wait for longer than they should, for a worker that lost them; gives how many were taken up. */
export async function takeWaitingFactFiles(deps: { db: Database; cipher: Cipher }, limit = 10): Promise<number> {
  const stale = await deps.db.rows<{ id: string }>(
    `SELECT id FROM fact_files WHERE state IN ('waiting', 'reading')
       AND id < $1 ORDER BY id LIMIT $2`,
    [newId(Date.now() - staleAfterMs), limit],
  );
  for (const { id } of stale) await takeFactFile(deps, id);
  return stale.length;
}

const staleAfterMs = 120_000;

async function noteRead(db: Database, fileId: string, lines: number): Promise<void> {
  await db.run(
    `WITH read AS (UPDATE fact_files SET read = $2 WHERE id = $1 RETURNING id, division)
     SELECT pg_notify('sscard_changes', json_build_object('kind', 'factFile', 'id', id, 'division', division)::text) FROM read`,
    [fileId, lines],
  );
}

async function endTaken(
  tx: Transaction,
  fileId: string,
  actor: string,
  counts: { added: number; changed: number; unchanged: number },
): Promise<void> {
  await end(tx, fileId, 'taken', { ...counts, findings: 0 });
  await audit(tx, fileId, 'takeFactFile', { actor, detail: counts });
}

async function endRefused(
  tx: Transaction,
  fileId: string,
  actor: string,
  findings: readonly FactFinding[],
): Promise<void> {
  await tx.run(
    `INSERT INTO fact_file_findings (file_id, line, field, code, params)
     SELECT $1, line, field, code, params FROM jsonb_to_recordset($2) AS f(line integer, field text, code text, params jsonb)`,
    [fileId, JSON.stringify(findings.slice(0, mostFindings))],
  );
  await end(tx, fileId, 'refused', { added: 0, changed: 0, unchanged: 0, findings: findings.length });
  await audit(tx, fileId, 'refuseFactFile', { actor, detail: { findings: findings.length } });
}

/** What was uploaded is not kept: its facts are in the tables, or it comes again. */
async function end(
  tx: Transaction,
  fileId: string,
  state: 'taken' | 'refused',
  counts: { added: number; changed: number; unchanged: number; findings: number },
): Promise<void> {
  const { now } = await readClock(tx);
  await tx.run(
    `WITH ended AS (
       UPDATE fact_files SET state = $2, read = lines, added = $3, changed = $4, unchanged = $5, findings = $6, ended_at = $7,
         content_enc = NULL
       WHERE id = $1 RETURNING id, division)
     SELECT pg_notify('sscard_changes', json_build_object('kind', 'factFile', 'id', id, 'division', division)::text) FROM ended`,
    [fileId, state, counts.added, counts.changed, counts.unchanged, counts.findings, now],
  );
}

async function audit(tx: Transaction, id: string, action: AuditAction, more: By & { detail: object }): Promise<void> {
  const { division } = await tx.get<{ division: string }>('SELECT division FROM fact_files WHERE id = $1', [id]);
  const { detail, ...by } = more;
  await writeAudit(tx, { ...by, action, object: { kind: 'factFile', id }, division, detail: { ...detail } });
}
