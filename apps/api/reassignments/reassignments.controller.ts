import { Body, Controller, Param } from '@nestjs/common';
import { Database } from '../../../activities/database/database.js';
import {
  freezeSelection,
  type ReassignmentResult,
  settleReassignment,
} from '../../../activities/reassignments/reassignments.js';
import { mayDoTask } from '../../../domain/case/task-right.js';
import type { RefusalCode } from '../../../domain/refusal/catalog.js';
import { refusalSentence, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, type Language, reachFor, Who } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { BulkSteps } from '../steps/bulk-steps.js';
import type { AskedStep } from '../steps/case-steps.js';
import { Writer } from '../steps/writer.js';
import {
  type MoveInput,
  moved,
  moveInput,
  type SelectionInput,
  selection,
  selectionInput,
} from './reassignments.contract.js';
import {
  type ReceiverRow,
  receiverSql,
  type SelectedTaskRow,
  selectedTasksSql,
  selectionSql,
  tasksByFilterSql,
  tasksByIdSql,
} from './reassignments.queries.js';

@Controller()
export class ReassignmentsController {
  constructor(
    private readonly database: Database,
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
    private readonly bulk: BulkSteps,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'POST',
    path: '/reassignments/selections',
    roles: ['supervisor'],
    reach: 'office',
    body: selectionInput,
    answer: selection,
    refusals: ['selection.empty'],
    summary: { zh: '选定待分派任务', en: 'Freeze a selection of tasks and count it' },
  })
  async select(@Who() caller: Caller, @Body() input: SelectionInput) {
    const taskIds = await this.chosen(caller, input);
    const division = reachFor(caller, ['supervisor'])[0]!.division;
    return this.writer.once(caller, '/reassignments/selections', input, (tx) =>
      freezeSelection(tx, { taskIds, division }, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/reassignments/:id/move',
    roles: ['supervisor'],
    reach: 'self',
    body: moveInput,
    answer: moved,
    refusals: ['part.temporal-down'],
    summary: { zh: '分派', en: 'Move the selected tasks' },
  })
  async move(@Who() caller: Caller, @Param('id') id: string, @Body() { to }: MoveInput) {
    const selection = await this.reader.own(caller).find<Selection>(selectionSql, [caller.staffId, id]);
    if (!selection) return refuse('access.not-found');
    const receiver = await this.reader.get<ReceiverRow>(caller, ['supervisor'], receiverSql, [to]);
    if (selection.result) {
      // What was moved is moved once; another receiver needs a selection of its own.
      if (selection.to !== to) return refuse('input.request-id-reused', { field: 'to' });
      return resultView(selection.result, receiver, caller.language);
    }
    const result = await this.moveEach(caller, selection.taskIds, receiver);
    await this.database.transaction((tx) => settleReassignment(tx, id, to, result, byOf(caller)));
    return resultView(result, receiver, caller.language);
  }

  private async chosen(caller: Caller, { taskIds, filter }: SelectionInput): Promise<string[]> {
    const { clock } = await this.cases.today();
    const rows = taskIds
      ? await this.reader.rows<{ id: string }>(caller, ['supervisor'], tasksByIdSql, [taskIds])
      : await this.reader.rows<{ id: string }>(caller, ['supervisor'], tasksByFilterSql, [
          filter?.office ?? null,
          filter?.step ?? null,
          filter?.holder ?? null,
          filter?.late ?? null,
          clock.now,
        ]);
    return rows.map(({ id }) => id);
  }

  private async moveEach(
    caller: Caller,
    taskIds: readonly string[],
    receiver: ReceiverRow,
  ): Promise<ReassignmentResult> {
    const rows = await this.reader.rows<SelectedTaskRow>(caller, ['supervisor'], selectedTasksSql, [taskIds]);
    const known = new Map(rows.map((row) => [row.id, row]));
    const left: { taskId: string; code: RefusalCode }[] = [];
    const steps: (AskedStep & { taskId: string })[] = [];
    for (const taskId of taskIds) {
      const row = known.get(taskId);
      const code = obstacle(row, receiver);
      if (code) left.push({ taskId, code });
      else if (row!.holder !== receiver.id)
        steps.push({ caseId: row!.caseId, action: 'reassign', taskId, to: receiver.id });
    }
    for (const { step, refusal } of await this.bulk.carryOut(caller, steps)) {
      left.push({ taskId: step.taskId, code: refusal.code });
    }
    return { moved: taskIds.length - left.length, left };
  }
}

interface Selection {
  readonly taskIds: readonly string[];
  readonly to: string | null;
  readonly result: ReassignmentResult | null;
}

/** Why a task cannot go to this person; nothing where it can. */
function obstacle(row: SelectedTaskRow | undefined, to: ReceiverRow): RefusalCode | undefined {
  if (!row) return 'access.not-found';
  if (row.state !== 'open') return 'case.task-not-open';
  return row.holder === to.id || mayDoTask(to.roles, row) ? undefined : 'access.forbidden';
}

function resultView(result: ReassignmentResult, to: { id: string; name: string }, language: Language) {
  const left = result.left.map(({ taskId, code }) => ({
    taskId,
    code,
    reason: refusalSentence(refuse(code as RefusalCode), language),
  }));
  return { moved: result.moved, to: { id: to.id, name: to.name }, left };
}
