import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { Consequence } from '../../domain/cycle/result-class.js';
import type { BatchHeader } from '../../domain/interchange/batch-file.js';
import type { BatchResultEnd } from '../../domain/interchange/batch-result.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { rejectOutgoing, wordsOfBank } from '../bank-files/draft.js';
import type { ReadFile } from '../bank-files/handler.js';
import { businessNow } from '../clock/clock.js';
import { addArrears } from '../cycles/arrears.js';
import { noteCycle } from '../cycles/cycle-events.js';
import { endResultWait } from '../cycles/note-overdue.js';
import { withdrawRound } from '../cycles/withdraw-round.js';
import { countRows } from '../database/count-rows.js';
import type { Transaction } from '../database/database.js';
import { postCorrection } from '../postings/post-correction.js';
import { answerRecovered } from '../refunds/recoveries.js';
import { classedCodes } from './code-tables.js';
import { carryOutConsequences } from './consequences.js';
import type { AnsweredRound } from './find-round.js';
import { openExceptions } from './open-exceptions.js';
import { countAnswers, endArrearsOfPaid, settleClaims, writeOutcomes } from './take-outcomes.js';

const by = { actor: 'system' };

/** A result that was read to its end and staged. */
export interface ReadResult {
  readonly round: AnsweredRound;
  readonly header: BatchHeader;
  readonly end: BatchResultEnd;
}

/**
 * Lets a whole result, or a correction, in: outcomes, claims, exceptions, arrears and consequences, all in the
 * exchange's transaction. A result is posted by the round afterwards, a correction here (规程 第十四条).
 */
export async function letInResult(tx: Transaction, file: ReadFile, read: ReadResult): Promise<void> {
  const { round, header, end } = read;
  const at = await businessNow(tx);
  const today = toShanghaiDay(at);
  const classed = await classedCodes(tx, round, header.madeAt);
  await writeOutcomes(tx, file.id, round, classed, toShanghaiDay(header.madeAt));
  await countRows(tx, end.lines, 'line_outcomes');
  const answers = await countAnswers(tx, round);
  // A million lines are not looked through for a code that none of them has.
  const thatCame = { codesOf: (what: Consequence) => classed.codesOf(what).filter((code) => code in answers.codes) };
  await settleClaims(tx, round, end.successes);
  const paidArrears = await endArrearsOfPaid(tx, round, today);
  const recovered = await answerRecovered(tx, round, at);
  const exceptions = await openExceptions(tx, file.id, round, classed, at);
  const consequences = await carryOutConsequences(tx, round, thatCame, { at, today });
  const arrears = await addArrears(tx, round.ordinal, round.revision);
  await noteAnswer(tx, file, read, at);
  const posted = round.revision > 0 ? await postCorrection(tx, round, at) : undefined;
  await noteCycle(tx, cycleOf(round), round.revision > 0 ? 'correct' : 'takeResult', by, {
    round: round.ordinal,
    detail: {
      file: file.name,
      contentSm3: file.contentSm3,
      lines: end.lines,
      successes: end.successes,
      successFen: String(end.successTotal),
      ...answers,
      exceptions,
      arrears,
      paidArrears,
      ...(recovered > 0 ? { recovered } : {}),
      ...consequences,
      ...posted,
    },
  });
}

/** The round's own row: what it was answered, or how many corrections were taken. */
async function noteAnswer(
  tx: Transaction,
  file: ReadFile,
  { round, header, end }: ReadResult,
  at: Date,
): Promise<void> {
  if (round.revision > 0) {
    await tx.run('UPDATE bank_rounds SET corrections = $2 WHERE ordinal = $1', [round.ordinal, round.revision]);
    return;
  }
  await tx.run(
    `UPDATE bank_rounds r SET state = 'answered', result_file_id = $2, result_made_at = $3, answered_at = $4, successes = $5,
       success_fen = $6, sent_at = coalesce(r.sent_at, f.sent_at), counted_on = coalesce(r.counted_on, f.counted_on)
     FROM bank_files f WHERE r.ordinal = $1 AND f.id = r.file_id`,
    [round.ordinal, file.id, header.madeAt, at, end.successes, end.successTotal],
  );
  await endResultWait(tx, round, 'done');
}

/** The bank could not take the batch: nothing was debited, it goes back to its maker, and its name is free again. */
export async function sendBack(tx: Transaction, { round, end }: Pick<ReadResult, 'round' | 'end'>): Promise<void> {
  const reason = wordsOfBank(end.refusal);
  const rejected = await rejectOutgoing(tx, round.file_id, reason, by);
  if (isRefusal(rejected)) throw new Error(`round ${round.ordinal} was not given up: ${rejected.code}`);
  await withdrawRound(tx, { ordinal: round.ordinal, cycle: cycleOf(round) }, reason, by, 'sendBack');
}

function cycleOf({ cycle_id, cycle_no, division }: AnsweredRound) {
  return { id: cycle_id, no: cycle_no, division };
}
