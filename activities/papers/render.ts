import { shanghaiMinute } from '../../domain/paper/paper.js';
import { paperLayout } from '../../domain/paper/papers.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { sm3 } from '../cipher/digest.js';
import type { Queryable } from '../database/database.js';
import { readPhoto } from '../photos/photos.js';
import { type CopyMark, drawPaper } from './draw.js';
import { readPaper, type StoredPaper } from './papers.js';

/**
 * The original of a paper as PDF: drawn at the first call, stored encrypted with its SM3 digest, and from then on
 * always the stored bytes. Two first calls at once give the same bytes. Refuses `access.not-found`.
 */
export async function renderPaper(db: Queryable, cipher: Cipher, paperId: string): Promise<Buffer | Refusal> {
  const paper = await readPaper(db, cipher, paperId);
  if (isRefusal(paper)) return paper;
  if (paper.content) return paper.content;
  const bytes = await draw(db, cipher, paper);
  const stored = await db.run('UPDATE papers SET content_enc = $2, digest = $3 WHERE id = $1 AND content_enc IS NULL', [
    paperId,
    cipher.encrypt(bytes),
    sm3(bytes),
  ]);
  return stored === 1 ? bytes : renderPaper(db, cipher, paperId);
}

/** What the page shows: the stored original, or, of a voided paper, the same with 作废 across it. */
export async function shownPaper(db: Queryable, cipher: Cipher, paperId: string): Promise<Buffer | Refusal> {
  const paper = await readPaper(db, cipher, paperId);
  if (isRefusal(paper)) return paper;
  return paper.voidedAt ? draw(db, cipher, paper) : renderPaper(db, cipher, paperId);
}

/**
 * What goes to the printer for a recorded printing: the first is the original; each later one is drawn from the same
 * frozen data and says 副本 第N次, when and why; a voided one says 作废. The stored original never changes. Refuses
 * `access.not-found`.
 */
export async function printablePaper(
  db: Queryable,
  cipher: Cipher,
  print: { readonly paperId: string; readonly ordinal: number },
): Promise<Buffer | Refusal> {
  const row = await db.find<{ at: Date; reason: string; copy: boolean }>(
    'SELECT at, reason, copy FROM paper_prints WHERE paper_id = $1 AND ordinal = $2',
    [print.paperId, print.ordinal],
  );
  if (!row?.copy) return shownPaper(db, cipher, print.paperId);
  const paper = await readPaper(db, cipher, print.paperId);
  if (isRefusal(paper)) return paper;
  const at = shanghaiMinute(row.at.toISOString());
  return draw(db, cipher, paper, { ordinal: print.ordinal, at, reason: row.reason });
}

async function draw(db: Queryable, cipher: Cipher, paper: StoredPaper, copy?: CopyMark): Promise<Buffer> {
  const photoId = paper.data.kind === 'applicationForm' ? paper.data.content.photoId : undefined;
  const photo = photoId ? await readPhoto(db, cipher, photoId) : undefined;
  const voidedAt = paper.voidedAt && shanghaiMinute(paper.voidedAt.toISOString());
  return drawPaper(paperLayout(paper.data), { madeAt: paper.madeAt, photo: photo?.content, copy, voidedAt });
}
