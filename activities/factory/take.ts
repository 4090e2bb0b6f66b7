import { findFactoryFileName } from '../../domain/interchange/factory-name.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import { raiseAlert } from '../alerts/alerts.js';
import { writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { heldFileAlert } from '../held-files/held-file.js';
import { findBytes } from '../transport/exchange-folder.js';
import { withExchangeFolder } from '../transport/with-folder.js';
import { letIn } from './apply-result.js';
import { type CheckedResult, checkResult } from './check-result.js';
import { type FactoryDeps, getAddress, largestFactoryFile } from './factory-deps.js';
import { keepFactoryFile, lockResultsOf } from './files.js';

/** `again`: the very file that was let in or held before, met again after a kill between taking and moving it. */
export type TakeOutcome = 'taken' | 'held' | 'again';

/** How many result files a round brought. */
export interface TakenFiles {
  readonly taken: number;
  readonly held: number;
  readonly again: number;
}

const mostFilesInRound = 200;

/**
 * Takes a factory's result files from in/: each is let in whole, in one transaction, or held with every finding; then
 * it is moved to done/. Throws where the factory can't be reached; the next call goes on.
 */
export async function takeFactoryResults(deps: FactoryDeps, factory: string): Promise<TakenFiles> {
  const count = { taken: 0, held: 0, again: 0 };
  await withExchangeFolder(getAddress(deps, factory), async (folder) => {
    for (const sealedName of (await folder.list('in')).slice(0, mostFilesInRound)) {
      const bytes = await findBytes(folder, 'in', sealedName, largestFactoryFile);
      if (!bytes) continue;
      count[await takeResultFile(deps, factory, sealedName, bytes)]++;
      await folder.putAside(sealedName, await businessNow(deps.db));
    }
  });
  return count;
}

/** Lets one result file in, or holds it. */
export async function takeResultFile(
  deps: FactoryDeps,
  factory: string,
  sealedName: string,
  bytes: Buffer,
): Promise<TakeOutcome> {
  const name = sealedName.replace(/\.sm4$/, '');
  return deps.db.transaction(async (tx) => {
    await lockResultsOf(tx, factory);
    const known = await tx.find(
      `SELECT name FROM factory_files WHERE kind = 'ZKR' AND factory = $1 AND envelope_sm3 = $2
         AND split_part(name, '#', 1) = $3 AND state <> 'rejected' LIMIT 1`,
      [factory, sm3(bytes), name],
    );
    if (known) return 'again';
    const checked = await checkResult(deps, tx, { factory, name }, bytes);
    const at = await businessNow(tx);
    const outcome = checked.findings.length > 0 ? 'held' : 'taken';
    const kept = await keepFile(tx, deps.cipher, { factory, name, bytes, checked, outcome, at });
    if (outcome === 'held') await hold(tx, kept, checked);
    else await take(deps, tx, kept.name, checked, at);
    return outcome;
  });
}

interface CameFile {
  readonly factory: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly checked: CheckedResult;
  readonly outcome: 'taken' | 'held';
  readonly at: Date;
}

interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/** Keeps the file as it came; a second one of the same name is kept beside the first. */
async function keepFile(tx: Transaction, cipher: Cipher, came: CameFile): Promise<KeptFile> {
  const { name, bytes, checked, outcome, at } = came;
  const before = await tx.find("SELECT name FROM factory_files WHERE name = $1 AND state <> 'rejected'", [name]);
  const keptName = before ? `${name}#${sm3(bytes).slice(0, 8)}` : name;
  const parts = findFactoryFileName(name);
  const id = await keepFactoryFile(tx, {
    name: keptName,
    kind: 'ZKR',
    office: parts?.office ?? '',
    factory: came.factory,
    date: parts?.date ?? '',
    n: parts?.n ?? 0,
    lines: checked.file?.lines.length ?? 0,
    trailerSm3: checked.file?.trailerSm3 ?? '',
    envelope: bytes,
    ...(outcome === 'held' && checked.content ? { contentEnc: cipher.encrypt(checked.content) } : {}),
    state: outcome,
    findings: checked.findings,
    madeAt: checked.file?.header?.madeAt ?? at,
    takenAt: at,
  });
  return { id, name: keptName };
}

async function hold(tx: Transaction, { id, name }: KeptFile, checked: CheckedResult): Promise<void> {
  const codes = [...new Set(checked.findings.map((finding) => finding.code))];
  const detail = { findings: checked.findings.length, codes };
  await raiseAlert(tx, { kind: heldFileAlert, subject: name, detail: { ...detail, file: id } });
  const object = { kind: 'factoryFile', id: name };
  await writeAudit(tx, { actor: 'system', action: 'holdFactoryFile', object, detail });
}

async function take(deps: FactoryDeps, tx: Transaction, name: string, checked: CheckedResult, at: Date): Promise<void> {
  await letIn(tx, deps.cipher, name, checked, at);
  const detail = { lines: checked.file?.lines.length ?? 0, sm3: checked.file?.trailerSm3 };
  const object = { kind: 'factoryFile', id: name };
  await writeAudit(tx, { actor: 'system', action: 'takeFactoryFile', object, detail });
}
