import { daysBetween, yearOf } from '../calendar/shanghai-time.js';
import type { InsuranceRule } from '../rule/insurance.js';
import type { Fen } from './fen.js';
import { divideHalfUp, rateOf, wholeRate } from './rounding.js';

/** A movement of a personal account: its value date (`YYYY-MM-DD`, the bank's deduction date) and its fen, out negative. */
export interface Movement {
  readonly on: string;
  readonly fen: Fen;
}

/** One year of an account. Its interest is capitalised on 31 December and bears interest from 1 January on. */
export interface InterestYear {
  readonly year: number;
  readonly opening: Fen;
  readonly interest: Fen;
  readonly closing: Fen;
}

const yearDays = 365n;

/** The type's rate for a year, in percent: the table's, or the one for years not listed. */
export function interestPercent(year: number, rule: Pick<InsuranceRule, 'interest' | 'interestByYear'>): number {
  return rule.interestByYear[String(year)] ?? rule.interest;
}

/** How many days of its year an amount of this value date bears interest: from that day on, 31 December included. */
export function interestDays(on: string): number {
  return daysBetween(on, `${yearOf(on)}-12-31`) + 1;
}

/**
 * Interest for a sum of fen × days: daily simple, actual/365, rounded half-up to the fen once (interchange §6). A sum of
 * products is all that is needed of any number of movements, so SQL adds it up and this rounds it.
 */
export function interestOf(fenDays: bigint, percent: number): Fen {
  return divideHalfUp(fenDays * rateOf(percent), yearDays * wholeRate);
}

/**
 * The years of an account up to and with one, from its movements in any order. Without movements there are none. A
 * movement after the last year counts for nothing yet.
 */
export function interestYears(
  movements: readonly Movement[],
  through: number,
  rule: Pick<InsuranceRule, 'interest' | 'interestByYear'>,
): InterestYear[] {
  const first = Math.min(...movements.map(({ on }) => yearOf(on)));
  const years: InterestYear[] = [];
  let opening: Fen = 0n;
  for (let year = first; year <= through; year += 1) {
    const own = movements.filter(({ on }) => yearOf(on) === year);
    const fenDays = own.reduce(
      (sum, { on, fen }) => sum + fen * BigInt(interestDays(on)),
      opening * BigInt(interestDays(`${year}-01-01`)),
    );
    const interest = interestOf(fenDays, interestPercent(year, rule));
    const closing = own.reduce((sum, { fen }) => sum + fen, opening) + interest;
    years.push({ year, opening, interest, closing });
    opening = closing;
  }
  return years;
}

/**
 * What is to be posted for years whose interest was capitalised already, after a movement of theirs was reversed or
 * came late: the account is reckoned anew as if it had been so from the first, and each year's difference is one
 * counter-entry. A reversal is a movement of the opposite amount with the value date of the one it undoes.
 */
export function interestCorrections(
  capitalised: readonly Pick<InterestYear, 'year' | 'interest'>[],
  movements: readonly Movement[],
  rule: Pick<InsuranceRule, 'interest' | 'interestByYear'>,
): { readonly year: number; readonly fen: Fen }[] {
  const last = Math.max(...capitalised.map(({ year }) => year));
  const anew = new Map(interestYears(movements, last, rule).map(({ year, interest }) => [year, interest]));
  const before = new Map(capitalised.map(({ year, interest }) => [year, interest]));
  return [...new Set([...before.keys(), ...anew.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, fen: (anew.get(year) ?? 0n) - (before.get(year) ?? 0n) }))
    .filter(({ fen }) => fen !== 0n);
}
