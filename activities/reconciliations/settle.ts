import type { SettlingWay } from '../../domain/reconciliation/difference.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { lockReconciliation, noteReconciliation } from './reconciliation.js';

/** How somebody would settle differences of one month, and why. */
export interface SettlingProposal {
  readonly differences: readonly string[];
  readonly way: SettlingWay;
  readonly reason: string;
}

/**
 * The first of two people says how differences are settled; nothing counts until another confirms. All of them or none.
 * Refuses `difference.not-open`.
 */
export async function proposeSettling(
  tx: Transaction,
  id: string,
  { differences, way, reason }: SettlingProposal,
  by: By,
): Promise<{ proposed: number } | Refusal> {
  await lockReconciliation(tx, id);
  const ids = [...new Set(differences)];
  const proposed = await tx.run(
    `UPDATE differences SET state = 'proposed', way = $3, reason = $4, maker = $5, made_at = $6, checker = NULL,
       checked_at = NULL, check_reason = '' WHERE reconciliation_id = $1 AND id = ANY($2) AND state = 'open'`,
    [id, ids, way, reason, by.actor, await businessNow(tx)],
  );
  if (proposed !== ids.length) return refuse('difference.not-open', { field: 'differences' });
  await noteReconciliation(tx, id, 'proposeDifference', by, { reason, detail: { way, differences: proposed } });
  return { proposed };
}

/** What the second person says to proposals. */
export interface SettlingCheck {
  readonly differences: readonly string[];
  readonly decision: 'confirm' | 'refuse';
  readonly reason: string;
}

/**
 * The second person confirms, and the differences are settled, or refuses with a reason, and they are open again. All of
 * them or none. Refuses `difference.no-proposal`, `difference.same-person`, `case.reason-missing`.
 */
export async function checkSettling(
  tx: Transaction,
  id: string,
  { differences, decision, reason }: SettlingCheck,
  by: By,
): Promise<{ checked: number } | Refusal> {
  if (decision === 'refuse' && !reason) return refuse('case.reason-missing', { field: 'reason' });
  await lockReconciliation(tx, id);
  const ids = [...new Set(differences)];
  const rows = await tx.rows<{ maker: string }>(
    `SELECT maker FROM differences WHERE reconciliation_id = $1 AND id = ANY($2) AND state = 'proposed'`,
    [id, ids],
  );
  if (rows.length !== ids.length) return refuse('difference.no-proposal', { field: 'differences' });
  if (rows.some(({ maker }) => maker === by.actor)) return refuse('difference.same-person');
  const state = decision === 'confirm' ? 'settled' : 'open';
  await tx.run(
    `UPDATE differences SET state = $3, checker = $4, checked_at = $5, check_reason = $6
     WHERE reconciliation_id = $1 AND id = ANY($2)`,
    [id, ids, state, by.actor, await businessNow(tx), reason],
  );
  const verb = decision === 'confirm' ? 'settleDifference' : 'refuseDifference';
  await noteReconciliation(tx, id, verb, by, { reason, detail: { differences: ids.length } });
  return { checked: ids.length };
}
