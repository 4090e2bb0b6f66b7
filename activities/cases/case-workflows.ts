import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type WorkflowService,
} from '@temporalio/client';
import { casesDue } from '../clock/clock.js';
import type { Database } from '../database/database.js';

/** Where cases' workflows are started. */
export interface CaseEngine {
  readonly client: Client;
  readonly taskQueue: string;
}

/** Reads the namespace's id, by which lost Temporal data is recognised. Throws while Temporal is away. */
export async function readNamespaceId(client: Client): Promise<string> {
  return namespaceIdOf(client.connection, client.options.namespace);
}

/** The same over any connection to Temporal. */
export async function namespaceIdOf(
  connection: { readonly workflowService: WorkflowService },
  namespace: string,
): Promise<string> {
  const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace });
  if (!namespaceInfo?.id) throw new Error('Temporal gave no namespace id');
  return namespaceInfo.id;
}

/**
 * Starts a case's workflow, or finds it running: its id is the case's. Its first step notes in which namespace, so that
 * the sweep leaves it alone. Throws while Temporal is away; the sweep starts it later.
 */
export async function startCaseWorkflow(
  engine: CaseEngine,
  filed: { readonly id: string; readonly type: string; readonly traceId: string },
): Promise<void> {
  try {
    await engine.client.workflow.start(filed.type, {
      workflowId: filed.id,
      taskQueue: engine.taskQueue,
      args: [{ caseId: filed.id, traceId: filed.traceId }],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      memo: { traceId: filed.traceId },
    });
  } catch (error) {
    // Its run ended already: the case is closed, or somebody ended it by hand, which the audit check reports.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/**
 * Starts the workflows of open cases that have none in this namespace: those whose filing was cut off before the start,
 * and all of them when Temporal's data was lost: its namespace then has another id. `olderThanSeconds` (real time) leaves
 * filings under way alone. Gives how many were started, at most `limit` a call.
 */
export async function startMissingWorkflows(
  db: Database,
  engine: CaseEngine & { readonly namespaceId: string },
  bounds: { readonly olderThanSeconds: number; readonly limit: number },
): Promise<number> {
  const rows = await db.rows<{ id: string; type: string; trace_id: string }>(
    `SELECT c.id, c.type, c.trace_id FROM cases c
     WHERE c.status <> 'closed' AND (c.workflow_in IS NULL OR c.workflow_in < $1 OR c.workflow_in > $1) AND c.entered_at < now() - make_interval(secs => $2)
     ORDER BY c.entered_at LIMIT $3`,
    [engine.namespaceId, bounds.olderThanSeconds, bounds.limit],
  );
  for (const row of rows) {
    await startCaseWorkflow(engine, { id: row.id, type: row.type, traceId: row.trace_id });
    // A case that begins again writes no first step.
    await db.run('UPDATE cases SET workflow_in = $2 WHERE id = $1', [row.id, engine.namespaceId]);
  }
  return rows.length;
}

/**
 * Wakes the cases whose due dates have come: those that were too far away for a timer, those of a stepped clock, and
 * those that moved to earlier. A case without a workflow is left to the sweep that starts it. Gives how many were woken.
 */
export async function signalDueCases(db: Database, client: Client, limit: number): Promise<number> {
  const due = await casesDue(db, limit);
  for (const caseId of due) await wakeCase(client, caseId);
  return due.length;
}

/** Tells a case that the clock or a due date of it moved. */
export async function wakeCase(client: Client, caseId: string): Promise<void> {
  try {
    await client.workflow.getHandle(caseId).signal('clockMoved');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

/**
 * Wakes the cases that requests changed in the two minutes before an instant of real time, or since. Temporal keeps a
 * request only once its worker has answered: where worker or Temporal was killed in between, the rows went on and the
 * workflow does not know; woken, it reads them. Where nothing was asked for longer, the two minutes count back from the
 * last request. Gives how many were woken; throws while Temporal is away.
 */
export async function wakeCasesChangedAround(db: Database, client: Client, cut: Date): Promise<number> {
  const changed = await db.rows<{ id: string }>(
    `SELECT DISTINCT c.id FROM requests r JOIN cases c ON c.id = r.subject
     WHERE r.created_at >= least($1, (SELECT max(created_at) FROM requests)) - interval '2 minutes' AND r.status IS NOT NULL`,
    [cut],
  );
  for (const { id } of changed) await wakeCase(client, id);
  return changed.length;
}
