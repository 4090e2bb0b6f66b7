import type { CaseState, StepAnswer } from '../../domain/case/case-state.js';
import type { Decision, StepWrite } from '../../domain/case/changes.js';
import { beginCase, type CaseBeginning } from './begin-case.js';
import { fireDue } from './deadlines.js';
import { type ActionRequest, performAction } from './perform-action.js';
import { type CaseDeps, recordStep, type StepDeps } from './record-step.js';
import { contextOfCase, saveStep } from './step-context.js';

export type { CaseBeginning } from './begin-case.js';

/** What has come due in a case. */
export interface FiredDeadlines {
  readonly state: CaseState;
  /** Waits whose time is over. */
  readonly expired: readonly { readonly step: string; readonly ordinal: number }[];
}

/** The database steps of every case workflow: short, idempotent, one transaction each. */
export function createCaseActivities(deps: StepDeps) {
  return {
    beginCase: (input: { caseId: string }): Promise<CaseBeginning> => beginCase(deps, input),
    recordStep: (write: StepWrite & { decision: Decision }): Promise<StepAnswer> => recordStep(deps, write),
    performAction: (request: ActionRequest): Promise<StepAnswer> => performAction(deps, request),
    fireDeadlines: (input: { caseId: string; traceId: string }): Promise<FiredDeadlines> => fireDeadlines(deps, input),
  };
}

export type CaseActivities = ReturnType<typeof createCaseActivities>;

async function fireDeadlines(deps: CaseDeps, input: { caseId: string; traceId: string }): Promise<FiredDeadlines> {
  return deps.db.transaction(async (tx) => {
    const by = { actor: 'system', traceId: input.traceId };
    const context = await contextOfCase(tx, deps.cipher, input.caseId, by);
    const expired = context.row.status === 'closed' ? [] : await fireDue(context);
    return { state: await saveStep(context), expired };
  });
}
