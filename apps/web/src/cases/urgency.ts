import type { PromiseView } from '../api/types.js';

export type Urgency = 'late' | 'soon' | 'calm' | 'paused' | 'none';

const soonWithin = 5;

/** How pressing a promise is: late, due within five working days, calm, standing still, or not begun. */
export function urgencyOf(promise: PromiseView | null): Urgency {
  if (!promise) return 'none';
  if (promise.met) return promise.overdue ? 'late' : 'calm';
  if (promise.paused) return 'paused';
  if (promise.overdue) return 'late';
  return promise.workingDaysLeft <= soonWithin ? 'soon' : 'calm';
}
