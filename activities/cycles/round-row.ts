import type { MoneyDirection } from '../../domain/cycle/direction.js';
import type { Queryable, Transaction } from '../database/database.js';

export type RoundState = 'drafting' | 'drafted' | 'released' | 'sent' | 'answered' | 'posted' | 'withdrawn';

/** A bank's part of one deduction, as it stands. */
export interface RoundRow {
  readonly ordinal: bigint;
  readonly cycle_no: number;
  readonly division: string;
  readonly direction: MoneyDirection;
  readonly agency: string;
  readonly insurance: string;
  readonly period: string;
  readonly bank: string;
  readonly deduction: number;
  readonly number: number;
  readonly attempt: number;
  readonly state: RoundState;
  readonly lines: number;
  readonly total_fen: bigint;
  readonly file_id: string | null;
  readonly content_sm3: string;
  readonly maker: string;
  readonly counted_on: string | null;
  readonly result_due_at: Date | null;
  readonly overdue_since: Date | null;
}

const columns = `ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, attempt, state, lines,
  total_fen, file_id, content_sm3, maker, counted_on, result_due_at, overdue_since`;

/** A round by the ordinal of its line ids; throws for an unknown one. */
export function getRound(q: Queryable, ordinal: bigint | string): Promise<RoundRow> {
  return q.get<RoundRow>(`SELECT ${columns} FROM bank_rounds WHERE ordinal = $1`, [ordinal]);
}

/** Locks a round's row for a decision about it. */
export function lockRound(tx: Transaction, ordinal: bigint | string): Promise<RoundRow | undefined> {
  return tx.find<RoundRow>(`SELECT ${columns} FROM bank_rounds WHERE ordinal = $1 FOR UPDATE`, [ordinal]);
}

/** What the file of a round was drafted for: its subject in the register of files. */
export const roundSubject = (ordinal: bigint | string): string => `round:${ordinal}`;
