import { canonicalJson, sm3 } from '../cipher/digest.js';
import type { Database } from '../database/database.js';

/** An audit entry as it is hashed. */
export interface SealableEntry {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly division: string;
  readonly reason: string;
  readonly detail: unknown;
  readonly trace_id: string;
}

export const entryColumns =
  'e.id, e.at, e.actor, e.action, e.object_kind, e.object_id, e.division, e.reason, e.detail, e.trace_id';

/** What the first seal follows. */
export const beginning = '0'.repeat(64);

/** The hash that chains an entry to the one before: SM3 over the canonical JSON of number, former hash and entry. */
export function sealHash(seq: bigint, prevHash: string, entry: SealableEntry): string {
  const { id, at, actor, action, object_kind, object_id, division, reason, detail, trace_id } = entry;
  const sealed = { id, at, actor, action, object_kind, object_id, division, reason, detail, trace_id };
  return sm3(canonicalJson({ seq, prevHash, entry: sealed }));
}

/**
 * Numbers and chains the entries written since, at most `limit` of them; gives how many. Only entries of transactions
 * older than every running one are taken: none with an earlier place can appear any more, so the order is final. One
 * sealer at a time; a second one gives 0.
 */
export async function sealAudit(db: Database, limit = 1000): Promise<number> {
  return db.transaction(async (tx) => {
    const { mine } = await tx.get<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('audit seal')) AS mine`,
    );
    if (!mine) return 0;
    const head = await tx.find<{ seq: bigint; hash: string; txid: bigint | null }>(
      `SELECT s.seq, s.hash, e.txid FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s.entry_id
       ORDER BY s.seq DESC LIMIT 1`,
    );
    const entries = await tx.rows<SealableEntry>(unsealed, [head?.txid ?? 0n, limit]);
    let { seq, hash } = head ?? { seq: 0n, hash: beginning };
    const seals = entries.map((entry) => {
      const prevHash = hash;
      seq += 1n;
      hash = sealHash(seq, prevHash, entry);
      return { seq, entryId: entry.id, prevHash, hash };
    });
    await tx.run(
      `INSERT INTO audit_seals (seq, entry_id, prev_hash, hash)
       SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[])`,
      [seals.map((s) => s.seq), seals.map((s) => s.entryId), seals.map((s) => s.prevHash), seals.map((s) => s.hash)],
    );
    return seals.length;
  });
}

// Starts from the last sealed entry's transaction. In a cluster restored from a dump, transaction numbers begin anew,
// below that one: then it starts from the first.
const unsealed = `
  SELECT ${entryColumns} FROM audit_entries e
  WHERE e.txid >= CASE WHEN $1::bigint < pg_snapshot_xmax(pg_current_snapshot())::text::bigint THEN $1::bigint ELSE 0 END
    AND e.txid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    AND NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
  ORDER BY e.txid, e.id LIMIT $2`;
