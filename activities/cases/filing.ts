import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { ChecklistEntry } from '../../domain/case/case-type.js';
import { getCaseType } from '../../domain/case/case-types.js';
import { representativeArticle } from '../../domain/case/checklist.js';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { partyObstacle } from '../../domain/case/parties.js';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { writeAudit } from '../audit/audit.js';
import { type BusinessClock, businessNowSql, workingCalendar } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { answerOnce, type Request } from '../requests/requests.js';
import { rulesInForce } from '../rules/rules.js';
import { queueCaseNotice } from './case-notice.js';
import { issueCasePaper } from './case-papers.js';
import type { FilingScene, FilingSubject } from './conduct.js';
import { conductOf } from './conducts.js';
import { insertCase, insertChecklist, tellFiled } from './filed-rows.js';
import type { CaseDeps } from './record-step.js';
import { type StepContext, saveChanges } from './step-context.js';

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
  const { clock, division, photoFits } = await readWindow(tx, filing);
  const today = toShanghaiDay(clock.now);
  const fault = partyObstacle(filing.type, filing.by) ?? representativeFault(filing, today);
  if (fault) return fault;
  if (!division) return refuse('access.not-found', { field: 'office' });
  if (!photoFits) return refuse('case.photo-missing', { field: 'photoId' });
  const { actor, traceId } = request;
  const conduct = conductOf(filing.type);
  if (filing.details && !conduct.takesDetails) {
    return refuse('input.malformed', { field: 'details', params: { field: 'details', why: 'unknown-field' } });
  }
  const rules = await rulesInForce(tx, getCaseType(filing.type).rules, clock.now);
  const scene: FilingScene = { tx, cipher: deps.cipher, filing, clock, today, actor, division, rules };
  const subject = await conduct.subject(scene);
  if (isRefusal(subject)) return subject;

  const row = await insertCase(scene, { subject, key: subjectKey(filing.type, subject), traceId });
  if (isRefusal(row)) return row;
  const { id } = row;
  const missing = insertChecklist(scene, id);
  tellFiled(scene, row, missing.length);
  const calendar = () => workingCalendar(tx);
  const context: StepContext = { tx, cipher: deps.cipher, row, clock, calendar, actor, traceId, notes: [] };
  const refusal = await conduct.effect?.(context, filing);
  if (refusal) return refusal;
  if (missing.length > 0) await tellMissing(context, missing);
  // Where nothing followed, the row stands as it was inserted.
  if (conduct.effect || missing.length > 0) await saveChanges(context);
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

interface FilingWindow {
  readonly clock: BusinessClock;
  /** Of the filing's office; null where there is no such office. */
  readonly division: string | null;
  /** True where the photo, if any, was uploaded in the division or one above it. */
  readonly photoFits: boolean;
}

/** The window that the filing comes to, and the time there. */
async function readWindow(tx: Transaction, { office, photoId }: Filing): Promise<FilingWindow> {
  const { division, photo_fits, ...clock } = await tx.get<
    BusinessClock & { readonly division: string | null; readonly photo_fits: boolean }
  >(
    `SELECT b.mode, b.rate, ${businessNowSql} AS now, o.division, $2::text IS NULL OR EXISTS (
       SELECT FROM photos p WHERE p.id = $2 AND starts_with(o.division, p.division)) AS photo_fits
     FROM business_clock b LEFT JOIN offices o ON o.code = $1 WHERE b.id = 1`,
    [office, photoId ?? null],
  );
  return { clock, division, photoFits: photo_fits };
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
