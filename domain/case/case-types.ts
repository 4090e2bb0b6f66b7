import type { CaseType, TaskStep, WaitStep } from './case-type.js';
import { activation } from './types/activation.js';
import { cancellation } from './types/cancellation.js';
import { exchange } from './types/exchange.js';
import { issuance } from './types/issuance.js';
import { liftLoss } from './types/lift-loss.js';
import { loss } from './types/loss.js';
import { mandate } from './types/mandate.js';
import { mandateRevocation } from './types/mandate-revocation.js';
import { oralLoss } from './types/oral-loss.js';
import { personalInfo } from './types/personal-info.js';
import { pinChange } from './types/pin-change.js';
import { pinReset } from './types/pin-reset.js';
import { recovery } from './types/recovery.js';
import { refund } from './types/refund.js';
import { temporaryCard } from './types/temporary-card.js';
import { transfer } from './types/transfer.js';

/** Every type of case that can be filed (design §4). */
export const caseTypes = {
  issuance,
  activation,
  temporaryCard,
  oralLoss,
  loss,
  liftLoss,
  exchange,
  cancellation,
  pinChange,
  pinReset,
  personalInfo,
  transfer,
  mandate,
  mandateRevocation,
  refund,
  recovery,
} as const satisfies Record<string, CaseType>;
export type CaseTypeName = keyof typeof caseTypes;

/**
 * A case type by its name. Types known only to tests (the toy case) are put in with `registerCaseType`.
 * Throws for an unknown name: that is a bug, never a user's doing.
 */
export function getCaseType(name: string): CaseType {
  const found = registry.get(name);
  if (!found) throw new Error(`unknown case type ${name}`);
  return found;
}

const registry = new Map<string, CaseType>(Object.entries(caseTypes));

/** Adds a case type; the same name twice is a bug. */
export function registerCaseType(name: string, type: CaseType): void {
  if (registry.has(name) && registry.get(name) !== type) throw new Error(`case type ${name} is registered already`);
  registry.set(name, type);
}

/** A step of a type; throws for an unknown one. */
export function getStep(type: string, step: string): TaskStep | WaitStep {
  const found = getCaseType(type).steps[step];
  if (!found) throw new Error(`case type ${type} has no step ${step}`);
  return found;
}
