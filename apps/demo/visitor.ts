import type { Party } from '../../domain/case/case-type.js';
import type { CardOnRecord } from './existing-people.js';
import type { Resident } from './population.js';
import type { Random } from './random.js';

/** Working days until somebody comes, both possible; 0 is the next visiting time of the same day or the day after. */
export type Days = readonly [from: number, to: number];

/** A task of a visitor's case, as inbox or bank's page shows it. */
export interface OpenTask {
  readonly id: string;
  readonly caseId: string;
  readonly step: string;
  readonly caseStatus: string;
}

/** A case that a visitor filed. */
export interface FiledCase {
  readonly id: string;
  readonly number: string;
  readonly type: string;
}

/** Whoever comes to a window or calls, and what they have filed so far. */
export interface Visitor {
  readonly number: number;
  readonly by: Party;
  readonly person: Resident;
  /** The agent or guardian who comes instead. */
  readonly representative?: Resident;
  /** Of those on the list of an employer. */
  readonly colleagues: readonly Resident[];
  /** The card on record beforehand. */
  readonly card?: CardOnRecord;
  /** Chance of its own, so that the order in which clerks get to it changes nothing. */
  readonly random: Random;
  /** Its cases in the order of their filing. */
  readonly cases: FiledCase[];
}

/** The visitor's newest case of a type. Throws where there is none: the plot is wrong. */
export function caseOf({ cases, number }: Visitor, type: string): FiledCase {
  const found = cases.findLast((one) => one.type === type);
  if (!found) throw new Error(`visitor ${number} has filed no ${type}`);
  return found;
}
