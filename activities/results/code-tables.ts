import { type CodeTables, type Consequence, classRows, type ResultClass } from '../../domain/cycle/result-class.js';
import { bankProfileAt } from '../bank-files/bank-profile.js';
import type { Queryable } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import type { AnsweredRound } from './find-round.js';

/** What codes mean on the day of a result: the standard's table in force, and the bank's own above it. */
export interface ClassedCodes {
  readonly codes: readonly string[];
  readonly classes: readonly ResultClass[];
  /** The codes that have this consequence. */
  codesOf(consequence: Consequence): string[];
}

/** The codes of a round's direction on the day of its result. */
export async function classedCodes(
  q: Queryable,
  { direction, bank }: Pick<AnsweredRound, 'direction' | 'bank'>,
  on: Date,
): Promise<ClassedCodes> {
  const { value } = await ruleAt(q, `codes.${direction}`, on);
  const { deductionCodes, payoutCodes } = await bankProfileAt(q, bank, on);
  const own = direction === 'deduction' ? deductionCodes : payoutCodes;
  const rows = classRows({ direction, standard: value.classes, own } satisfies CodeTables);
  return {
    codes: rows.map(({ code }) => code),
    classes: rows.map((row) => row.class),
    codesOf: (consequence) => rows.filter((row) => row.consequence === consequence).map(({ code }) => code),
  };
}
