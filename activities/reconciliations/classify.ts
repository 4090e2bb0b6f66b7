import type { MovementKind } from '../../domain/reconciliation/movement-kind.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { carryOutRefund } from '../refunds/carry-out.js';
import { lockReconciliation, noteReconciliation, type ReconciliationRow } from './reconciliation.js';

interface ProposedClass {
  readonly id: string;
  readonly maker: string;
  readonly settled_on: string;
  readonly refund_case_id: string | null;
}

/** What somebody takes movements without line to be; `movements` are their numbers in the statement. */
export interface ClassProposal {
  readonly statement: number;
  readonly movements: readonly number[];
  readonly kind: MovementKind;
  /** The case whose money it is, of a refund and nothing else. */
  readonly refundCase?: string | undefined;
  readonly reason: string;
}

/** What is to be classified of a statement: $1 the reconciliation, $2 the statement, $3 the movements. */
const openMovements = `SELECT DISTINCT m.serial, m.settled_on,
    CASE m.direction WHEN 'C' THEN m.amount_fen ELSE -m.amount_fen END AS fen
  FROM statement_movements m WHERE m.statement_no = $2 AND m.n = ANY($3) AND m.ordinal IS NULL AND m.other_line_id IS NULL
    AND NOT EXISTS (SELECT FROM movement_classes c WHERE c.reconciliation_id = $1 AND c.state IN ('proposed', 'released')
      AND c.serial = m.serial AND c.settled_on = m.settled_on
      AND c.amount_fen = CASE m.direction WHEN 'C' THEN m.amount_fen ELSE -m.amount_fen END)`;

/**
 * The first of two people says what movements without line are. Each is posted against the account by the second one's
 * release, to nobody's premiums; a refund undoes what was paid for one due. All of them or none. Refuses
 * `movement.replaced`, `movement.not-open`, `movement.refund-differs`, `input.malformed`.
 */
export async function proposeClass(
  tx: Transaction,
  id: string,
  { statement, movements, kind, refundCase, reason }: ClassProposal,
  by: By,
): Promise<{ proposed: number } | Refusal> {
  const row = await lockReconciliation(tx, id);
  if (row.statement_no !== statement) return refuse('movement.replaced');
  const wanted = [...new Set(movements)];
  const { n } = await tx.get<{ n: number }>(
    `SELECT count(*)::int AS n FROM statement_movements m JOIN (${openMovements}) o ON o.serial = m.serial
       AND o.settled_on = m.settled_on AND o.fen = CASE m.direction WHEN 'C' THEN m.amount_fen ELSE -m.amount_fen END
     WHERE m.statement_no = $2 AND m.n = ANY($3)`,
    [id, statement, wanted],
  );
  if (n !== wanted.length) return refuse('movement.not-open', { field: 'movements' });
  const fault = await refundFault(tx, row, { statement, movements: wanted, kind, refundCase });
  if (fault) return fault;
  const proposed = await tx.run(
    `INSERT INTO movement_classes (id, reconciliation_id, serial, kind, amount_fen, settled_on, maker, made_at, state, reason,
       refund_case_id)
     SELECT gen_random_uuid()::text, $1, o.serial, $4, o.fen, o.settled_on, $5, $6, 'proposed', $7, $8 FROM (${openMovements}) o`,
    [id, statement, wanted, kind, by.actor, await businessNow(tx), reason, refundCase ?? null],
  );
  await noteReconciliation(tx, id, 'proposeClass', by, { reason, detail: { kind, movements: proposed } });
  return { proposed };
}

/**
 * A refund is one movement that left the account: as much as its case ordered, from the account by which the due was
 * paid, not before it was ordered; and no other movement is said to be it.
 */
async function refundFault(
  tx: Transaction,
  { agency, bank, use }: ReconciliationRow,
  { statement, movements, kind, refundCase }: Omit<ClassProposal, 'reason'>,
): Promise<Refusal | undefined> {
  if ((kind === 'refund') !== (refundCase !== undefined)) {
    const why = kind === 'refund' ? 'missing' : 'unknown-field';
    return refuse('input.malformed', { field: 'refundCase', params: { field: 'refundCase', why } });
  }
  if (refundCase === undefined) return undefined;
  const fits = await tx.find(
    `SELECT 1 FROM refunds f JOIN statement_movements m ON m.statement_no = $5 AND m.n = ANY($6)
       AND m.direction = 'D' AND m.amount_fen = f.principal_fen + f.late_fee_fen
       AND m.settled_on >= (f.ordered_at AT TIME ZONE 'Asia/Shanghai')::date
     WHERE f.case_id = $1 AND f.state = 'ordered' AND f.agency = $2 AND f.bank = $3 AND $4 = 'DK' AND cardinality($6::int[]) = 1
       AND NOT EXISTS (SELECT FROM movement_classes c WHERE c.refund_case_id = f.case_id AND c.state IN ('proposed', 'released'))`,
    [refundCase, agency, bank, use, statement, movements],
  );
  return fits ? undefined : refuse('movement.refund-differs', { field: 'refundCase' });
}

/** What the second person says to proposed classes. */
export interface ClassCheck {
  readonly classes: readonly string[];
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
}

/**
 * The second person releases classes, which posts the movements against the account and carries refunds out, or refuses
 * them with a reason. All of them or none. Refuses `movement.no-proposal`, `movement.same-person`, `case.reason-missing`,
 * `refund.not-ordered`, `refund.not-paid`.
 */
export async function checkClass(
  tx: Transaction,
  id: string,
  { classes, decision, reason }: ClassCheck,
  by: By,
): Promise<{ checked: number } | Refusal> {
  if (decision === 'refuse' && !reason) return refuse('case.reason-missing', { field: 'reason' });
  await lockReconciliation(tx, id);
  const ids = [...new Set(classes)];
  const rows = await tx.rows<ProposedClass>(
    `SELECT id, maker, settled_on, refund_case_id FROM movement_classes
     WHERE reconciliation_id = $1 AND id = ANY($2) AND state = 'proposed' ORDER BY refund_case_id`,
    [id, ids],
  );
  if (rows.length !== ids.length) return refuse('movement.no-proposal', { field: 'classes' });
  if (rows.some(({ maker }) => maker === by.actor)) return refuse('movement.same-person');
  await tx.run(
    `UPDATE movement_classes SET state = $3, checker = $4, checked_at = $5, check_reason = $6
     WHERE reconciliation_id = $1 AND id = ANY($2)`,
    [id, ids, decision === 'release' ? 'released' : 'refused', by.actor, await businessNow(tx), reason],
  );
  for (const { refund_case_id: caseId, ...proposed } of decision === 'release' ? rows : []) {
    if (caseId === null) continue;
    const movement = { caseId, classId: proposed.id, settledOn: proposed.settled_on, maker: proposed.maker };
    const refusal = await carryOutRefund(tx, movement, by);
    if (refusal) return refusal;
  }
  const verb = decision === 'release' ? 'releaseClass' : 'refuseClass';
  await noteReconciliation(tx, id, verb, by, { reason, detail: { classes: ids.length } });
  return { checked: ids.length };
}
