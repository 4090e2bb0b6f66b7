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
import { type CopySession, withCopySession } from '../database/copy-session.js';
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

/** Hash joins over a million lines stay in memory. */
const roomy = `SET work_mem = '128MB'`;

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
  await withCopySession(deps.db, (session) => {
    const text = writeBatchFile(head, blocksOf(session, deps.cipher, round.ordinal), encoding);
    return withSealedContent(deps, bank, text, (sealed) =>
      deps.db.transaction((tx) => keep(tx, round, { name: bankFileName(name), kind, madeAt }, sealed)),
    );
  });
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

/** Of a round's lines: joined and sorted as sets, and read as they come. */
const linesOf = (
  ordinal: bigint,
) => `SELECT l.seq, l.principal_fen + l.late_fee_fen, d.period, p.name, p.id_number_enc, m.account_enc
  FROM round_lines l JOIN dues d ON d.id = l.due_id JOIN people p ON p.id = d.person_id JOIN mandates m ON m.id = l.mandate_id
  WHERE l.ordinal = ${ordinal} ORDER BY l.seq`;

async function* blocksOf(session: CopySession, cipher: Cipher, ordinal: bigint): AsyncGenerator<readonly BatchLine[]> {
  await session.rows(roomy);
  for await (const rows of session.copyOut(linesOf(ordinal))) {
    const opened = cipher.decryptTexts(rows.flatMap((row) => row.slice(4) as Buffer[]));
    yield rows.map((row, n) => lineOf(ordinal, row as Buffer[], opened.slice(2 * n, 2 * n + 2)));
  }
}

function lineOf(
  ordinal: bigint,
  [seq, fen, period, name]: readonly Buffer[],
  [idNumber, account]: readonly string[],
): BatchLine {
  const number = seq!.readInt32BE();
  return {
    seq: number,
    lineId: lineIdOf({ ordinal: Number(ordinal), seq: number }),
    idNumber: idNumber!,
    name: name!.toString('utf8'),
    account: account!,
    amount: fen!.readBigInt64BE(),
    memo: `${period!.toString('latin1', 0, 4)}-${period!.toString('latin1', 4)}`,
  };
}
