import { accountUseOf, type MoneyDirection } from '../../domain/cycle/direction.js';
import type { AccountUse } from '../../domain/interchange/bank-file-name.js';
import { addMonths } from '../../domain/money/fee-period.js';
import type { Queryable } from '../database/database.js';

/** An account of an agency at a bank in one month of settlement (`YYYYMM`): what one reconciliation is about. */
export interface Settlement {
  readonly agency: string;
  readonly bank: string;
  readonly use: AccountUse;
  readonly month: string;
}

/** The reconciliation's id: `140100-0102-DK-202611`. */
export const reconciliationIdOf = ({ agency, bank, use, month }: Settlement): string =>
  `${agency}-${bank}-${use}-${month}`;

/** The first day of a month `YYYYMM`. */
export const firstDayOf = (month: string): string => `${month.slice(0, 4)}-${month.slice(4)}-01`;

const directionOf = (use: AccountUse): MoneyDirection => (use === accountUseOf.deduction ? 'deduction' : 'payout');

/** $1 to $5 of the queries on a settlement: agency, bank, direction, the month's first day, the next month's. */
export const settlementParams = ({ agency, bank, use, month }: Settlement): readonly unknown[] => [
  agency,
  bank,
  directionOf(use),
  firstDayOf(month),
  firstDayOf(addMonths(month, 1)),
];

/**
 * Rounds that may have movements in the month: a line is booked between the day of its batch and that of its result, a
 * correction whenever it comes.
 */
export const roundsOfSettlement = `r.agency = $1 AND r.bank = $2 AND r.direction = $3 AND r.drafted_on < $5::date
  AND (r.corrections > 0 OR r.result_made_at IS NULL OR r.result_made_at >= $4::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** What has moved money on the account by our books: successes and reversals, each with the bank's serial and day. */
export const booked = 'o.serial IS NOT NULL AND o.booked_on >= $4::date AND o.booked_on < $5::date';

/**
 * The answers that may have movements in the month, each round with its number of corrections: `12.0 13.2`. Outcomes come with
 * an answer and in no other way, so that the same answers are the same movements.
 */
export async function answersOf(q: Queryable, settlement: Settlement): Promise<string> {
  const { answers } = await q.get<{ answers: string }>(
    `SELECT coalesce(string_agg(r.ordinal || '.' || r.corrections, ' ' ORDER BY r.ordinal), '') AS answers FROM bank_rounds r
     WHERE r.state IN ('answered', 'posted') AND ${roundsOfSettlement}`,
    settlementParams(settlement),
  );
  return answers;
}

/** What a comparison knew of our books. */
export interface ComparedBooks extends Settlement {
  readonly ours_lines: number;
  readonly compared_answers: string;
}

/**
 * True where the month has a movement by our books that its comparison did not know. Lines are counted only where another
 * answer came, which may have none in this month.
 */
export async function hasOutcomesSince(q: Queryable, compared: ComparedBooks): Promise<boolean> {
  if ((await answersOf(q, compared)) === compared.compared_answers) return false;
  return (await countOurs(q, compared)) !== compared.ours_lines;
}

/** How many movements the month has by our books. Outcomes are written once: the same number is the same set. */
async function countOurs(q: Queryable, settlement: Settlement): Promise<number> {
  const { n } = await q.get<{ n: number }>(
    `SELECT count(*)::int AS n FROM bank_rounds r JOIN line_outcomes o ON o.ordinal = r.ordinal
     WHERE ${roundsOfSettlement} AND ${booked}`,
    settlementParams(settlement),
  );
  return n;
}
