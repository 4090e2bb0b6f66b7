import type { Client } from '@temporalio/client';
import type { Database } from '../database/database.js';
import { clearAlertsBut, raiseAlert } from './alerts.js';

const kind = 'stuckWorkflow';
const most = 500;

/**
 * Raises an alert for every case whose workflow task fails again and again: its status stays RUNNING, so nothing else
 * tells. Clears the alerts of those that go again. Gives how many are stuck.
 */
export async function reportStuckWorkflows(db: Database, client: Client): Promise<number> {
  const stuck: string[] = [];
  const problems = `TemporalReportedProblems IN ("category=WorkflowTaskFailed", "category=WorkflowTaskTimedOut")`;
  for await (const run of client.workflow.list({
    query: `ExecutionStatus = "Running" AND ${problems}`,
    pageSize: 100,
  })) {
    stuck.push(run.workflowId);
    await raiseAlert(db, { kind, subject: run.workflowId, detail: { workflow: run.type, runId: run.runId } });
    if (stuck.length >= most) break;
  }
  await clearAlertsBut(db, kind, stuck);
  return stuck.length;
}
