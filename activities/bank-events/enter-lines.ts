import type { BankEvent } from '../../domain/interchange/bank-event.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import type { Transaction } from '../database/database.js';
import type { BankEventDeps } from './bank-event-deps.js';
import type { RecordedEvent } from './enter.js';
import type { EventFileDeps, EventFileRequest, KeptEventFile, SealedFile } from './event-files.js';
import { keepEventFile } from './event-files.js';
import { recordBankEvent } from './record.js';

/** What became of a line: entered, told before, kept without a card, or refused with its reason. */
export type LineOutcome = 'entered' | 'repeated' | 'unmatched' | 'refused';

const mostAtOnce = 200;

/**
 * Takes a bank's event file (`SJ_…`) as the transport hands it over: held with every finding, or each line entered as if
 * it had come by API (interchange §1, Bank events). The same file again is answered with what became of it; what a kill
 * cut off goes on here or in the sweep. The file may be put aside once this has returned.
 */
export async function takeEventFile(
  deps: BankEventDeps & EventFileDeps,
  request: EventFileRequest,
  file: SealedFile,
): Promise<KeptEventFile> {
  const kept = await deps.db.transaction((tx) => keepEventFile(tx, deps, request, file));
  if (kept.state !== 'entering') return kept;
  return (await enterEventLines(deps, kept.id)) > 0 ? kept : { ...kept, state: 'taken' };
}

/**
 * Enters the lines of a file that have no outcome yet, each in a transaction of its own: no card stays locked for the
 * length of a file. Stops at `until` (real time, milliseconds) and gives how many are left.
 */
export async function enterEventLines(deps: BankEventDeps, fileId: string, until = Infinity): Promise<number> {
  for (;;) {
    const waiting = await deps.db.rows<{ line: number }>(
      `SELECT line FROM bank_event_lines WHERE file_id = $1 AND outcome IS NULL ORDER BY line LIMIT ${mostAtOnce}`,
      [fileId],
    );
    if (waiting.length === 0) {
      await endFile(deps, fileId);
      return 0;
    }
    for (const { line } of waiting) {
      if (Date.now() > until) return leftOf(deps, fileId);
      await deps.db.transaction((tx) => enterLine(tx, deps, fileId, line));
    }
  }
}

/** Goes on with the files whose entering was cut off. Gives how many files; one that fails keeps no other waiting. */
export async function enterWaitingEventFiles(deps: BankEventDeps, limit: number): Promise<number> {
  const files = await deps.db.rows<{ id: string }>(
    `SELECT id FROM bank_event_files WHERE state = 'entering' ORDER BY id LIMIT $1`,
    [limit],
  );
  const ended = await Promise.allSettled(files.map(({ id }) => enterEventLines(deps, id)));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return files.length;
}

interface WaitingLine {
  readonly bank: string;
  readonly taken_by: string;
  readonly content_enc: Buffer | null;
  readonly outcome: LineOutcome | null;
}

async function enterLine(tx: Transaction, { cipher }: BankEventDeps, fileId: string, line: number): Promise<void> {
  const row = await tx.get<WaitingLine>(
    `SELECT f.bank, f.taken_by, l.content_enc, l.outcome FROM bank_event_lines l JOIN bank_event_files f ON f.id = l.file_id
     WHERE l.file_id = $1 AND l.line = $2 FOR UPDATE OF l`,
    [fileId, line],
  );
  if (row.outcome || !row.content_enc) return; // Another was faster.
  const origin = { bank: row.bank, source: 'file', actor: row.taken_by, traceId: fileId, fileId } as const;
  const recorded = await recordBankEvent(tx, cipher, origin, eventOf(cipher.decryptText(row.content_enc)));
  const refusal = isRefusal(recorded) ? recorded : null;
  await tx.run(
    'UPDATE bank_event_lines SET outcome = $3, refusal = $4, content_enc = NULL WHERE file_id = $1 AND line = $2',
    [fileId, line, outcomeOf(recorded), refusal && JSON.stringify(refusal)],
  );
}

function eventOf(json: string): BankEvent {
  const event = JSON.parse(json) as BankEvent;
  return { ...event, occurredAt: new Date(event.occurredAt) };
}

function outcomeOf(recorded: RecordedEvent | Refusal): LineOutcome {
  if (isRefusal(recorded)) return 'refused';
  if (recorded.state === 'known') return 'repeated';
  return recorded.matched ? 'entered' : 'unmatched';
}

async function leftOf({ db }: BankEventDeps, fileId: string): Promise<number> {
  const { left } = await db.get<{ left: number }>(
    'SELECT count(*)::int AS left FROM bank_event_lines WHERE file_id = $1 AND outcome IS NULL',
    [fileId],
  );
  return left;
}

async function endFile({ db }: BankEventDeps, fileId: string): Promise<void> {
  await db.run(`UPDATE bank_event_files SET state = 'taken' WHERE id = $1 AND state = 'entering'`, [fileId]);
}
