import { eventFileHandler } from '../../activities/bank-events/arrived-files.js';
import type { BankFileHandlers } from '../../activities/bank-files/handler.js';
import { mandateAnswerHandler } from '../../activities/mandates/answer-file.js';
import { statementHandler } from '../../activities/reconciliations/statement-file.js';
import { type ResultDeps, resultHandler } from '../../activities/results/result-handler.js';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';

/** Who reads what comes from the banks, by kind. */
export function bankHandlers(deps: ResultDeps & { readonly keys: EnvelopeKeyFile }): BankFileHandlers {
  return {
    DKR: resultHandler(deps, 'deduction'),
    SJ: eventFileHandler(deps),
    SQR: mandateAnswerHandler(deps.cipher),
    DZ: statementHandler(deps),
  };
}
