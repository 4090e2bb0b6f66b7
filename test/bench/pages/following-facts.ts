/** How far a case has come, by where it stands: what its tables hold follows from it. */
const progress = `CASE c.step WHEN 'papers' THEN 1 WHEN 'review' THEN 2 WHEN 'identity' THEN 3 WHEN 'amendIdentity' THEN 4
  WHEN 'production' THEN 5 WHEN 'amendPhoto' THEN 6 WHEN 'arrival' THEN 7 WHEN 'collection' THEN 8 ELSE 9 END`;

/** The story of an issuance: place, days after filing, kind, step, data, and from which progress on it is told. */
const story = `(VALUES
  (1, 0, 'filed', NULL, '{"type":"issuance","by":"applicant","missing":0}', 1),
  (2, 0, 'opened', 'review', '{"ordinal":1}', 2),
  (3, 1, 'decided', 'review', '{"ordinal":1,"choice":"approve"}', 3),
  (4, 1, 'accepted', NULL, '{"workingDays":30}', 3),
  (5, 1, 'paperIssued', NULL, '{"paper":"acceptanceReceipt"}', 3),
  (6, 1, 'opened', 'identity', '{"ordinal":1}', 3),
  (7, 2, 'decided', 'identity', '{"ordinal":1,"result":"match"}', 5),
  (8, 2, 'cardOrdered', NULL, '{"ordinal":1,"applyType":"01"}', 5),
  (9, 2, 'opened', 'production', '{"ordinal":1}', 5),
  (10, 19, 'decided', 'production', '{"ordinal":1,"code":"produced"}', 7),
  (11, 19, 'opened', 'arrival', '{"ordinal":1}', 7),
  (12, 20, 'decided', 'arrival', '{"ordinal":1,"choice":"receive"}', 8),
  (13, 20, 'card', NULL, '{"event":"arrive","state":"in_stock"}', 8),
  (14, 20, 'noticeQueued', NULL, '{"template":"cardReady"}', 8),
  (15, 20, 'opened', 'collection', '{"ordinal":1}', 8),
  (16, 30, 'decided', 'collection', '{"ordinal":1,"choice":"handOver","verifiedBy":"receipt"}', 9),
  (17, 30, 'card', NULL, '{"event":"deliver","state":"delivered"}', 9),
  (18, 30, 'closed', NULL, '{"outcome":"issued"}', 9)
) AS s(seq, days, kind, step, data, since)`;

/** The tasks of an issuance: done from one progress on, open at another. */
const taskSteps = `(VALUES ('papers', 0, 1), ('review', 0, 2), ('amendIdentity', 2, 4), ('amendPhoto', 19, 6), ('arrival', 19, 7), ('collection', 20, 8))
  AS s(step, days, at)`;

/** What follows from the cases, by table, in one statement each. */
export const followingFacts: readonly (readonly [string, string])[] = [
  [
    'timeline',
    `INSERT INTO timeline (case_id, seq, at, kind, step, actor, data, trace_id)
     SELECT c.id, s.seq, c.filed_at + make_interval(days => s.days), s.kind, s.step, 'bench-clerk', s.data::jsonb, c.trace_id
     FROM cases c JOIN ${story} ON s.since <= ${progress}`,
  ],
  [
    'tasks',
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at, done_at, done_by, choice)
     SELECT left(c.id, 10) || 'T' || s.at || right(c.id, 14), c.id, c.type, s.step, 1, 'clerk', c.office, c.division,
       CASE WHEN s.at = ${progress} THEN 'open' ELSE 'done' END, c.filed_at + make_interval(days => s.days),
       c.filed_at + make_interval(days => s.days + 3), CASE WHEN s.at = ${progress} THEN NULL ELSE c.filed_at + make_interval(days => s.days + 1) END,
       CASE WHEN s.at = ${progress} THEN NULL ELSE 'bench-clerk' END, CASE WHEN s.at = ${progress} THEN NULL ELSE 'approve' END
     FROM cases c JOIN ${taskSteps}
       ON s.at = ${progress} OR (s.at < ${progress} AND s.step IN ('review', 'arrival', 'collection'))`,
  ],
  [
    'checklist_items',
    `INSERT INTO checklist_items (case_id, code, party, required, received_at, received_by)
     SELECT c.id, s.code, 'applicant', true, CASE WHEN c.step = 'papers' AND s.code = 'idCopy' THEN NULL ELSE c.filed_at END, 'bench-clerk'
     FROM cases c CROSS JOIN (VALUES ('idOriginal'), ('idCopy'), ('photo'), ('applicationForm')) AS s(code)`,
  ],
  [
    'deadlines',
    `INSERT INTO deadlines (case_id, kind, ordinal, from_at, working_days, due_at, state)
     SELECT c.id, 'promise.' || s.percent, 0, c.accepted_at, 30 * s.percent / 100, c.accepted_at + make_interval(days => 41 * s.percent / 100),
       CASE WHEN c.status = 'closed' THEN 'cancelled' WHEN c.escalation >= s.percent THEN 'fired' ELSE 'armed' END
     FROM cases c CROSS JOIN (VALUES (80), (100)) AS s(percent) WHERE c.accepted_at IS NOT NULL`,
  ],
];
