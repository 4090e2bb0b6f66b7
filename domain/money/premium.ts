import { daysBetween } from '../calendar/shanghai-time.js';
import type { Assessed, Payer } from '../enrolment/enrolment.js';
import type { InsuranceRule } from '../rule/insurance.js';
import { feePeriods, periodsBetween } from './fee-period.js';
import { type Fen, findFileAmount } from './fen.js';
import { divideHalfUp, percentOf, rateOf, wholeRate } from './rounding.js';

/** Why nothing can be assessed: the rule has no rate for the payer, or no such grade. */
export type AssessmentFault = 'no-rate' | 'no-grade';

/**
 * What a person owes for one fee period. A base is a month's: its months are summed up, then rounded once. Nothing is
 * assessed where the rule gives no rate or grade; an employer's share never goes by card.
 */
export function assessDue(assessed: Assessed, payer: Payer, rule: InsuranceRule): Fen | AssessmentFault {
  const { fen, baseFen, grade } = assessed;
  if (fen !== undefined) return fen;
  if (baseFen === undefined) return findFileAmount(rule.grades[String(grade)] ?? '') ?? 'no-grade';
  const rate = { employee: rule.employeeRate, flexible: rule.flexibleRate, resident: 0 }[payer];
  if (rate === 0) return 'no-rate';
  return percentOf(baseFen * BigInt(feePeriods[rule.feePeriod]), rate);
}

/** What was paid for one due, by component. */
export interface Paid {
  readonly principal: Fen;
  readonly lateFee: Fen;
}

/** Where it goes (第十四条: 记入参保人社会保险相应险种账户). The late fee is income of the fund and bears no interest. */
export interface Split {
  readonly account: Fen;
  readonly fund: Fen;
  readonly lateFee: Fen;
}

/** Splits a payment by the type's rule: the account's part is rounded, the fund takes the rest, so that nothing is lost. */
export function splitPaid({ principal, lateFee }: Paid, payer: Payer, rule: InsuranceRule): Split {
  const share = { employee: rule.employeeShare, flexible: rule.flexibleShare, resident: rule.residentShare }[payer];
  const account = percentOf(principal, share);
  return { account, fund: principal - account, lateFee };
}

/**
 * The late fee (滞纳金) of a principal, frozen at drafting: simple, for each day after the window's close up to and with
 * the day of drafting, rounded half-up once. Nothing for payers whose type has none.
 */
export function lateFeeOf(
  principal: Fen,
  days: { readonly closedOn: string; readonly draftedOn: string },
  payer: Payer,
  rule: InsuranceRule,
): Fen {
  if (!rule.lateFeePayers.includes(payer)) return 0n;
  const late = Math.max(0, daysBetween(days.closedOn, days.draftedOn));
  return divideHalfUp(principal * rateOf(rule.lateFee) * BigInt(late), wholeRate);
}

/** What is owed for one period (`YYYYMM`). */
export interface Arrear extends Paid {
  readonly period: string;
}

/** One component of what is made up. */
export interface MakeUpPart {
  readonly period: string;
  readonly component: keyof Paid;
  readonly fen: Fen;
}

/**
 * The order in which arrears are made up (补扣) in a month (`YYYYMM`): by the type's order of periods, the late fee after
 * the principal of the same one. Periods beyond the type's limit are left (第十四条: 补扣缴费按各险种相关规定执行).
 */
export function makeUpParts(
  arrears: readonly Arrear[],
  month: string,
  rule: InsuranceRule,
): { readonly parts: MakeUpPart[]; readonly beyond: string[] } {
  const ordered = [...arrears].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  if (rule.makeUpOrder === 'newest') ordered.reverse();
  const within = ordered.filter((arrear) => canBeMadeUp(arrear.period, month, rule));
  const parts = within.flatMap(({ period, principal, lateFee }): MakeUpPart[] => [
    { period, component: 'principal', fen: principal },
    { period, component: 'lateFee', fen: lateFee },
  ]);
  return {
    parts: parts.filter(({ fen }) => fen > 0n),
    beyond: ordered.filter((arrear) => !within.includes(arrear)).map(({ period }) => period),
  };
}

/**
 * True where arrears of a period may still be made up in a month: so many fee periods later at most, and, where the
 * type says so, in the same calendar year.
 */
export function canBeMadeUp(period: string, month: string, rule: InsuranceRule): boolean {
  const ago = periodsBetween(period, month, rule.feePeriod);
  const sameYear = period.slice(0, 4) === month.slice(0, 4);
  return ago >= 0 && ago <= rule.makeUpPeriods && (sameYear || !rule.makeUpWithinYear);
}
