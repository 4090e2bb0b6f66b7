import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { cases } from './activities.js';
import { Case } from './case.js';
import { CaseLedger } from './case-ledger.js';
import { type CaseInput, clockMovedSignal, outsideResultSignal, stateQuery, stepUpdate } from './messages.js';
import { answerRequests } from './requests.js';

/** What a process ends with: the outcome its case was closed with. */
export type CaseOutcome = string;

/** A procedure as the regulation describes it, told with the verbs of `Case`. */
export type Procedure = (c: Case) => Promise<CaseOutcome>;

/**
 * Makes the Temporal workflow of a case type out of its procedure.
 *
 * The procedure runs from the top whenever the workflow begins (also after Temporal's own data was lost) and passes the
 * steps that are recorded already, so it stops where the facts stand. When the database refuses a step, the procedure
 * runs again in the same way and so waits where it waited before the step: a refused step leaves nothing behind.
 */
export function caseProcess(procedure: Procedure): (input: CaseInput) => Promise<CaseOutcome> {
  return async (input) => {
    const ledger = new CaseLedger(input);
    setHandler(stateQuery, () => ledger.stateOrNull());
    setHandler(outsideResultSignal, (answer) => ledger.outsideAnswered(answer));
    setHandler(clockMovedSignal, () => ledger.clockMoved());
    const requests = answerRequests(ledger);
    setHandler(stepUpdate, requests.answer, { validator: requests.validate });

    ledger.begin(await cases.beginCase({ caseId: input.caseId }));
    const watch = new CancellationScope();
    const watching = watch.run(() => watchDueDates(ledger));
    const outcome = await Promise.race([carryOut(procedure, ledger), untilFull(ledger)]);
    watch.cancel();
    await watching.catch(ignoreCancellation);
    await condition(allHandlersFinished);
    if (outcome === undefined) return continueAsNew<(input: CaseInput) => Promise<CaseOutcome>>(input);
    return outcome;
  };
}

/** Runs the procedure until the case is closed, from the top after each refused step. */
async function carryOut(procedure: Procedure, ledger: CaseLedger): Promise<CaseOutcome> {
  while (!ledger.closed()) {
    const run = new CancellationScope();
    const ended = await Promise.race([
      run.run(() => procedure(new Case(ledger.startRun(), ledger))).catch(ignoreCancellation),
      ledger.runMustEnd(),
    ]);
    run.cancel();
    if (ended !== undefined) return ended;
  }
  return ledger.outcome();
}

/** Ends with nothing when the history is long enough to be begun anew and no step is under way. */
async function untilFull(ledger: CaseLedger): Promise<undefined> {
  await condition(() => workflowInfo().continueAsNewSuggested && ledger.quiet());
  return undefined;
}

/** Sleeps until the next due date, re-reads it, and sleeps again if it moved. */
async function watchDueDates(ledger: CaseLedger): Promise<void> {
  for (;;) {
    const due = await ledger.nextDueMoment();
    if (due === 'closed') return;
    await ledger.exclusive(() => ledger.fireDeadlines());
  }
}

function ignoreCancellation(error: unknown): undefined {
  if (isCancellation(error)) return undefined;
  throw error;
}
