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
    const writer = new MovementWriter(deps, session, no, await countWritten(session, no));
    let isCertain = true;
    for await (const lines of readPieces(reader, file.read())) {
      isCertain &&= reader.isCertain;
      if (isCertain) await writer.write(lines);
    }
    if (isCertain) await writer.flush();
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

/** Gathers movements and writes a piece of them at a time, beyond what is there from an earlier reading. */
class MovementWriter {
  /** Movements that went by. */
  count = 0;
  private piece: string[] = [];

  constructor(
    private readonly deps: StatementDeps,
    private readonly session: CopySession,
    private readonly no: number,
    private readonly written: number,
  ) {}

  async write(lines: readonly StatementLine[]): Promise<void> {
    for (const line of lines) {
      this.count += 1;
      if (this.count > this.written) this.piece.push(this.rowOf(line));
    }
    if (this.piece.length >= (this.deps.pieceLines ?? usualPiece)) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.piece.length === 0) return;
    const rows = this.piece;
    this.piece = [];
    await this.session.copyIn(copySql, inBlocks(rows));
  }

  /** In COPY's text form: nothing here needs escaping but the mark of hex. */
  private rowOf({ lineId, amount, settledOn, direction, serial, memo }: StatementLine): string {
    const found = lineId === null ? undefined : findLineNumber(lineId);
    const ours = found && found.seq <= mostSeq ? found : undefined;
    // A memo may name people; of a line of ours everything is known without it.
    const sealed = ours || memo === null ? '\\N' : `\\\\x${this.deps.cipher.encrypt(memo).toString('hex')}`;
    const other = ours ? null : lineId;
    const values = [
      this.no,
      this.count,
      ours?.ordinal ?? '\\N',
      amount,
      ours?.seq ?? '\\N',
      settledOn,
      direction,
      serial,
    ];
    return `${values.join('\t')}\t${other ?? '\\N'}\t${sealed}\n`;
  }
}

const rowsInBlock = 1_000;

async function* inBlocks(rows: readonly string[]): AsyncGenerator<string> {
  for (let at = 0; at < rows.length; at += rowsInBlock) yield rows.slice(at, at + rowsInBlock).join('');
}
