import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type LoadedPerson, type PersonLine, parsePersonLine } from '../../domain/loading/person-line.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { readClock } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { type ChunkCounts, enterStaged, type ReadLine, stage } from './load-chunk.js';

/** A file to take in; `digest` is its SM3, by which the same file is known again. */
export interface LoadFile {
  readonly name: string;
  readonly digest: string;
  /** Who loads it. */
  readonly by: string;
}

/** How far a load has come. */
export interface LoadState {
  readonly id: string;
  readonly lines: bigint;
  readonly peopleAdded: bigint;
  readonly cardsAdded: bigint;
  readonly unchanged: bigint;
  readonly refused: bigint;
}

/** Finds the load of this very file, or begins it. */
export async function beginLoad(db: Database, file: LoadFile): Promise<LoadState> {
  return db.transaction(async (tx) => {
    await tx.run(
      'INSERT INTO loads (id, file_digest, file_name, by) VALUES ($1, $2, $3, $4) ON CONFLICT (file_digest) DO NOTHING',
      [newId(), file.digest, file.name, file.by],
    );
    return tx.get<LoadState>(`SELECT ${stateColumns} FROM loads WHERE file_digest = $1`, [file.digest]);
  });
}

const stateColumns = `id, lines, people_added AS "peopleAdded", cards_added AS "cardsAdded", unchanged, refused`;

/**
 * Takes in the lines from `first` (1 is the one after the heading) in one transaction: sound ones become facts, the
 * others findings. A chunk that was taken in already, wholly or partly, is passed over to where it was left, so that a
 * load which was killed goes on, and the same file again changes nothing. Loading is not filing: no case, no workflow.
 */
export async function loadChunk(
  deps: { readonly db: Database; readonly cipher: Cipher },
  loadId: string,
  first: number,
  lines: readonly (PersonLine | Refusal)[],
): Promise<LoadState> {
  return deps.db.transaction(async (tx) => {
    const before = await tx.get<LoadState & { by: string }>(
      `SELECT ${stateColumns}, by FROM loads WHERE id = $1 FOR UPDATE`,
      [loadId],
    );
    const skip = Math.min(lines.length, Math.max(0, Number(before.lines) + 1 - first));
    if (Number(before.lines) + 1 < first) throw new Error(`line ${before.lines + 1n} must come before ${first}`);
    if (skip === lines.length) return before;
    const { now } = await readClock(tx);
    const read = readLines(lines.slice(skip), first + skip, toShanghaiDay(now));
    const counts = await takeIn(tx, deps.cipher, { loadId, read, now });
    await auditChunk(tx, before.by, loadId, first + skip, counts);
    return noteProgress(tx, loadId, first + lines.length - 1, counts);
  });
}

/** Marks a load as ended; the same file again finds it so. */
export async function endLoad(db: Database, loadId: string): Promise<LoadState> {
  return db.transaction((tx) =>
    tx.get<LoadState>(`UPDATE loads SET ended_at = coalesce(ended_at, now()) WHERE id = $1 RETURNING ${stateColumns}`, [
      loadId,
    ]),
  );
}

function readLines(lines: readonly (PersonLine | Refusal)[], first: number, today: string): ReadLine[] {
  return lines.map((line, at) => ({ line: first + at, person: isRefusal(line) ? line : parsePersonLine(line, today) }));
}

const isSound = (read: ReadLine): read is { line: number; person: LoadedPerson } => !isRefusal(read.person);

async function takeIn(
  tx: Transaction,
  cipher: Cipher,
  { loadId, read, now }: { loadId: string; read: readonly ReadLine[]; now: Date },
): Promise<ChunkCounts> {
  await stage(tx, cipher, read.filter(isSound));
  const entered = await enterStaged(tx, loadId, now);
  const malformed = read.flatMap(({ line, person }) => (isRefusal(person) ? [{ line, refusal: person }] : []));
  await tx.run(
    `INSERT INTO load_findings (load_id, line, field, code, params)
     SELECT $1, line, field, code, params FROM jsonb_to_recordset($2) AS f(line bigint, field text, code text, params jsonb)
     UNION ALL SELECT $1, line, why_field, why_code, '{}' FROM staged WHERE why_code IS NOT NULL`,
    [
      loadId,
      JSON.stringify(
        malformed.map(({ line, refusal }) => ({
          line,
          field: refusal.field ?? '',
          code: refusal.code,
          params: refusal.params ?? {},
        })),
      ),
    ],
  );
  const { refused } = await tx.get<{ refused: number }>(
    'SELECT count(*)::int AS refused FROM load_findings WHERE load_id = $1 AND line BETWEEN $2 AND $3',
    [loadId, read[0]?.line ?? 0, read.at(-1)?.line ?? 0],
  );
  return { ...entered, refused };
}

async function noteProgress(tx: Transaction, loadId: string, last: number, counts: ChunkCounts): Promise<LoadState> {
  return tx.get<LoadState>(
    `UPDATE loads SET lines = $2, people_added = people_added + $3, cards_added = cards_added + $4,
       unchanged = unchanged + $5, refused = refused + $6 WHERE id = $1 RETURNING ${stateColumns}`,
    [loadId, last, counts.peopleAdded, counts.cardsAdded, counts.unchanged, counts.refused],
  );
}

/** A chunk of lines is one entry (design §6). */
async function auditChunk(tx: Transaction, by: string, loadId: string, first: number, counts: ChunkCounts) {
  await writeAudit(tx, {
    actor: by,
    action: 'loadPeople',
    object: { kind: 'load', id: loadId },
    detail: { first, ...counts },
  });
}
