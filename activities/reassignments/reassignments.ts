import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** What became of a bulk reassignment: how many moved, and why each of the others did not (a refusal's code). */
export interface ReassignmentResult {
  readonly moved: number;
  readonly left: readonly { readonly taskId: string; readonly code: string }[];
}

/** Freezes a selection of tasks, so that what is confirmed is what was counted. Refuses `selection.empty`. */
export async function freezeSelection(
  tx: Transaction,
  selection: { readonly taskIds: readonly string[]; readonly division: string },
  by: By,
): Promise<{ id: string; count: number } | Refusal> {
  if (selection.taskIds.length === 0) return refuse('selection.empty');
  const id = newId();
  await tx.run('INSERT INTO reassignments (id, made_by, division, task_ids) VALUES ($1, $2, $3, $4)', [
    id,
    by.actor,
    selection.division,
    selection.taskIds,
  ]);
  return { id, count: selection.taskIds.length };
}

/** Writes down what a reassignment came to; its tasks have moved by then, each through its own case. */
export async function settleReassignment(
  tx: Transaction,
  id: string,
  to: string,
  result: ReassignmentResult,
  by: By,
): Promise<void> {
  await tx.run('UPDATE reassignments SET to_staff = $2, result = $3, done_at = now() WHERE id = $1 AND made_by = $4', [
    id,
    to,
    JSON.stringify(result),
    by.actor,
  ]);
  await writeAudit(tx, {
    ...by,
    action: 'reassignTasks',
    object: { kind: 'reassignment', id },
    detail: { to, moved: result.moved, left: result.left.length },
  });
}
