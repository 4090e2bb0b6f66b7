import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import type { Database, Transaction } from '../database/database.js';
import { answerOnce, type Request } from '../requests/requests.js';

export interface Print {
  readonly paperId: string;
  /** Staff id. */
  readonly by: string;
  /** Needed for every printing after the first. */
  readonly reason?: string;
  readonly request: Request;
}

export interface RecordedPrint {
  readonly paperId: string;
  readonly ordinal: number;
  /** The first printing is the original; each later one is a copy. */
  readonly copy: boolean;
}

/**
 * Counts one printing, once a request. The first is the original; a later one (the paper got lost, the printer broke)
 * is a copy and needs a reason. Refuses `access.not-found`, `paper.reason-missing`.
 */
export async function recordPrint(db: Database, print: Print): Promise<RecordedPrint | Refusal> {
  return answerOnce(db, print.request, (tx) => countPrint(tx, print));
}

async function countPrint(tx: Transaction, print: Print): Promise<RecordedPrint | Refusal> {
  // The row's lock numbers printings that come at once.
  const paper = await tx.find<{ prints: number; division: string; kind: string }>(
    'UPDATE papers SET prints = prints + 1 WHERE id = $1 RETURNING prints, division, kind',
    [print.paperId],
  );
  if (!paper) return refuse('access.not-found');
  const ordinal = paper.prints;
  const copy = ordinal > 1;
  const reason = print.reason?.trim() ?? '';
  if (copy && !reason) return refuse('paper.reason-missing', { field: 'reason' });
  await tx.run('INSERT INTO paper_prints (paper_id, ordinal, by, copy, reason) VALUES ($1, $2, $3, $4, $5)', [
    print.paperId,
    ordinal,
    print.by,
    copy,
    reason,
  ]);
  await writeAudit(tx, {
    actor: print.by,
    action: 'printPaper',
    object: { kind: 'paper', id: print.paperId },
    division: paper.division,
    reason,
    detail: { kind: paper.kind, ordinal, copy },
    traceId: print.request.traceId,
  });
  return { paperId: print.paperId, ordinal, copy };
}
