import { ulid } from 'ulid';
import type { Cipher } from '../../../activities/cipher/cipher.js';
import type { Database } from '../../../activities/database/database.js';
import { checkDigitOf } from '../../../domain/person/id-number.js';
import { offices } from '../../../prisma/seed/offices.js';

/** Somebody who calls the 12333 desk. */
export interface Caller {
  readonly personId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
  readonly office: string;
}

const surnames = [...'王李张刘陈杨赵黄周吴'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂'];
const batch = 2_000;

/** Enters so many people, each with an active card, as facts; gives callers among them, no card twice. */
export async function enterCallers(db: Database, cipher: Cipher, people: number, callers: number): Promise<Caller[]> {
  const chosen: Caller[] = [];
  for (let from = 0; from < people; from += batch) {
    const made = Array.from({ length: Math.min(batch, people - from) }, (_, at) => personAt(from + at));
    await db.run(enterSql, [JSON.stringify(made.map((one) => sealed(cipher, one)))]);
    const share = Math.ceil(made.length * (callers / people));
    chosen.push(...made.slice(0, share));
  }
  await db.run('ANALYZE people, cards');
  return chosen.slice(0, callers);
}

interface Made extends Caller {
  readonly cardId: string;
  readonly cardNumber: string;
}

function personAt(at: number): Made {
  const day = new Date(Date.UTC(1950, 0, 1) + (at % 18_000) * 86_400_000).toISOString().slice(0, 10);
  const digits = `140105${day.replaceAll('-', '')}${String(Math.floor(at / 18_000)).padStart(3, '0')}`;
  const pick = (from: readonly string[], by: number) => from[by % from.length]!;
  return {
    personId: ulid(),
    cardId: ulid(),
    name: pick(surnames, at) + pick(given, Math.floor(at / 10)) + pick(given, Math.floor(at / 220)),
    idNumber: digits + checkDigitOf(digits),
    birthDate: day,
    office: pick(
      offices.map(({ code }) => code),
      at,
    ),
    cardNumber: `SX${String(at).padStart(12, '0')}`,
  };
}

function sealed(cipher: Cipher, { idNumber, cardNumber, ...one }: Made) {
  return {
    ...one,
    division: one.office.slice(0, 6),
    idEnc: cipher.encrypt(idNumber).toString('hex'),
    idIdx: cipher.index('idNumber', idNumber),
    last4Idx: cipher.index('idLast4', idNumber.slice(-4)),
    cardEnc: cipher.encrypt(cardNumber).toString('hex'),
    cardIdx: cipher.index('cardNumber', cardNumber),
  };
}

const enterSql = `
  WITH given AS (SELECT * FROM jsonb_to_recordset($1) AS g("personId" text, "cardId" text, name text, "birthDate" date,
    office text, division text, "idEnc" text, "idIdx" text, "last4Idx" text, "cardEnc" text, "cardIdx" text)),
  entered AS (
    INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
    SELECT "personId", decode("idEnc", 'hex'), "idIdx", "last4Idx", name, '1', "birthDate", division, now() FROM given RETURNING id)
  INSERT INTO cards (id, person_id, kind, state, card_number_enc, card_number_idx, bank, office, division, state_case_id, state_since)
  SELECT "cardId", "personId", 'formal', 'active', decode("cardEnc", 'hex'), "cardIdx", '0102', office, division, 'loaded', now()
  FROM given`;
