import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { sm3 } from '../../domain/interchange/sm3.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { seedClock } from '../../prisma/seed/clock.js';
import { type FreshDatabase, freshDatabase, keyFile } from '../harness/harness.js';

/** The agency's side for tests of what goes out and comes in: database, cipher, a stepped clock. */
export interface Agency {
  readonly db: Database;
  readonly appUrl: string;
  /** Its database, for an API beside it. */
  readonly fresh: FreshDatabase;
  readonly cipher: Cipher;
  setClock(now: Date): Promise<void>;
  /** As the owner of the tables: what a killed process may leave, or an invariant must notice. */
  tamper(sql: string, params?: readonly unknown[]): Promise<void>;
  stop(): Promise<void>;
}

export const office = '14010501';
export const start = new Date('2026-11-24T02:00:00Z');

/** Its clock stands at `at`, or goes on from there so many times as fast as real time. */
export async function startAgency(at = start, rate?: number): Promise<Agency> {
  const fresh = await freshDatabase();
  const owner = new Database(fresh.migratorUrl, { max: 2 });
  await seedClock(owner, rate ? { mode: 'fast', rate, startsAt: at } : { mode: 'stepped', startsAt: at });
  const db = new Database(fresh.appUrl, { max: 5 });
  return {
    db,
    appUrl: fresh.appUrl,
    fresh,
    cipher: new Cipher(new FileKeyProvider(await keyFile())),
    setClock: async (now) => {
      await owner.run('UPDATE business_clock SET business_epoch = $1', [now]);
    },
    tamper: async (sql, params = []) => {
      await owner.run(sql, params);
    },
    stop: async () => {
      await Promise.all([db.close(), owner.close()]);
      await fresh.drop();
    },
  };
}

export interface OpenCase {
  readonly caseId: string;
  readonly personId: string;
  readonly cardId: string;
  readonly orderId: string;
  readonly idNumber: string;
}

let people = 0;

/** A person with a case at the step production, a card in making and an order waiting for a file. */
export async function orderedCase(
  { db, cipher }: Agency,
  more: { name?: string; phone?: string | null; jpeg?: boolean } = {},
): Promise<OpenCase> {
  const made = { caseId: ulid(), personId: ulid(), cardId: ulid(), orderId: ulid(), idNumber: nextIdNumber() };
  const photo = Buffer.concat([Buffer.from(more.jpeg === false ? [0, 0] : [0xff, 0xd8]), randomBytes(2000)]);
  const phone = more.phone === undefined ? '13800138000' : more.phone;
  await db.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, phone_enc, created_at)
     VALUES ($1, $2, $3, $4, $5, 'male', '1990-03-07', '140105', $6, $7)`,
    [
      made.personId,
      cipher.encrypt(made.idNumber),
      cipher.index('idNumber', made.idNumber),
      cipher.index('idLast4', made.idNumber.slice(-4)),
      more.name ?? '张㛃',
      phone && cipher.encrypt(phone),
      start,
    ],
  );
  await db.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, card_id, subject, office, division, filed_by, filed_at, trace_id)
     VALUES ($1, $1, 'issuance', 'open', 'production', $2, $3, 'person:' || $2, $4, '140105', 'clerk', $5, 'trace')`,
    [made.caseId, made.personId, made.cardId, office, start],
  );
  await db.run(
    `INSERT INTO cards (id, person_id, kind, state, office, division, state_case_id, state_since)
     VALUES ($1, $2, 'formal', 'in_production', $3, '140105', $4, $5)`,
    [made.cardId, made.personId, office, made.caseId, start],
  );
  await db.run(
    `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
     VALUES ($1, $2, $3, 358, 441, 2002, 'clerk', '140105')`,
    [made.personId, cipher.encrypt(photo), sm3(photo)],
  );
  await queueOrder(db, made, 1);
  return made;
}

/** The n-th order of a case. */
export async function queueOrder(db: Database, made: OpenCase, ordinal: number): Promise<void> {
  await db.run(
    `INSERT INTO card_orders (id, case_id, ordinal, card_id, person_id, photo_id, office, division, factory, card_kind,
       apply_type, state, queued_at) VALUES ($1, $2, $3, $4, $5, $5, $6, '140105', '01', '01', '01', 'queued', $7)`,
    [ordinal === 1 ? made.orderId : ulid(), made.caseId, ordinal, made.cardId, made.personId, office, start],
  );
}

function nextIdNumber(): string {
  // An odd order number: a man's.
  const digits = `14010519900307${String(1 + 2 * people++).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}
