import { randomBytes } from 'node:crypto';
import { keepArrived } from '../../activities/bank-files/arrive.js';
import { bankProfileAt } from '../../activities/bank-files/bank-profile.js';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import type { RoundRow } from '../../activities/cycles/round-row.js';
import { resultHandler } from '../../activities/results/result-handler.js';
import { withSpool } from '../../activities/transport/spool.js';
import { addDays, shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import { bankFileName } from '../../domain/interchange/bank-file-name.js';
import { ivBytes, sealEnvelope } from '../../domain/interchange/envelope.js';
import { writeFlatFile } from '../../domain/interchange/flat-file.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { formatYuan } from '../../domain/money/fen.js';
import type { MonthStage } from './month-stage.js';

/** A line as it was sent. */
export interface SentLine {
  readonly seq: number;
  readonly due_id: bigint;
  readonly person_id: string;
  readonly period: string;
  readonly fen: bigint;
  readonly account_enc: Buffer;
}

/** The code that a test's bank gives a line; `0` where it says nothing else. */
export type CodeOf = (line: SentLine) => string;

/** What was sent in a round, in the order of its file. */
export function sentLines(stage: MonthStage, round: Pick<RoundRow, 'ordinal'>): Promise<SentLine[]> {
  return stage.db.rows<SentLine>(
    `SELECT l.seq, l.due_id, d.person_id, d.period, l.principal_fen + l.late_fee_fen AS fen, m.account_enc
     FROM round_lines l JOIN dues d ON d.id = l.due_id JOIN mandates m ON m.id = l.mandate_id WHERE l.ordinal = $1 ORDER BY l.seq`,
    [round.ordinal],
  );
}

/** The bank's result of a round, dated now and settled today, comes and is let in; gives the state of its file. */
export async function answer(stage: MonthStage, round: RoundRow, codeOf: CodeOf = () => '0'): Promise<string> {
  const lines = await sentLines(stage, round);
  const now = await stage.now();
  const day = shanghaiWallClock(now).replace(/\D/g, '');
  const body = lines.map((line) => lineText(stage, round, line, codeOf(line), day.slice(0, 8)));
  const won = lines.filter((line) => codeOf(line) === '0');
  const total = (of: readonly SentLine[]) => formatYuan(of.reduce((sum, { fen }) => sum + fen, 0n));
  return bring(
    stage,
    round,
    [`${head(round, day)}|${lines.length}|${total(lines)}`, ...body],
    `T|${lines.length}|${won.length}|${total(won)}`,
  );
}

/** The bank can't take the batch (`X`). */
export async function sendBack(stage: MonthStage, round: RoundRow): Promise<string> {
  const day = shanghaiWallClock(await stage.now()).replace(/\D/g, '');
  return bring(stage, round, [`${head(round, day)}|0|0.00`, 'X|envelope'], 'T|0|0|0.00');
}

function head({ agency, bank, insurance, period, number }: RoundRow, day: string): string {
  return ['H|1|DKR', agency, bank, insurance, period, String(number).padStart(2, '0'), day.slice(0, 14)].join('|');
}

function lineText(stage: MonthStage, { ordinal }: RoundRow, line: SentLine, code: string, day: string): string {
  const id = lineIdOf({ ordinal: Number(ordinal), seq: line.seq });
  const settled = code === '0' ? [`${ordinal}X${line.seq}`, day] : ['', ''];
  const account = stage.cipher.decryptText(line.account_enc);
  return ['R', line.seq, id, account, formatYuan(line.fen), code, ...settled, ''].join('|');
}

async function bring(stage: MonthStage, round: RoundRow, lines: readonly string[], trailer: string): Promise<string> {
  const { agency, bank, insurance, period, number } = round;
  const name = bankFileName({ kind: 'DKR', agency, bank, insurance, period, round: number, correction: 0 });
  const { encoding } = await bankProfileAt(stage.db, bank, await stage.now());
  const bytes = writeFlatFile([...lines], trailer, encoding);
  const sealed = sealEnvelope(bytes, stage.keys.getCurrent(bank), randomBytes(ivBytes));
  const came = { bank, sealedName: `${name}.sm4`, way: 'arrive', by: { actor: 'system' } } as const;
  const { id } = await withSpool([sealed], (spool) => keepArrived(stage.db, came, spool));
  const handlers = { DKR: resultHandler({ db: stage.db, cipher: stage.cipher }, 'deduction') };
  await letInBankFiles({ db: stage.db, keys: stage.keys, addresses: new Map(), handlers }, bank);
  const { state } = await stage.db.get<{ state: string }>('SELECT state FROM bank_files WHERE id = $1', [id]);
  return state;
}

/** Reconciliation agreed with the bank's statement on every month in which lines of these banks moved money by now. */
export async function agreeAll(stage: MonthStage): Promise<void> {
  const moved = await stage.db.rows<{ agency: string; bank: string; month: string; lines: number; fen: bigint }>(
    `SELECT r.agency, r.bank, to_char(o.booked_on, 'YYYYMM') AS month, count(*)::int AS lines,
       sum(l.principal_fen + l.late_fee_fen)::bigint AS fen
     FROM line_outcomes o JOIN bank_rounds r ON r.ordinal = o.ordinal JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
     WHERE o.serial IS NOT NULL GROUP BY 1, 2, 3`,
  );
  const now = await stage.now();
  for (const { agency, bank, month, lines, fen } of moved) {
    const fileId = `dz-${bank}-${month}`;
    await stage.db.run(
      `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, subject, state, lines, bytes, content_sm3,
         trailer_sm3, envelope_bytes, envelope_sm3, made_at)
       VALUES ($1, $1, 'in', 'DZ', $2, $3, $3, '', 'taken', $4, 1, $1, '', 1, $1, $5) ON CONFLICT DO NOTHING`,
      [fileId, bank, agency, lines, now],
    );
    await stage.db.run(
      `INSERT INTO statements (agency, bank, use, month, correction, file_id, state, made_at, lines, opening_fen, closing_fen, credits_fen, debits_fen)
       VALUES ($1, $2, 'DK', $3, 0, $4, 'current', $5, $6, 0, $7, $7, 0)
       ON CONFLICT DO NOTHING`,
      [agency, bank, month, fileId, now, lines, fen],
    );
    const { no } = await stage.db.get<{ no: number }>(
      `SELECT no FROM statements WHERE agency = $1 AND bank = $2 AND use = 'DK' AND month = $3 AND state = 'current'`,
      [agency, bank, month],
    );
    await stage.db.run(
      `INSERT INTO reconciliations (id, agency, division, bank, use, month, state, statement_no, ours_lines, ours_fen, agreed_lines,
         agreed_fen, opened_at, statement_due_at, compared_at, agreed_at)
       VALUES ($1, $2, $2, $3, 'DK', $4, 'agreed', $5, $6, $7, $6, $7, $8, $8, $8, $8)
       ON CONFLICT (agency, bank, use, month) DO UPDATE SET ours_lines = excluded.ours_lines, ours_fen = excluded.ours_fen`,
      [`${agency}-${bank}-DK-${month}`, agency, bank, month, no, lines, fen, now],
    );
  }
}

/** The day after, at nine, as text for `step`. */
export function nextMorning(day: string): string {
  return `${addDays(day, 1)}T09:00:00+08:00`;
}
