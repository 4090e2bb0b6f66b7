import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';

/** What may be revealed of a person. */
export type RevealableField = 'name' | 'idNumber' | 'birthDate' | 'phone' | 'address' | 'cardNumber' | 'account';

/** The values asked for, whole; null where nothing is known. */
export type RevealedFields = { [Field in RevealableField]?: string | null };

interface PersonRow {
  readonly name: string;
  readonly birth_date: string;
  readonly division: string;
  readonly id_number_enc: Buffer;
  readonly phone_enc: Buffer | null;
  readonly address_enc: Buffer | null;
  readonly card_number_enc: Buffer | null;
  readonly account_enc: Buffer | null;
}

const shortestReason = 2;

/**
 * Opens a person's data for somebody who gave a reason, and writes who, what and why into the audit log in the same
 * transaction (规程 第二十二条). Nothing is remembered of the answer: whoever asks again is written down again. Refuses
 * `access.reason-missing`, `access.not-found`.
 */
export async function revealPerson(
  tx: Transaction,
  cipher: Cipher,
  asked: { readonly personId: string; readonly fields: readonly RevealableField[]; readonly reason: string },
  by: By,
): Promise<RevealedFields | Refusal> {
  if ([...asked.reason.trim()].length < shortestReason) return refuse('access.reason-missing', { field: 'reason' });
  const row = await tx.find<PersonRow>(
    `SELECT p.name, p.birth_date, p.division, p.id_number_enc, p.phone_enc, p.address_enc, c.card_number_enc, c.account_enc
     FROM people p LEFT JOIN LATERAL (
       SELECT card_number_enc, account_enc FROM cards WHERE person_id = p.id ORDER BY state_since DESC LIMIT 1) c ON true
     WHERE p.id = $1`,
    [asked.personId],
  );
  if (!row) return refuse('access.not-found');
  await writeAudit(tx, {
    ...by,
    action: 'revealPerson',
    object: { kind: 'person', id: asked.personId },
    division: row.division,
    reason: asked.reason.trim(),
    detail: { fields: asked.fields },
  });
  return Object.fromEntries(asked.fields.map((field) => [field, openField(cipher, row, field)]));
}

function openField(cipher: Cipher, row: PersonRow, field: RevealableField): string | null {
  const open = (sealed: Buffer | null) => (sealed ? cipher.decryptText(sealed) : null);
  switch (field) {
    case 'name':
      return row.name;
    case 'birthDate':
      return row.birth_date;
    case 'idNumber':
      return open(row.id_number_enc);
    case 'phone':
      return open(row.phone_enc);
    case 'address':
      return open(row.address_enc);
    case 'cardNumber':
      return open(row.card_number_enc);
    case 'account':
      return open(row.account_enc);
  }
}
