import { Body, Controller, Param } from '@nestjs/common';
import { type Caller, Who } from '../access/caller.js';
import { Route } from '../route/route.js';
import { type AskedStep, CaseSteps } from '../steps/case-steps.js';
import { CaseReader, caseWorkers } from './case-reader.js';
import {
  type CompleteTaskInput,
  commentInput,
  completeTaskInput,
  papersReceivedInput,
  type ReasonInput,
  reasonInput,
  resumeInput,
  stepAnswer,
} from './cases.contract.js';

@Controller()
export class StepsController {
  constructor(
    private readonly cases: CaseReader,
    private readonly steps: CaseSteps,
  ) {}

  @Route({
    method: 'POST',
    path: '/cases/:id/tasks/:taskId/complete',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: completeTaskInput,
    answer: stepAnswer,
    refusals: [
      'case.task-not-open',
      'case.task-held',
      'case.choice-unknown',
      'case.reason-missing',
      'case.papers-missing',
      'case.collector-not-verified',
      'case.photo-missing',
      'case.closed',
      'case.on-hold',
      'case.being-prepared',
      'card.wrong-state',
      'charge.amount',
      'charge.taken-already',
      'loss.collector-not-verified',
      'part.temporal-down',
    ],
    summary: { zh: '办结步骤', en: 'Complete a step' },
  })
  async complete(
    @Who() caller: Caller,
    @Param('id') caseId: string,
    @Param('taskId') taskId: string,
    @Body() input: CompleteTaskInput,
  ) {
    return this.step(caller, { caseId, action: 'complete', taskId, choice: input.choice, body: input });
  }

  @Route({
    method: 'POST',
    path: '/cases/:id/hold',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: reasonInput,
    answer: stepAnswer,
    refusals: ['case.hold-not-possible', 'case.on-hold', 'case.closed', 'case.being-prepared', 'part.temporal-down'],
    summary: { zh: '暂停(待补资料)', en: 'Put on hold' },
  })
  async hold(@Who() caller: Caller, @Param('id') caseId: string, @Body() body: ReasonInput) {
    return this.step(caller, { caseId, action: 'hold', body });
  }

  @Route({
    method: 'POST',
    path: '/cases/:id/resume',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: resumeInput,
    answer: stepAnswer,
    refusals: ['case.not-on-hold', 'case.closed', 'case.being-prepared', 'part.temporal-down'],
    summary: { zh: '恢复办理', en: 'Resume' },
  })
  async resume(@Who() caller: Caller, @Param('id') caseId: string, @Body() body: object) {
    return this.step(caller, { caseId, action: 'resume', body });
  }

  @Route({
    method: 'POST',
    path: '/cases/:id/withdraw',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: reasonInput,
    answer: stepAnswer,
    refusals: ['case.withdrawal-too-late', 'case.closed', 'case.being-prepared', 'part.temporal-down'],
    summary: { zh: '撤回申请', en: 'Withdraw' },
    article: '附件1 第十一条',
  })
  async withdraw(@Who() caller: Caller, @Param('id') caseId: string, @Body() body: ReasonInput) {
    return this.step(caller, { caseId, action: 'withdraw', body });
  }

  @Route({
    method: 'POST',
    path: '/cases/:id/comments',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: commentInput,
    answer: stepAnswer,
    refusals: ['case.being-prepared', 'case.closed', 'part.temporal-down'],
    summary: { zh: '添加备注', en: 'Comment' },
  })
  async comment(@Who() caller: Caller, @Param('id') caseId: string, @Body() body: object) {
    return this.step(caller, { caseId, action: 'comment', body });
  }

  @Route({
    method: 'POST',
    path: '/cases/:id/papers-received',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: papersReceivedInput,
    answer: stepAnswer,
    refusals: ['case.closed', 'case.being-prepared', 'part.temporal-down'],
    summary: { zh: '收到补交资料', en: 'Papers received' },
    article: '附件1 第六条',
  })
  async papersReceived(@Who() caller: Caller, @Param('id') caseId: string, @Body() body: object) {
    return this.step(caller, { caseId, action: 'papersReceived', body });
  }

  private async step(caller: Caller, step: AskedStep) {
    await this.cases.mustReach(caller, caseWorkers, step.caseId);
    return this.steps.carryOut(caller, step);
  }
}
