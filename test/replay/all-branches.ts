import type { Branch } from './branch.js';
import { branches as issuance } from './branches.js';
import { cancellation } from './cancellation-branches.js';
import { activation, activationList, personalInfo, temporaryCard, transfer } from './desk-branches.js';
import { exchange } from './exchange-branches.js';
import { liftLoss, loss, oralLoss } from './loss-branches.js';
import { mandate, mandateRevocation } from './mandate-branches.js';
import { cycleBranches } from './month-branches.js';
import { pinChange, pinReset } from './pin-branches.js';
import { reconciliation } from './reconciliation-branches.js';
import { recovery, refund } from './refund-branches.js';
import { bankExchange, factoryExchange } from './transport-branches.js';

/** Every branch of every case type, by type; within a type those that move the clock come last. */
export const allBranches: Readonly<Record<string, Readonly<Record<string, Branch>>>> = {
  issuance,
  oralLoss,
  loss,
  liftLoss,
  activation,
  activationList,
  temporaryCard,
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
};

/** Workflows that are no case's, of the month and of the exchanges: their branches bring their own stage. */
export const stagedBranches = { reconciliation, ...cycleBranches, bankExchange, factoryExchange };

/** The file that holds a branch's history. */
export const historyOf = (type: string, branch: string) => `${type}.${branch}.json`;
