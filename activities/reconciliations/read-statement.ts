import { findLineNumber } from '../../domain/interchange/line-id.js';
import { readPieces } from '../../domain/interchange/pieces.js';
import { type StatementEnd, type StatementLine, StatementReader } from '../../domain/interchange/statement-file.js';
import type { OpenedFile } from '../bank-files/handler.js';
import type { Cipher } from '../cipher/cipher.js';
import { type CopySession, withCopySession } from '../database/copy-session.js';
import type { Database } from '../database/database.js';
import type { Settlement } from './settlement.js';

export interface StatementDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Movements a piece, which is a transaction; 50,000 where not said. */
  readonly pieceLines?: number;
}

/** A statement that was read to its end: its number, and what its reader says. */
export interface ReadStatement {
  readonly no: number;
  readonly end: StatementEnd;
}

const usualPiece = 50_000;
/** Of the column; whoever made a higher one, it was not the agency. */
const mostSeq = 2 ** 31 - 1;
const copySql = `COPY statement_movements (statement_no, n, ordinal, amount_fen, seq, settled_on, direction, serial, other_line_id,
  memo_enc) FROM STDIN`;

/**
 * Reads a statement once, writing its movements in pieces under its number, where they count only when it is let in. A
 * reading that was killed goes on after the last whole piece. Memory stays flat. From the first finding that
 * leaves lines in doubt nothing more is written.
 */
export async function readStatement(
  deps: StatementDeps,
  file: OpenedFile,
  settlement: Settlement & { readonly correction: number },
): Promise<ReadStatement> {
  return withCopySession(deps.db, async (session) => {
    // Held until the connection ends, also a killed one's: nothing of an earlier attempt comes after what is counted here.
    await session.rows('SELECT pg_advisory_lock(hashtextextended($1, 9))', [`statement ${file.id}`]);
    const no = await begin(session, file.id, settlement);
    const reader = new StatementReader(file.name, file.encoding);
    const rows = rowsOf(deps.cipher, no, await countWritten(session, no), reader, file);
    await session.copyInPieces(copySql, rows, deps.pieceLines ?? usualPiece);
    return { no, end: reader.outcome };
  });
}

/** The statement's row, made by whoever reads the file first. */
async function begin(
  session: CopySession,
  fileId: string,
  { agency, bank, use, month, correction }: Settlement & { readonly correction: number },
): Promise<number> {
  await session.rows(
    `INSERT INTO statements (agency, bank, use, month, correction, file_id, state, made_at, lines, opening_fen, closing_fen,
       credits_fen, debits_fen) VALUES ($1, $2, $3, $4, $5, $6, 'reading', now(), 0, 0, 0, 0, 0)
     ON CONFLICT (file_id) DO NOTHING`,
    [agency, bank, use, month, correction, fileId],
  );
  const [row] = await session.rows<{ no: number }>('SELECT no FROM statements WHERE file_id = $1', [fileId]);
  return row!.no;
}

async function countWritten(session: CopySession, no: number): Promise<number> {
  const [row] = await session.rows<{ n: number }>(
    'SELECT coalesce(max(n), 0) AS n FROM statement_movements WHERE statement_no = $1',
    [no],
  );
  return row!.n;
}

/** Rows in COPY's text form, of the movements beyond those that an earlier reading wrote. */
async function* rowsOf(
  cipher: Cipher,
  no: number,
  written: number,
  reader: StatementReader,
  file: OpenedFile,
): AsyncGenerator<string[]> {
  let count = 0;
  for await (const lines of readPieces(reader, file.read())) {
    const rows: string[] = [];
    for (const line of reader.isCertain ? lines : []) {
      count += 1;
      if (count > written) rows.push(rowOf(cipher, no, count, line));
    }
    yield rows;
  }
}

/** Nothing here needs escaping but the mark of hex. */
function rowOf(
  cipher: Cipher,
  no: number,
  n: number,
  { lineId, amount, settledOn, direction, serial, memo }: StatementLine,
): string {
  const found = lineId === null ? undefined : findLineNumber(lineId);
  const ours = found && found.seq <= mostSeq ? found : undefined;
  // A memo may name people; of a line of ours everything is known without it.
  const sealed = ours || memo === null ? '\\N' : `\\\\x${cipher.encrypt(memo).toString('hex')}`;
  const place = `${ours?.ordinal ?? '\\N'}\t${amount}\t${ours?.seq ?? '\\N'}`;
  const other = ours ? null : lineId;
  return `${no}\t${n}\t${place}\t${settledOn}\t${direction}\t${serial}\t${other ?? '\\N'}\t${sealed}\n`;
}
