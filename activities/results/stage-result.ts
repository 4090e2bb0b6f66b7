import type { BatchResultLine } from '../../domain/interchange/batch-result.js';
import type { Cipher } from '../cipher/cipher.js';
import { type CopySession, withCopySession } from '../database/copy-session.js';
import type { Database } from '../database/database.js';

export interface StagingDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Lines a piece, which is a transaction; 50,000 where not said. */
  readonly pieceLines?: number;
}

type Blocks = AsyncIterable<readonly BatchResultLine[]>;

const usualPiece = 50_000;
const lockNotAvailable = '55P03';
const copySql = `COPY result_staging (file_id, line, seq, amount_fen, code, serial, booked_on, account_mac, message_sealed) FROM STDIN`;

/**
 * Puts a result's lines into the staging table in pieces. One that was killed goes on after the last whole piece; a
 * second caller waits for the first and finds its lines. Memory stays flat. The lines are read through in any case.
 */
export async function stageResult(deps: StagingDeps, fileId: string, lines: Blocks): Promise<void> {
  await withCopySession(deps.db, async (session) => {
    // Held until the connection ends, also a killed one's: nothing of an earlier attempt comes after what is counted here.
    await session.rows('SELECT pg_advisory_lock(hashtextextended($1, 8))', [`result ${fileId}`]);
    await dropSettled(session);
    const staged = await findStaged(session, deps.cipher, fileId);
    await session.copyInPieces(copySql, rowsOf(deps.cipher, fileId, lines, staged), deps.pieceLines ?? usualPiece);
    // A million rows that nobody has counted yet would be joined line by line.
    await session.rows('ANALYZE result_staging');
  });
}

/** What a kill has left of files that are decided. */
async function dropSettled(session: CopySession): Promise<void> {
  await session.rows(
    `DELETE FROM result_staging WHERE file_id IN (
       SELECT s.file_id FROM (SELECT DISTINCT file_id FROM result_staging) s
       JOIN bank_files f ON f.id = s.file_id AND f.state NOT IN ('arrived', 'confirmed'))`,
  );
}

/** The last line of the file that is staged, 0 where there is none, or where index keys were changed since. */
async function findStaged(session: CopySession, cipher: Cipher, fileId: string): Promise<number> {
  const [last] = await session.rows<{ line: number; account_mac: string }>(
    'SELECT line, account_mac FROM result_staging WHERE file_id = $1 ORDER BY line DESC LIMIT 1',
    [fileId],
  );
  if (!last) return 0;
  const keysOf = (macs: string) => macs.split(' ').map((mac) => mac.split(':')[0]);
  if (keysOf(last.account_mac).join() === keysOf(cipher.indexCandidates('account', '').join(' ')).join())
    return last.line;
  await session.rows('DELETE FROM result_staging WHERE file_id = $1', [fileId]);
  return 0;
}

/**
 * Rows in COPY's text form, of the lines beyond those that are staged; the account's index under every key still in use stands
 * as one text.
 */
async function* rowsOf(cipher: Cipher, fileId: string, blocks: Blocks, staged: number): AsyncGenerator<string[]> {
  for await (const lines of blocks) {
    const fresh = lines.filter(({ line }) => line > staged);
    const macs = cipher.indexCandidatesOf(
      'account',
      fresh.map(({ account }) => account),
    );
    yield fresh.map((line, n) => rowOf(cipher, fileId, line, macs[n]!.join(' ')));
  }
}

function rowOf(
  cipher: Cipher,
  fileId: string,
  { line, seq, amount, code, serial, settledOn, message }: BatchResultLine,
  macs: string,
): string {
  // A message is kept for whoever clears a failure; hex needs no escaping but for its mark.
  const sealed = message !== null && code !== '0' ? `\\\\x${cipher.encrypt(message).toString('hex')}` : '\\N';
  return `${fileId}\t${line}\t${seq}\t${amount}\t${code}\t${serial ?? '\\N'}\t${settledOn ?? '\\N'}\t${macs}\t${sealed}\n`;
}

/** Drops what was staged of a file that is decided: at once where no other file is staged, else its rows alone. */
export async function emptyStaging(db: Database, fileId: string): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await tx.run('LOCK TABLE result_staging IN ACCESS EXCLUSIVE MODE NOWAIT');
      const others = await tx.rows('SELECT 1 FROM result_staging WHERE file_id <> $1 LIMIT 1', [fileId]);
      await (others.length > 0 ? deleteStaged(tx, fileId) : tx.run('TRUNCATE result_staging'));
    });
  } catch (error) {
    if ((error as { code?: string }).code !== lockNotAvailable) throw error;
    await deleteStaged(db, fileId); // Another file is being staged.
  }
}

function deleteStaged(q: Pick<Database, 'run'>, fileId: string): Promise<number> {
  return q.run('DELETE FROM result_staging WHERE file_id = $1', [fileId]);
}
