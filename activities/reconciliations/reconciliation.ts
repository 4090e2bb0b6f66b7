import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { idsInOrder } from '../numbers/new-id.js';
import type { ComparedBooks } from './settlement.js';

// Monotonic, so that events of one transaction keep their order.
const nextId = idsInOrder();

/** Kind of the alert that a statement which does not come raises; it stands until one is let in. */
export const statementAlert = 'statementOverdue';

/** A month's reconciliation as it is worked on. Amounts in fen, credits positive. */
export interface ReconciliationRow extends ComparedBooks {
  readonly id: string;
  readonly division: string;
  readonly state: 'waiting' | 'differences' | 'agreed';
  readonly statement_no: number | null;
  readonly expected_opening_fen: bigint | null;
  readonly ours_fen: bigint;
  readonly agreed_lines: number;
  readonly agreed_fen: bigint;
  readonly statement_due_at: Date;
  readonly provisional: boolean;
  readonly overdue_since: Date | null;
}

/** The reconciliation, locked: whoever compares, decides or agrees does so one at a time. */
export function lockReconciliation(tx: Transaction, id: string): Promise<ReconciliationRow> {
  return tx.get<ReconciliationRow>(
    `SELECT id, agency, division, bank, use, month, state, statement_no, expected_opening_fen, ours_lines, ours_fen,
       compared_answers, agreed_lines, agreed_fen, statement_due_at, provisional, overdue_since FROM reconciliations WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
}

/** What happened to a month: an event of its story and, as `<verb>Reconciliation`, an audit entry. */
export type ReconciliationVerb =
  | 'open'
  | 'statementOverdue'
  | 'takeStatement'
  | 'compare'
  | 'proposeDifference'
  | 'settleDifference'
  | 'refuseDifference'
  | 'proposeClass'
  | 'releaseClass'
  | 'refuseClass'
  | 'agree'
  | 'reopen';

interface More {
  readonly reason?: string;
  /** Codes, counts, totals in fen as text, digests. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes what happened into the month's story and into the audit log. */
export async function noteReconciliation(
  tx: Transaction,
  id: string,
  verb: ReconciliationVerb,
  by: By,
  { reason = '', detail = {} }: More = {},
): Promise<void> {
  const { division } = await tx.get<{ division: string }>('SELECT division FROM reconciliations WHERE id = $1', [id]);
  tx.write(
    `INSERT INTO reconciliation_events (id, reconciliation_id, kind, at, actor, reason, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [nextId(), id, verb, await businessNow(tx), by.actor, reason, JSON.stringify(detail)],
  );
  await writeAudit(tx, {
    ...by,
    action: `${verb}Reconciliation`,
    object: { kind: 'reconciliation', id },
    division,
    ...(reason ? { reason } : {}),
    detail,
  });
}
