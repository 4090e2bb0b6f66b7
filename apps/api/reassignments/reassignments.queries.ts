import type { PlacedTask } from '../../../domain/case/task-right.js';
import type { Reach } from '../../../domain/reach/reach.js';

/** Open tasks among these ids. */
export const tasksByIdSql = `
  SELECT t.id FROM tasks t WHERE t.id = ANY($1) AND t.state = 'open' AND {{reach:t}} ORDER BY t.urgent_at, t.id LIMIT 5000`;

/** Open tasks that fit: $1 office, $2 step, $3 holder, $4 late, each null for any; $5 business time. */
export const tasksByFilterSql = `
  SELECT t.id FROM tasks t
  WHERE t.state = 'open' AND {{reach:t}} AND ($1::text IS NULL OR t.office = $1) AND ($2::text IS NULL OR t.step = $2)
    AND ($3::text IS NULL OR t.holder = $3) AND ($4::boolean IS NULL OR (t.urgent_at < $5::timestamptz) = $4)
  ORDER BY t.urgent_at, t.id LIMIT 5000`;

/** The caller's own frozen selection. */
export const selectionSql = `
  SELECT r.task_ids AS "taskIds", r.to_staff AS "to", r.result FROM reassignments r WHERE r.made_by = $1 AND r.id = $2`;

export interface SelectedTaskRow extends PlacedTask {
  readonly id: string;
  readonly caseId: string;
  readonly state: string;
  readonly holder: string | null;
}

/** The selected tasks as they stand now. */
export const selectedTasksSql = `
  SELECT t.id, t.case_id AS "caseId", t.state, t.holder, t.role, t.division, t.office, t.bank
  FROM tasks t WHERE t.id = ANY($1) AND {{reach:t}}`;

export interface ReceiverRow {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Reach[];
}

/** Whoever is to get the tasks: a colleague within the supervisor's reach who still works here, with all their roles. */
export const receiverSql = `
  SELECT s.id, s.display_name AS name, (
    SELECT json_agg(json_build_object('role', o.role, 'division', o.division, 'office', nullif(o.office, ''),
      'bank', nullif(o.bank, ''))) FROM staff_roles o WHERE o.staff_id = s.id) AS roles
  FROM staff s
  WHERE s.id = $1 AND s.disabled_at IS NULL
    AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id AND {{reach:r/division}})`;
