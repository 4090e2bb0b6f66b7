import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy } from '@temporalio/client';
import type { Cipher } from '../cipher/cipher.js';
import type { Database } from '../database/database.js';
import { carryOutLines } from './carry-out.js';

/** Starts a list's workflow, or finds it running: its id is the list's. Throws while Temporal is away. */
export async function startActivationList(client: Client, listId: string): Promise<void> {
  try {
    await client.workflow.start('activationList', {
      workflowId: listId,
      taskQueue: 'cases',
      args: [{ listId }],
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Starts the lists that were confirmed and have not ended, whatever cut them off. Gives how many. */
export async function startWaitingLists(db: Database, client: Client, limit: number): Promise<number> {
  const lists = await db.rows<{ id: string }>(
    `SELECT id FROM activation_lists WHERE state = 'confirmed' ORDER BY confirmed_at LIMIT $1`,
    [limit],
  );
  for (const { id } of lists) await startActivationList(client, id);
  return lists.length;
}

/** The database steps of a list's workflow. */
export function createListActivities(deps: { readonly db: Database; readonly cipher: Cipher }) {
  return {
    activateListLines: ({ listId }: { listId: string }): Promise<{ left: number }> => carryOutLines(deps, listId),
  };
}

export type ListActivities = ReturnType<typeof createListActivities>;
