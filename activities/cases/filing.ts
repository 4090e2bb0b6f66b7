import { ulid } from 'ulid';
import { toShanghaiDay, yearOf } from '../../domain/calendar/shanghai-time.js';
import type { ChecklistEntry } from '../../domain/case/case-type.js';
import { getCaseType } from '../../domain/case/case-types.js';
import { checklistOf, representativeArticle } from '../../domain/case/checklist.js';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { partyObstacle } from '../../domain/case/parties.js';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import { readClock } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { isPhotoOf } from '../photos/photos.js';
import { answerOnce, type Request } from '../requests/requests.js';
import { rulesInForce } from '../rules/rules.js';
import { queueCaseNotice } from './case-notice.js';
import { issueCasePaper } from './case-papers.js';
import { type CaseRow, caseColumns } from './case-row.js';
import type { FilingSubject } from './conduct.js';
import { conductOf } from './conducts.js';
import type { CaseDeps } from './record-step.js';
import { note, type StepContext, saveChanges } from './step-context.js';

/**
 * Files a case: its row and whatever takes effect at once are written in one transaction, before any workflow starts
 * (design §2, the one exception). Refuses bad input naming the field, a second open case of the type, and whatever the
 * type's conduct refuses. The same request again gives the same case.
 */
export async function fileCase(deps: CaseDeps, request: Request, filing: Filing): Promise<FiledCase | Refusal> {
  return answerOnce(deps.db, request, (tx) => enterCase(tx, deps, request, filing));
}

/** The same inside a transaction of somebody else's: what a bank tells may file a case. After a refusal it must roll back. */
export async function enterCase(
  tx: Transaction,
  deps: Pick<CaseDeps, 'cipher'>,
  request: Pick<Request, 'actor' | 'traceId'>,
  filing: Filing,
): Promise<FiledCase | Refusal> {
  const clock = await readClock(tx);
  const today = toShanghaiDay(clock.now);
  const fault = partyObstacle(filing.type, filing.by) ?? representativeFault(filing, today);
  if (fault) return fault;
  const division = await divisionOf(tx, filing);
  if (isRefusal(division)) return division;
  const { actor, traceId } = request;
  const conduct = conductOf(filing.type);
  if (filing.details && !conduct.takesDetails) {
    return refuse('input.malformed', { field: 'details', params: { field: 'details', why: 'unknown-field' } });
  }
  const subject = await conduct.subject({ tx, cipher: deps.cipher, filing, clock, today, actor, division });
  if (isRefusal(subject)) return subject;
  const obstacle = await openCaseOf(tx, filing.type, subjectKey(filing.type, subject));
  if (obstacle) return obstacle;

  const id = ulid();
  const row = await insertCase(tx, deps, { id, filing, subject, division, actor, traceId, at: clock.now, today });
  const missing = insertChecklist(tx, id, filing, actor, clock.now);
  const context: StepContext = { tx, cipher: deps.cipher, row, clock, actor, traceId, notes: [] };
  note(context, 'filed', { data: { type: filing.type, by: filing.by, missing: missing.length } });
  const refusal = await conduct.effect?.(context, filing);
  if (refusal) return refusal;
  if (missing.length > 0) await tellMissing(context, missing);
  await saveChanges(context);
  await writeAudit(tx, {
    actor,
    action: 'fileCase',
    object: { kind: 'case', id },
    division,
    detail: { type: filing.type, number: row.number },
    traceId,
  });
  return { id, number: row.number, traceId };
}

/** 一次性告知 (附件1 第六条): everything that is missing at once, on paper and to the applicant's phone. */
async function tellMissing(context: StepContext, missing: readonly ChecklistEntry[]): Promise<void> {
  context.row.data = { ...context.row.data, papersMissingAtFiling: true };
  await issueCasePaper(context, 'missingPapersNotice');
  await queueCaseNotice(context, 'papersMissing', { papers: missing.map(({ zh }) => zh).join('、') });
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

/** Whoever comes in the holder's place says who they are (附件1 第十一条(1)). */
function representativeFault({ type, by, representative }: Filing, today: string): Refusal | undefined {
  if (by === 'applicant') return undefined;
  if (!representative) {
    return refuse('case.agent-missing', { field: 'representative', article: representativeArticle(type, by) });
  }
  const idNumber = parseIdNumber(representative.idNumber.trim(), today, 'representative.idNumber');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(representative.name, 'representative.name');
  return isRefusal(name) ? name : undefined;
}

/** What one open case of the type is allowed for. */
function subjectKey(type: string, { personId, cardId, about }: FilingSubject): string {
  const { subject, severalOpen } = getCaseType(type);
  if ((about !== undefined) !== (severalOpen ?? false)) throw new Error(`${type}: one or several open cases?`);
  const more = about === undefined ? '' : `:${about}`;
  if (subject !== 'card') return `person:${personId}${more}`;
  if (!cardId) throw new Error(`${type} is filed for a card`);
  return `card:${cardId}${more}`;
}

/** A second case of the type while one is open is refused, pointing to it. */
async function openCaseOf(tx: Transaction, type: string, subject: string): Promise<Refusal | undefined> {
  const open = await tx.find<{ id: string; number: string }>(
    `SELECT id, number FROM cases WHERE type = $1 AND subject = $2 AND status <> 'closed'`,
    [type, subject],
  );
  return (
    open && refuse('case.already-open', { params: { number: open.number }, conflict: { kind: 'case', id: open.id } })
  );
}

interface NewCase {
  readonly id: string;
  readonly filing: Filing;
  readonly subject: FilingSubject;
  readonly division: string;
  readonly actor: string;
  readonly traceId: string;
  readonly at: Date;
  readonly today: string;
}

async function insertCase(tx: Transaction, { cipher }: Pick<CaseDeps, 'cipher'>, made: NewCase): Promise<CaseRow> {
  const { filing, subject } = made;
  const rules = await rulesInForce(tx, [...getCaseType(filing.type).rules], made.at);
  const data = { ...subject.data, by: filing.by, photoId: filing.photoId ?? null, papersMissingAtFiling: false };
  const particulars = { ...filing.representative, ...subject.particulars };
  return tx.get<CaseRow>(
    `INSERT INTO cases AS c (id, number, type, status, step, person_id, card_id, subject, office, division, filed_by, filed_at,
       data, particulars_enc, rules, trace_id)
     VALUES ($1, $2 || lpad(nextval('case_numbers')::text, 7, '0'), $3, 'open', 'filed', $4, $5, $6, $7, $8, $9, $10, $11, $12,
       $13, $14) RETURNING ${caseColumns}`,
    [
      made.id,
      `${filing.office}-${yearOf(made.today)}-`,
      filing.type,
      subject.personId,
      subject.cardId ?? null,
      subjectKey(filing.type, subject),
      filing.office,
      made.division,
      made.actor,
      made.at,
      JSON.stringify(data),
      Object.keys(particulars).length > 0 ? cipher.encrypt(JSON.stringify(particulars)) : null,
      JSON.stringify(rules),
      made.traceId,
    ],
  );
}

/** Enters the checklist; gives the required papers that are missing. A photo counts as received by its upload. */
function insertChecklist(
  tx: Transaction,
  caseId: string,
  filing: Filing,
  actor: string,
  at: Date,
): readonly ChecklistEntry[] {
  const asked = checklistOf(filing.type, filing.by);
  const isReceived = ({ code }: ChecklistEntry) =>
    code === 'photo' ? filing.photoId !== undefined : filing.papersReceived.includes(code);
  const entries = asked.map((entry) => ({
    code: entry.code,
    party: entry.party,
    required: entry.required,
    received: isReceived(entry),
  }));
  tx.write(
    `INSERT INTO checklist_items (case_id, code, party, required, received_at, received_by)
     SELECT $1, e.code, e.party, e.required, CASE WHEN e.received THEN $2::timestamptz END, CASE WHEN e.received THEN $3 END
     FROM jsonb_to_recordset($4) AS e(code text, party text, required boolean, received boolean)`,
    [caseId, at, actor, JSON.stringify(entries)],
  );
  return asked.filter((entry) => entry.required && !isReceived(entry));
}
