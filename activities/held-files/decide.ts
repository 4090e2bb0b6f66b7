import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import type { HeldFile, HeldFileDecision, HeldFiles, OpenProposal } from './held-file.js';

/**
 * The first of two people says what should become of a held file; nothing happens until another confirms. Gives the
 * proposal's id. Refuses `file.not-held`, `file.proposal-open`, `file.not-releasable`, `access.not-found`.
 */
export async function proposeDecision<File extends HeldFile, Released extends string>(
  tx: Transaction,
  files: HeldFiles<File, Released>,
  fileId: string,
  proposal: { readonly decision: HeldFileDecision; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const file = await getHeld(tx, files, fileId);
  if (isRefusal(file)) return file;
  if (await findOpenProposal(tx, files, fileId)) return refuse('file.proposal-open');
  const { decision, reason } = proposal;
  if (decision === 'release' && !files.isReleasable(file)) return refuse('file.not-releasable', { field: 'decision' });
  const id = newId();
  await tx.run(
    `INSERT INTO ${files.proposals} (id, file_id, decision, reason, state, maker, made_at)
     VALUES ($1, $2, $3, $4, 'open', $5, $6)`,
    [id, fileId, decision, reason, by.actor, await businessNow(tx)],
  );
  await files.note(tx, file, 'propose', by, { reason, detail: { proposal: id, decision } });
  return { id };
}

/** What the second person decided, and the state that the file has now. */
export interface CheckedDecision<File, Released> {
  readonly file: File;
  readonly state: 'held' | 'rejected' | Released;
}

/**
 * The second person confirms the proposal, and it is carried out in this transaction, or refuses it, and the file stays
 * held: with a reason. Refuses `file.same-person`, `file.no-proposal`, `file.not-held`, `file.not-releasable` (something
 * has changed since), `case.reason-missing`, `access.not-found`.
 */
export async function checkDecision<File extends HeldFile, Released extends string>(
  tx: Transaction,
  files: HeldFiles<File, Released>,
  fileId: string,
  check: { readonly decision: 'confirm' | 'refuse'; readonly reason: string },
  by: By,
): Promise<CheckedDecision<File, Released> | Refusal> {
  if (check.decision === 'refuse' && !check.reason) return refuse('case.reason-missing', { field: 'reason' });
  const file = await getHeld(tx, files, fileId);
  if (isRefusal(file)) return file;
  const proposal = await findOpenProposal(tx, files, fileId);
  if (!proposal) return refuse('file.no-proposal');
  if (proposal.maker === by.actor) return refuse('file.same-person');
  const state = check.decision === 'confirm' ? 'confirmed' : 'refused';
  await tx.run(
    `UPDATE ${files.proposals} SET state = $2, checker = $3, checked_at = $4, check_reason = $5 WHERE id = $1`,
    [proposal.id, state, by.actor, await businessNow(tx), check.reason],
  );
  if (check.decision === 'refuse') {
    const detail = { proposal: proposal.id, decision: proposal.decision };
    await files.note(tx, file, 'refuse', by, { reason: check.reason, detail });
    return { file, state: 'held' };
  }
  if (proposal.decision === 'reject') {
    await files.reject(tx, file, proposal, by);
    return { file, state: 'rejected' };
  }
  const released = await files.release(tx, file, proposal, by);
  return isRefusal(released) ? released : { file, state: released };
}

async function getHeld<File extends HeldFile>(
  tx: Transaction,
  files: Pick<HeldFiles<File, string>, 'find'>,
  fileId: string,
): Promise<File | Refusal> {
  const file = await files.find(tx, fileId);
  if (!file) return refuse('access.not-found');
  return file.state === 'held' ? file : refuse('file.not-held');
}

function findOpenProposal(
  tx: Transaction,
  { proposals }: Pick<HeldFiles<never, string>, 'proposals'>,
  fileId: string,
): Promise<OpenProposal | undefined> {
  return tx.find<OpenProposal>(
    `SELECT id, decision, reason, maker FROM ${proposals} WHERE file_id = $1 AND state = 'open' FOR UPDATE`,
    [fileId],
  );
}
