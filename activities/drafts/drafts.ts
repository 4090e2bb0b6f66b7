import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** Form fields by name; personal data, so sealed as a whole. */
export type DraftContent = Readonly<Record<string, unknown>>;

export interface DraftSummary {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface Draft extends DraftSummary {
  readonly content: DraftContent;
}

/** What a form saves: the fields that changed, and the version that they change (0 makes the draft). */
export interface DraftSave {
  readonly id?: string;
  readonly kind: string;
  readonly version: number;
  readonly content: DraftContent;
}

interface DraftRow {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly updated_at: Date;
  readonly content_enc: Buffer;
}

const kept = `interval '30 days'`;
const most = 50;

/**
 * Saves the fields given over those already there; a field that is null is taken out. Refuses `draft.stale` where
 * another page saved in between, `access.not-found` for a draft that is gone or somebody else's.
 */
export async function saveDraft(
  tx: Transaction,
  cipher: Cipher,
  staffId: string,
  save: DraftSave,
): Promise<DraftSummary | Refusal> {
  const id = save.id ?? newId();
  if (save.version === 0) return makeDraft(tx, cipher, staffId, { ...save, id });
  const row = await tx.find<DraftRow>('SELECT * FROM drafts WHERE id = $1 AND staff_id = $2 FOR UPDATE', [id, staffId]);
  if (!row) return refuse('access.not-found');
  if (row.version !== save.version) return refuse('draft.stale', { conflict: { kind: 'draft', id } });
  const content = merge(open(cipher, row), save.content);
  const saved = await tx.get<DraftRow>(
    `UPDATE drafts SET content_enc = $2, version = version + 1, updated_at = now() WHERE id = $1
     RETURNING id, kind, version, updated_at`,
    [id, cipher.encrypt(JSON.stringify(content))],
  );
  return summaryOf(saved);
}

/** One's own draft with its content, or nothing. */
export async function findDraft(q: Queryable, cipher: Cipher, staffId: string, id: string): Promise<Draft | undefined> {
  const row = await q.find<DraftRow>('SELECT * FROM drafts WHERE id = $1 AND staff_id = $2', [id, staffId]);
  return row && { ...summaryOf(row), content: open(cipher, row) };
}

/** One's own drafts, the newest first, without their content. */
export async function listDrafts(q: Queryable, staffId: string): Promise<DraftSummary[]> {
  const rows = await q.rows<DraftRow>(
    `SELECT id, kind, version, updated_at FROM drafts WHERE staff_id = $1 ORDER BY updated_at DESC, id LIMIT ${most}`,
    [staffId],
  );
  return rows.map(summaryOf);
}

/** Throws one's own draft away, e.g. when its case is filed; one that is gone already is no error. */
export async function discardDraft(q: Queryable, staffId: string, id: string): Promise<void> {
  await q.run('DELETE FROM drafts WHERE id = $1 AND staff_id = $2', [id, staffId]);
}

/** Deletes drafts untouched for 30 days, at most `batch` a call; gives how many. */
export async function cleanUpDrafts(q: Queryable, batch = 1000): Promise<number> {
  return q.run(`DELETE FROM drafts WHERE id IN (SELECT id FROM drafts WHERE updated_at < now() - ${kept} LIMIT $1)`, [
    batch,
  ]);
}

async function makeDraft(
  tx: Transaction,
  cipher: Cipher,
  staffId: string,
  made: DraftSave & { id: string },
): Promise<DraftSummary | Refusal> {
  const row = await tx.find<DraftRow>(
    `INSERT INTO drafts (id, staff_id, kind, content_enc) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING
     RETURNING id, kind, version, updated_at`,
    [made.id, staffId, made.kind, cipher.encrypt(JSON.stringify(merge({}, made.content)))],
  );
  if (row) return summaryOf(row);
  const mine = await tx.find('SELECT 1 FROM drafts WHERE id = $1 AND staff_id = $2', [made.id, staffId]);
  return mine ? refuse('draft.stale', { conflict: { kind: 'draft', id: made.id } }) : refuse('access.not-found');
}

function merge(before: DraftContent, changed: DraftContent): DraftContent {
  return Object.fromEntries(Object.entries({ ...before, ...changed }).filter(([, value]) => value !== null));
}

function open(cipher: Cipher, row: DraftRow): DraftContent {
  return JSON.parse(cipher.decryptText(row.content_enc)) as DraftContent;
}

function summaryOf({ id, kind, version, updated_at }: DraftRow): DraftSummary {
  return { id, kind, version, updatedAt: updated_at };
}
