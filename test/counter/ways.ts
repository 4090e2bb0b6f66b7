import { ulid } from 'ulid';
import { contextOfCase, type StepContext, saveChanges } from '../../activities/cases/step-context.js';
import type { Cipher } from '../../activities/cipher/cipher.js';
import { refundCharge, takeCharge } from '../../activities/counter/charges.js';
import { makeSheet } from '../../activities/counter/sheets.js';
import type { Database } from '../../activities/database/database.js';
import type { ChargeKind } from '../../domain/money/charge.js';
import type { Fen } from '../../domain/money/fen.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';

export const office = '14010501';
export const division = '140105';
export const by = (actor: string) => ({ actor, traceId: 'trace' });

/** What a test of the counter stands on: a seeded database and its keys. */
export interface Desk {
  readonly db: Database;
  readonly cipher: Cipher;
}

let cases = 0;

/** A case that costs something, as a filing leaves one. */
export async function chargedCase({ db, cipher }: Desk, place = office): Promise<string> {
  cases += 1;
  const [personId, caseId] = [ulid(), ulid()];
  const number = `14010519900307${String(cases).padStart(4, '0')}`;
  await db.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
     VALUES ($1, $2, $1, $1, '王缴费', 'female', '1990-03-07', $3, now())`,
    [personId, cipher.encrypt(number), place.slice(0, 6)],
  );
  const rules = {
    'fee.replacement': { id: 'fee', value: { yuan: '28.00' } },
    'deposit.temporaryCard': { id: 'deposit', value: { yuan: '25.00' } },
  };
  await db.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, subject, office, division, filed_by, filed_at, trace_id, data, rules)
     VALUES ($1, $2, 'loss', 'open', 'offer', $3, $4, $5, $6, 'clerk', now(), 'trace', $7, $8)`,
    [
      caseId,
      `CASE-${caseId}`,
      personId,
      `person:${personId}`,
      place,
      place.slice(0, 6),
      JSON.stringify({ by: 'applicant', papersMissingAtFiling: false }),
      JSON.stringify(rules),
    ],
  );
  return caseId;
}

/** Does something in a case's transaction, as its step would. */
export async function inStep(
  { db, cipher }: Desk,
  caseId: string,
  actor: string,
  work: (context: StepContext) => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
  return db.transaction(async (tx) => {
    const context = await contextOfCase(tx, cipher, caseId, { actor, traceId: 'trace' });
    const refusal = await work(context);
    if (isRefusal(refusal)) return refusal;
    await saveChanges(context);
    return undefined;
  });
}

export const take = (desk: Desk, caseId: string, charge: ChargeKind, actor = 'clerk-one') =>
  inStep(desk, caseId, actor, (context) => takeCharge(context, charge));
export const refund = (desk: Desk, caseId: string, charge: ChargeKind, actor = 'clerk-one') =>
  inStep(desk, caseId, actor, (context) => refundCharge(context, charge));

export interface ReceiptRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly paper_id: string;
  readonly fen: bigint;
}

/** Receipts of a case, the first first. */
export const receiptsOf = ({ db }: Desk, caseId: string) =>
  db.rows<ReceiptRow>(
    'SELECT id, number, state, paper_id, fen FROM counter_receipts WHERE case_id = $1 ORDER BY number',
    [caseId],
  );

/** A receipt that was just taken for a case of its own. */
export async function takenReceipt(
  desk: Desk,
  actor = 'clerk-one',
  charge: ChargeKind = 'fee.replacement',
): Promise<ReceiptRow & { readonly caseId: string }> {
  const caseId = await chargedCase(desk);
  const refusal = await take(desk, caseId, charge, actor);
  if (refusal) throw new Error(refusal.code);
  const [receipt] = await receiptsOf(desk, caseId);
  return { ...(receipt as ReceiptRow), caseId };
}

export const settle = (
  desk: Desk,
  clerk: string,
  counted: Fen,
  more: { readonly day?: string; readonly reason?: string } = {},
) =>
  desk.db.transaction((tx) =>
    makeSheet(tx, { office, division, day: more.day ?? '2026-03-02', counted, reason: more.reason ?? '' }, by(clerk)),
  );

/** Balance of an account of a clerk's, in fen. */
export async function balance({ db }: Desk, account: string, clerk: string): Promise<bigint> {
  const { fen } = await db.get<{ fen: bigint }>(
    `SELECT coalesce(sum(p.fen), 0)::bigint AS fen FROM counter_postings p JOIN counter_entries e ON e.id = p.entry_id
     WHERE p.account = $1 AND e.clerk = $2`,
    [account, clerk],
  );
  return fen;
}

/** Everything that the counter holds; a refused request leaves all of it as it was. */
export const everything = ({ db }: Desk) =>
  db.rows(
    `SELECT (SELECT json_agg(r ORDER BY r.id)::text FROM counter_receipts r) AS receipts,
       (SELECT json_agg(e ORDER BY e.id)::text FROM counter_entries e) AS entries,
       (SELECT json_agg(v ORDER BY v.id)::text FROM counter_voids v) AS voids,
       (SELECT json_agg(s ORDER BY s.id)::text FROM counter_sheets s) AS sheets,
       (SELECT json_agg(n ORDER BY n.entry_id)::text FROM counter_sheet_entries n) AS settled,
       (SELECT json_agg(n ORDER BY n.kind, n.scope)::text FROM counters n) AS numbers,
       (SELECT count(*)::int FROM papers) AS papers, (SELECT count(*)::int FROM timeline) AS story,
       (SELECT count(*)::int FROM audit_entries) AS audit`,
  );
