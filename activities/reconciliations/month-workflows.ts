import type { Client } from '@temporalio/client';
import { businessNowSql } from '../clock/clock.js';
import { lookSignal, reconciliationWorkflowId } from '../cycles/nudge.js';
import type { Database, Queryable } from '../database/database.js';
import { unclassified } from './agree.js';
import { openReconciliations } from './open.js';
import { type ComparedBooks, hasOutcomesSince } from './settlement.js';

/** Where reconciliations' workflows are started. */
export interface ReconciliationEngine {
  readonly client: Client;
  readonly namespaceId: string;
}

/**
 * Keeps the reconciliations going whatever was cut off: opens what is missing, starts workflows that are not there (all of
 * them where Temporal's data was lost), and lets those look for which something has come. Gives how many were told.
 */
export async function keepReconciliations(
  db: Database,
  { client, namespaceId }: ReconciliationEngine,
  limit: number,
): Promise<number> {
  await openReconciliations(db, limit);
  const ids = new Set([...(await notStarted(db, namespaceId, limit)), ...(await withNews(db, limit))]);
  for (const id of ids) {
    await lookOrStart(client, id);
    await db.run('UPDATE reconciliations SET runs_in = $2 WHERE id = $1 AND runs_in <> $2', [id, namespaceId]);
  }
  return ids.size;
}

/** Lets a month's workflow look at the rows; one that has ended, or was never there, begins. */
export async function lookOrStart(client: Client, id: string): Promise<void> {
  await client.workflow.signalWithStart('reconciliation', {
    workflowId: reconciliationWorkflowId(id),
    taskQueue: 'cases',
    args: [{ id }],
    signal: lookSignal,
  });
}

async function notStarted(q: Queryable, namespaceId: string, limit: number): Promise<string[]> {
  const rows = await q.rows<{ id: string }>(
    `SELECT id FROM reconciliations WHERE state <> 'agreed' AND runs_in <> $1 ORDER BY id LIMIT $2`,
    [namespaceId, limit],
  );
  return rows.map(({ id }) => id);
}

/** By the rows alone: a nudge that got lost costs time, never more. */
async function withNews(q: Queryable, limit: number): Promise<string[]> {
  const told = await q.rows<{ id: string }>(
    `SELECT x.id FROM reconciliations x
     LEFT JOIN statements s ON s.agency = x.agency AND s.bank = x.bank AND s.use = x.use AND s.month = x.month AND s.state = 'current'
     LEFT JOIN LATERAL (SELECT p.closing_fen FROM statements p WHERE p.agency = x.agency AND p.bank = x.bank AND p.use = x.use
       AND p.month < x.month AND p.state = 'current' ORDER BY p.month DESC LIMIT 1) before ON true
     WHERE s.no IS DISTINCT FROM x.statement_no
       OR x.statement_no IS NOT NULL AND before.closing_fen IS DISTINCT FROM x.expected_opening_fen
       OR x.state = 'waiting' AND x.overdue_since IS NULL AND x.statement_due_at <= ${businessNowSql}
       OR x.state = 'differences'
         AND NOT EXISTS (SELECT FROM differences d WHERE d.reconciliation_id = x.id AND d.state IN ('open', 'proposed'))
         AND NOT EXISTS (SELECT FROM statement_movements m WHERE m.statement_no = x.statement_no AND ${unclassified})
     ORDER BY x.id LIMIT $1`,
    [limit],
  );
  return [...told.map(({ id }) => id), ...(await withOutcomesSince(q))];
}

/** Months for which results or corrections were let in since their comparison. */
async function withOutcomesSince(q: Queryable): Promise<string[]> {
  const candidates = await q.rows<ComparedBooks & { id: string }>(
    `SELECT DISTINCT x.id, x.agency, x.bank, x.use, x.month, x.ours_lines, x.compared_answers FROM reconciliations x
     JOIN bank_rounds r ON r.agency = x.agency AND r.bank = x.bank
       AND r.direction = CASE x.use WHEN 'DK' THEN 'deduction' ELSE 'payout' END
       AND to_char(r.drafted_on, 'YYYYMM') <= x.month AND r.state IN ('answered', 'posted')
     WHERE x.compared_at IS NOT NULL AND (r.answered_at >= x.compared_at OR r.corrections > 0 AND EXISTS (
       SELECT FROM cycle_events e WHERE e.cycle_no = r.cycle_no AND e.round = r.ordinal AND e.kind = 'correct'
         AND e.at >= x.compared_at))
     ORDER BY x.id`,
  );
  const ids: string[] = [];
  for (const one of candidates) if (await hasOutcomesSince(q, one)) ids.push(one.id);
  return ids;
}
