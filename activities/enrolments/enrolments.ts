import type { AuditAction } from '../../domain/audit/audit-actions.js';
import type { EnrolmentTerms } from '../../domain/enrolment/enrolment.js';
import { addMonths } from '../../domain/money/fee-period.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** One person's enrolment as a page enters it. */
export interface NewEnrolment extends EnrolmentTerms {
  readonly personId: string;
  readonly agency: string;
}

interface EnrolmentRow {
  readonly id: string;
  readonly person_id: string;
  readonly insurance: string;
  readonly agency: string;
  readonly division: string;
  readonly from_month: string;
  readonly to_month: string | null;
  readonly version: number;
}

/**
 * Enters an enrolment (规程 第十二条: 办理缴费申请, 明确缴费金额). Refuses `fact.insurance`, `fact.employer`, `fact.locality`,
 * `enrolment.other-agency`, `enrolment.overlaps`, `access.not-found`.
 */
export async function addEnrolment(
  tx: Transaction,
  enrolment: NewEnrolment,
  by: By,
): Promise<{ id: string } | Refusal> {
  const fault = (await lockPerson(tx, enrolment.personId)) ?? (await placeFault(tx, enrolment));
  if (fault) return fault;
  const overlap = await overlapOf(tx, enrolment);
  if (overlap) return overlap;
  return { id: await insertEnrolment(tx, enrolment, by, 'addEnrolment') };
}

/**
 * From a month on other facts count: the enrolment ends with the month before and another one begins. From its own first
 * month the facts were never right, and it counts never. Refuses `enrolment.ended`, `enrolment.changed`, `enrolment.month`
 * and what `addEnrolment` refuses.
 */
export async function changeEnrolment(
  tx: Transaction,
  id: string,
  change: { readonly version: number; readonly terms: Omit<EnrolmentTerms, 'insurance' | 'toMonth'> },
  by: By,
): Promise<{ id: string } | Refusal> {
  const row = await lockEnrolment(tx, id, change.version);
  if (isRefusal(row)) return row;
  const { fromMonth } = change.terms;
  if (fromMonth < row.from_month) return refuse('enrolment.month', { field: 'from' });
  const next = { ...change.terms, insurance: row.insurance, personId: row.person_id, agency: row.agency };
  const fault = await placeFault(tx, next);
  if (fault) return fault;
  await endRow(tx, row, addMonths(fromMonth, -1), 'changed');
  return { id: await insertEnrolment(tx, next, by, 'changeEnrolment', id) };
}

/** Ends an enrolment with a month; the month before its first one means that it never counts. */
export async function endEnrolment(
  tx: Transaction,
  id: string,
  end: { readonly version: number; readonly lastMonth: string; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const row = await lockEnrolment(tx, id, end.version);
  if (isRefusal(row)) return row;
  if (end.lastMonth < addMonths(row.from_month, -1)) return refuse('enrolment.month', { field: 'lastMonth' });
  await endRow(tx, row, end.lastMonth, end.reason);
  await writeAudit(tx, {
    ...by,
    action: 'endEnrolment',
    object: { kind: 'enrolment', id },
    division: row.division,
    detail: { lastMonth: end.lastMonth, reason: end.reason },
  });
  return { id };
}

/** A file of enrolments that is under way goes first; the person's enrolments stay as they are until this ends. */
async function lockPerson(tx: Transaction, personId: string): Promise<Refusal | undefined> {
  await tx.run(`SELECT pg_advisory_xact_lock_shared(hashtext('enrolments'))`);
  const person = await tx.find<{ merged_into: string | null }>(
    'SELECT merged_into FROM people WHERE id = $1 FOR NO KEY UPDATE',
    [personId],
  );
  return person && !person.merged_into ? undefined : refuse('access.not-found', { field: 'personId' });
}

async function lockEnrolment(tx: Transaction, id: string, version: number): Promise<EnrolmentRow | Refusal> {
  const owner = await tx.find<{ person_id: string }>('SELECT person_id FROM enrolments WHERE id = $1', [id]);
  if (!owner) return refuse('access.not-found');
  const fault = await lockPerson(tx, owner.person_id);
  if (fault) return fault;
  const row = await tx.get<EnrolmentRow>(
    `SELECT id, person_id, insurance, agency, division, from_month, to_month, version FROM enrolments WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (row.version !== version) return refuse('enrolment.changed');
  return row.to_month === null ? row : refuse('enrolment.ended');
}

async function placeFault(tx: Transaction, enrolment: NewEnrolment): Promise<Refusal | undefined> {
  const { insurance, employer, locality, agency } = enrolment;
  const known = await tx.get<{ insurance: boolean; employer: boolean; locality: boolean }>(
    `SELECT EXISTS (SELECT FROM insurance_types WHERE code = $1) AS insurance,
       $2::text IS NULL OR EXISTS (SELECT FROM employers WHERE code = $2 AND agency = $4 AND ended_at IS NULL) AS employer,
       $3::text IS NULL OR EXISTS (SELECT FROM localities WHERE code = $3) AS locality`,
    [insurance, employer ?? null, locality ?? null, agency],
  );
  if (!known.insurance) return refuse('fact.insurance', { field: 'insurance' });
  if (!known.employer) return refuse('fact.employer', { field: 'employer' });
  return known.locality ? undefined : refuse('fact.locality', { field: 'locality' });
}

/** One place pays into one type for a person at a time. */
async function overlapOf(tx: Transaction, enrolment: NewEnrolment): Promise<Refusal | undefined> {
  const { personId, insurance, fromMonth, toMonth, agency } = enrolment;
  const [other] = await tx.rows<{ agency: string }>(
    `SELECT agency FROM enrolments WHERE person_id = $1 AND insurance = $2 AND from_month <= coalesce($4, '999999')
       AND (to_month IS NULL OR (to_month >= $3 AND to_month >= from_month)) ORDER BY to_month IS NULL DESC LIMIT 1`,
    [personId, insurance, fromMonth, toMonth ?? null],
  );
  if (!other) return undefined;
  return refuse(other.agency === agency ? 'enrolment.overlaps' : 'enrolment.other-agency', { field: 'from' });
}

async function insertEnrolment(
  tx: Transaction,
  enrolment: NewEnrolment,
  by: By,
  action: AuditAction,
  follows?: string,
): Promise<string> {
  const id = newId();
  const { division } = await tx.get<{ division: string }>(
    `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, fen, base_fen, grade, employer, locality, from_month,
       to_month, end_reason, source, created_at, changed_at)
     SELECT $1, $2, $3, a.code, a.division, $5, $6, $7, $8, $9, $10, $11, $12, CASE WHEN $12::text IS NOT NULL THEN 'term' END,
       $13, $14, $14 FROM agencies a WHERE a.code = $4 RETURNING division`,
    [
      id,
      enrolment.personId,
      enrolment.insurance,
      enrolment.agency,
      enrolment.payer,
      enrolment.fen ?? null,
      enrolment.baseFen ?? null,
      enrolment.grade ?? null,
      enrolment.employer ?? null,
      enrolment.locality ?? null,
      enrolment.fromMonth,
      enrolment.toMonth ?? null,
      'page',
      await businessNow(tx),
    ],
  );
  await writeAudit(tx, {
    ...by,
    action,
    object: { kind: 'enrolment', id },
    division,
    detail: {
      personId: enrolment.personId,
      insurance: enrolment.insurance,
      fromMonth: enrolment.fromMonth,
      ...(follows ? { follows } : {}),
    },
  });
  return id;
}

async function endRow(tx: Transaction, row: EnrolmentRow, lastMonth: string, reason: string): Promise<void> {
  await tx.run(
    'UPDATE enrolments SET to_month = $2, end_reason = $3, version = version + 1, changed_at = $4 WHERE id = $1',
    [row.id, lastMonth, reason, await businessNow(tx)],
  );
}
