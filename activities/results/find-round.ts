import type { MoneyDirection } from '../../domain/cycle/direction.js';
import { type BatchFileName, correctionFinding, findBankFileName } from '../../domain/interchange/bank-file-name.js';
import type { Finding } from '../../domain/interchange/finding.js';
import type { OpenedFile } from '../bank-files/handler.js';
import type { Transaction } from '../database/database.js';

/** The round that a result answers, or that a correction corrects. */
export interface AnsweredRound {
  readonly ordinal: bigint;
  readonly cycle_no: number;
  readonly cycle_id: string;
  readonly division: string;
  readonly direction: MoneyDirection;
  readonly agency: string;
  readonly insurance: string;
  readonly bank: string;
  readonly deduction: number;
  readonly state: 'released' | 'sent' | 'answered' | 'posted';
  readonly lines: number;
  readonly total_fen: bigint;
  readonly made_at: Date;
  readonly file_id: string;
  readonly maker: string;
  /** Corrections that were taken so far. */
  readonly corrections: number;
  /** Of the file that answers: 0 of the result, from 1 of corrections. What it says gets this revision. */
  readonly revision: number;
}

// The type's cycles that are open are locked first: their windows must not close while dues come back. A round counts as
// sent once its file is: the bank may answer before the round's workflow has looked. Their keys stay free for what posting
// notes of them, which holds the round first.
const lockCycles = `SELECT no FROM cycles WHERE direction = $1 AND agency = $2 AND insurance = $3
  AND state IN ('assessing', 'collecting', 'reconciling') ORDER BY no FOR NO KEY UPDATE`;
const lockRound = `SELECT r.ordinal, r.cycle_no, c.id AS cycle_id, c.division, r.direction, r.agency, r.insurance, r.bank,
    r.deduction, CASE WHEN f.state = 'sent' AND r.state = 'released' THEN 'sent' ELSE r.state END AS state, r.lines,
    r.total_fen, r.made_at, r.file_id, r.maker, r.corrections
  FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no JOIN bank_files f ON f.id = r.file_id
  WHERE r.direction = $1 AND r.agency = $2 AND r.bank = $3 AND r.insurance = $4 AND r.period = $5 AND r.number = $6
    AND r.state IN ('released', 'sent', 'answered', 'posted') FOR UPDATE OF r`;

/** Finds the round of a result by the file's name, and locks it; or says why nobody waits for this file. */
export async function findRound(
  tx: Transaction,
  file: OpenedFile,
  direction: MoneyDirection,
): Promise<AnsweredRound | Finding> {
  const name = findBankFileName(file.name);
  const kind = direction === 'deduction' ? 'DKR' : 'DFR';
  if (name?.kind !== kind) return { code: 'name-malformed' };
  const { agency, bank, insurance, period, round: number, correction } = name as BatchFileName;
  await tx.rows(lockCycles, [direction, agency, insurance]);
  const found = await tx.find<Omit<AnsweredRound, 'revision'>>(lockRound, [
    direction,
    agency,
    bank,
    insurance,
    period,
    number,
  ]);
  if (!found || found.state === 'released') return { code: 'name-unexpected' };
  return placeFinding(found, correction) ?? { ...found, revision: correction };
}

/** A result comes once, a correction after it, each with the next number. */
function placeFinding(
  { state, corrections }: Omit<AnsweredRound, 'revision'>,
  correction: number,
): Finding | undefined {
  const isAnswered = state === 'answered' || state === 'posted';
  if (correction === 0) return isAnswered ? { code: 'name-used' } : undefined;
  return isAnswered ? correctionFinding(correction, corrections) : { code: 'correction-early' };
}
