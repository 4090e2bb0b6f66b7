import type { MoneyDirection } from '../../domain/cycle/direction.js';
import { insuranceRuleKey } from '../../domain/rule/catalogue.js';
import type { InsuranceRule } from '../../domain/rule/insurance.js';
import type { Queryable, Transaction } from '../database/database.js';
import { ruleById } from '../rules/rules.js';

export type CycleState = 'proposed' | 'refused' | 'assessing' | 'collecting' | 'reconciling' | 'closed';

/** What a cycle is of; its run beside. */
export interface CycleKey {
  readonly direction: MoneyDirection;
  readonly agency: string;
  readonly insurance: string;
  /** `YYYYMM`, the first month of the fee period. */
  readonly period: string;
  readonly run: number;
}

/** One run of one insurance type's fee period at one agency, as it stands. */
export interface CycleRow extends CycleKey {
  readonly id: string;
  readonly no: number;
  readonly division: string;
  readonly state: CycleState;
  readonly reason: string;
  readonly maker: string;
  readonly made_at: Date;
  readonly rule_id: string;
  /** `YYYY-MM-DD`, the last day on which what is owed can be paid in time. */
  readonly closes_on: string;
  readonly provisional: boolean;
  readonly paused_at: Date | null;
  readonly assessed_at: Date | null;
  readonly dues: number;
  readonly assessed_fen: bigint;
  readonly window_closed_at: Date | null;
  readonly closed_at: Date | null;
}

export const openCycleStates: readonly CycleState[] = ['assessing', 'collecting', 'reconciling'];

const columns = `id, no, direction, agency, division, insurance, period, run, state, reason, maker, made_at, rule_id, closes_on,
  provisional, paused_at, assessed_at, dues, assessed_fen, window_closed_at, closed_at`;

/** The id of a cycle: `deduction-140100-110-202611-1`. */
export function cycleIdOf({ direction, agency, insurance, period, run }: CycleKey): string {
  return `${direction}-${agency}-${insurance}-${period}-${run}`;
}

/** A cycle by its id; throws for an unknown one. */
export function getCycle(q: Queryable, id: string): Promise<CycleRow> {
  return q.get<CycleRow>(`SELECT ${columns} FROM cycles WHERE id = $1`, [id]);
}

/** A cycle by its number in the large tables. */
export function getCycleByNo(q: Queryable, no: number): Promise<CycleRow> {
  return q.get<CycleRow>(`SELECT ${columns} FROM cycles WHERE no = $1`, [no]);
}

/** Locks a cycle's row for a decision about it. */
export function lockCycle(tx: Transaction, id: string): Promise<CycleRow | undefined> {
  return tx.find<CycleRow>(`SELECT ${columns} FROM cycles WHERE id = $1 FOR UPDATE`, [id]);
}

/** The version of its insurance type's rule that was frozen on the cycle. */
export async function ruleOfCycle(
  q: Queryable,
  cycle: Pick<CycleRow, 'insurance' | 'rule_id'>,
): Promise<InsuranceRule> {
  return (await ruleById(q, insuranceRuleKey(cycle.insurance), cycle.rule_id)).value;
}

/**
 * Holds what is owed to an agency for a type still until the transaction ends: lines are drafted, dues waived one after
 * the other. The claim is the guard; this only spares the loser its work.
 */
export async function lockDues(tx: Transaction, of: Pick<CycleKey, 'agency' | 'insurance'>): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [`dues ${of.agency} ${of.insurance}`]);
}
