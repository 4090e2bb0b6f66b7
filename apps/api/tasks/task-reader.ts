import { Injectable } from '@nestjs/common';
import { taskRolesOf } from '../../../domain/case/task-right.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Caller } from '../access/caller.js';
import { taskView } from '../cases/case-page.js';
import { CaseReader, caseWorkers } from '../cases/case-reader.js';
import { promiseView, type Today } from '../cases/promise-view.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import type { TaskQuery } from './tasks.contract.js';
import { type InboxRow, inboxQuestion, taskSql } from './tasks.queries.js';

/** Tasks within the caller's reach. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
  ) {}

  /** A page of the inbox: what the caller's roles may do, a supervisor's the window's tasks too. */
  async inbox(caller: Caller, query: TaskQuery) {
    const today = await this.cases.today();
    const me = { staffId: caller.staffId, roles: caller.roles.flatMap(({ role }) => taskRolesOf(role)) };
    const question = inboxQuestion(query, me, today.clock.now, readCursor(query.cursor, ['instant', 'text']));
    const rows = await this.reader.rows<InboxRow>(caller, caseWorkers, question.sql, question.params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.urgent_at.toISOString(), row.id],
      (row) => inboxView(row, today),
    );
  }

  /** Which case a task belongs to. Throws `access.not-found` outside of the caller's reach. */
  async get(
    caller: Caller,
    taskId: string,
  ): Promise<{ caseId: string; step: string; state: string; holder: string | null }> {
    return this.reader.get(caller, caseWorkers, taskSql, [taskId]);
  }
}

function inboxView(row: InboxRow, today: Today) {
  return {
    ...taskView(row.case_type, row),
    caseId: row.case_id,
    caseNumber: row.number,
    caseType: row.case_type,
    caseStatus: row.status,
    applicant: maskName(row.name),
    late: row.urgent_at < today.clock.now,
    promise: promiseView(row, today),
    escalation: row.escalation,
  };
}
