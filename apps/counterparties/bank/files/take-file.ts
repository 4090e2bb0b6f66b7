import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { EnvelopeError, findEnvelopeFault, openChunks } from '../../../../domain/interchange/envelope.js';
import type { BankParts } from '../bank-parts.js';
import type { Session } from '../books.js';
import { countedDay, dayOf, instantOf, readyAt } from '../days.js';
import { answerName, type FileName } from '../text/file-name.js';
import { type FileEnd, readLines, Untakable } from '../text/read-lines.js';
import { type BatchReader, MandateReader, MoneyReader } from './batch-file.js';

/** A file that is known: nothing is done with it a second time, and nothing is answered. */
class KnownFile extends Error {}

const moneyColumns = 'batch_id, bank, seq, line_id, id_number, name, account, amount';
const mandateColumns =
  'batch_id, bank, seq, line_id, id_number, name, account, insurance, action, ceiling, from_period, number';

/**
 * Takes one file from out/ into the books, whole or not at all: what can't be taken is answered with its findings, what
 * was taken before is put aside. Leaves the file where it is.
 */
export async function takeFile(parts: BankParts, sealedName: string, name: FileName): Promise<void> {
  const plainName = sealedName.replace(/\.sm4$/, '');
  const told = await parts.switches.next('refuse');
  const reader = name.kind === 'SQ' ? new MandateReader(name) : new MoneyReader(name);
  try {
    if (told !== undefined) throw new Untakable(told);
    await parts.books.transaction((tx) => readIn(parts, tx, sealedName, plainName, reader));
  } catch (error) {
    const findings = findingsOf(error, reader);
    if (findings) await refuse(parts, plainName, name, reader, findings);
    else if (error instanceof KnownFile) await putAside(parts, plainName, error.message);
    else throw error;
  }
}

/** Puts a file aside that is not answered, with the reason. */
export async function putAside({ profile, books, clock }: BankParts, name: string, reason: string): Promise<void> {
  await books.rows(`INSERT INTO batches (bank, name, state, findings, taken_at) VALUES ($1, $2, 'put_aside', $3, $4)`, [
    profile.code,
    name,
    [reason],
    clock.now(),
  ]);
}

async function readIn(
  parts: BankParts,
  tx: Session,
  sealedName: string,
  plainName: string,
  reader: BatchReader,
): Promise<void> {
  const { profile, clock } = parts;
  const path = join(profile.folder, 'out', sealedName);
  const findKeys = (keyId: string) => parts.keys.find(profile.code, keyId);
  if (await isInBooks(tx, profile.code, plainName)) throw new KnownFile('同名文件已收');
  const fault = await findEnvelopeFault(createReadStream(path), findKeys);
  if (fault) throw new Untakable(`密文无法打开:${fault.code}`);

  const now = clock.now();
  const { id } = await tx.get<{ id: string }>(
    `INSERT INTO batches (bank, name, kind, state, taken_at, execute_at)
     VALUES ($1, $2, $3, 'refused', $4, $5) RETURNING id`,
    [profile.code, plainName, reader.kind, now, executeAt(parts, now)],
  );
  const end: FileEnd = { trailer: '', sm3: '' };
  const [table, columns] = reader.kind === 'SQ' ? ['mandate_lines', mandateColumns] : ['lines', moneyColumns];
  const blocks = readLines(openChunks(createReadStream(path), findKeys), profile.encoding, end);
  await tx.copyIn(`COPY ${table} (${columns}) FROM STDIN`, rowsOf(reader, blocks, `${id}\t${profile.code}\t`));
  reader.finish(end);
  if (reader.findings.length > 0 || !reader.header) throw new Untakable('');
  const { madeAt, lines, total } = reader.header;
  await tx.run(`UPDATE batches SET state = 'taken', made_at = $2, lines = $3, total = $4, sm3 = $5 WHERE id = $1`, [
    id,
    madeAt,
    lines,
    total,
    end.sm3,
  ]);
}

async function* rowsOf(reader: BatchReader, blocks: AsyncIterable<string[]>, prefix: string): AsyncGenerator<string[]> {
  for await (const lines of blocks) {
    const rows = reader.take(lines);
    if (reader.findings.length === 0) yield rows.map((row) => prefix + row);
  }
}

/** The name of a batch that was taken is used; a refused one's is free again. */
async function isInBooks(tx: Session, bank: string, name: string): Promise<boolean> {
  const sql = `SELECT 1 FROM batches WHERE bank = $1 AND name = $2 AND state IN ('taken', 'executed')`;
  return (await tx.find(sql, [bank, name])) !== undefined;
}

/** What is answered to the agency; nothing where the file is not to be answered, or something else went wrong. */
function findingsOf(error: unknown, reader: BatchReader): string[] | undefined {
  if (error instanceof EnvelopeError) return [`密文无法打开:${error.finding.code}`];
  if (error instanceof Untakable) return [error.message, ...reader.findings].filter((text) => text !== '');
  const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string };
  if (code !== '23505' || !constraint?.includes('line_id')) return undefined;
  return [`行号重复或已用过:${/, ([0-9A-Z]+)\)=?/.exec(detail ?? '')?.[1] ?? ''}`];
}

async function refuse(
  { profile, books, clock }: BankParts,
  plainName: string,
  name: FileName,
  reader: BatchReader,
  findings: readonly string[],
): Promise<void> {
  const now = clock.now();
  await books.transaction(async (tx) => {
    const known = await isInBooks(tx, profile.code, plainName);
    const { id } = await tx.get<{ id: string }>(
      `INSERT INTO batches (bank, name, kind, state, made_at, lines, total, findings, taken_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        profile.code,
        plainName,
        name.kind,
        known ? 'put_aside' : 'refused',
        reader.header?.madeAt ?? '',
        reader.header?.lines ?? 0,
        reader.header?.total ?? 0n,
        findings,
        now,
      ],
    );
    // The name belongs to a batch that has its own answer; a refusal under it would be taken for that one's.
    if (known) return;
    await tx.run(`INSERT INTO papers (bank, name, kind, batch_id, due_at) VALUES ($1, $2, 'refusal', $3, $4)`, [
      profile.code,
      answerName(plainName),
      id,
      now,
    ]);
  });
}

/** When a file that came now is booked. */
function executeAt({ clock, switches, profile }: BankParts, now: Date): Date {
  const told = switches.all.executeAfter;
  if (told) return readyAt(told, now, profile.cutOff);
  const day = countedDay(now, profile.cutOff);
  return clock.isTold && day !== dayOf(now) ? instantOf(day, '09:00') : now;
}
