import type { IdNumber } from '../../domain/person/id-number.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { StepContext } from '../cases/step-context.js';
import type { Cipher } from '../cipher/cipher.js';
import { lockIndexed } from '../cipher/lock-indexed.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** A person as a step needs them; never leaves the process that asked. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
}

/** A person's row, opened. Throws for an unknown id. */
export async function getPerson(q: Queryable, cipher: Cipher, id: string): Promise<KnownPerson> {
  const row = await q.get<{ name: string; id_number_enc: Buffer }>(
    'SELECT name, id_number_enc FROM people WHERE id = $1',
    [id],
  );
  return { id, name: row.name, idNumber: cipher.decryptText(row.id_number_enc) };
}

/** What a window takes down of a person. */
export interface TakenDown {
  readonly idNumber: IdNumber;
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
  readonly division: string;
}

/**
 * The person of this ID number, locked; entered where unknown. A known person is not renamed by a filing: another name
 * is refused, because names change by the police record only (规程 第十条).
 */
export async function enterPerson(
  tx: Transaction,
  cipher: Cipher,
  taken: TakenDown,
  at: Date,
): Promise<{ id: string } | Refusal> {
  // The unique index alone does not hold while two index keys are in use.
  lockIndexed(tx, cipher, 'idNumber', taken.idNumber.number);
  const known = await tx.find<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id =
       (SELECT coalesce(merged_into, id) FROM people WHERE id_number_idx = ANY($1)) FOR UPDATE`,
    [cipher.indexCandidates('idNumber', taken.idNumber.number)],
  );
  if (!known) return { id: await insertPerson(tx, cipher, taken, at) };
  if (known.name !== taken.name) return refuse('person.name-differs', { field: 'applicant.name' });
  tx.write(
    `UPDATE people SET phone_enc = coalesce($2, phone_enc), phone_idx = coalesce($3, phone_idx),
       address_enc = coalesce($4, address_enc), version = version + 1 WHERE id = $1`,
    [known.id, ...contactColumns(cipher, taken)],
  );
  return { id: known.id };
}

async function insertPerson(tx: Transaction, cipher: Cipher, taken: TakenDown, at: Date): Promise<string> {
  const { number, sex, birthDate } = taken.idNumber;
  // Two windows at once: the second waits for the first and finds its row.
  const { id } = await tx.get<{ id: string }>(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at,
       phone_enc, phone_idx, address_enc)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (id_number_idx) DO UPDATE SET version = people.version + 1 RETURNING id`,
    [
      newId(),
      cipher.encrypt(number),
      cipher.index('idNumber', number),
      cipher.index('idLast4', number.slice(-4)),
      taken.name,
      sex,
      birthDate,
      taken.division,
      at,
      ...contactColumns(cipher, taken),
    ],
  );
  return id;
}

function contactColumns(cipher: Cipher, taken: TakenDown): [Buffer | null, string | null, Buffer | null] {
  return [
    taken.phone ? cipher.encrypt(taken.phone) : null,
    taken.phone ? cipher.index('phone', taken.phone) : null,
    taken.address ? cipher.encrypt(taken.address) : null,
  ];
}

/**
 * Corrects name or ID number as the document at the window shows them; gives the names of what changed. An ID number
 * that is another person's is refused.
 */
export async function amendPerson(
  { tx, cipher, row }: Pick<StepContext, 'tx' | 'cipher' | 'row'>,
  amended: { readonly name?: string; readonly idNumber?: IdNumber },
): Promise<Readonly<Record<string, boolean>> | Refusal> {
  if (amended.name) {
    tx.write('UPDATE people SET name = $2, version = version + 1 WHERE id = $1', [row.person_id, amended.name]);
  }
  if (amended.idNumber) {
    const { number, sex, birthDate } = amended.idNumber;
    const other = await tx.find('SELECT id FROM people WHERE id_number_idx = ANY($1) AND id <> $2', [
      cipher.indexCandidates('idNumber', number),
      row.person_id,
    ]);
    if (other) return refuse('person.id-number-taken', { field: 'input.idNumber' });
    tx.write(
      `UPDATE people SET id_number_enc = $2, id_number_idx = $3, id_last4_idx = $4, sex = $5, birth_date = $6,
         version = version + 1 WHERE id = $1`,
      [
        row.person_id,
        cipher.encrypt(number),
        cipher.index('idNumber', number),
        cipher.index('idLast4', number.slice(-4)),
        sex,
        birthDate,
      ],
    );
  }
  return { ...(amended.name ? { nameAmended: true } : {}), ...(amended.idNumber ? { idNumberAmended: true } : {}) };
}

/** Puts right telephone and address; what is absent stays. */
export async function amendContact(
  { tx, cipher, row }: Pick<StepContext, 'tx' | 'cipher' | 'row'>,
  contact: { readonly phone?: string; readonly address?: string },
): Promise<void> {
  if (!contact.phone && !contact.address) return;
  tx.write(
    `UPDATE people SET phone_enc = coalesce($2, phone_enc), phone_idx = coalesce($3, phone_idx),
       address_enc = coalesce($4, address_enc), version = version + 1 WHERE id = $1`,
    [
      row.person_id,
      contact.phone ? cipher.encrypt(contact.phone) : null,
      contact.phone ? cipher.index('phone', contact.phone) : null,
      contact.address ? cipher.encrypt(contact.address) : null,
    ],
  );
}
