import type { DueState } from '../../domain/cycle/due-state.js';
import type { Queryable } from '../database/database.js';
import type { CycleKey } from './cycle-row.js';

/** Count and principal of dues by where they stand; `assessed` is what was assessed, whatever the states say. */
export interface DueSums {
  readonly dues: number;
  readonly assessed: bigint;
  readonly by: Readonly<Record<DueState, { readonly dues: number; readonly fen: bigint }>>;
}

/** Always so: assessed = open + in flight + paid + arrears + waived (design §6). */
export function sumsBalance({ dues, assessed, by }: DueSums): boolean {
  const states = Object.values(by);
  return (
    states.reduce((sum, state) => sum + state.fen, 0n) === assessed &&
    states.reduce((sum, state) => sum + state.dues, 0) === dues
  );
}

/** What one run assessed, and where it stands. */
export function cycleSums(q: Queryable, cycleNo: number): Promise<DueSums> {
  return sumsOf(q, 'no = $1', [cycleNo]);
}

/** What an agency assessed for a type and period, over all runs, and where it stands. */
export function periodSums(
  q: Queryable,
  { agency, insurance, period }: Pick<CycleKey, 'agency' | 'insurance' | 'period'>,
): Promise<DueSums> {
  return sumsOf(q, `direction = 'deduction' AND agency = $1 AND insurance = $2 AND period = $3`, [
    agency,
    insurance,
    period,
  ]);
}

async function sumsOf(q: Queryable, which: string, params: readonly unknown[]): Promise<DueSums> {
  const assessed = await q.get<{ dues: number; fen: bigint }>(
    `SELECT coalesce(sum(dues), 0)::int AS dues, coalesce(sum(assessed_fen), 0)::bigint AS fen FROM cycles WHERE ${which}`,
    params,
  );
  const rows = await q.rows<{ state: DueState; dues: number; fen: bigint }>(
    `SELECT state, count(*)::int AS dues, sum(principal_fen)::bigint AS fen FROM due_now
     WHERE cycle_no IN (SELECT no FROM cycles WHERE ${which}) GROUP BY state`,
    params,
  );
  const none = { dues: 0, fen: 0n };
  const of = (state: DueState) => rows.find((row) => row.state === state) ?? none;
  const by = {
    open: of('open'),
    in_flight: of('in_flight'),
    paid: of('paid'),
    arrears: of('arrears'),
    waived: of('waived'),
  };
  return { dues: assessed.dues, assessed: assessed.fen, by };
}
