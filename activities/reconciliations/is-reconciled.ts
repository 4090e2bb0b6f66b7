import type { AccountUse } from '../../domain/interchange/bank-file-name.js';
import type { Queryable } from '../database/database.js';
import { hasOutcomesSince, type Settlement } from './settlement.js';

/**
 * True where each movement of a cycle — every line that settled, every reversal — lies in a month of settlement that is
 * agreed with the bank, against its statement as it stands, and compared with every outcome that the month has by now. A
 * cycle without movements is (规程 第十四条). `q` is the transaction that closes the cycle, or the database.
 */
export async function isReconciled(q: Queryable, cycleNo: number): Promise<boolean> {
  for (const settlement of await settlementsOf(q, cycleNo)) {
    const agreed = await findAgreed(q, settlement);
    if (!agreed || (await hasOutcomesSince(q, { ...settlement, ...agreed }))) return false;
  }
  return true;
}

/**
 * The accounts and months in which a cycle's lines have moved money. A round that was drafted and answered in one month has
 * moved it then; only the lines of the others are looked through.
 */
async function settlementsOf(q: Queryable, cycleNo: number): Promise<Settlement[]> {
  return q.rows<{ agency: string; bank: string; use: AccountUse; month: string }>(
    `WITH answered AS (
       SELECT r.ordinal, r.agency, r.bank, r.direction, r.successes, r.corrections, to_char(r.drafted_on, 'YYYYMM') AS drafted,
         to_char(r.result_made_at AT TIME ZONE 'Asia/Shanghai', 'YYYYMM') AS answered
       FROM bank_rounds r WHERE r.cycle_no = $1 AND r.state IN ('answered', 'posted')
     ), moved AS (
       SELECT agency, bank, direction, drafted AS month FROM answered
       WHERE drafted = answered AND corrections = 0 AND successes > 0
       UNION
       SELECT r.agency, r.bank, r.direction, to_char(o.booked_on, 'YYYYMM')
       FROM answered r JOIN line_outcomes o ON o.ordinal = r.ordinal
       WHERE (r.drafted <> r.answered OR r.corrections > 0) AND o.serial IS NOT NULL AND o.booked_on IS NOT NULL
     )
     SELECT agency, bank, CASE direction WHEN 'deduction' THEN 'DK' ELSE 'DF' END AS use, month FROM moved`,
    [cycleNo],
  );
}

function findAgreed(q: Queryable, { agency, bank, use, month }: Settlement) {
  return q.find<{ ours_lines: number; compared_answers: string }>(
    `SELECT x.ours_lines, x.compared_answers FROM reconciliations x
     JOIN statements s ON s.no = x.statement_no AND s.state = 'current'
     WHERE x.agency = $1 AND x.bank = $2 AND x.use = $3 AND x.month = $4 AND x.state = 'agreed'`,
    [agency, bank, use, month],
  );
}
