import { Client, Connection } from '@temporalio/client';
import type { Queryable } from '../../activities/database/database.js';

/** An open case without a running workflow, or a closed one whose workflow still runs. */
export interface WorkflowFault {
  readonly caseId: string;
  readonly fault: 'no running workflow' | 'closed, but its workflow runs';
}

const atOnce = 20;

/**
 * Asks Temporal itself: every open case has its workflow running, and no closed one does. One id never has two running,
 * because a workflow's id is the case's.
 */
export async function checkWorkflows(reader: Queryable, temporalAddress: string): Promise<WorkflowFault[]> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const { workflow } = new Client({ connection, namespace: 'sscard' });
    const cases = await reader.rows<{ id: string; closed: boolean }>(
      `SELECT id, status = 'closed' AS closed FROM cases ORDER BY id`,
    );
    const faults: WorkflowFault[] = [];
    for (let begin = 0; begin < cases.length; begin += atOnce) {
      const part = cases.slice(begin, begin + atOnce);
      const running = await Promise.all(
        part.map(
          async ({ id }) =>
            (
              await workflow
                .getHandle(id)
                .describe()
                .catch(() => undefined)
            )?.status.name === 'RUNNING',
        ),
      );
      for (const [at, { id, closed }] of part.entries()) {
        if (running[at] !== closed) continue;
        faults.push({ caseId: id, fault: closed ? 'closed, but its workflow runs' : 'no running workflow' });
      }
    }
    return faults;
  } finally {
    await connection.close();
  }
}
