import type { AlertKind } from '../../domain/alert/alert-kind.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** Something the operator must look at, named by kind and subject: `stuckWorkflow` of a case, `heldFile` of a file. */
export interface AlertSighting {
  readonly kind: AlertKind;
  readonly subject: string;
  /** Codes, ids and counts; no personal data. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Raises an alert, or notes that it is still there: one row a kind and subject. One that was cleared opens anew, with
 * nobody holding it. Gives its id.
 */
export async function raiseAlert(q: Queryable, seen: AlertSighting): Promise<string> {
  const { id } = await q.get<{ id: string }>(
    `INSERT INTO alerts AS a (id, kind, subject, detail) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, subject) DO UPDATE SET detail = excluded.detail, last_seen_at = now(), cleared_at = NULL,
       first_seen_at = CASE WHEN a.cleared_at IS NULL THEN a.first_seen_at ELSE now() END,
       taken_by = CASE WHEN a.cleared_at IS NULL THEN a.taken_by END
     RETURNING id`,
    [newId(), seen.kind, seen.subject, JSON.stringify(seen.detail ?? {})],
  );
  return id;
}

/** Clears an alert whose cause is gone. */
export async function clearAlert(q: Queryable, kind: AlertKind, subject: string): Promise<void> {
  await q.run('UPDATE alerts SET cleared_at = now() WHERE kind = $1 AND subject = $2 AND cleared_at IS NULL', [
    kind,
    subject,
  ]);
}

/** Clears every open alert of a kind whose subject was not seen in this look; gives how many. */
export async function clearAlertsBut(q: Queryable, kind: AlertKind, stillSeen: readonly string[]): Promise<number> {
  return q.run(
    'UPDATE alerts SET cleared_at = now() WHERE kind = $1 AND cleared_at IS NULL AND NOT subject = ANY($2)',
    [kind, stillSeen],
  );
}

/** An administrator takes an alert; whoever comes later takes it over, as the log says. Refuses `access.not-found`. */
export async function takeAlert(tx: Transaction, id: string, by: By): Promise<{ id: string } | Refusal> {
  const alert = await tx.find<{ kind: string; taken_by: string | null }>(
    'SELECT kind, taken_by FROM alerts WHERE id = $1 AND cleared_at IS NULL FOR UPDATE',
    [id],
  );
  if (!alert) return refuse('access.not-found');
  if (alert.taken_by === by.actor) return { id };
  await tx.run('UPDATE alerts SET taken_by = $2 WHERE id = $1', [id, by.actor]);
  const detail = { kind: alert.kind, from: alert.taken_by ?? '' };
  await writeAudit(tx, { ...by, action: 'takeAlert', object: { kind: 'alert', id }, detail });
  return { id };
}
