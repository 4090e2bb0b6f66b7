import { shanghaiInstant, toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { bankFileName } from '../../domain/interchange/bank-file-name.js';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { type MandateLine, writeMandateFile } from '../../domain/interchange/mandate-file.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { bankProfileAt } from '../bank-files/bank-profile.js';
import { keepDraft, queueBankFile, type SealedContent, withSealedContent } from '../bank-files/draft.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';

export interface MandateFileDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Envelope keys by bank. */
  readonly keys: EnvelopeKeyFile;
}

/** A file of mandates whose lines are numbered. */
interface NumberedFile {
  readonly name: string;
  readonly agency: string;
  readonly bank: string;
  readonly date: string;
  readonly n: number;
  readonly lines: number;
}

/** From this hour of Shanghai's day its file is made, before the banks' cut-off (interchange §6). */
const hourOfFile = '16:00:00';
const linesAtOnce = 1_000;
const mostLines = 100_000;
const actor = 'system';

/**
 * Tells the banks of the day's mandates and revocations: one file a day for each agency and bank with lines that wait, and
 * what was left by an earlier day at once. The exchange with the bank sends it. Killed between numbering and keeping, the
 * next call writes the same file. Gives how many files were queued; throws the first failure (a bank without keys) after
 * all others are made.
 */
export async function draftMandateFiles(deps: MandateFileDeps): Promise<number> {
  const now = await businessNow(deps.db);
  const today = toShanghaiDay(now);
  const isTime = now >= shanghaiInstant(today, hourOfFile);
  const waiting = await deps.db.rows<{ agency: string; bank: string }>(
    `SELECT DISTINCT l.agency, l.bank FROM mandate_lines l WHERE l.state = 'queued' AND ($1 OR l.queued_at < $2)
     ORDER BY l.bank, l.agency`,
    [isTime, shanghaiInstant(today, '00:00:00')],
  );
  for (const { agency, bank } of waiting)
    await deps.db.transaction((tx) => numberLines(tx, { agency, bank, date: today }));
  const numbered = await deps.db.rows<{ file_name: string; agency: string; bank: string; lines: number }>(
    `SELECT file_name, agency, bank, count(*)::int AS lines FROM mandate_lines WHERE state = 'drafted'
     GROUP BY file_name, agency, bank ORDER BY file_name`,
  );
  let queued = 0;
  let failure: unknown;
  for (const { file_name: name, agency, bank, lines } of numbered) {
    const [date = '', n = ''] = name
      .replace(/\.txt$/, '')
      .split('_')
      .slice(3);
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    try {
      if (await writeFile(deps, { name, agency, bank, date: day, n: Number(n), lines })) queued += 1;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure) throw failure;
  return queued;
}

/** One file a day: what comes later waits for the next. */
async function numberLines(
  tx: Transaction,
  { agency, bank, date }: Pick<NumberedFile, 'agency' | 'bank' | 'date'>,
): Promise<void> {
  const name = bankFileName({ kind: 'SQ', agency, bank, date, n: 1 });
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 6))', [name]);
  if (await tx.find('SELECT id FROM mandate_lines WHERE file_name = $1 LIMIT 1', [name])) return;
  const { ordinal } = await tx.get<{ ordinal: bigint }>(`SELECT nextval('bank_line_ordinals') AS ordinal`);
  const lines = await tx.rows<{ id: string }>(
    `SELECT id FROM mandate_lines WHERE bank = $1 AND agency = $2 AND state = 'queued' ORDER BY id LIMIT $3 FOR UPDATE`,
    [bank, agency, mostLines],
  );
  await tx.run(
    `UPDATE mandate_lines l SET state = 'drafted', file_name = $1, seq = n.seq, line_id = n.line_id
     FROM unnest($2::text[], $3::integer[], $4::text[]) AS n (id, seq, line_id) WHERE l.id = n.id`,
    [
      name,
      lines.map(({ id }) => id),
      lines.map((_, at) => at + 1),
      lines.map((_, at) => lineIdOf({ ordinal: Number(ordinal), seq: at + 1 })),
    ],
  );
}

async function writeFile(deps: MandateFileDeps, file: NumberedFile): Promise<boolean> {
  const madeAt = await businessNow(deps.db);
  const { encoding } = await bankProfileAt(deps.db, file.bank, madeAt);
  const { agency, bank, date, n, lines } = file;
  const head = { name: { kind: 'SQ', agency, bank, date, n } as const, madeAt, lines };
  const text = writeMandateFile(head, blocksOf(deps, file.name), encoding);
  return withSealedContent(deps, bank, text, (sealed) => deps.db.transaction((tx) => keep(tx, file, sealed)));
}

async function keep(tx: Transaction, file: NumberedFile, sealed: SealedContent): Promise<boolean> {
  const { name, agency } = file;
  const kept = await keepDraft(tx, { name, kind: 'SQ', agency, subject: 'mandates' }, sealed, { actor });
  // Another worker was faster with the same file.
  if (isRefusal(kept)) return false;
  // No money moves by it, and each line was decided on at a window: nobody else has to approve.
  const queued = await queueBankFile(tx, kept.id, kept.contentSm3, { actor });
  if (isRefusal(queued)) throw new Error(`the file ${name} was not queued: ${queued.code}`);
  await tx.run(`UPDATE mandate_lines SET state = 'sent', sent_at = $2 WHERE file_name = $1 AND state = 'drafted'`, [
    name,
    await businessNow(tx),
  ]);
  return true;
}

interface LineRow {
  readonly seq: number;
  readonly line_id: string;
  readonly id_number_enc: Buffer;
  readonly name: string;
  readonly account_enc: Buffer;
  readonly insurance: string;
  readonly action: 'A' | 'R';
  readonly ceiling_fen: bigint | null;
  readonly first_month: string;
  readonly number: string;
}

async function* blocksOf({ db, cipher }: MandateFileDeps, fileName: string): AsyncGenerator<readonly MandateLine[]> {
  for (let after = 0; ; ) {
    const rows = await db.rows<LineRow>(
      `SELECT l.seq, l.line_id, p.id_number_enc, p.name, m.account_enc, m.insurance, l.action, m.ceiling_fen, m.first_month, m.number
       FROM mandate_lines l JOIN mandates m ON m.id = l.mandate_id JOIN people p ON p.id = m.person_id
       WHERE l.file_name = $1 AND l.seq > $2 ORDER BY l.seq LIMIT $3`,
      [fileName, after, linesAtOnce],
    );
    if (rows.length === 0) return;
    yield rows.map((row) => ({
      seq: row.seq,
      lineId: row.line_id,
      idNumber: cipher.decryptText(row.id_number_enc),
      name: row.name,
      account: cipher.decryptText(row.account_enc),
      insurance: row.insurance,
      action: row.action,
      ceiling: row.ceiling_fen,
      from: row.first_month,
      mandateNumber: row.number,
    }));
    after = rows.at(-1)?.seq ?? after;
  }
}
