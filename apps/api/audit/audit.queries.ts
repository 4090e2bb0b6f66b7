import type { Question } from '../cases/cases.queries.js';
import type { AuditQuery } from './audit.contract.js';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly division: string;
  readonly reason: string;
  readonly detail: Record<string, unknown>;
  readonly trace_id: string;
  readonly seal: string | null;
}

/**
 * Entries by filters, the newest first; one row more than the limit. What belongs to no division (signing in, rules) is
 * the whole system's: `whole` says whether the caller's reach is that wide.
 */
export function auditQuestion(
  query: AuditQuery,
  days: { readonly from: Date | undefined; readonly until: Date | undefined },
  whole: boolean,
  after: readonly (string | number | null)[] | undefined,
): Question {
  const params: unknown[] = [query.limit + 1];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const conditions = [whole ? `({{reach:e/division}} OR e.division = '')` : '{{reach:e/division}}'];
  if (query.actor) conditions.push(`e.actor = ${bind(query.actor)}`);
  if (query.action) conditions.push(`e.action = ${bind(query.action)}`);
  if (query.objectKind) conditions.push(`e.object_kind = ${bind(query.objectKind)}`);
  if (query.objectId) conditions.push(`e.object_id = ${bind(query.objectId)}`);
  if (days.from) conditions.push(`e.at >= ${bind(days.from)}`);
  if (days.until) conditions.push(`e.at <= ${bind(days.until)}`);
  if (after) conditions.push(`(e.at, e.id) < (${bind(after[0])}::timestamptz, ${bind(after[1])})`);
  return {
    sql: `WITH page AS MATERIALIZED (
        SELECT e.id, e.at, e.actor, e.action, e.object_kind, e.object_id, e.division, e.reason, e.detail, e.trace_id
        FROM audit_entries e WHERE ${conditions.join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT $1)
      SELECT page.*, s.display_name AS actor_name, l.seq::text AS seal
      FROM page LEFT JOIN staff s ON s.id = page.actor LEFT JOIN audit_seals l ON l.entry_id = page.id
      ORDER BY page.at DESC, page.id DESC`,
    params,
  };
}

/** How many entries the sealer has still to number, at most a thousand: it comes by every moment. */
export const unsealedSql = `
  SELECT count(*)::int AS unsealed FROM (
    SELECT FROM audit_entries e WHERE e.at > now() - interval '1 day'
      AND NOT EXISTS (SELECT FROM audit_seals l WHERE l.entry_id = e.id) LIMIT 1000) waiting`;
