import type { Fen } from '../../domain/money/fen.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

export type MandateState = 'pending' | 'active' | 'suspended' | 'revoked' | 'expired';

/** How a mandate stands now. */
export interface MandateRow {
  readonly id: string;
  readonly number: string;
  readonly person_id: string;
  readonly insurance: string;
  readonly agency: string;
  readonly bank: string;
  readonly card_id: string;
  readonly state: MandateState;
  readonly suspended_for: string | null;
  readonly terms: 'fixed' | 'assessed';
  readonly ceiling_fen: bigint | null;
  readonly first_month: string;
  readonly case_id: string | null;
}

/** By whom and for what a mandate changes. */
export interface MandateChange {
  readonly why: string;
  readonly caseId: string | null;
  readonly actor: string;
  /** Business time. */
  readonly at: Date;
}

/** A mandate as it was signed at a window (interchange §4). */
export interface SignedMandate {
  readonly number: string;
  readonly cardId: string;
  readonly insurance: string;
  readonly agency: string;
  readonly office: string;
  readonly terms: 'fixed' | 'assessed';
  readonly ceilingFen: Fen | null;
  readonly firstMonth: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
  readonly byAgent: boolean;
  /** The mandate whose place it takes, revoked in the same transaction. */
  readonly followsId: string | null;
}

const columns = `id, number, person_id, insurance, agency, bank, card_id, state, suspended_for, terms, ceiling_fen, first_month, case_id`;
const live = `state IN ('pending', 'active', 'suspended')`;

/** The person's live mandate for an insurance type. */
export function findLiveMandate(q: Queryable, personId: string, insurance: string): Promise<MandateRow | undefined> {
  return q.find<MandateRow>(`SELECT ${columns} FROM mandates WHERE person_id = $1 AND insurance = $2 AND ${live}`, [
    personId,
    insurance,
  ]);
}

/** Locks a mandate's row. */
export function lockMandate(tx: Transaction, id: string): Promise<MandateRow | undefined> {
  return tx.find<MandateRow>(`SELECT ${columns} FROM mandates WHERE id = $1 FOR UPDATE`, [id]);
}

/** Enters a signed mandate as pending, for the account that the card has now; gives its id. */
export async function enterMandate(tx: Transaction, signed: SignedMandate, change: MandateChange): Promise<string> {
  const id = newId();
  await tx.run(
    `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx,
       terms, ceiling_fen, first_month, signed_on, by_agent, state, follows_id, case_id, source, created_at, state_since)
     SELECT $1, $2, k.person_id, $3, a.code, a.division, $5, k.id, k.bank, k.account_enc, k.account_idx, $7, $8, $9, $10, $11,
       'pending', $12, $13, 'case:' || $13::text, $14, $14
     FROM cards k, agencies a WHERE k.id = $6 AND a.code = $4`,
    [
      id,
      signed.number,
      signed.insurance,
      signed.agency,
      signed.office,
      signed.cardId,
      signed.terms,
      signed.ceilingFen,
      signed.firstMonth,
      signed.signedOn,
      signed.byAgent,
      signed.followsId,
      change.caseId,
      change.at,
    ],
  );
  noteVersion(tx, id, change);
  return id;
}

/** Moves a mandate to another state; its former one stays as a version. */
export function moveMandate(tx: Transaction, id: string, state: MandateState, change: MandateChange): void {
  tx.write(
    `UPDATE mandates SET state = $2, state_before = NULL, suspended_for = NULL, version = version + 1, state_since = $3
     WHERE id = $1`,
    [id, state, change.at],
  );
  noteVersion(tx, id, change);
}

function noteVersion(tx: Transaction, id: string, { why, caseId, actor, at }: MandateChange): void {
  tx.write(
    `INSERT INTO mandate_versions (mandate_id, version, state, suspended_for, card_id, why, case_id, actor, at)
     SELECT id, version, state, suspended_for, card_id, $2, $3, $4, $5 FROM mandates WHERE id = $1`,
    [id, why, caseId, actor, at],
  );
}

/** Queues what the bank is told of a mandate: it goes with the next SQ file. One of an action at a time. */
export function queueMandateLine(
  tx: Transaction,
  line: { readonly mandateId: string; readonly action: 'A' | 'R'; readonly caseId: string | null; readonly at: Date },
): void {
  tx.write(
    `INSERT INTO mandate_lines (id, mandate_id, action, agency, bank, state, case_id, queued_at)
     SELECT $1, id, $3, agency, bank, 'queued', $4, $5 FROM mandates WHERE id = $2`,
    [newId(), line.mandateId, line.action, line.caseId, line.at],
  );
}

/** Takes back what the bank has not been told yet; false where it has been, or is being. */
export async function withdrawMandateLine(
  tx: Transaction,
  mandateId: string,
  action: 'A' | 'R',
  at: Date,
): Promise<boolean> {
  const withdrawn = await tx.run(
    `UPDATE mandate_lines SET state = 'withdrawn', settled_at = $3 WHERE mandate_id = $1 AND action = $2 AND state = 'queued'`,
    [mandateId, action, at],
  );
  return withdrawn > 0;
}

/** True where the bank knows the mandate or may know it: it was sent an `A`, or the mandate came as a fact. */
export async function mayBankKnow(tx: Transaction, mandateId: string): Promise<boolean> {
  const { known } = await tx.get<{ known: boolean }>(
    `SELECT m.case_id IS NULL OR EXISTS (SELECT FROM mandate_lines l WHERE l.mandate_id = m.id AND l.action = 'A'
       AND l.state IN ('drafted', 'sent', 'confirmed')) AS known FROM mandates m WHERE m.id = $1`,
    [mandateId],
  );
  return known;
}

/**
 * Revokes a mandate at once and tells the bank where it may know it (规程 第十二条). Gives whether the bank is told; the
 * signing that still waits for the bank ends.
 */
export async function revokeMandate(tx: Transaction, mandate: MandateRow, change: MandateChange): Promise<boolean> {
  moveMandate(tx, mandate.id, 'revoked', change);
  await withdrawMandateLine(tx, mandate.id, 'A', change.at);
  const tell = await mayBankKnow(tx, mandate.id);
  if (tell) queueMandateLine(tx, { mandateId: mandate.id, action: 'R', caseId: change.caseId, at: change.at });
  return tell;
}
