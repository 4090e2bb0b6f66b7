import type { CaseState, RecordedStep } from '../../domain/case/case-state.js';
import type { Transaction } from '../database/database.js';
import { getCase } from './case-row.js';
import type { CaseDeps } from './record-step.js';
import { type StateColumns, stateColumns, stateOf } from './step-context.js';

/** What a workflow needs to begin, or to begin again and stop where the facts stand. */
export interface CaseBeginning {
  readonly state: CaseState;
  readonly steps: readonly RecordedStep[];
  /** Answers from outside that are in the tables; the signals that told of them may be lost. */
  readonly outside: readonly RecordedStep[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly papersMissingAtFiling: boolean;
  /** What the type kept of the filing: ids and codes. A procedure decides by what no step changes. */
  readonly filed: Readonly<Record<string, unknown>>;
}

/** Reads a case's facts for its workflow. Throws for an unknown case. */
export function beginCase({ db }: CaseDeps, input: { readonly caseId: string }): Promise<CaseBeginning> {
  // In a transaction its statements are prepared.
  return db.transaction((tx) => readBeginning(tx, input.caseId));
}

interface BeginningColumns extends StateColumns {
  readonly steps: RecordedStep[] | null;
  readonly orders: { id: string; ordinal: number; state: string }[] | null;
  readonly answers: RecordedStep[] | null;
}

async function readBeginning(tx: Transaction, caseId: string): Promise<CaseBeginning> {
  const { row, clock, more } = await getCase<BeginningColumns>(
    tx,
    caseId,
    `(SELECT json_agg(json_build_object('step', step, 'ordinal', ordinal, 'result', result) ORDER BY at, ordinal)
      FROM case_steps WHERE case_id = $1) AS steps,
     (SELECT json_agg(json_build_object('id', id, 'ordinal', ordinal, 'state', state))
      FROM card_orders WHERE case_id = $1 AND result_code IS NOT NULL) AS orders,
     (SELECT json_agg(json_build_object('step', step, 'ordinal', ordinal, 'result', result))
      FROM case_answers WHERE case_id = $1) AS answers, ${stateColumns}`,
  );
  const settledOrders = (more.orders ?? []).map(({ id, ordinal, state }) => ({
    step: 'production',
    ordinal,
    result: { orderId: id, code: state },
  }));
  return {
    state: stateOf(row, more, clock),
    steps: more.steps ?? [],
    outside: [...settledOrders, ...(more.answers ?? [])],
    rules: Object.fromEntries(Object.entries(row.rules).map(([key, rule]) => [key, rule.value])),
    papersMissingAtFiling: row.data.papersMissingAtFiling,
    filed: row.data,
  };
}
