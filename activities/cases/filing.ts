import { ulid } from 'ulid';
import { toShanghaiDay, yearOf } from '../../domain/calendar/shanghai-time.js';
import { getCaseType } from '../../domain/case/case-types.js';
import { checklistOf } from '../../domain/case/checklist.js';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { ageOn, type IdNumber, parseIdNumber } from '../../domain/person/id-number.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { enterPerson } from '../people/people.js';
import { isPhotoOf } from '../photos/photos.js';
import { answerOnce, type Request } from '../requests/requests.js';
import { ruleAt, rulesInForce } from '../rules/rules.js';
import { issueCasePaper } from './case-papers.js';
import { getCase } from './case-row.js';
import type { CaseDeps } from './record-step.js';
import { note, type StepContext, saveChanges } from './step-context.js';

/**
 * Files a case: its row and whatever takes effect at once are written in one transaction, before any workflow starts
 * (design §2, the one exception). Refuses bad input naming the field, a second open case of the type, and an issuance
 * for a person who holds a live card. The same request again gives the same case.
 */
export async function fileCase(deps: CaseDeps, request: Request, filing: Filing): Promise<FiledCase | Refusal> {
  return answerOnce(deps.db, request, (tx) => enterCase(tx, deps, request, filing));
}

async function enterCase(
  tx: Transaction,
  deps: CaseDeps,
  request: Request,
  filing: Filing,
): Promise<FiledCase | Refusal> {
  const clock = await readClock(tx);
  const today = toShanghaiDay(clock.now);
  const checked = await checkFiling(tx, filing, clock.now, today);
  if (isRefusal(checked)) return checked;

  const division = await divisionOf(tx, filing);
  if (isRefusal(division)) return division;
  const person = await enterPerson(tx, deps.cipher, { ...filing.applicant, ...checked, division }, clock.now);
  if (isRefusal(person)) return person;
  const obstacle = await obstacleTo(tx, filing.type, person.id);
  if (obstacle) return obstacle;

  const id = ulid();
  await insertCase(tx, deps, {
    id,
    filing,
    personId: person.id,
    division,
    actor: request.actor,
    traceId: request.traceId,
    at: clock.now,
    today,
  });
  const missing = await insertChecklist(tx, id, filing, request.actor, clock.now);
  const { row } = await getCase(tx, id);
  const context: StepContext = {
    tx,
    cipher: deps.cipher,
    row,
    clock,
    actor: request.actor,
    traceId: request.traceId,
    notes: [],
  };
  note(context, 'filed', { data: { type: filing.type, by: filing.by, missing } });
  if (missing > 0) {
    row.data = { ...row.data, papersMissingAtFiling: true };
    await issueCasePaper(context, 'missingPapersNotice');
  }
  await saveChanges(context);
  await writeAudit(tx, {
    actor: request.actor,
    action: 'fileCase',
    object: { kind: 'case', id },
    division,
    detail: { type: filing.type, number: row.number },
    traceId: request.traceId,
  });
  return { id, number: row.number, traceId: request.traceId };
}

/** The office's division; the photo, where there is one, was uploaded in it. */
async function divisionOf(tx: Transaction, filing: Filing): Promise<string | Refusal> {
  const office = await tx.find<{ division: string }>('SELECT division FROM offices WHERE code = $1', [filing.office]);
  if (!office) return refuse('access.not-found', { field: 'office' });
  if (filing.photoId && !(await isPhotoOf(tx, filing.photoId, office.division))) {
    return refuse('case.photo-missing', { field: 'photoId' });
  }
  return office.division;
}

interface CheckedFiling {
  readonly idNumber: IdNumber;
  readonly name: string;
}

/** Applicant and representative as the article asks for them (附件1 第十一条(1)). */
async function checkFiling(
  tx: Transaction,
  filing: Filing,
  now: Date,
  today: string,
): Promise<CheckedFiling | Refusal> {
  const idNumber = parseIdNumber(filing.applicant.idNumber.trim(), today, 'applicant.idNumber');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(filing.applicant.name, 'applicant.name');
  if (isRefusal(name)) return name;
  const { value: guardianAge } = await ruleAt(tx, 'issuance.guardianAge', now);
  if (filing.by !== 'guardian' && ageOn(idNumber.birthDate, today) < guardianAge.years) {
    return refuse('case.guardian-missing', { field: 'by' });
  }
  if (filing.by !== 'applicant') {
    if (!filing.representative) return refuse('case.agent-missing', { field: 'representative' });
    const theirs = parseIdNumber(filing.representative.idNumber.trim(), today, 'representative.idNumber');
    if (isRefusal(theirs)) return theirs;
    const theirName = parseName(filing.representative.name, 'representative.name');
    if (isRefusal(theirName)) return theirName;
  }
  return { idNumber, name };
}

/** A second application while one is open or a live card exists is refused, pointing to it. */
async function obstacleTo(tx: Transaction, type: string, personId: string): Promise<Refusal | undefined> {
  const open = await tx.find<{ id: string; number: string }>(
    `SELECT id, number FROM cases WHERE type = $1 AND subject = $2 AND status <> 'closed'`,
    [type, `person:${personId}`],
  );
  if (open) {
    return refuse('case.already-open', { params: { number: open.number }, conflict: { kind: 'case', id: open.id } });
  }
  const live = await tx.find<{ id: string; state_case_id: string }>(
    `SELECT id, state_case_id FROM cards WHERE person_id = $1 AND kind = 'formal'
       AND state IN ('delivered', 'active', 'oral_lost', 'lost') LIMIT 1`,
    [personId],
  );
  return live && refuse('case.live-card', { conflict: { kind: 'card', id: live.id } });
}

interface NewCase {
  readonly id: string;
  readonly filing: Filing;
  readonly personId: string;
  readonly division: string;
  readonly actor: string;
  readonly traceId: string;
  readonly at: Date;
  readonly today: string;
}

async function insertCase(tx: Transaction, { cipher }: CaseDeps, made: NewCase): Promise<void> {
  const { filing } = made;
  const rules = await rulesInForce(tx, [...getCaseType(filing.type).rules], made.at);
  await tx.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, subject, office, division, filed_by, filed_at, data,
       particulars_enc, rules, trace_id)
     VALUES ($1, $2 || lpad(nextval('case_numbers')::text, 7, '0'), $3, 'open', 'filed', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      made.id,
      `${filing.office}-${yearOf(made.today)}-`,
      filing.type,
      made.personId,
      `person:${made.personId}`,
      filing.office,
      made.division,
      made.actor,
      made.at,
      JSON.stringify({ by: filing.by, photoId: filing.photoId ?? null, papersMissingAtFiling: false }),
      filing.representative ? cipher.encrypt(JSON.stringify(filing.representative)) : null,
      JSON.stringify(rules),
      made.traceId,
    ],
  );
}

/** Enters the checklist; gives how many required papers are missing. A photo counts as received by its upload. */
async function insertChecklist(
  tx: Transaction,
  caseId: string,
  filing: Filing,
  actor: string,
  at: Date,
): Promise<number> {
  const entries = checklistOf(filing.type, filing.by).map((entry) => ({
    code: entry.code,
    party: entry.party,
    required: entry.required,
    received: entry.code === 'photo' ? filing.photoId !== undefined : filing.papersReceived.includes(entry.code),
  }));
  await tx.run(
    `INSERT INTO checklist_items (case_id, code, party, required, received_at, received_by)
     SELECT $1, e.code, e.party, e.required, CASE WHEN e.received THEN $2::timestamptz END, CASE WHEN e.received THEN $3 END
     FROM jsonb_to_recordset($4) AS e(code text, party text, required boolean, received boolean)`,
    [caseId, at, actor, JSON.stringify(entries)],
  );
  return entries.filter((entry) => entry.required && !entry.received).length;
}
