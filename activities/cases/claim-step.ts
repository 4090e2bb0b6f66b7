import type { Decision } from '../../domain/case/changes.js';
import type { Transaction } from '../database/database.js';
import { requestBodySql } from '../requests/requests.js';
import { type LockedCase, type LockedColumns, lockedCaseOf, lockedCaseSql } from './case-row.js';

/** A case that is locked for one of its steps. */
export interface ClaimedStep {
  readonly locked: LockedCase;
  /** False where the step was noted under its key before. */
  readonly isNew: boolean;
  /** The content of the step's request, sealed; null where there is none or it was lost. */
  readonly sealedBody: Buffer | null;
}

// The note is written from the locked row, so it waits for the lock; a key that is taken is seen whenever it was committed.
// A request's content never changes, so the statement's own snapshot is good enough for it.
const claimSql = `WITH locked AS MATERIALIZED (${lockedCaseSql}),
    noted AS (INSERT INTO case_steps (case_id, step, ordinal, digest, result, at)
      SELECT id, $2, $3, $4, $5, date_trunc('milliseconds', clock_now) FROM locked
      ON CONFLICT DO NOTHING RETURNING 1)
  SELECT locked.*, EXISTS (SELECT FROM noted) AS is_new, ${requestBodySql('$6', '$7')} AS sealed_body FROM locked`;

interface ClaimedColumns extends LockedColumns {
  readonly is_new: boolean;
  readonly sealed_body: Buffer | null;
}

/**
 * Locks a case, notes a step under its key (case, step, ordinal) with the digest of everything in it, and reads the content
 * of its request: in one statement, because every step of every case begins so. Throws for an unknown case.
 */
export async function claimStep(
  tx: Transaction,
  caseId: string,
  { step, ordinal, result, request }: Decision,
  digest: string,
): Promise<ClaimedStep> {
  const {
    is_new: isNew,
    sealed_body: sealedBody,
    ...columns
  } = await tx.get<ClaimedColumns>(claimSql, [
    caseId,
    step,
    ordinal,
    digest,
    JSON.stringify(result),
    request?.actor ?? null,
    request?.requestId ?? null,
  ]);
  return { locked: lockedCaseOf(columns), isNew, sealedBody };
}
