import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdConflictPolicy,
  WorkflowIdReusePolicy,
} from '@temporalio/client';
import type { Database, Queryable } from '../database/database.js';
import { mayClose } from './close-cycle.js';
import { cyclesDue } from './moments.js';
import { cycleWorkflowId, nudge, roundWorkflowId } from './nudge.js';

/** Where workflows of the month are started. */
export interface CycleEngine {
  readonly client: Client;
  readonly namespaceId: string;
}

/**
 * Starts the workflows of open cycles, and of rounds under way, that have none in this namespace: those that were opened by
 * hand or by a check, and all of them when Temporal's data was lost. Each passes what is recorded. Gives how many.
 */
export async function startMissingCycles(db: Database, engine: CycleEngine, limit: number): Promise<number> {
  const cycles = await db.rows<{ id: string; no: number }>(
    `SELECT id, no FROM cycles WHERE state IN ('assessing', 'collecting', 'reconciling') AND direction = 'deduction'
       AND workflow_in IS DISTINCT FROM $1 ORDER BY no LIMIT $2`,
    [engine.namespaceId, limit],
  );
  for (const { id, no } of cycles) {
    await start(engine.client, 'deductionCycle', cycleWorkflowId(id), { cycleId: id });
    await db.run('UPDATE cycles SET workflow_in = $2 WHERE no = $1', [no, engine.namespaceId]);
  }
  const rounds = await db.rows<{ ordinal: bigint; cycle_id: string }>(
    `SELECT r.ordinal, c.id AS cycle_id FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
     WHERE r.state NOT IN ('posted', 'withdrawn') AND r.workflow_in IS DISTINCT FROM $1 ORDER BY r.ordinal LIMIT $2`,
    [engine.namespaceId, limit],
  );
  for (const { ordinal, cycle_id: cycleId } of rounds) {
    await start(engine.client, 'bankRound', roundWorkflowId(ordinal), { ordinal: String(ordinal), cycleId });
    await db.run('UPDATE bank_rounds SET workflow_in = $2 WHERE ordinal = $1', [ordinal, engine.namespaceId]);
  }
  return cycles.length + rounds.length;
}

async function start(client: Client, type: string, workflowId: string, input: object): Promise<void> {
  try {
    await client.workflow.start(type, {
      workflowId,
      taskQueue: 'cases',
      args: [input],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Lets the cycles and rounds look whose moments have come: after each step of a stepped clock, and by a sweep. */
export async function nudgeDueCycles(q: Queryable, client: Client, limit: number): Promise<number> {
  const due = await cyclesDue(q, limit);
  await nudge(
    client,
    due.flatMap(({ id, rounds }) => [cycleWorkflowId(id), ...rounds.map(roundWorkflowId)]),
  );
  return due.length;
}

/** What a nudge that got lost would have told: rounds that were answered or given back, drafts that were asked for. */
export async function nudgeBehind(q: Queryable, client: Client, limit: number): Promise<number> {
  const rounds = await q.rows<{ ordinal: bigint }>(
    `SELECT r.ordinal FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
     WHERE c.state IN ('assessing', 'collecting', 'reconciling')
       AND (r.state = 'answered' OR (r.state = 'withdrawn' AND c.window_closed_at IS NULL)) ORDER BY r.ordinal LIMIT $1`,
    [limit],
  );
  const asked = await q.rows<{ id: string }>(
    `SELECT DISTINCT c.id FROM cycle_steps w JOIN cycles c ON c.no = w.cycle_no
     WHERE c.state = 'collecting' AND w.step LIKE 'redraft.%' AND w.ordinal = 0
       AND NOT EXISTS (SELECT FROM cycle_steps d WHERE d.cycle_no = w.cycle_no AND d.step = w.step AND d.ordinal = 1)`,
  );
  await nudge(client, [
    ...rounds.map(({ ordinal }) => roundWorkflowId(ordinal)),
    ...asked.map(({ id }) => cycleWorkflowId(id)),
  ]);
  return rounds.length + asked.length;
}

/** Lets cycles look that may close by now; reconciliation tells them, and this finds those that were not told. */
export async function nudgeClosable(q: Queryable, client: Client): Promise<number> {
  const waiting = await q.rows<{ id: string; no: number; window_closed_at: Date }>(
    `SELECT id, no, window_closed_at FROM cycles c WHERE state = 'reconciling' AND paused_at IS NULL
       AND NOT EXISTS (SELECT FROM bank_rounds r WHERE r.cycle_no = c.no AND (r.state NOT IN ('posted', 'withdrawn') OR (r.successes > 0
         AND NOT EXISTS (SELECT FROM reconciliations x WHERE x.agency = r.agency AND x.bank = r.bank AND x.state = 'agreed'
           AND x.agreed_at > r.posted_at))))`,
  );
  let told = 0;
  for (const cycle of waiting) {
    if (!(await mayClose(q, cycle))) continue;
    await nudge(client, [cycleWorkflowId(cycle.id)]);
    told += 1;
  }
  return told;
}
