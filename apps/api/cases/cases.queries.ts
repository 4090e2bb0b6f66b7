import type { CaseQuery } from './cases.contract.js';

/** Columns that every list of cases shows; `page` gives the cases' rows in the order wanted. */
export interface SummaryRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly status: 'open' | 'on_hold' | 'closed';
  readonly step: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly office: string;
  readonly filed_at: Date;
  readonly promised_by: Date | null;
  readonly promise_provisional: boolean;
  readonly promise_met_at: Date | null;
  readonly hold_since: Date | null;
  readonly closed_at: Date | null;
  readonly escalation: number;
  readonly name: string;
  readonly holder: string | null;
  readonly holder_name: string | null;
}

const shown = `c.id, c.number, c.type, c.status, c.step, c.outcome, c.version, c.office, c.filed_at, c.promised_by,
  c.promise_provisional, c.promise_met_at, c.hold_since, c.closed_at, c.escalation, c.person_id`;

/** The page is cut first; person and holder are looked up for its rows alone. */
function summaries(page: string, order: string): string {
  return `WITH page AS MATERIALIZED (${page})
    SELECT page.*, p.name, h.holder, s.display_name AS holder_name
    FROM page JOIN people p ON p.id = page.person_id
    LEFT JOIN LATERAL (SELECT t.holder FROM tasks t WHERE t.case_id = page.id AND t.state = 'open'
      ORDER BY t.opened_at LIMIT 1) h ON true
    LEFT JOIN staff s ON s.id = h.holder
    ORDER BY ${order}`;
}

/** A list's question: its SQL with reach still to be filled in, and its parameters. */
export interface Question {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** True where the list is told by promise, the earliest first: what is late or about to be. */
export function isByPromise(query: Pick<CaseQuery, 'overdue' | 'dueSoon' | 'escalated'>): boolean {
  return query.overdue === true || query.dueSoon === true || query.escalated === true;
}

/** A promise whose clock still runs. */
const running = `c.promise_met_at IS NULL AND c.hold_since IS NULL AND c.status <> 'closed'`;

/** Cases by filters: the newest first, or by promise where lateness is asked for. One row more than the limit. */
export function casesQuestion(
  query: CaseQuery,
  times: { readonly now: Date; readonly soon: Date },
  after: readonly (string | number | null)[] | undefined,
): Question {
  const params: unknown[] = [query.limit + 1];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['{{reach:c}}'];
  if (query.status) conditions.push(`c.status = ${bind(query.status)}`);
  if (query.type) conditions.push(`c.type = ${bind(query.type)}`);
  if (query.step) conditions.push(`c.step = ${bind(query.step)}`);
  if (query.office) conditions.push(`c.office = ${bind(query.office)}`);
  if (query.escalated) conditions.push(`c.escalation > 0 AND c.status <> 'closed'`);
  if (query.overdue) conditions.push(`c.promised_by < ${bind(times.now)}`, running);
  if (query.dueSoon) conditions.push(`c.promised_by BETWEEN ${bind(times.now)} AND ${bind(times.soon)}`, running);
  const byPromise = isByPromise(query);
  const [column, direction, beyond] = byPromise ? ['promised_by', '', '>'] : ['filed_at', ' DESC', '<'];
  if (byPromise) conditions.push('c.promised_by IS NOT NULL');
  if (after) conditions.push(`(c.${column}, c.id) ${beyond} (${bind(after[0])}::timestamptz, ${bind(after[1])})`);
  const order = (alias: string) => `${alias}.${column}${direction}, ${alias}.id${direction}`;
  const page = `SELECT ${shown} FROM cases c WHERE ${conditions.join(' AND ')} ORDER BY ${order('c')} LIMIT $1`;
  return { sql: summaries(page, order('page')), params };
}

/** At most 20 cases by their number, or of these people, the newest first. */
export const casesByNumberSql = summaries(
  `SELECT ${shown} FROM cases c WHERE c.number = $1 AND {{reach:c}}`,
  'page.id',
);
export const casesOfPeopleSql = summaries(
  `SELECT ${shown} FROM cases c WHERE c.person_id = ANY($1) AND {{reach:c}} ORDER BY c.filed_at DESC, c.id DESC LIMIT 20`,
  'page.filed_at DESC, page.id DESC',
);
/** The case that a printed paper of this number belongs to. */
export const casesByPaperSql = summaries(
  `SELECT ${shown} FROM papers r JOIN cases c ON c.id = r.case_id WHERE r.number = $1 AND {{reach:c}}`,
  'page.id',
);

export interface CaseHeadRow extends SummaryRow {
  readonly person_id: string;
  readonly id_number_enc: Buffer;
  readonly phone_enc: Buffer | null;
  readonly address_enc: Buffer | null;
  readonly birth_date: string;
  readonly office_zh: string;
  readonly office_en: string;
  readonly filed_by: string;
  readonly filed_by_name: string | null;
  readonly accepted_at: Date | null;
  readonly card_id: string | null;
  readonly data: { readonly by: 'applicant' | 'agent' | 'guardian'; readonly photoId?: string | null };
  readonly particulars_enc: Buffer | null;
  /** The rules that the case was filed under. */
  readonly rules: Readonly<Record<string, { readonly value: unknown }>>;
  readonly trace_id: string;
}

export const caseHeadSql = `
  SELECT ${shown}, c.filed_by, c.accepted_at, c.card_id, c.data, c.particulars_enc, c.rules, c.trace_id,
    p.name, p.id_number_enc, p.phone_enc, p.address_enc, p.birth_date, o.name_zh AS office_zh, o.name_en AS office_en,
    f.display_name AS filed_by_name
  FROM cases c JOIN people p ON p.id = c.person_id JOIN offices o ON o.code = c.office
  LEFT JOIN staff f ON f.id = c.filed_by
  WHERE c.id = $1 AND {{reach:c}}`;

/** Why it was put on hold: the words of the latest `held`. */
export const holdReasonSql = `
  SELECT l.text_enc FROM timeline l JOIN cases c ON c.id = l.case_id
  WHERE l.case_id = $1 AND l.kind = 'held' AND {{reach:c}} ORDER BY l.seq DESC LIMIT 1`;

export interface TaskRow {
  readonly id: string;
  readonly type: string;
  readonly step: string;
  readonly ordinal: number;
  readonly role: string;
  readonly office: string;
  readonly holder: string | null;
  readonly holder_name: string | null;
  readonly opened_at: Date;
  readonly urgent_at: Date;
  readonly about?: string | null;
}

export const caseTasksSql = `
  SELECT t.id, t.type, t.step, t.ordinal, t.role, t.office, t.holder, s.display_name AS holder_name, t.opened_at, t.urgent_at,
    (SELECT e.data->>'about' FROM timeline e WHERE e.case_id = t.case_id AND e.kind = 'opened' AND e.step = t.step
       AND e.data->>'ordinal' = t.ordinal::text ORDER BY e.seq DESC LIMIT 1) AS about
  FROM tasks t LEFT JOIN staff s ON s.id = t.holder
  WHERE t.case_id = $1 AND t.state = 'open' AND {{reach:t}} ORDER BY t.opened_at, t.id LIMIT 50`;

export interface ChecklistRow {
  readonly code: string;
  readonly party: 'applicant' | 'agent' | 'guardian';
  readonly required: boolean;
  readonly received_at: Date | null;
  readonly received_by: string | null;
  readonly received_by_name: string | null;
}

export const caseChecklistSql = `
  SELECT i.code, i.party, i.required, i.received_at, i.received_by, s.display_name AS received_by_name
  FROM checklist_items i JOIN cases c ON c.id = i.case_id LEFT JOIN staff s ON s.id = i.received_by
  WHERE i.case_id = $1 AND {{reach:c}} ORDER BY i.party, i.code LIMIT 100`;

export interface PaperRow {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly prints: number;
  readonly made_at: Date;
  readonly ready: boolean;
}

export const casePapersSql = `
  SELECT p.id, p.kind, p.number, p.prints, p.made_at, p.content_enc IS NOT NULL AS ready
  FROM papers p WHERE p.case_id = $1 AND {{reach:p}} ORDER BY p.made_at, p.id LIMIT 100`;

export interface TimelineRow {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly step: string | null;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly data: Record<string, unknown>;
  readonly text_enc: Buffer | null;
  readonly trace_id: string;
}

/** The whole story: a case has tens of entries, and the bound holds against one that went wrong. */
export const timelineSql = `
  SELECT l.seq, l.at, l.kind, l.step, l.actor, s.display_name AS actor_name, l.data, l.text_enc, l.trace_id
  FROM timeline l JOIN cases c ON c.id = l.case_id LEFT JOIN staff s ON s.id = l.actor
  WHERE l.case_id = $1 AND {{reach:c}} ORDER BY l.seq LIMIT 2000`;

export const dueDatesSql = `
  SELECT d.kind, d.due_at, d.provisional, d.state FROM deadlines d JOIN cases c ON c.id = d.case_id
  WHERE d.case_id = $1 AND d.state IN ('armed', 'paused') AND {{reach:c}} ORDER BY d.due_at LIMIT 20`;
