import { setTimeout as pause } from 'node:timers/promises';
import { businessNow, businessNowSql } from '../../activities/clock/clock.js';
import type { Queryable } from '../../activities/database/database.js';
import type { OutsideParties } from './outside-parties.js';
import { namesOf, totalOf, type Unfinished } from './unfinished.js';

const patienceMs = 180_000;

/**
 * Waits until nothing is left to do at the present business time: no robot's step, no question to an outside party, no
 * order or result under way, nothing in outbox or queue. Only then may the clock jump, so that work which takes real
 * time never makes a due date pass (design §2). Gives when the factories' next card will be ready.
 */
export async function untilQuiet(reader: Queryable, outside: OutsideParties): Promise<Date | undefined> {
  const until = Date.now() + patienceMs;
  for (;;) {
    let left = await unfinishedHere(reader);
    if (totalOf(left) === 0) {
      const factories = await factoriesAt(reader, outside);
      if (totalOf(factories.left) === 0) return factories.nextDueAt;
      left = factories.left;
    }
    if (Date.now() > until) throw new Error(`the system did not come to rest: ${namesOf(left)}`);
    await pause(40);
  }
}

async function unfinishedHere(reader: Queryable): Promise<Unfinished> {
  const { left } = await reader.get<{ left: Unfinished }>(unfinishedSql);
  return left;
}

const unfinishedSql = `
  WITH t AS (SELECT ${businessNowSql} AS now)
  SELECT json_build_object(
    'cases between two steps', (SELECT count(*) FROM cases c WHERE c.status = 'open' AND c.step IN ('filed', 'identity', 'terminal')),
    'papers that are in', (SELECT count(*) FROM cases c WHERE c.status = 'open' AND c.step = 'papers'
       AND NOT EXISTS (SELECT FROM checklist_items i WHERE i.case_id = c.id AND i.required AND i.received_at IS NULL)),
    'answers not yet acted on', (SELECT count(*) FROM case_answers a JOIN cases c ON c.id = a.case_id
       WHERE c.status = 'open' AND c.step = a.step
         AND NOT EXISTS (SELECT FROM case_steps s WHERE s.case_id = a.case_id AND s.step = a.step AND s.ordinal = a.ordinal)),
    'lists of employers', (SELECT count(*) FROM activation_lists l WHERE l.state = 'confirmed' AND l.ended_at IS NULL),
    'results not yet acted on', (SELECT count(*) FROM cases c JOIN card_orders o ON o.case_id = c.id
       WHERE c.status <> 'closed' AND c.step = 'production' AND o.result_code IS NOT NULL
         AND NOT EXISTS (SELECT FROM card_orders n WHERE n.case_id = c.id AND n.ordinal > o.ordinal)),
    'due dates', (SELECT count(*) FROM deadlines d, t WHERE d.state = 'armed' AND d.due_at <= t.now),
    'orders to send', (SELECT count(*) FROM card_orders o, t WHERE (o.state = 'queued' AND o.queued_at < t.now)
       OR (o.state = 'sent' AND o.sent_at IS NULL)),
    'cases to tell', (SELECT count(*) FROM card_orders o WHERE o.result_code IS NOT NULL AND o.told_at IS NULL),
    'outbox', (SELECT count(*) FROM outbox o WHERE o.relayed_at IS NULL),
    'messages', (SELECT count(*) FROM notices n WHERE n.state IN ('queued', 'sent'))) AS left`;

/** The factories: whatever they have answered by now is let in. */
async function factoriesAt(
  reader: Queryable,
  outside: OutsideParties,
): Promise<{ left: Record<string, number>; nextDueAt: Date | undefined }> {
  const now = await businessNow(reader);
  const nextDueAt = await outside.work();
  const { waiting } = await reader.get<{ waiting: number }>(
    "SELECT count(*)::int AS waiting FROM card_orders WHERE id = ANY($1) AND state = 'sent'",
    [await outside.answeredOrders()],
  );
  const due = nextDueAt && nextDueAt <= now ? 1 : 0;
  return { left: { 'results to take in': waiting, 'cards to make': due }, nextDueAt };
}
