import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities } from '../../activities/cases/case-activities.js';
import type { IdentityActivities } from '../../activities/identity/identity.js';
import type { PinActivities } from '../../activities/pins/at-terminal.js';

/**
 * Short, idempotent database steps. They go on trying while PostgreSQL is away: a case is never given up, and what
 * keeps failing shows on the alert list.
 */
export const cases = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '20 seconds',
  localRetryThreshold: '1 minute',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds', backoffCoefficient: 2 },
});

/** Whatever waits for an outside party, on a queue of its own so that a slow party never holds up a window. */
export const outside = proxyActivities<IdentityActivities & PinActivities>({
  taskQueue: 'counterparties',
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
