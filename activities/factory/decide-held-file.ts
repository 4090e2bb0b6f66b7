import { ulid } from 'ulid';
import { leavesLinesCertain } from '../../domain/interchange/certainty.js';
import { type Finding } from '../../domain/interchange/finding.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { clearAlert } from '../alerts/alerts.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { letIn } from './apply-result.js';
import { checkContent } from './check-result.js';
import { heldFileAlert, lockResultsOf } from './files.js';

/** What becomes of a held file: let in as it is, or kept aside with its name free for the factory's whole resend. */
export type HeldFileDecision = 'release' | 'reject';

interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly factory: string;
  readonly division: string;
  readonly state: string;
  readonly findings: readonly Finding[];
  readonly content_enc: Buffer | null;
}

interface OpenProposal {
  readonly id: string;
  readonly decision: HeldFileDecision;
  readonly reason: string;
  readonly maker: string;
}

/**
 * The first of two people says what should become of a held file; nothing happens until another confirms. Gives the
 * proposal's id. Refuses `file.not-held`, `file.proposal-open`, `file.not-releasable`, `access.not-found`.
 */
export async function proposeHeldFileDecision(
  tx: Transaction,
  fileId: string,
  proposal: { readonly decision: HeldFileDecision; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const file = await lockHeldFile(tx, fileId);
  if (isRefusal(file)) return file;
  if (await findOpenProposal(tx, fileId)) return refuse('file.proposal-open');
  const { decision, reason } = proposal;
  if (decision === 'release' && !isReleasable(file)) return refuse('file.not-releasable', { field: 'decision' });
  const id = ulid();
  await tx.run(
    `INSERT INTO factory_file_proposals (id, file_id, decision, reason, state, maker, made_at)
     VALUES ($1, $2, $3, $4, 'open', $5, $6)`,
    [id, fileId, decision, reason, by.actor, await businessNow(tx)],
  );
  await audit(tx, file, by, { action: 'proposeFactoryFileDecision', reason, detail: { proposal: id, decision } });
  return { id };
}

/**
 * The second person confirms the proposal, and it is carried out in this transaction, or refuses it, and the file
 * stays held. Gives the file's state. Refuses `file.same-person`, `file.no-proposal`, `file.not-held`,
 * `file.not-releasable` (something has changed since), `access.not-found`.
 */
export async function checkHeldFileDecision(
  tx: Transaction,
  cipher: Cipher,
  fileId: string,
  check: { readonly decision: 'confirm' | 'refuse'; readonly reason: string },
  by: By,
): Promise<{ id: string; factory: string; state: 'held' | 'taken' | 'rejected' } | Refusal> {
  const file = await lockHeldFile(tx, fileId);
  if (isRefusal(file)) return file;
  const proposal = await findOpenProposal(tx, fileId);
  if (!proposal) return refuse('file.no-proposal');
  if (proposal.maker === by.actor) return refuse('file.same-person');
  await tx.run(
    'UPDATE factory_file_proposals SET state = $2, checker = $3, checked_at = $4, check_reason = $5 WHERE id = $1',
    [
      proposal.id,
      check.decision === 'confirm' ? 'confirmed' : 'refused',
      by.actor,
      await businessNow(tx),
      check.reason,
    ],
  );
  if (check.decision === 'refuse') {
    const detail = { proposal: proposal.id, decision: proposal.decision };
    await audit(tx, file, by, { action: 'refuseFactoryFileDecision', reason: check.reason, detail });
    return { id: fileId, factory: file.factory, state: 'held' };
  }
  const carriedOut =
    proposal.decision === 'release'
      ? await release(tx, cipher, file, proposal, by)
      : await reject(tx, file, proposal, by);
  return isRefusal(carriedOut) ? carriedOut : { id: fileId, factory: file.factory, state: carriedOut };
}

/** True where a file may be let in at all; what was found when it came is looked at, and again when it is let in. */
export function isReleasable(file: { readonly findings: readonly Finding[]; readonly content_enc: unknown }): boolean {
  return file.content_enc !== null && leavesLinesCertain(file.findings);
}

/** Locks in the order in which results are taken: the factory's results first, then the file. */
async function lockHeldFile(tx: Transaction, fileId: string): Promise<HeldFile | Refusal> {
  const known = await tx.find<{ factory: string }>("SELECT factory FROM factory_files WHERE id = $1 AND kind = 'ZKR'", [
    fileId,
  ]);
  if (!known) return refuse('access.not-found');
  await lockResultsOf(tx, known.factory);
  const file = await tx.get<HeldFile>(
    'SELECT id, name, factory, division, state, findings, content_enc FROM factory_files WHERE id = $1 FOR UPDATE',
    [fileId],
  );
  return file.state === 'held' ? file : refuse('file.not-held');
}

function findOpenProposal(tx: Transaction, fileId: string): Promise<OpenProposal | undefined> {
  return tx.find<OpenProposal>(
    "SELECT id, decision, reason, maker FROM factory_file_proposals WHERE file_id = $1 AND state = 'open' FOR UPDATE",
    [fileId],
  );
}

/** Checks the content anew, since other files may have come in between, and lets every line in. */
async function release(
  tx: Transaction,
  cipher: Cipher,
  file: HeldFile,
  proposal: OpenProposal,
  by: By,
): Promise<'taken' | Refusal> {
  if (!isReleasable(file) || !file.content_enc) return refuse('file.not-releasable');
  const checked = await checkContent(tx, cipher, file, cipher.decryptBytes(file.content_enc));
  if (!checked.file?.trailerSm3 || !leavesLinesCertain(checked.findings)) return refuse('file.not-releasable');
  await letIn(tx, cipher, file.name, checked, await businessNow(tx));
  await settle(tx, file, 'taken');
  const detail = { proposal: proposal.id, lines: checked.file.lines.length, sm3: checked.file.trailerSm3 };
  await audit(tx, file, by, { action: 'releaseFactoryFile', reason: proposal.reason, detail });
  return 'taken';
}

async function reject(tx: Transaction, file: HeldFile, proposal: OpenProposal, by: By): Promise<'rejected'> {
  await settle(tx, file, 'rejected');
  const detail = { proposal: proposal.id };
  await audit(tx, file, by, { action: 'rejectFactoryFile', reason: proposal.reason, detail });
  return 'rejected';
}

async function settle(tx: Transaction, file: HeldFile, state: 'taken' | 'rejected'): Promise<void> {
  await tx.run('UPDATE factory_files SET state = $2 WHERE id = $1', [file.id, state]);
  await clearAlert(tx, heldFileAlert, file.name);
}

async function audit(
  tx: Transaction,
  file: HeldFile,
  by: By,
  entry: { readonly action: string; readonly reason: string; readonly detail: Readonly<Record<string, unknown>> },
): Promise<void> {
  await writeAudit(tx, { ...by, ...entry, division: file.division, object: { kind: 'factoryFile', id: file.name } });
}
