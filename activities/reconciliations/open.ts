import type { AccountUse } from '../../domain/interchange/bank-file-name.js';
import { statementDue } from '../../domain/reconciliation/statement-due.js';
import { businessNow, workingCalendar } from '../clock/clock.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { noteReconciliation } from './reconciliation.js';
import { reconciliationIdOf, type Settlement } from './settlement.js';

/** Opens the reconciliation of a month, once; gives true where it is new (规程 第十四条: 定期核对账户). */
export async function openReconciliation(tx: Transaction, settlement: Settlement): Promise<boolean> {
  const { agency, bank, use, month } = settlement;
  const id = reconciliationIdOf(settlement);
  const now = await businessNow(tx);
  const { value } = await ruleAt(tx, 'statement.due', now);
  const due = statementDue(await workingCalendar(tx), month, value.workingDays);
  const added = await tx.run(
    `INSERT INTO reconciliations (id, agency, division, bank, use, month, state, opened_at, statement_due_at, provisional)
     SELECT $1, a.code, a.division, $3, $4, $5, 'waiting', $6, $7, $8 FROM agencies a WHERE a.code = $2
     ON CONFLICT (agency, bank, use, month) DO NOTHING`,
    [id, agency, bank, use, month, now, due.dueAt, due.provisional],
  );
  if (added > 0) await noteReconciliation(tx, id, 'open', { actor: 'system' });
  return added > 0;
}

/**
 * Accounts and months in which our books have movements, and that have no reconciliation yet: every month from a round's
 * batch to its result, because each may have some, and the days of late corrections.
 */
const missingSql = `
  WITH touched AS (
    SELECT r.agency, r.bank, r.direction, m.day::date AS day FROM bank_rounds r,
      generate_series(date_trunc('month', r.drafted_on), r.result_made_at AT TIME ZONE 'Asia/Shanghai', interval '1 month') AS m (day)
    WHERE r.state IN ('answered', 'posted') AND r.successes > 0
    UNION
    SELECT r.agency, r.bank, r.direction, o.booked_on FROM bank_rounds r
      JOIN line_outcomes o ON o.ordinal = r.ordinal AND o.revision > 0
    WHERE r.corrections > 0 AND o.serial IS NOT NULL
  ), months AS (
    SELECT DISTINCT agency, bank, CASE direction WHEN 'deduction' THEN 'DK' ELSE 'DF' END AS use, to_char(day, 'YYYYMM') AS month
    FROM touched WHERE day IS NOT NULL
  )
  SELECT m.agency, m.bank, m.use, m.month FROM months m
  WHERE NOT EXISTS (SELECT FROM reconciliations x
    WHERE x.agency = m.agency AND x.bank = m.bank AND x.use = m.use AND x.month = m.month)
  ORDER BY m.month, m.agency, m.bank, m.use LIMIT $1`;

/** Opens what is missing; gives how many. */
export async function openReconciliations(db: Database, limit: number): Promise<number> {
  const missing = await missingSettlements(db, limit);
  let opened = 0;
  for (const settlement of missing) if (await db.transaction((tx) => openReconciliation(tx, settlement))) opened += 1;
  return opened;
}

function missingSettlements(q: Queryable, limit: number): Promise<Settlement[]> {
  return q.rows<{ agency: string; bank: string; use: AccountUse; month: string }>(missingSql, [limit]);
}
