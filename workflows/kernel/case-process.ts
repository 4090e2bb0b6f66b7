import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
  TemporalFailure,
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
 * steps that are recorded already, so it stops where the facts stand. When the database refuses a step, or the facts
 * went on without the workflow, they are read anew and the procedure runs again in the same way: a refused step leaves
 * nothing behind.
 */
export function caseProcess(procedure: Procedure): (input: CaseInput) => Promise<CaseOutcome> {
  return async (input) => {
    const ledger = new CaseLedger(input);
    setHandler(stateQuery, () => ledger.stateOrNull());
    setHandler(outsideResultSignal, (answer) => ledger.outsideAnswered(answer));
    setHandler(clockMovedSignal, () => ledger.clockMoved());
    const requests = answerRequests(ledger);
    setHandler(stepUpdate, requests.answer, { validator: requests.validate });

    // A case ends by being closed, never because somebody cancelled its workflow.
    return CancellationScope.nonCancellable(async () => {
      const outcome = await untilClosedOrFull(procedure, ledger);
      await condition(allHandlersFinished);
      return outcome ?? continueAsNew({ ...input, outside: ledger.untakenAnswers() });
    });
  };
}

/** The outcome, or nothing when the history is full. What fails here is a bug: it stops at this place until it is mended. */
async function untilClosedOrFull(procedure: Procedure, ledger: CaseLedger): Promise<CaseOutcome | undefined> {
  try {
    ledger.begin(await cases.beginCase({ caseId: ledger.input.caseId }));
    const watch = new CancellationScope();
    const watching = watch.run(() => Promise.all([watchDueDates(ledger), watchPapers(ledger)]));
    const outcome = await Promise.race([carryOut(procedure, ledger), untilFull(ledger)]);
    watch.cancel();
    await watching.catch(ignoreCancellation);
    return outcome;
  } catch (error) {
    // A failure of an activity would end the workflow for good; an Error fails the task, which is tried again and alerts.
    throw error instanceof TemporalFailure ? new Error(error.message, { cause: error }) : error;
  }
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
  const { renewAfterEvents = Number.POSITIVE_INFINITY } = ledger.input;
  const full = () => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength >= renewAfterEvents;
  await condition(() => full() && ledger.quiet());
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

/** Ends the wait for papers where the facts say that all are there and no request is about to end it. */
async function watchPapers(ledger: CaseLedger): Promise<void> {
  await condition(() => ledger.closed() || (ledger.papersAreIn() && ledger.quiet()));
  await ledger.exclusive(async () => {
    const waiting = ledger.waitingFor();
    if (!waiting || !ledger.papersAreIn()) return;
    await ledger.decide({ step: 'papers', ordinal: waiting.ordinal, result: { choice: 'complete' } });
  });
}

function ignoreCancellation(error: unknown): undefined {
  if (isCancellation(error)) return undefined;
  throw error;
}
