import type { AuditAction } from '../../domain/audit/audit-actions.js';
import type { Transaction } from '../database/database.js';
import { idsInOrder } from '../numbers/new-id.js';

/** Who acts (staff id or `system`), and under which trace: what every write passes on to its audit entry. */
export interface By {
  readonly actor: string;
  readonly traceId?: string;
}

/** What happened to what, by whom. `detail` holds codes, ids, counts and digests: never personal data or secrets. */
export interface AuditNote extends By {
  readonly action: AuditAction;
  readonly object: { readonly kind: string; readonly id: string };
  readonly division?: string;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

// Monotonic, so that entries of one transaction keep the order in which they were written.
const nextId = idsInOrder();

/** Writes one entry inside the transaction that it tells of; gives its id. (规程 第二十二条, 第二十五条) */
export async function writeAudit(tx: Transaction, note: AuditNote): Promise<string> {
  const id = nextId();
  tx.write(
    `INSERT INTO audit_entries (id, actor, action, object_kind, object_id, division, reason, detail, trace_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      note.actor,
      note.action,
      note.object.kind,
      note.object.id,
      note.division ?? '',
      note.reason ?? '',
      JSON.stringify(note.detail ?? {}),
      note.traceId ?? '',
    ],
  );
  return id;
}
