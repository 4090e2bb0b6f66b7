import type { Database, Queryable } from '../database/database.js';

/** Channel on which a commit tells the relay that there is something to hand over. */
export const outboxChannel = 'outbox';

/** Work that no case waits for: at most once for a key, in the order written. */
export interface OutboxWork {
  readonly id: bigint;
  readonly topic: string;
  readonly key: string;
  readonly payload: object;
}

/**
 * Notes work in the transaction that causes it; it is handed over after the commit and never without it. The key is
 * the work's name for ever: a second call with it does nothing. The payload holds ids and codes only. Gives whether
 * the work is new.
 */
export async function enqueue(tx: Queryable, topic: string, key: string, payload: object): Promise<boolean> {
  const added = await tx.run(
    `WITH added AS (INSERT INTO outbox (topic, key, payload) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING RETURNING 1)
     SELECT pg_notify('${outboxChannel}', '') FROM added`,
    [topic, key, JSON.stringify(payload)],
  );
  return added > 0;
}

/** Tells the relay, with the commit, that there is something to hand over: after work that was noted as a set. */
export async function tellRelay(tx: Queryable): Promise<void> {
  await tx.run(`SELECT pg_notify('${outboxChannel}', '')`);
}

/**
 * Hands the oldest work of these topics over and notes it in one transaction; gives how many pieces. One relay works
 * at a time, so that the order holds; another one finds nothing to do. Killed between handing over and noting, it hands
 * over again: the receiver knows a piece by its key.
 */
export async function relayOutbox(
  db: Database,
  topics: readonly string[],
  handOver: (work: readonly OutboxWork[]) => Promise<void>,
  limit = 200,
): Promise<number> {
  return db.transaction(async (tx) => {
    const { free } = await tx.get<{ free: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtext('outbox relay')) AS free",
    );
    if (!free) return 0;
    const work = await tx.rows<OutboxWork>(
      `SELECT id, topic, key, payload FROM outbox WHERE relayed_at IS NULL AND topic = ANY($1) ORDER BY id LIMIT $2`,
      [topics, limit],
    );
    if (work.length === 0) return 0;
    await handOver(work);
    await tx.run('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [work.map((piece) => piece.id)]);
    return work.length;
  });
}

/** How much work waits to be handed over, and for how long the oldest has: 0 and 0 when there is none. */
export async function outboxBacklog(q: Queryable): Promise<{ pieces: number; oldestSeconds: number }> {
  return q.get(
    `SELECT count(*)::int AS pieces, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS "oldestSeconds"
     FROM outbox WHERE relayed_at IS NULL`,
  );
}

/**
 * Gives work back to the relay that was handed over and that the queue lost: the caller has found it unfinished long
 * afterwards. Gives how many pieces.
 */
export async function handOverAgain(q: Queryable, topic: string, keys: readonly string[]): Promise<number> {
  if (keys.length === 0) return 0;
  const back = await q.run(
    'UPDATE outbox SET relayed_at = NULL WHERE topic = $1 AND key = ANY($2) AND relayed_at IS NOT NULL',
    [topic, keys],
  );
  if (back > 0) await q.run(`SELECT pg_notify('${outboxChannel}', '')`);
  return back;
}

/** Deletes work handed over more than 30 days ago, at most `batch` a call; gives how many. */
export async function cleanUpOutbox(q: Queryable, batch = 1000): Promise<number> {
  return q.run(
    `DELETE FROM outbox WHERE id IN (
       SELECT id FROM outbox WHERE relayed_at < now() - interval '30 days' ORDER BY id LIMIT $1)`,
    [batch],
  );
}
