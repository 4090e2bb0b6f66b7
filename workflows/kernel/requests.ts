import { ApplicationFailure, CancellationScope } from '@temporalio/workflow';
import { refusalOfRequest } from '../../domain/case/actions.js';
import type { StepAnswer } from '../../domain/case/case-state.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import { cases } from './activities.js';
import type { CaseLedger } from './case-ledger.js';
import type { StepRequest } from './messages.js';

/** The handler and validator of the `step` update of one case. */
export function answerRequests(ledger: CaseLedger): {
  answer: (request: StepRequest) => Promise<StepAnswer>;
  validate: (request: StepRequest) => void;
} {
  const refusalNow = (request: StepRequest): Refusal | undefined => {
    const state = ledger.stateOrNull();
    return state ? refusalOfRequest(state, request) : undefined;
  };
  return {
    // Reads memory only; what it refuses leaves no event in the history.
    validate: (request) => {
      const refusal = refusalNow(request);
      if (refusal) throw ApplicationFailure.nonRetryable(refusal.code, 'Refusal', refusal);
    },
    answer: (request) =>
      // A case ends by being closed, never because somebody cancelled its workflow.
      CancellationScope.nonCancellable(() =>
        ledger.exclusive(async () => {
          // While it waited for its turn another request may have moved the case.
          const refusal = refusalNow(request);
          if (refusal) return { refusal };
          return request.action === 'complete' ? completeTask(ledger, request) : act(ledger, request);
        }),
      ),
  };
}

function completeTask(ledger: CaseLedger, request: StepRequest): Promise<StepAnswer> {
  const task = ledger.get().tasks.find((open) => open.id === request.taskId);
  if (!task || !request.choice) throw new Error('the request was not validated');
  return ledger.decide({
    step: task.step,
    ordinal: task.ordinal,
    result: { choice: request.choice },
    request: { actor: request.actor, requestId: request.requestId, taskId: task.id },
  });
}

/** Everything but completing a task: it changes the case's facts, not where its procedure stands. */
async function act(ledger: CaseLedger, request: StepRequest): Promise<StepAnswer> {
  const answer = await cases.performAction({ caseId: ledger.input.caseId, ...request });
  if ('refusal' in answer) {
    await ledger.readAgain();
    return answer;
  }
  ledger.update(answer.case);
  const waiting = ledger.waitingFor();
  // The last missing paper came: the wait for papers is over.
  if (request.action === 'papersReceived' && answer.case.missingPapers === 0 && waiting?.step === 'papers') {
    const { actor, requestId } = request;
    const after = { actor, requestId };
    return ledger.decide({ step: 'papers', ordinal: waiting.ordinal, result: { choice: 'complete' }, after });
  }
  return answer;
}
