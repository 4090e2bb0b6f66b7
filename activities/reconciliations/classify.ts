import type { MovementKind } from '../../domain/reconciliation/movement-kind.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { lockReconciliation, noteReconciliation } from './reconciliation.js';

/** What somebody takes movements without line to be; `movements` are their numbers in the statement. */
export interface ClassProposal {
  readonly statement: number;
  readonly movements: readonly number[];
  readonly kind: MovementKind;
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
 * release, to nobody's premiums. All of them or none. Refuses `movement.replaced`, `movement.not-open`.
 */
export async function proposeClass(
  tx: Transaction,
  id: string,
  { statement, movements, kind, reason }: ClassProposal,
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
  const proposed = await tx.run(
    `INSERT INTO movement_classes (id, reconciliation_id, serial, kind, amount_fen, settled_on, maker, made_at, state, reason)
     SELECT gen_random_uuid()::text, $1, o.serial, $4, o.fen, o.settled_on, $5, $6, 'proposed', $7 FROM (${openMovements}) o`,
    [id, statement, wanted, kind, by.actor, await businessNow(tx), reason],
  );
  await noteReconciliation(tx, id, 'proposeClass', by, { reason, detail: { kind, movements: proposed } });
  return { proposed };
}

/** What the second person says to proposed classes. */
export interface ClassCheck {
  readonly classes: readonly string[];
  readonly decision: 'release' | 'refuse';
  readonly reason: string;
}

/**
 * The second person releases classes, which posts the movements against the account, or refuses them with a reason. All
 * of them or none. Refuses `movement.no-proposal`, `movement.same-person`, `case.reason-missing`.
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
  const rows = await tx.rows<{ maker: string }>(
    `SELECT maker FROM movement_classes WHERE reconciliation_id = $1 AND id = ANY($2) AND state = 'proposed'`,
    [id, ids],
  );
  if (rows.length !== ids.length) return refuse('movement.no-proposal', { field: 'classes' });
  if (rows.some(({ maker }) => maker === by.actor)) return refuse('movement.same-person');
  await tx.run(
    `UPDATE movement_classes SET state = $3, checker = $4, checked_at = $5, check_reason = $6
     WHERE reconciliation_id = $1 AND id = ANY($2)`,
    [id, ids, decision === 'release' ? 'released' : 'refused', by.actor, await businessNow(tx), reason],
  );
  const verb = decision === 'release' ? 'releaseClass' : 'refuseClass';
  await noteReconciliation(tx, id, verb, by, { reason, detail: { classes: ids.length } });
  return { checked: ids.length };
}
