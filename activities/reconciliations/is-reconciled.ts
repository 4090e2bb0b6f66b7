import type { AccountUse } from '../../domain/interchange/bank-file-name.js';
import type { Queryable } from '../database/database.js';
import { countOurs, type Settlement } from './settlement.js';

/**
 * True where each movement of a cycle — every line that settled, every reversal — lies in a month of settlement that is
 * agreed with the bank, against its statement as it stands, and compared with every outcome that the month has by now. A
 * cycle without movements is (规程 第十四条). `q` is the transaction that closes the cycle, or the database.
 */
export async function isReconciled(q: Queryable, cycleNo: number): Promise<boolean> {
  for (const settlement of await settlementsOf(q, cycleNo)) {
    const { ours_lines: compared } = (await findAgreed(q, settlement)) ?? {};
    if (compared === undefined || compared !== (await countOurs(q, settlement))) return false;
  }
  return true;
}

/** The accounts and months in which a cycle's lines have moved money. */
async function settlementsOf(q: Queryable, cycleNo: number): Promise<Settlement[]> {
  return q.rows<{ agency: string; bank: string; use: AccountUse; month: string }>(
    `SELECT DISTINCT d.agency, d.bank, CASE d.direction WHEN 'deduction' THEN 'DK' ELSE 'DF' END AS use,
       to_char(d.booked_on, 'YYYYMM') AS month
     FROM (SELECT DISTINCT r.agency, r.bank, r.direction, o.booked_on
       FROM bank_rounds r JOIN line_outcomes o ON o.ordinal = r.ordinal
       WHERE r.cycle_no = $1 AND o.serial IS NOT NULL AND o.booked_on IS NOT NULL) d`,
    [cycleNo],
  );
}

function findAgreed(q: Queryable, { agency, bank, use, month }: Settlement) {
  return q.find<{ ours_lines: number }>(
    `SELECT x.ours_lines FROM reconciliations x
     JOIN statements s ON s.no = x.statement_no AND s.state = 'current'
     WHERE x.agency = $1 AND x.bank = $2 AND x.use = $3 AND x.month = $4 AND x.state = 'agreed'`,
    [agency, bank, use, month],
  );
}
