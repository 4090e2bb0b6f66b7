import { findFactoryFileName } from '../../domain/interchange/factory-name.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import { raiseAlert } from '../alerts/alerts.js';
import { writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { applyResult } from './apply-result.js';
import { type CheckedResult, checkResult } from './check-result.js';
import { type FactoryDeps, getAddress } from './factory-deps.js';
import { withRemote } from './remote.js';

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
  await withRemote(getAddress(deps, factory), async (remote) => {
    for (const sealedName of (await remote.list('in')).slice(0, mostFilesInRound)) {
      const bytes = await remote.find('in', sealedName);
      if (!bytes) continue;
      count[await takeResultFile(deps, factory, sealedName, bytes)]++;
      await remote.putAside(sealedName, await businessNow(deps.db));
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
    await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [`factory results ${factory}`]);
    const known = await tx.find(
      `SELECT name FROM factory_files
       WHERE kind = 'ZKR' AND factory = $1 AND envelope_sm3 = $2 AND split_part(name, '#', 1) = $3 LIMIT 1`,
      [factory, sm3(bytes), name],
    );
    if (known) return 'again';
    const checked = await checkResult(deps, tx, factory, name, bytes);
    const at = await businessNow(tx);
    const outcome = checked.findings.length > 0 ? 'held' : 'taken';
    const rowName = await keepFile(tx, { factory, name, bytes, checked, outcome, at });
    if (outcome === 'held') await hold(tx, rowName, checked);
    else await letIn(deps, tx, rowName, checked, at);
    return outcome;
  });
}

interface KeptFile {
  readonly factory: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly checked: CheckedResult;
  readonly outcome: TakeOutcome;
  readonly at: Date;
}

/** Keeps the file as it came; a second one of the same name is kept beside the first. Gives the row's name. */
async function keepFile(tx: Transaction, kept: KeptFile): Promise<string> {
  const { factory, name, bytes, checked, outcome, at } = kept;
  const taken = await tx.find('SELECT name FROM factory_files WHERE name = $1', [name]);
  const rowName = taken ? `${name}#${sm3(bytes).slice(0, 8)}` : name;
  const parts = findFactoryFileName(name);
  await tx.run(
    `INSERT INTO factory_files (name, kind, office, factory, date, n, lines, trailer_sm3, envelope_sm3, envelope, state,
       findings, made_at, taken_at)
     VALUES ($1, 'ZKR', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      rowName,
      parts?.office ?? '',
      factory,
      parts?.date ?? '',
      parts?.n ?? 0,
      checked.file?.lines.length ?? 0,
      checked.file?.trailerSm3 ?? '',
      sm3(bytes),
      bytes,
      outcome,
      JSON.stringify(checked.findings),
      checked.file?.header?.madeAt ?? at,
      at,
    ],
  );
  return rowName;
}

async function hold(tx: Transaction, name: string, checked: CheckedResult): Promise<void> {
  const codes = [...new Set(checked.findings.map((finding) => finding.code))];
  const detail = { findings: checked.findings.length, codes };
  await raiseAlert(tx, { kind: 'heldFile', subject: name, detail });
  await writeAudit(tx, {
    actor: 'system',
    action: 'holdFactoryFile',
    object: { kind: 'factoryFile', id: name },
    detail,
  });
}

async function letIn(
  deps: FactoryDeps,
  tx: Transaction,
  name: string,
  checked: CheckedResult,
  at: Date,
): Promise<void> {
  const lines = checked.file?.lines ?? [];
  // In order of the ids, so that two transactions never wait for each other crosswise.
  for (const line of lines.toSorted((a, b) => (a.orderId < b.orderId ? -1 : 1))) {
    const order = checked.orders.get(line.orderId);
    if (!order) throw new Error(`a checked line of ${name} has no order`);
    await applyResult(tx, deps.cipher, name, line, order, at);
  }
  const orderFiles = [...new Set([...checked.orders.values()].map((order) => order.fileName))];
  await tx.run(
    `UPDATE factory_files f SET state = 'answered' WHERE f.name = ANY($1) AND NOT EXISTS (
       SELECT FROM card_orders o WHERE o.file_name = f.name AND o.state = 'sent')`,
    [orderFiles],
  );
  const detail = { lines: lines.length, sm3: checked.file?.trailerSm3 };
  await writeAudit(tx, {
    actor: 'system',
    action: 'takeFactoryFile',
    object: { kind: 'factoryFile', id: name },
    detail,
  });
}
