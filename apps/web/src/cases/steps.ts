/** Steps of the case types in their order, for filters and tables; what a step is, the server knows. */
export const steps = [
  'papers',
  'review',
  'formalReport',
  'offer',
  'confirm',
  'identity',
  'amendIdentity',
  'production',
  'amendPhoto',
  'amendData',
  'arrival',
  'collection',
  'bankCollection',
  'recall',
  'return',
  'formalCard',
  'bankClosure',
  'takeBack',
  'terminal',
  'unclear',
  'again',
  'acceptance',
  'sign',
  'bankConfirmation',
  'bankRefused',
  'check',
  'bankPayment',
  'unpaid',
  'recoveryCheck',
  'duePaid',
] as const;

/** Steps in which an outside party answers; all others are tasks of a person. */
export const waitSteps: readonly string[] = [
  'identity',
  'production',
  'formalReport',
  'formalCard',
  'terminal',
  'bankConfirmation',
  'duePaid',
];

export const taskSteps = steps.filter((step) => !waitSteps.includes(step));

/** Case types in the order of the regulation, for filters and lists of what may be filed. */
export const types = [
  'issuance',
  'activation',
  'temporaryCard',
  'oralLoss',
  'loss',
  'liftLoss',
  'exchange',
  'cancellation',
  'pinChange',
  'pinReset',
  'personalInfo',
  'transfer',
  'mandate',
  'mandateRevocation',
  'refund',
  'recovery',
] as const;
