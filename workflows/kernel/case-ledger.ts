import { condition } from '@temporalio/workflow';
import type { CaseBeginning } from '../../activities/cases/case-activities.js';
import type { CaseState, NextDue, StepAnswer, StepResult } from '../../domain/case/case-state.js';
import type { Decision } from '../../domain/case/changes.js';
import { cases } from './activities.js';
import { CaseRun } from './case-run.js';
import { Deferred, Turns } from './deferred.js';
import type { CaseInput, OutsideResult } from './messages.js';

const key = (step: string, ordinal: number): string => `${step}#${ordinal}`;

/** What a case workflow knows of its case: the state last written, the steps recorded, and the run under way. */
export class CaseLedger {
  private state: CaseState | undefined;
  private readonly recorded = new Map<string, StepResult>();
  private readonly outsideAnswers = new Map<string, OutsideResult>();
  private readonly turns = new Turns();
  private run: CaseRun | undefined;
  private runEnds = new Deferred<string | undefined>();
  private clockSignals = 0;
  private clockSignalsSeen = 0;
  rules: CaseBeginning['rules'] = {};
  /** Fixed at filing, so that a procedure which begins again takes the same way. */
  papersMissingAtFiling = false;
  filed: CaseBeginning['filed'] = {};

  constructor(readonly input: CaseInput) {
    for (const answer of input.outside ?? []) this.outsideAnswered(answer);
  }

  /** Takes over the case's facts, when the workflow begins and whenever they went on without it. */
  begin(beginning: CaseBeginning): void {
    for (const step of beginning.steps) this.recorded.set(key(step.step, step.ordinal), step.result);
    for (const answer of beginning.outside) this.outsideAnswers.set(key(answer.step, answer.ordinal), answer);
    this.rules = beginning.rules;
    this.papersMissingAtFiling = beginning.papersMissingAtFiling;
    this.filed = beginning.filed ?? {};
    this.update(beginning.state);
  }

  /** The case's state; only after `begin`. */
  get(): CaseState {
    if (!this.state) throw new Error('the case has not begun');
    return this.state;
  }

  stateOrNull(): CaseState | null {
    return this.state ?? null;
  }

  closed(): boolean {
    return this.state?.status === 'closed';
  }

  outcome(): string {
    return this.get().outcome ?? '';
  }

  recordedResult(step: string, ordinal: number): StepResult | undefined {
    return this.recorded.get(key(step, ordinal));
  }

  /** Takes over a state that an activity gave; an older one than the one known is passed over. */
  update(state: CaseState): void {
    if (this.state && state.version < this.state.version) return;
    this.state = state;
    if (state.status === 'closed') this.runEnds.resolve(state.outcome ?? '');
  }

  /**
   * One piece of work at a time: requests, outside answers and due dates never cross. It waits until the procedure
   * waits, because before its first wait, and while a refused step is rewound, there is nothing to work on.
   */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(async () => {
      // Asked first, because a condition that holds already would cost as much as one that has to wait.
      const ready = () => this.closed() || this.waitingFor() !== undefined;
      if (!ready()) await condition(ready);
      const result = await work();
      if (this.behind()) await this.rewind();
      return result;
    });
  }

  /** Starts a run of the procedure from its top. */
  startRun(): CaseRun {
    this.runEnds = new Deferred();
    this.run = new CaseRun(
      (decision, changes, next) => this.writeStep(decision, changes, next),
      this.recorded.has(key('begin', 1)),
    );
    return this.run;
  }

  /** The outcome when the case was closed from outside the procedure; nothing when the run must start again. */
  runMustEnd(): Promise<string | undefined> {
    return this.runEnds.promise;
  }

  /** No step is under way and the procedure waits for a person or a signal. */
  quiet(): boolean {
    const waiting = this.run?.waitingFor();
    return this.turns.free() && waiting !== undefined && waiting.kind !== 'activity';
  }

  /** The case waits for papers and none is missing: the request that brought the last one was cut off after its write. */
  papersAreIn(): boolean {
    return this.waitingFor()?.step === 'papers' && this.state?.missingPapers === 0;
  }

  waitingFor(): { readonly step: string; readonly ordinal: number } | undefined {
    return this.run?.waitingFor();
  }

  /** Answers the step that the procedure waits for. */
  decide(decision: Decision): Promise<StepAnswer> {
    if (!this.run) throw new Error('the procedure has not started');
    return this.run.decide(decision);
  }

  /** Reads the facts anew: the rows refused what this workflow would have allowed. */
  async readAgain(): Promise<void> {
    this.begin(await cases.beginCase({ caseId: this.input.caseId }));
  }

  /** An answer from outside may come before the procedure waits for it, and more than once. */
  outsideAnswered(answer: OutsideResult): void {
    const place = key(answer.step, answer.ordinal);
    if (this.recorded.has(place) || this.outsideAnswers.has(place)) return;
    this.outsideAnswers.set(place, answer);
  }

  /** Answers that no step has taken yet; they go along when the workflow continues as new. */
  untakenAnswers(): OutsideResult[] {
    return [...this.outsideAnswers].filter(([place]) => !this.recorded.has(place)).map(([, answer]) => answer);
  }

  /** Waits for an answer from outside and hands it to the procedure. */
  async deliverOutside(step: string, ordinal: number): Promise<void> {
    const place = key(step, ordinal);
    // A task may be done by a person before anybody answers from outside.
    await condition(() => this.outsideAnswers.has(place) || this.recorded.has(place));
    if (this.recorded.has(place)) return;
    await this.deliver({ step, ordinal, result: this.outsideAnswers.get(place)?.result ?? {} });
  }

  /** Hands on an answer from outside, unless the procedure no longer waits for it. */
  async deliver(decision: Decision): Promise<void> {
    await this.exclusive(async () => {
      const waiting = this.waitingFor();
      if (this.closed() || waiting?.step !== decision.step || waiting.ordinal !== decision.ordinal) return;
      await this.decideAlone(decision);
    });
  }

  /**
   * What no person decided is refused only where the case was closed meanwhile, or where a wait ran out in the moment in
   * which it was answered: the rows knew the answer, and it is taken next. Anything else is a bug.
   */
  private async decideAlone(decision: Decision): Promise<void> {
    const answer = await this.decide(decision);
    const answered = decision.result.expired && this.outsideAnswers.has(key(decision.step, decision.ordinal));
    if ('refusal' in answer && !this.closed() && !answered)
      throw new Error(`${decision.step}#${decision.ordinal} was refused: ${answer.refusal.code}`);
  }

  clockMoved(): void {
    this.clockSignals += 1;
  }

  /** Ends when a due date may have come, or when the case is closed. */
  async nextDueMoment(): Promise<'due' | 'closed'> {
    for (;;) {
      const due = this.state?.nextDue;
      const changed = () =>
        this.closed() || this.clockSignals !== this.clockSignalsSeen || nameOf(this.state?.nextDue) !== nameOf(due);
      const passed =
        due?.sleepMs == null
          ? await condition(changed).then(() => false)
          : !(await condition(changed, Math.max(due.sleepMs, 1)));
      if (this.closed()) return 'closed';
      if (passed || this.clockSignals !== this.clockSignalsSeen) return 'due';
    }
  }

  /** Carries out the due dates that have come; an expired wait ends. */
  async fireDeadlines(): Promise<void> {
    if (this.closed()) return;
    // A signal that comes while the rows are read may tell of something they did not yet say: it counts for the next time.
    this.clockSignalsSeen = this.clockSignals;
    const fired = await cases.fireDeadlines({ caseId: this.input.caseId, traceId: this.input.traceId });
    this.update(fired.state);
    const waiting = this.waitingFor();
    const expired = fired.expired.find((wait) => wait.step === waiting?.step && wait.ordinal === waiting.ordinal);
    if (expired) await this.decideAlone({ step: expired.step, ordinal: expired.ordinal, result: { expired: true } });
  }

  private async writeStep(
    decision: Decision,
    changes: Parameters<typeof cases.recordStep>[0]['changes'],
    next: { open?: Parameters<typeof cases.recordStep>[0]['open']; outcome?: string },
  ): Promise<StepAnswer> {
    const answer = await cases.recordStep({
      caseId: this.input.caseId,
      decision,
      changes,
      traceId: this.input.traceId,
      ...(next.open ? { open: next.open } : {}),
      ...(next.outcome ? { close: { outcome: next.outcome } } : {}),
    });
    if ('refusal' in answer) {
      if (decision.step === 'begin') throw new Error(`the case can't begin: ${answer.refusal.code}`);
      await this.rewind();
    } else {
      this.recorded.set(key(decision.step, decision.ordinal), decision.result);
      this.update(answer.case);
    }
    return answer;
  }

  /** The facts went on without this workflow: a worker was killed between a step's write and its note in the history. */
  private behind(): boolean {
    const waiting = this.waitingFor();
    if (!waiting || this.closed()) return false;
    const { step, tasks } = this.get();
    return step !== waiting.step || tasks.some((task) => task.step === step && task.ordinal !== waiting.ordinal);
  }

  /** Ends the run; the next one starts from the facts as they are. */
  private async rewind(): Promise<void> {
    this.run = undefined;
    await this.readAgain();
    this.runEnds.resolve(this.closed() ? this.outcome() : undefined);
  }
}

function nameOf(due: NextDue | null | undefined): string {
  return due ? `${due.kind}#${due.ordinal}@${due.dueAt}` : '';
}
