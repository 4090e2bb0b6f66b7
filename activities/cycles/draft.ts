import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { businessNow } from '../clock/clock.js';
import { countRows } from '../database/count-rows.js';
import type { Database, Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { type CycleRow, getCycle, lockDues, ruleOfCycle } from './cycle-row.js';
import { claimLines, type DraftedDeduction, gatherLines, noteBarred, type RoundSum, sumByBank } from './draft-lines.js';
import { passFence, raiseFence } from './fence.js';
import { endMoment } from './moments.js';
import { getRound } from './round-row.js';
import { findStep, noteStep, type StepResult } from './steps.js';

/** What a deduction's drafting gave. */
export interface DraftedRounds extends StepResult {
  /** Their ordinals, as text. */
  readonly rounds: readonly string[];
  readonly barred: number;
  /** Exceptions that ended by themselves. */
  readonly freed: number;
}

/** From so many dues on their rows are joined as sets, whatever the planner believes of tables that grew this minute. */
const manyDues = 20_000;
const asSets = `SET LOCAL work_mem = '256MB'; SET LOCAL enable_nestloop = off`;

/**
 * Drafts a deduction of a cycle: one round for each bank with lines, all under one number (第十四条). Card and mandate are
 * looked up now; what can't go becomes an exception. After the window's close nothing is drafted: what is owed is in
 * arrears. Done once, whoever calls.
 */
export async function draftDeduction(db: Database, cycleId: string, deduction: number): Promise<DraftedRounds> {
  const cycle = await getCycle(db, cycleId);
  const fence = await raiseFence(db, cycle.no);
  return db.transaction(
    async (tx) => {
      await passFence(tx, cycle.no, fence);
      const done = await findStep<DraftedRounds>(tx, cycle.no, 'draft', deduction);
      if (done) return done;
      const made = await draft(tx, cycle, { deduction, maker: 'system', attempt: 1 });
      await noteStep(tx, cycle.no, 'draft', deduction, made);
      endMoment(tx, cycle.no, `send.${deduction}`, 'done');
      return made;
    },
    cycle.dues > manyDues ? asSets : '',
  );
}

/** The step by which a withdrawn round's maker lets it be drafted anew: 0 is the word, 1 the deed. */
export const redraftStep = (ordinal: bigint | string): string => `redraft.${ordinal}`;

/**
 * Drafts anew what a withdrawn round of one bank held, as another round under the same number, on its maker's word
 * (`askRedraft`): card and mandate are looked up again.
 */
export async function draftAnew(db: Database, withdrawn: string): Promise<DraftedRounds> {
  const round = await getRound(db, withdrawn);
  const { id } = await db.get<{ id: string }>('SELECT id FROM cycles WHERE no = $1', [round.cycle_no]);
  const cycle = await getCycle(db, id);
  const fence = await raiseFence(db, cycle.no);
  return db.transaction(
    async (tx) => {
      await passFence(tx, cycle.no, fence);
      const done = await findStep<DraftedRounds>(tx, cycle.no, redraftStep(withdrawn), 1);
      if (done) return done;
      const asked = await findStep<{ by: string }>(tx, cycle.no, redraftStep(withdrawn), 0);
      if (!asked) throw new Error(`nobody asked for round ${withdrawn} to be drafted anew`);
      const { deduction, bank, number, attempt } = round;
      const made = await draft(tx, cycle, { deduction, bank, number, attempt: attempt + 1, maker: asked.by });
      await noteStep(tx, cycle.no, redraftStep(withdrawn), 1, made);
      return made;
    },
    cycle.dues > manyDues ? asSets : '',
  );
}

interface Wanted {
  readonly deduction: number;
  readonly attempt: number;
  readonly maker: string;
  /** Of a round that is drafted anew. */
  readonly bank?: string;
  readonly number?: number;
}

async function draft(tx: Transaction, cycle: CycleRow, wanted: Wanted): Promise<DraftedRounds> {
  const { deduction, bank } = wanted;
  const at = await businessNow(tx);
  const today = toShanghaiDay(at);
  if (today > cycle.closes_on) return { rounds: [], barred: 0, freed: 0 };
  await lockDues(tx, cycle);
  const rule = await ruleOfCycle(tx, cycle);
  const drafted: DraftedDeduction = { cycle, deduction, rule, today, ...(bank ? { bank } : {}) };
  await gatherLines(tx, drafted);
  const noted = await noteBarred(tx, { cycle, deduction, at });
  const number = wanted.number ?? (await nextNumber(tx, cycle));
  const rounds: string[] = [];
  let claimed = 0;
  for (const sum of await sumByBank(tx)) {
    const ordinal = await insertRound(tx, cycle, { ...wanted, number, sum, today });
    claimed += await claimLines(tx, { bank: sum.bank, ordinal, order: rule.makeUpOrder });
    const { lines, fen } = sum;
    const detail = { bank: sum.bank, deduction, attempt: wanted.attempt, lines, fen: String(fen), ...noted };
    await noteCycle(tx, cycle, 'draft', { actor: wanted.maker }, { round: ordinal, detail });
    rounds.push(String(ordinal));
  }
  await countRows(tx, claimed, 'round_lines', 'claims');
  if (rounds.length === 0)
    await noteCycle(tx, cycle, 'draft', { actor: wanted.maker }, { detail: { deduction, lines: 0, ...noted } });
  return { rounds, ...noted };
}

/** One number for all banks; it counts over the runs of a period, because a file's name is used once. */
async function nextNumber(tx: Transaction, cycle: CycleRow): Promise<number> {
  const { number } = await tx.get<{ number: number }>(
    `SELECT coalesce(max(number), 0) + 1 AS number FROM bank_rounds
     WHERE direction = $1 AND agency = $2 AND insurance = $3 AND period = $4`,
    [cycle.direction, cycle.agency, cycle.insurance, cycle.period],
  );
  return number;
}

async function insertRound(
  tx: Transaction,
  cycle: CycleRow,
  round: Wanted & { readonly number: number; readonly sum: RoundSum; readonly today: string },
): Promise<bigint> {
  const { ordinal } = await tx.get<{ ordinal: bigint }>(
    `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, attempt,
       state, drafted_on, lines, total_fen, maker)
     VALUES (nextval('bank_line_ordinals'), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'drafting', $11, $12, $13, $14)
     RETURNING ordinal`,
    [
      cycle.no,
      cycle.division,
      cycle.direction,
      cycle.agency,
      cycle.insurance,
      cycle.period,
      round.sum.bank,
      round.deduction,
      round.number,
      round.attempt,
      round.today,
      round.sum.lines,
      round.sum.fen,
      round.maker,
    ],
  );
  return ordinal;
}
