import { accountUseOf } from '../../domain/cycle/direction.js';
import { bankFileName } from '../../domain/interchange/bank-file-name.js';
import { type BatchLine, writeBatchFile } from '../../domain/interchange/batch-file.js';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { bankProfileAt } from '../bank-files/bank-profile.js';
import { keepDraft, type SealedContent, withSealedContent } from '../bank-files/draft.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { getCycleByNo } from './cycle-row.js';
import { getRound, lockRound, type RoundRow, roundSubject } from './round-row.js';

export interface CycleDeps {
  readonly db: Database;
  readonly cipher: Cipher;
  /** Envelope keys by bank. */
  readonly keys: EnvelopeKeyFile;
}

const linesAtOnce = 5_000;

/**
 * Writes a round's batch file (报盘) from its lines and freezes it for the checker. Memory stays flat; killed before it
 * is kept, the next call writes the same lines. Throws for a bank without keys.
 */
export async function writeRoundFile(deps: CycleDeps, ordinal: string): Promise<{ lines: number }> {
  const round = await getRound(deps.db, ordinal);
  if (round.state !== 'drafting') return { lines: round.lines };
  const madeAt = await businessNow(deps.db);
  const { encoding } = await bankProfileAt(deps.db, round.bank, madeAt);
  const { agency, bank, insurance, period } = round;
  const kind = accountUseOf[round.direction];
  const name = { kind, agency, bank, insurance, period, round: round.number, correction: 0 };
  const head = { name, madeAt, lines: round.lines, total: round.total_fen };
  const text = writeBatchFile(head, blocksOf(deps, round), encoding);
  await withSealedContent(deps, bank, text, (sealed) =>
    deps.db.transaction((tx) => keep(tx, round, { name: bankFileName(name), kind, madeAt }, sealed)),
  );
  return { lines: round.lines };
}

async function keep(
  tx: Transaction,
  { ordinal, agency, maker }: RoundRow,
  file: { readonly name: string; readonly kind: 'DK' | 'DF'; readonly madeAt: Date },
  sealed: SealedContent,
): Promise<void> {
  const round = await lockRound(tx, ordinal);
  // Another worker was faster with the same lines.
  if (round?.state !== 'drafting') return;
  const { name, kind, madeAt } = file;
  const kept = await keepDraft(tx, { name, kind, agency, subject: roundSubject(ordinal) }, sealed, { actor: maker });
  if (isRefusal(kept)) throw new Error(`the file ${name} was not kept: ${kept.code}`);
  await tx.run(
    `UPDATE bank_rounds SET state = 'drafted', file_id = $2, content_sm3 = $3, made_at = $4 WHERE ordinal = $1`,
    [ordinal, kept.id, kept.contentSm3, madeAt],
  );
  const cycle = await getCycleByNo(tx, round.cycle_no);
  const detail = { file: name, contentSm3: kept.contentSm3, lines: round.lines };
  await noteCycle(tx, cycle, 'writeFile', { actor: maker }, { round: ordinal, detail });
}

interface LineRow {
  readonly seq: number;
  readonly fen: bigint;
  readonly period: string;
  readonly id_number_enc: Buffer;
  readonly name: string;
  readonly account_enc: Buffer;
}

async function* blocksOf(deps: CycleDeps, { ordinal }: RoundRow): AsyncGenerator<readonly BatchLine[]> {
  let next = readBlock(deps.db, ordinal, 0);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (!last) return;
    // The server reads the next block while this one is opened and written.
    next = readBlock(deps.db, ordinal, last.seq);
    next.catch(() => {}); // Told by the await.
    yield rows.map((row) => lineOf(deps.cipher, ordinal, row));
  }
}

function readBlock(db: Database, ordinal: bigint, after: number): Promise<LineRow[]> {
  return db.rows<LineRow>(
    `SELECT l.seq, l.principal_fen + l.late_fee_fen AS fen, d.period, p.id_number_enc, p.name, m.account_enc
     FROM (SELECT * FROM round_lines WHERE ordinal = $1 AND seq > $2 ORDER BY seq LIMIT $3) l
     JOIN dues d ON d.id = l.due_id JOIN people p ON p.id = d.person_id JOIN mandates m ON m.id = l.mandate_id
     ORDER BY l.seq`,
    [ordinal, after, linesAtOnce],
  );
}

function lineOf(cipher: Cipher, ordinal: bigint, row: LineRow): BatchLine {
  return {
    seq: row.seq,
    lineId: lineIdOf({ ordinal: Number(ordinal), seq: row.seq }),
    idNumber: cipher.decryptText(row.id_number_enc),
    name: row.name,
    account: cipher.decryptText(row.account_enc),
    amount: row.fen,
    memo: `${row.period.slice(0, 4)}-${row.period.slice(4)}`,
  };
}
