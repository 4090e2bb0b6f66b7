import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { leavesLinesCertain } from '../../domain/interchange/certainty.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { clearAlert } from '../alerts/alerts.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import {
  type DecisionNote,
  type HeldFile,
  type HeldFiles,
  heldFileAlert,
  type OpenProposal,
} from '../held-files/held-file.js';
import { letIn } from './apply-result.js';
import { checkContent } from './check-result.js';
import { lockResultsOf } from './files.js';

/** A result file of a card factory that was not let in. */
export interface HeldResult extends HeldFile {
  readonly factory: string;
  readonly division: string;
  readonly content_enc: Buffer | null;
}

/** The factories' held result files, as two people decide on them (`activities/held-files`). */
export function heldResults(cipher: Cipher): HeldFiles<HeldResult, 'taken'> {
  return {
    proposals: 'factory_file_proposals',
    find: findResult,
    isReleasable,
    release: (tx, file, proposal, by) => release(tx, cipher, file, proposal, by),
    reject,
    note: (tx, file, verb, by, note) => audit(tx, file, by, `${verb}FactoryFileDecision`, note),
  };
}

const isReleasable = ({ content_enc, findings }: HeldResult): boolean =>
  content_enc !== null && leavesLinesCertain(findings);

/** Locks in the order in which results are taken: the factory's results first, then the file. */
async function findResult(tx: Transaction, fileId: string): Promise<HeldResult | undefined> {
  const known = await tx.find<{ factory: string }>("SELECT factory FROM factory_files WHERE id = $1 AND kind = 'ZKR'", [
    fileId,
  ]);
  if (!known) return undefined;
  await lockResultsOf(tx, known.factory);
  return tx.get<HeldResult>(
    'SELECT id, name, factory, division, state, findings, content_enc FROM factory_files WHERE id = $1 FOR UPDATE',
    [fileId],
  );
}

/** Checks the content anew, since other files may have come in between, and lets every line in. */
async function release(
  tx: Transaction,
  cipher: Cipher,
  file: HeldResult,
  proposal: OpenProposal,
  by: By,
): Promise<'taken' | Refusal> {
  if (!isReleasable(file) || !file.content_enc) return refuse('file.not-releasable');
  const checked = await checkContent(tx, cipher, file, cipher.decryptBytes(file.content_enc));
  if (!checked.file?.trailerSm3 || !leavesLinesCertain(checked.findings)) return refuse('file.not-releasable');
  await letIn(tx, cipher, file.name, checked, await businessNow(tx));
  await settle(tx, file, 'taken');
  const detail = { proposal: proposal.id, lines: checked.file.lines.length, sm3: checked.file.trailerSm3 };
  await audit(tx, file, by, 'releaseFactoryFile', { reason: proposal.reason, detail });
  return 'taken';
}

async function reject(tx: Transaction, file: HeldResult, proposal: OpenProposal, by: By): Promise<void> {
  await settle(tx, file, 'rejected');
  await audit(tx, file, by, 'rejectFactoryFile', { reason: proposal.reason, detail: { proposal: proposal.id } });
}

async function settle(tx: Transaction, file: HeldResult, state: 'taken' | 'rejected'): Promise<void> {
  await tx.run('UPDATE factory_files SET state = $2 WHERE id = $1', [file.id, state]);
  await clearAlert(tx, heldFileAlert, file.name);
}

async function audit(
  tx: Transaction,
  file: HeldResult,
  by: By,
  action: AuditAction,
  note: DecisionNote,
): Promise<void> {
  await writeAudit(tx, {
    ...by,
    ...note,
    action,
    division: file.division,
    object: { kind: 'factoryFile', id: file.name },
  });
}
