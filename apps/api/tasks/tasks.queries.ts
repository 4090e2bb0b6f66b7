import type { Question, SummaryRow, TaskRow } from '../cases/cases.queries.js';
import type { TaskQuery } from './tasks.contract.js';

export interface InboxRow extends TaskRow, Omit<SummaryRow, 'id' | 'type' | 'step' | 'office' | 'holder'> {
  readonly case_id: string;
  readonly case_type: string;
}

/** Open tasks, the most urgent first; case and applicant are looked up for the page's rows alone. */
export function inboxQuestion(
  query: TaskQuery,
  me: { readonly staffId: string; readonly roles: readonly string[] },
  now: Date,
  after: readonly (string | number | null)[] | undefined,
): Question {
  const params: unknown[] = [query.limit + 1];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const conditions = [`t.state = 'open'`, '{{reach:t}}', `t.role = ANY(${bind(me.roles)})`];
  if (query.mine) conditions.push(`t.holder = ${bind(me.staffId)}`);
  if (query.office) conditions.push(`t.office = ${bind(query.office)}`);
  if (query.step) conditions.push(`t.step = ${bind(query.step)}`);
  if (query.late) conditions.push(`t.urgent_at < ${bind(now)}`);
  if (query.type)
    conditions.push(`EXISTS (SELECT FROM cases x WHERE x.id = t.case_id AND x.type = ${bind(query.type)})`);
  if (after) conditions.push(`(t.urgent_at, t.id) > (${bind(after[0])}::timestamptz, ${bind(after[1])})`);
  return {
    sql: `WITH page AS MATERIALIZED (
        SELECT t.id, t.case_id, t.type, t.step, t.ordinal, t.role, t.office, t.holder, t.opened_at, t.urgent_at
        FROM tasks t WHERE ${conditions.join(' AND ')} ORDER BY t.urgent_at, t.id LIMIT $1)
      SELECT page.*, s.display_name AS holder_name, c.number, c.type AS case_type, c.status, c.filed_at, c.promised_by,
        c.promise_provisional, c.promise_met_at, c.hold_since, c.closed_at, c.escalation, p.name
      FROM page JOIN cases c ON c.id = page.case_id JOIN people p ON p.id = c.person_id
      LEFT JOIN staff s ON s.id = page.holder
      ORDER BY page.urgent_at, page.id`,
    params,
  };
}

export const taskSql = `SELECT t.case_id AS "caseId", t.step, t.state, t.holder FROM tasks t WHERE t.id = $1 AND {{reach:t}}`;
