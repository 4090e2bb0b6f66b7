import { ApplicationFailure, isGrpcServiceError, WorkflowUpdateFailedError } from '@temporalio/client';

/** FAILED_PRECONDITION of gRPC. */
const failedPrecondition = 9;

/**
 * True where nobody decided an update, so that it is to be sent again under the same id: no worker looked at it, which
 * happens when many ask at once, or its workflow task was thrown away, because a signal came in the moment in which the
 * step closed the case. What the step wrote holds then, and the repetition finds its answer.
 */
export function isUnprocessed(error: unknown): boolean {
  if (error instanceof WorkflowUpdateFailedError) {
    return error.cause instanceof ApplicationFailure && error.cause.type === 'UnprocessedUpdate';
  }
  const cause = (error as Error | undefined)?.cause;
  return isGrpcServiceError(cause) && cause.code === failedPrecondition;
}
