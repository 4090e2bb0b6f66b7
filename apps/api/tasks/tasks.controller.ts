import { Controller, Param, Query } from '@nestjs/common';
import { type Caller, Who } from '../access/caller.js';
import { stepAnswer } from '../cases/cases.contract.js';
import { Route } from '../route/route.js';
import { CaseSteps } from '../steps/case-steps.js';
import { TaskReader } from './task-reader.js';
import { inbox, type TaskQuery, taskQuery } from './tasks.contract.js';

@Controller()
export class TasksController {
  constructor(
    private readonly tasks: TaskReader,
    private readonly steps: CaseSteps,
  ) {}

  @Route({
    method: 'GET',
    path: '/tasks',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: taskQuery,
    answer: inbox,
    refusals: [],
    summary: { zh: '待办事项', en: 'Inbox, most urgent first' },
  })
  async list(@Who() caller: Caller, @Query() query: TaskQuery) {
    return this.tasks.inbox(caller, query);
  }

  @Route({
    method: 'POST',
    path: '/tasks/:id/take',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: stepAnswer,
    refusals: ['case.task-held', 'case.task-not-open', 'part.temporal-down'],
    summary: { zh: '领取任务', en: 'Take a task' },
  })
  async take(@Who() caller: Caller, @Param('id') taskId: string) {
    const { caseId } = await this.tasks.get(caller, taskId);
    return this.steps.carryOut(caller, { caseId, action: 'take', taskId });
  }

  @Route({
    method: 'POST',
    path: '/tasks/:id/release',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: stepAnswer,
    refusals: ['case.task-held', 'case.task-not-open', 'part.temporal-down'],
    summary: { zh: '退回任务', en: 'Give a task back' },
  })
  async release(@Who() caller: Caller, @Param('id') taskId: string) {
    const { caseId } = await this.tasks.get(caller, taskId);
    return this.steps.carryOut(caller, { caseId, action: 'release', taskId });
  }
}
