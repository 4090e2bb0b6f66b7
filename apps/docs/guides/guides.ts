import type { CaseTypeName } from '../../../domain/case/case-types.js';
import type { CaseGuide } from '../case-guide.js';
import { activationGuide } from './activation.js';
import { cancellationGuide } from './cancellation.js';
import { exchangeGuide } from './exchange.js';
import { issuanceGuide } from './issuance.js';
import { liftLossGuide } from './lift-loss.js';
import { lossGuide } from './loss.js';
import { mandateGuide } from './mandate.js';
import { mandateRevocationGuide } from './mandate-revocation.js';
import { oralLossGuide } from './oral-loss.js';
import { personalInfoGuide } from './personal-info.js';
import { pinChangeGuide } from './pin-change.js';
import { pinResetGuide } from './pin-reset.js';
import { recoveryGuide } from './recovery.js';
import { refundGuide } from './refund.js';
import { temporaryCardGuide } from './temporary-card.js';
import { transferGuide } from './transfer.js';

/** One guide a case type; a type without one does not compile. */
export const guides: Readonly<Record<CaseTypeName, CaseGuide>> = {
  issuance: issuanceGuide,
  activation: activationGuide,
  temporaryCard: temporaryCardGuide,
  oralLoss: oralLossGuide,
  loss: lossGuide,
  liftLoss: liftLossGuide,
  exchange: exchangeGuide,
  cancellation: cancellationGuide,
  pinChange: pinChangeGuide,
  pinReset: pinResetGuide,
  personalInfo: personalInfoGuide,
  transfer: transferGuide,
  mandate: mandateGuide,
  mandateRevocation: mandateRevocationGuide,
  refund: refundGuide,
  recovery: recoveryGuide,
};
