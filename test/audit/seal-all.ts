import { sealAudit } from '../../activities/audit/seal.js';
import type { Database } from '../../activities/database/database.js';
import { eventually } from '../harness/harness.js';

/** Seals what there is, and gives how many entries; a transaction in another suite's database may keep it waiting for a moment. */
export async function sealAll(db: Database): Promise<number> {
  let sealed = 0;
  await eventually('every entry is sealed', async () => {
    sealed += await sealAudit(db);
    return !(await db.find(
      'SELECT 1 FROM audit_entries e WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id) LIMIT 1',
    ));
  });
  return sealed;
}
