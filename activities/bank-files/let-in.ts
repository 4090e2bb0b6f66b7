import { leavesLinesCertain } from '../../domain/interchange/certainty.js';
import { findEnvelopeFault, openChunks } from '../../domain/interchange/envelope.js';
import { type Finding, isFinding } from '../../domain/interchange/finding.js';
import { clearAlert, raiseAlert } from '../alerts/alerts.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { heldFileAlert } from '../held-files/held-file.js';
import { nameFactsOf } from './arrive.js';
import type { BankFileDeps } from './bank-file-deps.js';
import { bankProfileAt } from './bank-profile.js';
import { ReckonedText } from './content.js';
import type { BankFileHandlers, OpenedFile, ReadFile } from './handler.js';
import { type BankFileKind, lockFilesOf, noteBankFile, sealedChunks } from './registry.js';

export interface LetInDeps extends BankFileDeps {
  readonly handlers: BankFileHandlers;
}

/** What became of the files that waited. */
export interface LetInFiles {
  readonly taken: number;
  readonly held: number;
}

interface WaitingFile {
  readonly id: string;
  readonly name: string;
  readonly kind: BankFileKind;
  readonly bank: string;
  readonly agency: string;
  readonly division: string;
  readonly state: 'arrived' | 'confirmed';
}

const stuckAlert = 'bankFileStuck';
const mostFilesInRound = 200;
const actor = 'system';

/**
 * Decides what has come from a bank, in the order of coming: each file is let in whole, in one transaction, or held with
 * every finding. One that two people release is checked anew and let in where its findings leave every line certain. A
 * file that its reader fails at waits, on the alert list, and does not keep the others.
 */
export async function letInBankFiles(deps: LetInDeps, bank: string): Promise<LetInFiles> {
  const waiting = await deps.db.rows<{ id: string; name: string }>(
    `SELECT id, name FROM bank_files WHERE bank = $1 AND state IN ('arrived', 'confirmed') ORDER BY id LIMIT $2`,
    [bank, mostFilesInRound],
  );
  const count = { taken: 0, held: 0 };
  let failure: unknown;
  for (const { id, name } of waiting) {
    try {
      const outcome = await letInBankFile(deps, bank, id);
      if (outcome) count[outcome] += 1;
      await clearAlert(deps.db, stuckAlert, name);
    } catch (error) {
      failure ??= error;
      await raiseAlert(deps.db, { kind: stuckAlert, subject: name, detail: { file: id } });
    }
  }
  if (failure) throw failure;
  return count;
}

async function letInBankFile(deps: LetInDeps, bank: string, id: string): Promise<'taken' | 'held' | undefined> {
  const decided = await deps.db.transaction(async (tx) => {
    await lockFilesOf(tx, bank);
    const waiting = await tx.find<WaitingFile>(
      `SELECT id, name, kind, bank, agency, division, state FROM bank_files
       WHERE id = $1 AND state IN ('arrived', 'confirmed') FOR NO KEY UPDATE`, // Its reader may refer to it meanwhile.
      [id],
    );
    return waiting && decide(deps, tx, waiting);
  });
  if (decided?.opened) await afterCommit(deps, decided.opened, decided.outcome);
  return decided?.outcome;
}

/** Neither may undo what is decided: whoever waits looks as well, and what is left staged is dropped with the next file. */
async function afterCommit(deps: LetInDeps, opened: OpenedFile, outcome: 'taken' | 'held'): Promise<void> {
  const handler = deps.handlers[opened.kind];
  await handler?.settled?.(opened).catch(() => {});
  if (outcome === 'taken') await handler?.tell?.(opened).catch(() => {});
}

interface Decided {
  readonly outcome: 'taken' | 'held';
  readonly opened?: OpenedFile;
}

async function decide(deps: LetInDeps, tx: Transaction, waiting: WaitingFile): Promise<Decided> {
  const opened = await open(deps, tx, waiting);
  if (isFinding(opened)) return hold(tx, waiting, [opened]);
  const handler = deps.handlers[opened.file.kind];
  const found = (await handler?.check(tx, opened.file)) ?? [];
  // Its reader knows it by the object.
  const file: ReadFile = Object.assign(opened.file, await opened.text.facts());
  await tx.run('UPDATE bank_files SET bytes = $2, lines = $3, content_sm3 = $4, trailer_sm3 = $5 WHERE id = $1', [
    file.id,
    file.bytes,
    file.lines,
    file.contentSm3,
    file.trailerSm3,
  ]);
  const findings = await placeFindings(tx, file, handler !== undefined);
  findings.push(...without(findings, found));
  const isReleased = waiting.state === 'confirmed' && leavesLinesCertain(findings);
  if (!handler || (findings.length > 0 && !isReleased)) return { ...(await hold(tx, waiting, findings)), opened: file };
  await handler.letIn(tx, file);
  await settle(tx, waiting, isReleased ? 'released' : 'taken', findings);
  if (handler.isSentBack?.(file)) await freeName(tx, waiting);
  return { outcome: 'taken', opened: file };
}

interface Opened {
  readonly file: OpenedFile;
  readonly text: ReckonedText;
}

/** Checks the envelope before a byte is used. */
async function open(deps: LetInDeps, tx: Transaction, waiting: WaitingFile): Promise<Opened | Finding> {
  const { id, kind, bank, agency } = waiting;
  const findKeys = (keyId: string) => deps.keys.find(bank, keyId);
  const fault = await findEnvelopeFault(sealedChunks(deps.db, id), findKeys);
  if (fault) return fault;
  const text = new ReckonedText(() => openChunks(sealedChunks(deps.db, id), findKeys));
  const { encoding } = await bankProfileAt(tx, bank, await businessNow(tx));
  return { file: { id, name: nameOf(waiting), kind, bank, agency, encoding, read: () => text.read() }, text };
}

/**
 * What is wrong before anybody reads the lines: the name, whose it is, whether it came before. Of several of one name that
 * wait, the first that came is looked at as the only one.
 */
async function placeFindings(tx: Transaction, file: ReadFile, isRead: boolean): Promise<Finding[]> {
  const findings: Finding[] = [];
  const said = nameFactsOf(file.name);
  if (said.kind === '') findings.push({ code: 'name-malformed' });
  else if (said.bank !== file.bank) findings.push({ code: 'header-name', field: 'bank' });
  else if (!isRead) findings.push({ code: 'name-unexpected' });
  const before = await tx.rows<{ name: string; trailer_sm3: string }>(
    `SELECT split_part(name, '#', 1) AS name, trailer_sm3 FROM bank_files
     WHERE direction = 'in' AND bank = $1 AND id <> $2 AND (state IN ('taken', 'released') OR state <> 'rejected' AND id < $2)
       AND (split_part(name, '#', 1) = $3 OR ($4 <> '' AND trailer_sm3 = $4 AND state IN ('taken', 'released')))`,
    [file.bank, file.id, file.name, file.trailerSm3],
  );
  if (before.some((other) => other.name === file.name)) findings.push({ code: 'name-used' });
  if (before.some((other) => file.trailerSm3 !== '' && other.trailer_sm3 === file.trailerSm3))
    findings.push({ code: 'file-repeated' });
  return findings;
}

/** What a reader found that was not found before. */
function without(known: readonly Finding[], found: readonly Finding[]): Finding[] {
  const seen = new Set(known.map(({ code, line, field }) => `${code} ${line} ${field}`));
  return found.filter(({ code, line, field }) => !seen.has(`${code} ${line} ${field}`));
}

async function hold(tx: Transaction, file: WaitingFile, findings: readonly Finding[]): Promise<Decided> {
  const codes = [...new Set(findings.map((finding) => finding.code))];
  const detail = { findings: findings.length, codes };
  await raiseAlert(tx, { kind: heldFileAlert, subject: file.name, detail: { ...detail, bankFile: file.id } });
  await write(tx, file, 'held', findings);
  await noteBankFile(tx, file, 'hold', { actor }, { detail });
  return { outcome: 'held' };
}

async function settle(
  tx: Transaction,
  file: WaitingFile,
  state: 'taken' | 'released',
  findings: readonly Finding[],
): Promise<void> {
  await write(tx, file, state, findings);
  if (state === 'released') await clearAlert(tx, heldFileAlert, file.name);
  await noteBankFile(tx, file, state === 'released' ? 'release' : 'take', { actor });
}

/** The batch goes again under its name, and so does its answer (interchange §1). */
async function freeName(tx: Transaction, file: WaitingFile): Promise<void> {
  await tx.run(`UPDATE bank_files SET state = 'rejected' WHERE id = $1`, [file.id]);
}

async function write(tx: Transaction, file: WaitingFile, state: string, findings: readonly Finding[]): Promise<void> {
  await tx.run('UPDATE bank_files SET state = $2, findings = $3, settled_at = $4 WHERE id = $1', [
    file.id,
    state,
    JSON.stringify(findings),
    await businessNow(tx),
  ]);
}

/** What the bank calls the file, whatever it is kept as. */
const nameOf = ({ name }: { readonly name: string }): string => name.split('#')[0] as string;
