import type { Refusal } from '../refusal/refusal.js';

export type CaseStatus = 'open' | 'on_hold' | 'closed';

/** A task as a workflow and a page know it: ids and codes only. */
export interface OpenTask {
  readonly id: string;
  readonly step: string;
  readonly ordinal: number;
  readonly holder: string | null;
}

/** The next moment at which the case must wake by itself. */
export interface NextDue {
  readonly kind: string;
  readonly ordinal: number;
  /** ISO instant of business time. */
  readonly dueAt: string;
  /** Real milliseconds until then; null where the case is woken by a signal: stepped clock, or far away. */
  readonly sleepMs: number | null;
}

/** Where a case stands. It travels through Temporal, so it holds no personal data. */
export interface CaseState {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly status: CaseStatus;
  readonly step: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly promisedBy: string | null;
  readonly tasks: readonly OpenTask[];
  readonly missingPapers: number;
  readonly nextDue: NextDue | null;
}

/** What a step answers: the case's new state, or why nothing changed. */
export type StepAnswer = { readonly case: CaseState } | { readonly refusal: Refusal };

/** What a recorded step decided; the workflow passes it when it begins again. Codes and ids only. */
export interface StepResult {
  readonly choice?: string;
  readonly expired?: boolean;
  readonly [key: string]: string | number | boolean | null | undefined;
}

export interface RecordedStep {
  readonly step: string;
  readonly ordinal: number;
  readonly result: StepResult;
}
