import type { Plot } from './plots.js';
import type { Resident } from './population.js';
import type { Random } from './random.js';

/** One person's way to a card, as the demo follows it. */
export interface Application {
  readonly number: number;
  readonly plot: Plot;
  readonly applicant: Resident;
  /** The agent or guardian who comes instead. */
  readonly representative?: Resident;
  /** Chance of its own, so that the order in which clerks get to it changes nothing. */
  readonly random: Random;
  caseId?: string;
  caseNumber?: string;
}
