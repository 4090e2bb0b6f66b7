import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

export const contactWays = ['phone', 'visit', 'message', 'liaison'] as const;
export const contactResults = ['reached', 'not_reached', 'will_pay', 'disputes', 'moved', 'died'] as const;

/** Somebody asked for what is owed. An empty note is none. */
export interface Contact {
  readonly dueId: bigint | string;
  readonly way: (typeof contactWays)[number];
  readonly result: (typeof contactResults)[number];
  readonly note: string;
}

/** Notes who asked for arrears, how, and what came of it. Refuses `access.not-found` for a due that is not in arrears. */
export async function logContact(
  tx: Transaction,
  cipher: Cipher,
  { dueId, way, result, note }: Contact,
  by: By,
): Promise<{ id: string } | Refusal> {
  const arrear = await tx.find<{ division: string }>('SELECT division FROM arrears WHERE due_id = $1', [dueId]);
  if (!arrear) return refuse('access.not-found');
  const id = newId();
  await tx.run(
    `INSERT INTO arrears_contacts (id, due_id, way, result, note_enc, by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, dueId, way, result, note === '' ? null : cipher.encrypt(note), by.actor, await businessNow(tx)],
  );
  const object = { kind: 'due', id: String(dueId) };
  await writeAudit(tx, { ...by, action: 'logContact', object, division: arrear.division, detail: { way, result } });
  return { id };
}
