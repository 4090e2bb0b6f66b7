import type { BankParts } from '../bank-parts.js';
import type { Session } from '../books.js';
import { dayOf, instantOf } from '../days.js';
import { answerName, type BatchName, findFileName } from '../text/file-name.js';
import { type AgencyAccount, book, lockAgencyAccount, settleDay } from './agency-account.js';

/** What a line becomes: `0` turns a failure into a success, another code a success into a failure. */
export interface Change {
  readonly lineId: string;
  readonly code: string;
}

/** A correction that can't be made; nothing was changed. */
export class NoCorrection extends Error {}

interface Line {
  readonly seq: number;
  readonly line_id: string;
  readonly account: string;
  readonly amount: string;
  readonly code: string;
}

/**
 * Corrects posted results late: books each change, and lets a file of the changed lines alone be written
 * (`…_C1`, `_C2` …). Gives the file's name.
 */
export async function correct(parts: BankParts, file: string, changes: readonly Change[]): Promise<string> {
  const { books, profile, clock } = parts;
  const name = findFileName(file);
  if (!name || name.kind === 'SQ') throw new NoCorrection('not a batch of money');
  return books.transaction(async (tx) => {
    const batch = await tx.find<{ id: string; corrections: number }>(
      `UPDATE batches SET corrections = corrections + 1 WHERE bank = $1 AND name = $2 AND state = 'executed'
         AND EXISTS (SELECT 1 FROM papers p WHERE p.batch_id = batches.id AND p.written_at IS NOT NULL)
       RETURNING id, corrections`,
      [profile.code, file],
    );
    if (!batch) throw new NoCorrection('no result of such a file was sent');
    const account = await lockAgencyAccount(tx, profile.code, name.agency, name.kind, dayOf(clock.now()));
    const settledOn = settleDay(dayOf(clock.now()), account.lastDay);
    for (const change of changes)
      await correctLine(tx, { name, batch: batch.id, settledOn }, batch.corrections, change);
    const madeAt = settledOn > dayOf(clock.now()) ? instantOf(settledOn, '00:00') : clock.now();
    const corrected = answerName(file, batch.corrections);
    await tx.run(
      `INSERT INTO papers (bank, name, kind, batch_id, revision, due_at, made_at) VALUES ($1, $2, 'correction', $3, $4, $5, $6)`,
      [profile.code, corrected, batch.id, batch.corrections, clock.now(), madeAt],
    );
    return corrected;
  });
}

interface Of {
  readonly name: BatchName;
  readonly batch: string;
  readonly settledOn: string;
}

async function correctLine(tx: Session, of: Of, revision: number, { lineId, code }: Change): Promise<void> {
  const { name, batch, settledOn } = of;
  const line = await tx.find<Line>(
    `SELECT l.seq, l.line_id, l.account, l.amount, o.code FROM lines l JOIN outcomes o USING (batch_id, seq)
     WHERE l.bank = $1 AND l.line_id = $2 AND l.batch_id = $3 ORDER BY o.revision DESC LIMIT 1`,
    [name.bank, lineId, batch],
  );
  if (!line) throw new NoCorrection(`no line ${lineId}`);
  const succeeds = code === '0';
  if (succeeds === (line.code === '0')) throw new NoCorrection(`line ${lineId} has this outcome already`);
  // A deduction that succeeds takes from the customer what the agency gets; its reversal, and a payout, go back.
  const toAgency = succeeds === (name.kind === 'DK');
  await moveCustomer(tx, name.bank, line, toAgency ? -BigInt(line.amount) : BigInt(line.amount));
  const account: AgencyAccount = await lockAgencyAccount(tx, name.bank, name.agency, name.kind, settledOn);
  const serial = await book(tx, name.bank, account, {
    kind: succeeds ? 'late' : 'reversal',
    direction: toAgency ? 'C' : 'D',
    amount: BigInt(line.amount),
    settledOn,
    memo: succeeds ? '补记' : '冲正',
    lineId,
    account: line.account,
  });
  if (serial === undefined) throw new NoCorrection('the agency’s account lacks the money');
  await tx.run(
    'INSERT INTO outcomes (batch_id, seq, revision, code, serial, settled_on) VALUES ($1, $2, $3, $4, $5, $6)',
    [batch, line.seq, revision, code, serial, succeeds ? settledOn : null],
  );
}

async function moveCustomer(tx: Session, bank: string, line: Line, change: bigint): Promise<void> {
  const moved = await tx.run(
    `UPDATE accounts SET balance = balance + $3 WHERE bank = $1 AND number = $2 AND balance - held + $3 >= 0`,
    [bank, line.account, change],
  );
  if (moved !== 1) throw new NoCorrection(`the account of line ${line.line_id} lacks the money, or is none`);
}
