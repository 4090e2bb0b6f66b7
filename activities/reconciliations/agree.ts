import { sm3 } from '../cipher/digest.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { expectedOpening, findStatement } from './compare.js';
import { lockReconciliation, noteReconciliation, type ReconciliationRow } from './reconciliation.js';
import { hasOutcomesSince, roundsOfSettlement, settlementParams } from './settlement.js';

/** What a month still waits for. */
export interface Outstanding {
  /** Differences that two people have not settled. */
  readonly differences: number;
  /** Movements without a line that two people have not classified. */
  readonly movements: number;
}

/** Movements of a statement (`m`) that nobody has classified in its reconciliation (`x`). */
export const unclassified = `m.ordinal IS NULL AND m.other_line_id IS NULL AND NOT EXISTS (
  SELECT FROM movement_classes c WHERE c.reconciliation_id = x.id AND c.state = 'released' AND c.serial = m.serial
    AND c.settled_on = m.settled_on AND c.amount_fen = CASE m.direction WHEN 'C' THEN m.amount_fen ELSE -m.amount_fen END)`;

/** What keeps a month from being agreed. */
export function outstandingOf(q: Queryable, id: string): Promise<Outstanding> {
  return q.get<Outstanding>(
    `SELECT (SELECT count(*)::int FROM differences d WHERE d.reconciliation_id = x.id AND d.state IN ('open', 'proposed')) AS differences,
       (SELECT count(*)::int FROM statement_movements m WHERE m.statement_no = x.statement_no AND ${unclassified}) AS movements
     FROM reconciliations x WHERE x.id = $1`,
    [id],
  );
}

/** `stale`: something came since the comparison, which has to be made again. */
export type Agreement = 'agreed' | 'outstanding' | 'stale' | 'waiting';

/**
 * Agrees a month where nothing is left to settle or to classify, and seals its totals: their digest stands in the audit
 * log (规程 第十四条, 第二十五条). Gives the ids of the cycles that may close by it.
 */
export async function agreeMonth(db: Database, id: string): Promise<{ outcome: Agreement; cycles: readonly string[] }> {
  return db.transaction(async (tx) => {
    const row = await lockReconciliation(tx, id);
    const outcome = await agreementOf(tx, row);
    if (outcome !== 'agreed') return { outcome, cycles: [] };
    if (row.state !== 'agreed') await seal(tx, row);
    return { outcome, cycles: await cyclesOf(tx, row) };
  });
}

/** Where a month stands, by the rows. */
export async function agreementOf(q: Queryable, row: ReconciliationRow): Promise<Agreement> {
  if (row.statement_no === null) return (await findStatement(q, row)) ? 'stale' : 'waiting';
  if (await isStale(q, row)) return 'stale';
  const { differences, movements } = await outstandingOf(q, row.id);
  return differences + movements === 0 ? 'agreed' : 'outstanding';
}

/** A corrected statement, another closing balance of the month before, or an outcome that was let in since. */
async function isStale(q: Queryable, row: ReconciliationRow): Promise<boolean> {
  const statement = await findStatement(q, row);
  if (statement?.no !== row.statement_no) return true;
  if ((await expectedOpening(q, row)) !== row.expected_opening_fen) return true;
  return hasOutcomesSince(q, row);
}

async function seal(tx: Transaction, row: ReconciliationRow): Promise<void> {
  const totals = await totalsOf(tx, row);
  const digest = sm3(JSON.stringify(totals));
  await tx.run(
    `UPDATE reconciliations SET state = 'agreed', agreed_at = $2, digest = $3, overdue_since = NULL WHERE id = $1`,
    [row.id, await businessNow(tx), digest],
  );
  await noteReconciliation(tx, row.id, 'agree', { actor: 'system' }, { detail: { ...totals, digest } });
}

/** What is sealed: both sides' totals and what two people said; fen as text, in a fixed order. */
async function totalsOf(q: Queryable, row: ReconciliationRow): Promise<Readonly<Record<string, unknown>>> {
  const statement = await findStatement(q, row);
  const settled = await q.rows<{ kind: string; way: string; n: number; ours: bigint | null; bank: bigint | null }>(
    `SELECT kind, way, count(*)::int AS n, sum(ours_fen)::bigint AS ours, sum(bank_fen)::bigint AS bank FROM differences
     WHERE reconciliation_id = $1 AND state = 'settled' GROUP BY kind, way ORDER BY kind, way`,
    [row.id],
  );
  const classes = await q.rows<{ kind: string; n: number; fen: bigint }>(
    `SELECT kind, count(*)::int AS n, sum(amount_fen)::bigint AS fen FROM movement_classes
     WHERE reconciliation_id = $1 AND state = 'released' GROUP BY kind ORDER BY kind`,
    [row.id],
  );
  return {
    month: row.id,
    statement: row.statement_no,
    lines: statement?.lines,
    openingFen: String(statement?.opening_fen),
    closingFen: String(statement?.closing_fen),
    creditsFen: String(statement?.credits_fen),
    debitsFen: String(statement?.debits_fen),
    oursLines: row.ours_lines,
    oursFen: String(row.ours_fen),
    agreedLines: row.agreed_lines,
    agreedFen: String(row.agreed_fen),
    settled: settled.map(({ kind, way, n, ours, bank }) => `${kind} ${way} ${n} ${ours ?? 0n} ${bank ?? 0n}`),
    classes: classes.map(({ kind, n, fen }) => `${kind} ${n} ${fen}`),
  };
}

/** Cycles whose window is closed and which may have movements in the month. */
async function cyclesOf(q: Queryable, row: ReconciliationRow): Promise<string[]> {
  const rows = await q.rows<{ id: string }>(
    `SELECT DISTINCT c.id FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
     WHERE ${roundsOfSettlement} AND c.state = 'reconciling' ORDER BY c.id`,
    settlementParams(row),
  );
  return rows.map(({ id }) => id);
}
