import { caseTypes } from '../../domain/case/case-types.js';
import { type Invariant, invariant } from './invariant.js';

/** Steps in which a case waits for an outside party, as `type/step`. */
const waits = Object.entries(caseTypes).flatMap(([type, { steps }]) =>
  Object.entries(steps)
    .filter(([, step]) => step.kind === 'wait')
    .map(([step]) => `${type}/${step}`),
);

/** What must always be true of cases, tasks, due dates and the story told of them. */
export const caseInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'openCasesHaveWorkflows',
      zh: '在办业务均有且只有一个流程',
      en: 'Every open case has its workflow, in one namespace',
    },
    `SELECT c.id FROM cases c WHERE c.status <> 'closed' AND c.entered_at < now() - interval '2 minutes'
       AND c.workflow_in IS DISTINCT FROM (
         SELECT n.workflow_in FROM cases n WHERE n.workflow_in IS NOT NULL ORDER BY n.entered_at DESC LIMIT 1)`,
  ),
  invariant(
    { name: 'openCasesWait', zh: '在办业务均有所待', en: 'Every open case waits for something' },
    `SELECT c.id FROM cases c WHERE c.status <> 'closed' AND NOT c.type || '/' || c.step = ANY($1)
       AND NOT EXISTS (SELECT FROM tasks t WHERE t.case_id = c.id AND t.state = 'open' AND t.step = c.step)
       AND NOT (c.step = 'filed' AND c.entered_at > now() - interval '2 minutes')`,
    [waits],
  ),
  invariant(
    { name: 'productionHasOrder', zh: '制卡中的业务均有订单', en: 'A case in production has an order under way' },
    `SELECT c.id FROM cases c WHERE c.status <> 'closed' AND c.step = 'production' AND NOT EXISTS (
       SELECT FROM card_orders o WHERE o.case_id = c.id AND (o.state IN ('queued', 'sent') OR o.told_at IS NULL
         OR o.settled_at IS NOT NULL AND o.ordinal = (SELECT max(m.ordinal) FROM card_orders m WHERE m.case_id = c.id)
            AND NOT EXISTS (SELECT FROM case_steps s WHERE s.case_id = c.id AND s.step = 'production' AND s.ordinal = o.ordinal)))`,
  ),
  invariant(
    { name: 'tasksFitTheStep', zh: '待办与业务环节一致', en: 'An open task is of the step where its case stands' },
    `SELECT t.id FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.state = 'open' AND (c.status = 'closed' OR t.step <> c.step)`,
  ),
  invariant(
    {
      name: 'holdsPausePromises',
      zh: '挂起的业务时限已停',
      en: 'The promise stands still while a case is on hold, and only then',
    },
    `SELECT c.id FROM cases c JOIN deadlines d ON d.case_id = c.id AND d.kind LIKE 'promise.%'
     WHERE c.status = 'on_hold' AND (d.state = 'armed' OR c.hold_since IS NULL) OR c.status <> 'on_hold' AND d.state = 'paused'`,
  ),
  invariant(
    { name: 'closedCasesRest', zh: '办结业务无遗留', en: 'A closed case has an end and nothing open' },
    `SELECT c.id FROM cases c WHERE c.status = 'closed' AND (c.closed_at IS NULL OR c.outcome IS NULL
       OR EXISTS (SELECT FROM tasks t WHERE t.case_id = c.id AND t.state = 'open')
       OR EXISTS (SELECT FROM deadlines d WHERE d.case_id = c.id AND d.state IN ('armed', 'paused'))
       OR EXISTS (SELECT FROM card_orders o WHERE o.case_id = c.id AND o.state = 'queued'))`,
  ),
  invariant(
    {
      name: 'timelineHasNoGap',
      zh: '业务记录连续编号',
      en: "A case's story is numbered without gaps up to its version",
    },
    `SELECT c.id FROM cases c LEFT JOIN (
       SELECT case_id, count(*) AS entries, min(seq) AS first, max(seq) AS last FROM timeline GROUP BY case_id) t ON t.case_id = c.id
     WHERE coalesce(t.last, 0) <> c.version OR coalesce(t.entries, 0) <> c.version OR coalesce(t.first, 1) <> 1`,
  ),
  invariant(
    {
      name: 'tasksMatchSteps',
      zh: '已办待办与环节记录一致',
      en: 'Every finished task is a recorded step with the same choice',
    },
    `SELECT t.id FROM tasks t LEFT JOIN case_steps s ON s.case_id = t.case_id AND s.step = t.step AND s.ordinal = t.ordinal
     WHERE t.state IN ('done', 'expired') AND (s.case_id IS NULL OR s.result->>'choice' IS DISTINCT FROM t.choice)
        OR t.state = 'open' AND s.case_id IS NOT NULL`,
  ),
  invariant(
    { name: 'oneOpenCase', zh: '同类在办业务不重复', en: 'One open case of a type for one card or person' },
    `SELECT min(id) AS id FROM cases WHERE status <> 'closed' AND type <> 'complaint' GROUP BY type, subject HAVING count(*) > 1`,
  ),
  invariant(
    {
      name: 'escalationsAreTold',
      zh: '预警与时限一致',
      en: 'A case is escalated as far as its promise was used up until it was met, or while a wait is overdue',
    },
    `SELECT c.id FROM cases c CROSS JOIN LATERAL (
       SELECT coalesce(max(substring(d.kind from '^promise\\.(\\d+)$')::int), 0) AS promise,
         coalesce(bool_or(d.kind LIKE 'escalate:%'), false) AS ever,
         coalesce(bool_or(d.kind = 'escalate:' || c.step AND NOT EXISTS (
           SELECT FROM case_steps s WHERE s.case_id = c.id AND s.step = c.step AND s.ordinal = d.ordinal)), false) AS now
       FROM deadlines d WHERE d.case_id = c.id AND d.state = 'fired') fired
     WHERE CASE
       WHEN c.promise_met_at IS NOT NULL THEN c.escalation <> 0
       WHEN c.promised_by IS NOT NULL THEN c.escalation <> fired.promise
       WHEN c.status = 'closed' THEN c.escalation NOT IN (0, CASE WHEN fired.ever THEN 100 ELSE 0 END)
       ELSE c.escalation <> CASE WHEN fired.now THEN 100 ELSE 0 END END`,
  ),
  invariant(
    { name: 'rulesExist', zh: '业务所依规则存在', en: 'The rules that a case was filed under exist and were in force' },
    `SELECT c.id FROM cases c CROSS JOIN jsonb_each(c.rules) AS kept(key, value)
     LEFT JOIN rules r ON r.id = kept.value->>'id' AND r.key = kept.key AND r.state = 'released'
     WHERE r.id IS NULL OR r.value <> kept.value->'value'`,
  ),
  invariant(
    {
      name: 'papersBeforeAcceptance',
      zh: '受理前资料齐全',
      en: 'Nothing is accepted while a required paper is missing',
      article: '附件1 第六条',
    },
    `SELECT c.id FROM cases c JOIN checklist_items i ON i.case_id = c.id
     WHERE c.accepted_at IS NOT NULL AND i.required AND (i.received_at IS NULL OR i.received_at > c.accepted_at)`,
  ),
];
