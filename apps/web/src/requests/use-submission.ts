import { useRef, useState } from 'react';
import { newRequestId } from '../api/client.js';
import { isProblem, isUnavailable, isUnknownOutcome } from '../api/problem.js';
import { sessionEnded } from '../session/session-ended.js';

export type SubmissionState = 'idle' | 'sending' | 'unconfirmed' | 'unavailable' | 'refused' | 'done';

interface Pending<Input> {
  readonly requestId: string;
  readonly body: string;
  readonly input: Input;
}

/**
 * Sends one request of a form. The request id stays the same for the same content until a definite answer came, so a
 * lost answer is asked for again and never done twice: the state is then `unconfirmed` and `again()` repeats it.
 */
export function useSubmission<Input, Answer>(send: (input: Input, requestId: string) => Promise<Answer>) {
  const [state, setState] = useState<SubmissionState>('idle');
  const [error, setError] = useState<unknown>();
  const pending = useRef<Pending<Input>>(undefined);

  const run = async (next: Pending<Input>): Promise<Answer | undefined> => {
    pending.current = next;
    setState('sending');
    setError(undefined);
    try {
      const answer = await sendTwice(() => send(next.input, next.requestId));
      pending.current = undefined;
      setState('done');
      return answer;
    } catch (failure) {
      setError(failure);
      if (isProblem(failure, 'access.signed-out')) sessionEnded();
      if (isUnknownOutcome(failure)) setState('unconfirmed');
      else if (isUnavailable(failure)) setState('unavailable');
      else {
        pending.current = undefined;
        setState('refused');
      }
      return undefined;
    }
  };

  return {
    state,
    error,
    /** True while nothing may be changed: sending, or not known whether it was done. */
    locked: state === 'sending' || state === 'unconfirmed',
    submit: (input: Input) => run(sameOrNew(pending.current, input)),
    again: () => (pending.current ? run(pending.current) : Promise.resolve(undefined)),
    reset: () => {
      setState('idle');
      setError(undefined);
    },
  };
}

function sameOrNew<Input>(pending: Pending<Input> | undefined, input: Input): Pending<Input> {
  const body = JSON.stringify(input) ?? '';
  return pending && pending.body === body ? pending : { requestId: newRequestId(), body, input };
}

/** A lost answer is asked for once more by itself before the clerk is troubled. */
async function sendTwice<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  try {
    return await send();
  } catch (failure) {
    if (!isUnknownOutcome(failure)) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 800));
    return send();
  }
}
