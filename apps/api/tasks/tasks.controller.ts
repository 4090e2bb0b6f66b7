import { Controller, Param, Query } from '@nestjs/common';
import { stepAnswer } from '../cases/cases.contract.js';
import { Route } from '../route/route.js';
import { inbox, type TaskQuery, taskQuery } from './tasks.contract.js';

@Controller()
export class TasksController {
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
  list(@Query() _query: TaskQuery) {}

  @Route({
    method: 'POST',
    path: '/tasks/:id/take',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: stepAnswer,
    refusals: ['case.task-held', 'case.task-not-open', 'part.temporal-down'],
    summary: { zh: '领取任务', en: 'Take a task' },
  })
  take(@Param('id') _id: string) {}

  @Route({
    method: 'POST',
    path: '/tasks/:id/release',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: stepAnswer,
    refusals: ['case.task-held', 'case.task-not-open', 'part.temporal-down'],
    summary: { zh: '退回任务', en: 'Give a task back' },
  })
  release(@Param('id') _id: string) {}
}
