import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { queueBankFile, rejectOutgoing } from '../bank-files/draft.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { getCycleByNo } from './cycle-row.js';
import { redraftStep } from './draft.js';
import { lockRound, type RoundRow } from './round-row.js';
import { findStep, noteStep } from './steps.js';
import { withdrawRound } from './withdraw-round.js';

/**
 * The checker lets a round be sent: the bytes whose SM3 was approved, and no others. Refuses `access.not-found`,
 * `round.not-drafted`, `round.same-person`, `cycle.paused`, `file.digest`.
 */
export async function releaseRound(
  tx: Transaction,
  ordinal: bigint | string,
  approvedSm3: string,
  by: By,
): Promise<{ ordinal: string } | Refusal> {
  const round = await lockDrafted(tx, ordinal, by);
  if (isRefusal(round)) return round;
  const cycle = await getCycleByNo(tx, round.cycle_no);
  if (cycle.paused_at) return refuse('cycle.paused');
  const queued = await queueBankFile(tx, round.file_id as string, approvedSm3, by);
  if (isRefusal(queued)) return queued;
  await tx.run(`UPDATE bank_rounds SET state = 'released', checker = $2, checked_at = $3 WHERE ordinal = $1`, [
    round.ordinal,
    by.actor,
    await businessNow(tx),
  ]);
  const detail = { bank: round.bank, contentSm3: approvedSm3, lines: round.lines, fen: String(round.total_fen) };
  await noteCycle(tx, cycle, 'releaseRound', by, { round: round.ordinal, detail });
  return { ordinal: String(round.ordinal) };
}

/**
 * The checker sends a round back to its maker: nothing of it is sent, its dues are free again. Refuses `access.not-found`,
 * `round.not-drafted`, `round.same-person`.
 */
export async function refuseRound(
  tx: Transaction,
  ordinal: bigint | string,
  reason: string,
  by: By,
): Promise<{ ordinal: string } | Refusal> {
  const round = await lockDrafted(tx, ordinal, by);
  if (isRefusal(round)) return round;
  await tx.run('UPDATE bank_rounds SET checker = $2, checked_at = $3, check_reason = $4 WHERE ordinal = $1', [
    round.ordinal,
    by.actor,
    await businessNow(tx),
    reason,
  ]);
  const cycle = await getCycleByNo(tx, round.cycle_no);
  const rejected = await rejectOutgoing(tx, round.file_id as string, reason, by);
  if (isRefusal(rejected)) return rejected;
  await withdrawRound(tx, { ordinal: round.ordinal, cycle }, reason, by, 'refuseRound');
  return { ordinal: String(round.ordinal) };
}

async function lockDrafted(tx: Transaction, ordinal: bigint | string, by: By): Promise<RoundRow | Refusal> {
  const round = await lockRound(tx, ordinal);
  if (!round) return refuse('access.not-found');
  if (round.state !== 'drafted') return refuse('round.not-drafted');
  return round.maker === by.actor ? refuse('round.same-person') : round;
}

/**
 * The maker's word that a withdrawn round be drafted anew, once, under the same number; whoever gives it can not check it.
 * Refuses `access.not-found`, `round.not-withdrawn`, `round.redrafted`, `cycle.window-closed`.
 */
export async function askRedraft(
  tx: Transaction,
  ordinal: bigint | string,
  by: By,
): Promise<{ ordinal: string } | Refusal> {
  const round = await lockRound(tx, ordinal);
  if (!round) return refuse('access.not-found');
  if (round.state !== 'withdrawn') return refuse('round.not-withdrawn');
  const cycle = await getCycleByNo(tx, round.cycle_no);
  if (cycle.window_closed_at) return refuse('cycle.window-closed');
  if (await findStep(tx, round.cycle_no, redraftStep(round.ordinal), 0)) return refuse('round.redrafted');
  await noteStep(tx, round.cycle_no, redraftStep(round.ordinal), 0, { by: by.actor });
  await noteCycle(tx, cycle, 'askRedraft', by, { round: round.ordinal });
  return { ordinal: String(round.ordinal) };
}
