import type { Cipher } from '../../activities/cipher/cipher.js';
import { lastFour } from '../../activities/cipher/cipher.js';
import type { Database, Transaction } from '../../activities/database/database.js';

/** The n-th person's ID number; made up, with no check digit to be right. */
export const idNumberOf = (n: number) => `1401051990${String(n).padStart(8, '0')}`;
const cardNumberOf = (n: number) => `6217${String(n).padStart(12, '0')}`;

/** A person with a sealed row in every table that has sealed columns. */
export async function addSealedPerson(tx: Transaction, cipher: Cipher, n: number): Promise<void> {
  const id = `p${String(n).padStart(5, '0')}`;
  const seal = (text: string) => cipher.encrypt(text);
  await tx.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, phone_enc,
       phone_idx, address_enc, created_at)
     VALUES ($1, $2, $3, $4, '张三', 'male', '1990-03-07', '140105', $5, $6, $7, now())`,
    [
      id,
      seal(idNumberOf(n)),
      cipher.index('idNumber', idNumberOf(n)),
      cipher.index('idLast4', lastFour(idNumberOf(n))),
      // Every third has no phone: a NULL stays NULL.
      n % 3 === 0 ? null : seal(`138${n}`),
      n % 3 === 0 ? null : cipher.index('phone', `138${n}`),
      seal(`太原市${n}号`),
    ],
  );
  await addCard(tx, cipher, id, n);
  await tx.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, subject, office, division, filed_by, filed_at,
       particulars_enc, trace_id)
     VALUES ($1, $1, 'issuance', 'open', 'review', $1, $1, '14010501', '140105', 's', now(), $2, 't')`,
    [id, seal(`{"guardian":${n}}`)],
  );
  await tx.run(
    `INSERT INTO timeline (case_id, seq, at, kind, actor, text_enc, trace_id)
     VALUES ($1, 1, now(), 'filed', 's', NULL, 't'), ($1, 2, now(), 'commented', 's', $2, 't')`,
    [id, seal(`comment ${n}`)],
  );
  await tx.run(
    `INSERT INTO identity_checks (case_id, ordinal, result, detail_enc, at) VALUES ($1, 1, 'match', $2, now())`,
    [id, seal(`detail ${n}`)],
  );
  await tx.run(
    `INSERT INTO papers (id, case_id, kind, number, office, division, data_enc, content_enc, made_at, made_by)
     VALUES ($1, $1, 'receipt', $1, '14010501', '140105', $2, NULL, now(), 's')`,
    [id, seal(`paper ${n}`)],
  );
  await addLooseFacts(tx, id, seal(`loose ${n}`));
  await addMoneyFacts(tx, cipher, id, n);
}

async function addCard(tx: Transaction, cipher: Cipher, id: string, n: number): Promise<void> {
  const number = cardNumberOf(n);
  const values = [number, `chip${n}`, `account${n}`, `bank${n}`].map((text) => cipher.encrypt(text));
  await tx.run(
    `INSERT INTO cards (id, person_id, kind, state, card_number_enc, chip_number_enc, account_enc, bank_card_number_enc,
       card_number_idx, card_last4_idx, account_idx, office, division, state_case_id, state_since)
     VALUES ($1, $1, 'formal', 'active', $2, $3, $4, $5, $6, $7, $8, '14010501', '140105', $1, now())`,
    [
      id,
      ...values,
      cipher.index('cardNumber', number),
      cipher.index('cardLast4', lastFour(number)),
      cipher.index('account', `account${n}`),
    ],
  );
}

async function addLooseFacts(tx: Transaction, id: string, sealed: Buffer): Promise<void> {
  await tx.run(
    `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
     VALUES ($1, $2, '', 1, 1, 1, 's', '140105')`,
    [id, sealed],
  );
  await tx.run(`INSERT INTO drafts (id, staff_id, kind, content_enc) VALUES ($1, 's', 'issuance', $2)`, [id, sealed]);
  await tx.run(
    `INSERT INTO requests (actor, request_id, route, digest, body_enc) VALUES ('s', $1, 'r', 'd', $2), ('t', $1, 'r', 'd', $2)`,
    [id, sealed],
  );
  await tx.run(
    `INSERT INTO activation_lists (id, office, division, unit_code, unit_name, contact_enc, file_digest, lines, state,
       made_by, made_at, trace_id)
     VALUES ($1, '14010501', '140105', 'u', 'u', $2, $1, 1, 'drafted', 's', now(), 't')`,
    [id, sealed],
  );
  await tx.run(
    `INSERT INTO activation_list_lines (list_id, line, content_enc, expected) VALUES ($1, 1, $2, 'unknown')`,
    [id, sealed],
  );
}

async function addMoneyFacts(tx: Transaction, cipher: Cipher, id: string, n: number): Promise<void> {
  const sealed = cipher.encrypt(`account${n}`);
  const index = cipher.index('account', `account${n}`);
  await tx.run(
    `INSERT INTO employers (code, name, agency, division, liaison_phone_enc, created_at) VALUES ($1, 'u', '140105', '140105', $2, now())`,
    [id, sealed],
  );
  await tx.run(
    `INSERT INTO agreements (id, agency, bank, division, number, signed_on, from_day, state, maker, made_at)
     VALUES ($1, '140105', '0102', '140105', $1, '2026-01-01', '2026-01-01', 'proposed', 's', now())`,
    [id],
  );
  await tx.run(
    `INSERT INTO agency_accounts (agreement_id, use, account_enc, account_idx, account_name) VALUES ($1, 'DK', $2, $3, 'a')`,
    [id, sealed, index],
  );
  await tx.run(
    `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx,
       terms, first_month, signed_on, state, source, created_at, state_since)
     VALUES ($1, upper($1), $1, '110', '140105', '140105', '14010501', $1, '0102', $2, $3, 'assessed', '202601', '2026-01-01',
       'active', 'file:1', now(), now())`,
    [id, sealed, index],
  );
  await addMonthFacts(tx, sealed, id, n);
  await tx.run(
    `INSERT INTO mandate_lines (id, mandate_id, action, agency, bank, state, message_enc, queued_at)
     VALUES ($1, $1, 'A', '140105', '0102', 'refused', $2, now())`,
    [id, sealed],
  );
}

async function addMonthFacts(tx: Transaction, sealed: Buffer, id: string, n: number): Promise<void> {
  const { no } = await tx.get<{ no: number }>(
    `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, reason, maker, made_at, closes_on)
     VALUES ($1, 'deduction', '140105', '140105', '110', $2, 1, 'collecting', 'r', 's', now(), '2026-11-25') RETURNING no`,
    [id, `${1000 + n}01`],
  );
  const { due } = await tx.get<{ due: bigint }>(
    `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
     VALUES ($1, $2, '110', '202611', 'employee', 52000) RETURNING id AS due`,
    [no, id],
  );
  await tx.run(
    `INSERT INTO line_exceptions (cycle_no, due_id, deduction, division, kind, code, class, state, since, message_enc, note_enc)
     VALUES ($1, $2, 1, '140105', 'failed', '4', 'amend', 'open', now(), $3, $3)`,
    [no, due, sealed],
  );
  await tx.run(`INSERT INTO arrears (due_id, cycle_no, division, since) VALUES ($1, $2, '140105', '2026-11-26')`, [
    due,
    no,
  ]);
  await tx.run(
    `INSERT INTO arrears_contacts (id, due_id, way, result, note_enc, by, at) VALUES ($1, $2, 'phone', 'reached', $3, 's', now())`,
    [id, due, sealed],
  );
  await tx.run(
    `INSERT INTO statement_movements (statement_no, n, amount_fen, settled_on, direction, serial, memo_enc)
     VALUES ($1, 1, 100, '2026-11-06', 'C', 's', $2)`,
    [n, sealed],
  );
}

/** Adds `count` such people. */
export async function addSealedPeople(db: Database, cipher: Cipher, count: number): Promise<void> {
  await db.transaction(async (tx) => {
    for (let n = 1; n <= count; n++) await addSealedPerson(tx, cipher, n);
  });
}
