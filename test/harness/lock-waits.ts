import type { Database } from '../../activities/database/database.js';
import { eventually } from './harness.js';

/** Until so many sessions of the database wait for what another one has locked. */
export const untilWaiting = (db: Database, sessions: number) =>
  eventually(`${sessions} wait for a lock`, async () => {
    const { n } = await db.get<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return n === sessions;
  });
