import type { Queryable } from '../../activities/database/database.js';
import { checkInvariants, type InvariantFinding } from '../../activities/invariants/invariants.js';
import type { Errand } from './errand.js';

/** How one case went, by its facts. */
export interface CaseFacts {
  readonly id: string;
  readonly type: string;
  readonly outcome: string | null;
  readonly status: string;
  readonly steps: number;
  readonly reminders: number;
  readonly escalation: number;
  readonly accepted: boolean;
  /** The card lay ready, or the case was closed, by the promised day; null where that is still open. */
  readonly kept: boolean | null;
  /** Working time between two orders and their answers that made a promise late, as a reason. */
  readonly why: string | null;
  /** What an open case waits for; `nothing` would be a fault. */
  readonly waitsFor: string;
}

/** Counts over all cases of the demo. */
export interface Story {
  readonly cases: readonly CaseFacts[];
  readonly counts: readonly (readonly [what: string, times: number])[];
  readonly findings: readonly InvariantFinding[];
  readonly checks: number;
}

/** Reads what became of the demo's cases, and whether everything holds that must always be true. */
export async function readStory(reader: Queryable, errands: readonly Errand[]): Promise<Story> {
  const ids = errands.flatMap(({ cases }) => cases.map(({ id }) => id));
  const cases = await reader.rows<CaseFacts>(casesSql, [ids]);
  const counts = await reader.rows<{ what: string; times: number }>(countsSql, [ids]);
  const { findings, checks } = await checkInvariants(reader);
  return { cases, counts: counts.map(({ what, times }) => [what, times] as const), findings, checks };
}

/** A promise is kept when the card lies ready at the office within it, or the case ended otherwise (附件1 第十一条(4)). */
const casesSql = `
  SELECT c.id, c.type, c.status, c.outcome, c.escalation, c.accepted_at IS NOT NULL AS accepted,
    (SELECT count(*)::int FROM case_steps s WHERE s.case_id = c.id) AS steps,
    (SELECT count(*)::int FROM timeline t WHERE t.case_id = c.id AND t.kind = 'reminded') AS reminders,
    ready.at <= c.promised_by AS kept,
    CASE WHEN ready.at > c.promised_by AND orders.slowest > interval '20 days' THEN 'card factory late'
         WHEN ready.at > c.promised_by THEN 'other' END AS why,
    CASE WHEN c.status = 'on_hold' THEN 'papers, on hold'
         WHEN open.role = 'bankOperator' THEN 'the bank: ' || c.step
         WHEN open.role IS NOT NULL THEN 'the window: ' || c.step
         WHEN c.step = 'production' THEN 'the card factory'
         WHEN due.at IS NOT NULL THEN 'a due date: ' || c.step
         WHEN c.step = 'formalCard' THEN 'the formal card'
         ELSE 'nothing' END AS "waitsFor"
  FROM cases c
  LEFT JOIN LATERAL (SELECT min(t.at) AS at FROM timeline t
    WHERE t.case_id = c.id AND (t.kind = 'closed' OR t.kind = 'card' AND t.data->>'event' = 'arrive')) ready ON true
  LEFT JOIN LATERAL (SELECT max(o.settled_at - o.sent_at) AS slowest FROM card_orders o WHERE o.case_id = c.id) orders ON true
  LEFT JOIN LATERAL (SELECT t.role FROM tasks t WHERE t.case_id = c.id AND t.state = 'open' LIMIT 1) open ON true
  LEFT JOIN LATERAL (SELECT min(d.due_at) AS at FROM deadlines d WHERE d.case_id = c.id AND d.state = 'armed'
    AND d.kind = 'expire:' || c.step) due ON true
  WHERE c.id = ANY($1) ORDER BY c.id`;

const countsSql = `
  SELECT 'papers made: ' || kind AS what, count(*)::int AS times FROM papers WHERE case_id = ANY($1) GROUP BY kind
  UNION ALL
  SELECT 'prints: ' || CASE WHEN pr.copy THEN 'copies' ELSE 'originals' END, count(*)::int
  FROM paper_prints pr JOIN papers p ON p.id = pr.paper_id WHERE p.case_id = ANY($1) GROUP BY pr.copy
  UNION ALL
  SELECT 'SMS: ' || template || ' ' || state, count(*)::int FROM notices WHERE case_id = ANY($1) GROUP BY template, state
  UNION ALL
  SELECT 'police: ' || result, count(*)::int FROM identity_checks WHERE case_id = ANY($1) GROUP BY result
  UNION ALL
  SELECT 'card orders: ' || state, count(*)::int FROM card_orders WHERE case_id = ANY($1) GROUP BY state
  UNION ALL
  SELECT 'escalated at ' || (data->>'percent') || ' %', count(*)::int FROM timeline
  WHERE case_id = ANY($1) AND kind = 'escalated' GROUP BY data->>'percent'
  ORDER BY 1`;
