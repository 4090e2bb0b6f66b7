import type { StepAnswer, StepResult } from '../../domain/case/case-state.js';
import type { Change, Decision, Opening } from '../../domain/case/changes.js';
import { Deferred } from './deferred.js';

/** Where a run of the procedure waits. */
interface Waiting {
  readonly step: string;
  readonly ordinal: number;
  readonly kind: 'task' | 'signal' | 'activity';
  readonly answer: Deferred<StepResult>;
}

/** Writes one step; gives the case's new state or the refusal. */
export type WriteStep = (
  decision: Decision,
  changes: readonly Change[],
  next: { open?: Opening; outcome?: string },
) => Promise<StepAnswer>;

/**
 * One run of a procedure from its top: counts how often each step was met, gathers the changes since the last
 * decision, and knows where the procedure waits. It is thrown away when the database refuses a step.
 */
export class CaseRun {
  private readonly met = new Map<string, number>();
  private changes: Change[] = [];
  private decision: Decision | undefined;
  private settled: Deferred<StepAnswer> | undefined;
  private waitsFor: Waiting | undefined;

  /** `begun` says that the case's first transaction is recorded already. */
  constructor(
    private readonly write: WriteStep,
    begun: boolean,
  ) {
    if (!begun) this.decision = { step: 'begin', ordinal: 1, result: {} };
  }

  /** The ordinal of this meeting of the step: 1, then 2 when a loop comes back to it. */
  meet(step: string): number {
    const ordinal = (this.met.get(step) ?? 0) + 1;
    this.met.set(step, ordinal);
    return ordinal;
  }

  change(change: Change): void {
    this.changes.push(change);
  }

  /** A recorded decision is passed: what was changed before it was written with the step before it. */
  pass(): void {
    this.changes = [];
  }

  /** Writes what was decided together with its changes and what comes next. Nothing decided: all is written already. */
  async flush(next: { open?: Opening; outcome?: string }): Promise<void> {
    const { decision, changes } = this;
    this.changes = [];
    if (!decision) return;
    this.decision = undefined;
    const answer = await this.write(decision, changes, next);
    this.settled?.resolve(answer);
    this.settled = undefined;
    // Refused: this run has gone too far and must not go on; the ledger starts another.
    if ('refusal' in answer) await new Promise<never>(() => {});
  }

  /** The procedure stops here until the step is answered. */
  wait(step: string, ordinal: number, kind: Waiting['kind']): Promise<StepResult> {
    const answer = new Deferred<StepResult>();
    this.waitsFor = { step, ordinal, kind, answer };
    return answer.promise;
  }

  /** Gives the step's decision to the waiting procedure and waits until it is written. */
  decide(decision: Decision): Promise<StepAnswer> {
    const waiting = this.waitsFor;
    if (!waiting || waiting.step !== decision.step || waiting.ordinal !== decision.ordinal) {
      throw new Error(`the case does not wait for ${decision.step}#${decision.ordinal}`);
    }
    this.waitsFor = undefined;
    this.decision = decision;
    this.settled = new Deferred();
    const settled = this.settled.promise;
    waiting.answer.resolve(decision.result);
    return settled;
  }

  waitingFor(): { readonly step: string; readonly ordinal: number; readonly kind: Waiting['kind'] } | undefined {
    return this.waitsFor;
  }
}
