import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { CaseState, StepAnswer, StepResult } from '../../domain/case/case-state.js';

export type { CaseState, StepAnswer } from '../../domain/case/case-state.js';

/** What a page may ask of a case. */
export const caseActions = [
  'complete',
  'papersReceived',
  'hold',
  'resume',
  'withdraw',
  'take',
  'release',
  'reassign',
  'comment',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** One request of a page. Its words and personal data stay in the request row; this carries ids and codes. */
export interface StepRequest {
  readonly requestId: string;
  /** Staff id of whoever asks. */
  readonly actor: string;
  readonly action: CaseAction;
  readonly taskId?: string;
  readonly choice?: string;
  /** Staff id that a task is given to. */
  readonly to?: string;
  readonly traceId: string;
}

/** An answer from outside (police, factory, bank) to a wait of the case. */
export interface OutsideResult {
  readonly step: string;
  readonly ordinal: number;
  readonly result: StepResult;
}

/** What a case workflow starts with: its facts are in the tables. */
export interface CaseInput {
  readonly caseId: string;
  readonly traceId: string;
  /** Events of the history after which the workflow continues as new; as Temporal advises where absent. */
  readonly renewAfterEvents?: number;
  /** Outside answers that no step had taken when the workflow continued as new. */
  readonly outside?: readonly OutsideResult[];
}

/** Carries out one request and gives the case's new state, or the refusal. */
export const stepUpdate = defineUpdate<StepAnswer, [StepRequest]>('step');
export const outsideResultSignal = defineSignal<[OutsideResult]>('outsideResult');
/** The business clock or a due date moved: read the due dates anew. */
export const clockMovedSignal = defineSignal('clockMoved');
export const stateQuery = defineQuery<CaseState | null>('state');
