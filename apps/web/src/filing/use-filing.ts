import { useEffect, useRef } from 'react';
import type { FileCaseInput } from '../api/types.js';
import { useSubmission } from '../requests/use-submission.js';
import { fileCase } from './filing.queries.js';
import type { useDraft } from './use-draft.js';

/**
 * Sends a filing, which takes its draft away: the draft rests meanwhile, so that nothing is saved into what is gone.
 * Where nothing was filed it is saved on.
 */
export function useFiling(draft: ReturnType<typeof useDraft>) {
  const submission = useSubmission(fileCase);
  const begun = useRef(false);
  const { state } = submission;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft goes on once for each refusal
  useEffect(() => {
    if (state === 'refused' || state === 'unavailable') draft.goOn();
  }, [state]);
  const file = async (inputOf: (draftId: string | undefined) => FileCaseInput) => {
    if (begun.current || submission.locked) return undefined;
    begun.current = true;
    const answer = await submission.submit(inputOf(await draft.rest()));
    begun.current = false;
    return answer;
  };
  return { ...submission, file };
}
