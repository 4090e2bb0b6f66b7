import { isCancellation } from '@temporalio/workflow';
import type { CardEvent, CardState } from '../../domain/card/card-state.js';
import type { PinEvent } from '../../domain/card/pin.js';
import type { TemporaryCardEvent } from '../../domain/card/temporary-card.js';
import type { StepResult } from '../../domain/case/case-state.js';
import type { Opening } from '../../domain/case/changes.js';
import type { ChargeKind } from '../../domain/money/charge.js';
import type { CaseLedger } from './case-ledger.js';
import type { CaseRun } from './case-run.js';

/** What may be said of a wait beside its step. */
type WaitTerms = Omit<Opening, 'step' | 'ordinal'>;

/** The verbs in which a procedure is told. Changes are written with the next wait, in one transaction. */
export class Case {
  readonly id: string;
  private orders = 0;

  constructor(
    private readonly run: CaseRun,
    private readonly ledger: CaseLedger,
  ) {
    this.id = ledger.input.caseId;
  }

  /** The value of a rule in the version that the case was filed under. */
  rule<Value>(ruleKey: string): Value {
    const value = this.ledger.rules[ruleKey];
    if (value === undefined) throw new Error(`the case was filed without the rule ${ruleKey}`);
    return value as Value;
  }

  /** What the type kept of the filing: a code or id that no step changes. */
  filed(name: string): unknown {
    return this.ledger.filed[name];
  }

  /** Opens a task for a person and waits for the choice, or for its expiry. */
  task(step: string, terms: WaitTerms = {}): Promise<StepResult> {
    return this.meet(step, terms, 'task');
  }

  /**
   * The same, where an answer from outside may end the task before a person does: the bank's event, or another case on
   * the card.
   */
  taskOrAnswer(step: string, terms: WaitTerms = {}): Promise<StepResult> {
    return this.meet(step, terms, 'task', (ordinal) => this.ledger.deliverOutside(step, ordinal));
  }

  /**
   * Waits until every required paper is there (附件1 第六条); passes at once where nothing is missing. Another case may
   * end the wait by its answer, which is given.
   */
  async papers(): Promise<StepResult> {
    return this.ledger.papersMissingAtFiling ? this.taskOrAnswer('papers') : {};
  }

  /** Waits for an answer from outside that comes by signal. */
  answerFrom(step: string, terms: WaitTerms = {}): Promise<StepResult> {
    return this.meet(step, terms, 'signal', (ordinal) => this.ledger.deliverOutside(step, ordinal));
  }

  /** Asks an outside party through an activity of the counterparties' queue and waits for its answer. */
  ask(step: string, question: (ordinal: number) => Promise<StepResult>): Promise<StepResult> {
    return this.meet(step, {}, 'activity', async (ordinal) => {
      await this.ledger.deliver({ step, ordinal, result: await question(ordinal) });
    });
  }

  /** 受理: from here the promise's clock runs (附件1 第十一条(3)(4)). */
  accept(terms: { workingDays: number; escalateAtPercent: readonly number[] }): void {
    this.run.change({ kind: 'accept', ...terms });
  }

  /** What was promised is ready; from here nothing of the promise escalates. */
  meetPromise(): void {
    this.run.change({ kind: 'meetPromise' });
  }

  /** Issues a numbered paper. */
  issue(paper: string): void {
    this.run.change({ kind: 'paper', paper });
  }

  /** Orders the case's card from the factory; the answer of the n-th order comes to the n-th wait `production`. */
  orderCard(applyType: '01' | '05' | '06'): void {
    this.orders += 1;
    this.run.change({ kind: 'orderCard', ordinal: this.orders, applyType });
  }

  /** An event on the card that the case makes; the table of card states decides. */
  card(event: CardEvent | TemporaryCardEvent): void {
    this.run.change({ kind: 'card', event });
  }

  /** An event on the card that the case was filed for; with `ifIn`, only where it still is in one of these states. */
  subjectCard(event: CardEvent, ifIn?: readonly CardState[]): void {
    this.run.change({ kind: 'card', event, of: 'subject', ...(ifIn ? { ifIn } : {}) });
  }

  /** What the terminal did to the PIN of the card that the case was filed for (附件1 第十七, 十八条). */
  pin(event: PinEvent): void {
    this.run.change({ kind: 'pin', event });
  }

  /** Takes a fee or deposit with this step (附件1 第十五条(3), 第十九条). */
  charge(charge: ChargeKind): void {
    this.run.change({ kind: 'charge', charge });
  }

  /** Gives back what was taken. */
  refund(charge: ChargeKind): void {
    this.run.change({ kind: 'refund', charge });
  }

  /** Answers a wait of the open case of another type on the same card, where there is one. */
  answer(type: string, step: string, result: StepResult): void {
    this.run.change({ kind: 'answer', type, step, result });
  }

  /** The case goes on at the office that its filing named, or back at the one that filed it. */
  moveToOffice(office: 'to' | 'from'): void {
    this.run.change({ kind: 'moveToOffice', office });
  }

  /** Tells the person. */
  notify(template: string): void {
    this.run.change({ kind: 'notice', template });
  }

  /** Closes the case with the changes gathered. */
  async close(outcome: string): Promise<string> {
    await this.run.flush({ outcome });
    return outcome;
  }

  private async meet(
    step: string,
    terms: WaitTerms,
    kind: 'task' | 'signal' | 'activity',
    answer?: (ordinal: number) => Promise<void>,
  ): Promise<StepResult> {
    const ordinal = this.run.meet(step);
    const recorded = this.ledger.recordedResult(step, ordinal);
    if (recorded !== undefined) {
      this.run.pass();
      return recorded;
    }
    await this.run.flush({ open: { step, ordinal, ...terms } });
    // Not awaited: it answers the wait below, or is cancelled with the run.
    if (answer) answer(ordinal).catch(rethrowUnlessCancelled);
    return this.run.wait(step, ordinal, kind);
  }
}

function rethrowUnlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
