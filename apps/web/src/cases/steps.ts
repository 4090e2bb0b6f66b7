/** Steps of the case types in their order, for filters and tables; what a step is, the server knows. */
export const steps = [
  'papers',
  'review',
  'identity',
  'amendIdentity',
  'production',
  'amendPhoto',
  'amendData',
  'arrival',
  'collection',
  'recall',
] as const;

/** Steps in which an outside party answers; all others are tasks of a person. */
export const waitSteps: readonly string[] = ['identity', 'production'];

export const taskSteps = steps.filter((step) => !waitSteps.includes(step));
