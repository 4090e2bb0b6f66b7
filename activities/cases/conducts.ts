import { activationConduct } from '../activations/conduct.js';
import { cancellationConduct } from '../cancellations/conduct.js';
import { exchangeConduct } from '../exchanges/conduct.js';
import { issuanceConduct } from '../issuance/conduct.js';
import { liftLossConduct, lossConduct, oralLossConduct } from '../losses/conduct.js';
import { mandateConduct, mandateRevocationConduct } from '../mandates/conduct.js';
import { personalInfoConduct } from '../personal-info/conduct.js';
import { pinConduct } from '../pins/conduct.js';
import { refundConduct } from '../refunds/conduct.js';
import { recoveryConduct } from '../refunds/recovery-conduct.js';
import { temporaryCardConduct } from '../temporary-cards/conduct.js';
import { transferConduct } from '../transfers/conduct.js';
import type { CaseConduct } from './conduct.js';
import { enterApplicant } from './subjects.js';

const conducts: Readonly<Record<string, CaseConduct>> = {
  personalInfo: personalInfoConduct,
  transfer: transferConduct,
  mandate: mandateConduct,
  mandateRevocation: mandateRevocationConduct,
  refund: refundConduct,
  recovery: recoveryConduct,
  issuance: issuanceConduct,
  activation: activationConduct,
  temporaryCard: temporaryCardConduct,
  oralLoss: oralLossConduct,
  loss: lossConduct,
  liftLoss: liftLossConduct,
  exchange: exchangeConduct,
  cancellation: cancellationConduct,
  pinChange: pinConduct,
  pinReset: pinConduct,
};

/** A type that says nothing else is filed for an applicant and takes nothing in with its steps. */
const plain: CaseConduct = { subject: enterApplicant };

/** The conduct of a case type. */
export function conductOf(type: string): CaseConduct {
  return conducts[type] ?? plain;
}
