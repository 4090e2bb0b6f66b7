import { businessNow } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import { handOverAgain } from '../outbox/outbox.js';
import { failNotice, noticesTopic, type TellCase } from './notices.js';

/**
 * Brings every message to an end: one still queued an hour after it was handed over was lost by the queue and is handed
 * over again; one taken a day ago without a report counts as not delivered. Both by real time (the outbox row's), since
 * the training clock may leap over a report that is on its way.
 */
export async function sweepNotices(
  db: Database,
  tellCase: TellCase,
  limit = 200,
): Promise<{ again: number; ended: number }> {
  const lost = await db.rows<{ key: string }>(
    `SELECT o.key FROM notices n JOIN outbox o ON o.key = 'notice-' || n.id
     WHERE n.state = 'queued' AND o.relayed_at < now() - interval '1 hour' ORDER BY n.id LIMIT $1`,
    [limit],
  );
  const again = await handOverAgain(
    db,
    noticesTopic,
    lost.map((row) => row.key),
  );
  const silent = await db.rows<{ id: string }>(
    `SELECT n.id FROM notices n JOIN outbox o ON o.key = 'notice-' || n.id
     WHERE n.state = 'sent' AND o.relayed_at < now() - interval '1 day' ORDER BY n.id LIMIT $1`,
    [limit],
  );
  for (const { id } of silent) await failNotice(db, id, 'noReport', await businessNow(db), tellCase);
  return { again, ended: silent.length };
}
