import { expect } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { Queryable } from '../../activities/database/database.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { eventually } from '../harness/harness.js';
import type { Applicant } from './applicant.js';
import type { Clerk, Told } from './clerk.js';
import type { FaultySystem } from './faulty-system.js';

/** What is there twice, by name; every query must give nothing. */
const twice: Readonly<Record<string, string>> = {
  'cases of a person': 'SELECT person_id AS id FROM cases GROUP BY person_id HAVING count(*) > 1',
  'cards of a case': 'SELECT state_case_id AS id FROM cards GROUP BY state_case_id HAVING count(*) > 1',
  receipts: `SELECT case_id AS id FROM papers WHERE kind = 'acceptanceReceipt' GROUP BY case_id HAVING count(*) > 1`,
  'orders of an ordinal': 'SELECT case_id AS id FROM card_orders GROUP BY case_id, ordinal HAVING count(*) > 1',
  'moves of a card': 'SELECT card_id AS id FROM card_transitions GROUP BY card_id, to_state HAVING count(*) > 1',
  'completions of a task': `SELECT case_id AS id FROM timeline WHERE kind = 'decided'
    GROUP BY case_id, step, data->>'ordinal' HAVING count(*) > 1`,
  'openings of a step': `SELECT case_id AS id FROM timeline WHERE kind = 'opened'
    GROUP BY case_id, step, data->>'ordinal' HAVING count(*) > 1`,
  'things that happen once': `SELECT case_id AS id FROM timeline
    WHERE kind IN ('filed', 'accepted', 'noticeQueued', 'withdrawn', 'closed') GROUP BY case_id, kind, data->>'template' HAVING count(*) > 1`,
  'filings in the audit log': `SELECT object_id AS id FROM audit_entries WHERE action = 'fileCase' GROUP BY object_id HAVING count(*) > 1`,
};

/** Everything that must be true once all has settled: invariants, nothing twice, workflows, and what was told. */
export async function expectNothingWrong(system: FaultySystem, applicants: readonly Applicant[]): Promise<void> {
  await system.look(async (db) => {
    expect((await checkInvariants(db)).findings).toEqual([]);
    const found: Record<string, object[]> = {};
    for (const [what, sql] of Object.entries(twice)) {
      const rows = await db.rows(sql);
      if (rows.length > 0) found[what] = rows;
    }
    expect(found).toEqual({});
    expect(await contradictions(db, new Set(applicants.map(({ clerk }) => clerk)))).toEqual([]);
  });
  await expectWorkflowsFit(system, applicants);
}

/** What a clerk was told and the facts deny. */
async function contradictions(db: Queryable, clerks: ReadonlySet<Clerk>): Promise<Told[]> {
  const denied: Told[] = [];
  for (const { told } of clerks) for (const one of told) if (!(await isTrue(db, one))) denied.push(one);
  return denied;
}

async function isTrue(db: Queryable, { path, content, answer }: Told): Promise<boolean> {
  const holds = async (sql: string, params: unknown[]) =>
    (await db.get<{ holds: boolean }>(`SELECT EXISTS (${sql}) AS holds`, params)).holds;
  const [, , caseId, verb, taskId] = path.split('/');
  if (!caseId) return holds('SELECT FROM cases WHERE id = $1 AND number = $2', [answer.id, answer.number]);
  if (verb === 'tasks') {
    const { choice } = content as { choice: string };
    return holds(
      `SELECT FROM tasks t JOIN cases c ON c.id = t.case_id
       WHERE t.id = $1 AND t.state = 'done' AND t.choice = $2 AND t.done_by IS NOT NULL AND c.version >= $3`,
      [taskId, choice, answer.case.version],
    );
  }
  if (verb === 'withdraw') return holds(`SELECT FROM cases WHERE id = $1 AND outcome = 'withdrawn'`, [caseId]);
  const { codes } = content as { codes: string[] };
  return holds(
    'SELECT FROM checklist_items WHERE case_id = $1 AND code = ANY($2) AND received_at IS NOT NULL HAVING count(*) = $3',
    [caseId, codes, codes.length],
  );
}

/** Every open case has a running workflow, every closed one has one that ended. */
export async function expectWorkflowsFit(system: FaultySystem, applicants: readonly Applicant[]): Promise<void> {
  const open = await system.look((db) => db.rows<{ id: string }>(`SELECT id FROM cases WHERE status <> 'closed'`));
  const openIds = new Set(open.map(({ id }) => id));
  const connection = await Connection.connect({ address: system.stack.temporalAddress });
  try {
    const client = new Client({ connection, namespace: system.stack.namespace });
    for (const { id } of applicants) {
      const wanted = openIds.has(id) ? 'RUNNING' : 'COMPLETED';
      await eventually(`the workflow of ${id} is ${wanted}`, async () => {
        const { status } = await client.workflow.getHandle(id).describe();
        return status.name === wanted;
      });
    }
  } finally {
    await connection.close();
  }
}

/** An answer once given stays: each request sent again under its id says the same. */
export async function expectSameAnswers(clerk: Clerk, most: number): Promise<void> {
  for (const { path, content, requestId, answer } of clerk.told.slice(-most)) {
    const again = await clerk.try('POST', path, content, requestId);
    const { started: _, ...first } = answer;
    expect(again.body).toMatchObject(first);
  }
}
