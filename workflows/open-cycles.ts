import { deductionCycle } from './deduction-cycle.js';
import { money, startOnce } from './month-steps.js';

/**
 * Opens the cycles that are due, each under its business id, and ends: the schedule starts it every morning, so that a
 * cycle which is still open never keeps another from opening.
 */
export async function openCycles(): Promise<{ opened: number }> {
  const opened = await money.openDueCycles();
  for (const cycleId of opened) await startOnce(deductionCycle, `cycle-${cycleId}`, { cycleId });
  return { opened: opened.length };
}
