import type { CaseState, RecordedStep } from '../../domain/case/case-state.js';
import { getCase } from './case-row.js';
import type { CaseDeps } from './record-step.js';
import { readState } from './step-context.js';

/** What a workflow needs to begin, or to begin again and stop where the facts stand. */
export interface CaseBeginning {
  readonly state: CaseState;
  readonly steps: readonly RecordedStep[];
  /** Answers from outside that are in the tables; the signals that told of them may be lost. */
  readonly outside: readonly RecordedStep[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly papersMissingAtFiling: boolean;
}

/** Reads a case's facts for its workflow. Throws for an unknown case. */
export async function beginCase(deps: CaseDeps, input: { readonly caseId: string }): Promise<CaseBeginning> {
  const { row, clock } = await getCase(deps.db, input.caseId);
  const steps = await deps.db.rows<RecordedStep>(
    'SELECT step, ordinal, result FROM case_steps WHERE case_id = $1 ORDER BY at, ordinal',
    [row.id],
  );
  return {
    state: await readState(deps.db, row, clock),
    steps,
    outside: await settledOrders(deps, row.id),
    rules: Object.fromEntries(Object.entries(row.rules).map(([key, rule]) => [key, rule.value])),
    papersMissingAtFiling: row.data.papersMissingAtFiling,
  };
}

async function settledOrders({ db }: CaseDeps, caseId: string): Promise<RecordedStep[]> {
  const orders = await db.rows<{ id: string; ordinal: number; state: string }>(
    'SELECT id, ordinal, state FROM card_orders WHERE case_id = $1 AND result_code IS NOT NULL',
    [caseId],
  );
  return orders.map(({ id, ordinal, state }) => ({
    step: 'production',
    ordinal,
    result: { orderId: id, code: state },
  }));
}
