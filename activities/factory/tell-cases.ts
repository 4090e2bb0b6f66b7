import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { businessNow } from '../clock/clock.js';
import type { Database } from '../database/database.js';

interface SettledOrder {
  readonly id: string;
  readonly case_id: string;
  readonly ordinal: number;
  readonly state: string;
  readonly closed: boolean;
}

const atOnce = 10;

/**
 * Tells the waiting cases how their orders ended. A case is told again until the signal was taken and noted; it knows
 * an answer by its ordinal. Where the workflow is missing it begins again from the tables, so the order stays untold
 * until then. Gives how many were told; throws while Temporal is away.
 */
export async function tellCases(db: Database, client: Client, limit = 500): Promise<number> {
  const orders = await db.rows<SettledOrder>(
    `SELECT o.id, o.case_id, o.ordinal, o.state, c.status = 'closed' AS closed
     FROM card_orders o JOIN cases c ON c.id = o.case_id
     WHERE o.settled_at IS NOT NULL AND o.told_at IS NULL AND o.result_code IS NOT NULL ORDER BY o.settled_at LIMIT $1`,
    [limit],
  );
  const told: string[] = [];
  for (let from = 0; from < orders.length; from += atOnce) {
    const group = orders.slice(from, from + atOnce);
    const taken = await Promise.all(group.map((order) => tellCase(client, order)));
    told.push(...group.filter((_, at) => taken[at]).map((order) => order.id));
  }
  if (told.length > 0)
    await db.run('UPDATE card_orders SET told_at = $2 WHERE id = ANY($1)', [told, await businessNow(db)]);
  return told.length;
}

async function tellCase(client: Client, order: SettledOrder): Promise<boolean> {
  if (order.closed) return true;
  const result = { orderId: order.id, code: order.state };
  try {
    await client.workflow
      .getHandle(order.case_id)
      .signal('outsideResult', { step: 'production', ordinal: order.ordinal, result });
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
