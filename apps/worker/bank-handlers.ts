import { eventFileHandler } from '../../activities/bank-events/arrived-files.js';
import type { BankFileHandlers } from '../../activities/bank-files/handler.js';
import type { Cipher } from '../../activities/cipher/cipher.js';
import { mandateAnswerHandler } from '../../activities/mandates/answer-file.js';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';

/** Who reads what comes from the banks, by kind. */
export function bankHandlers(deps: { readonly cipher: Cipher; readonly keys: EnvelopeKeyFile }): BankFileHandlers {
  return { SJ: eventFileHandler(deps), SQR: mandateAnswerHandler(deps.cipher) };
}
