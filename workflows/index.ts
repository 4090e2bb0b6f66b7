/** Every workflow the worker carries, by the name under which Temporal knows it. */
export { activation } from './activation.js';
export { activationList } from './activation-list.js';
export { bankExchange } from './bank-exchange.js';
export { cancellation } from './cancellation.js';
export { exchange } from './exchange.js';
export { factoryExchange } from './factory-exchange.js';
export { issuance } from './issuance.js';
export { liftLoss } from './lift-loss.js';
export { loss } from './loss.js';
export { mandate } from './mandate.js';
export { mandateRevocation } from './mandate-revocation.js';
export { oralLoss } from './oral-loss.js';
export { personalInfo } from './personal-info.js';
export { pinChange } from './pin-change.js';
export { pinReset } from './pin-reset.js';
export { temporaryCard } from './temporary-card.js';
export { transfer } from './transfer.js';
