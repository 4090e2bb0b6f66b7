import { Body, Controller, Param, Query } from '@nestjs/common';
import { choicesOf, needsReason } from '../../../domain/case/actions.js';
import { findFileAmount, formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, Who } from '../access/caller.js';
import { CaseFiling } from '../cases/case-filing.js';
import { actorView } from '../cases/case-reader.js';
import { type CompleteTaskInput, completeTaskInput, stepAnswer } from '../cases/cases.contract.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { CaseSteps } from '../steps/case-steps.js';
import {
  type RecoveryInput,
  type RefundQuery,
  recoveryFiled,
  recoveryInput,
  refundPage,
  refundQuery,
} from './refunds.contract.js';
import { type RefundRow, refundsSql, refundTaskSql, refundThereSql } from './refunds.queries.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

const stepRefusals = [
  'case.task-not-open',
  'case.task-held',
  'case.choice-unknown',
  'case.closed',
  'case.on-hold',
  'case.being-prepared',
  'case.reason-missing',
  'part.temporal-down',
] as const;

/** 退费 and 追回 as the agency sees them: what waits to be checked, and what the bank has to pay (规程 第十四条). */
@Controller()
export class RefundsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly steps: CaseSteps,
    private readonly filing: CaseFiling,
  ) {}

  @Route({
    method: 'GET',
    path: '/refunds',
    roles: readers,
    reach: 'division',
    query: refundQuery,
    answer: refundPage,
    refusals: [],
    summary: { zh: '退费(姓名遮盖)', en: 'Refunds, names masked' },
    article: '规程 第十四条',
  })
  async list(@Who() caller: Caller, @Query() query: RefundQuery) {
    const [last] = readCursor(query.cursor, ['text']) ?? [null];
    const { limit, state = null, agency = null, bank = null, total } = query;
    const params = [limit + 1, last, state, agency, bank, findFileAmount(total ?? '') ?? null];
    const rows = await this.reader.rows<RefundRow>(caller, readers, refundsSql, params);
    return pageOf(rows, limit, (row) => [row.case_id], refundView);
  }

  @Route({
    method: 'POST',
    path: '/refund-checks/:id/complete',
    roles: ['checker'],
    reach: 'division',
    body: completeTaskInput,
    answer: stepAnswer,
    refusals: [
      ...stepRefusals,
      'refund.same-person',
      'refund.not-paid',
      'refund.left',
      'refund.movement-waits',
      'recovery.same-person',
    ],
    summary: {
      zh: '退费与追回的复核、核实银行未退付',
      en: 'Check a refund, its recovery, or whether the bank did not pay it',
    },
    article: '规程 第十四条',
  })
  async check(@Who() caller: Caller, @Param('id') taskId: string, @Body() input: CompleteTaskInput) {
    return this.carryOut(caller, 'checker', taskId, input);
  }

  @Route({
    method: 'POST',
    path: '/refund-payments/:id/complete',
    roles: ['scheduler'],
    reach: 'division',
    body: completeTaskInput,
    answer: stepAnswer,
    refusals: [...stepRefusals, 'refund.left'],
    summary: { zh: '登记银行未退付', en: 'Tell that the bank did not pay a refund' },
    article: '规程 第十四条',
  })
  async tellNotPaid(@Who() caller: Caller, @Param('id') taskId: string, @Body() input: CompleteTaskInput) {
    return this.carryOut(caller, 'scheduler', taskId, input);
  }

  @Route({
    method: 'POST',
    path: '/refunds/:id/recoveries',
    roles: ['scheduler'],
    reach: 'division',
    body: recoveryInput,
    answer: recoveryFiled,
    refusals: ['case.already-open', 'recovery.not-refunded', 'recovery.taken-back'],
    summary: { zh: '申请追回已退的费款', en: 'File the recovery of what was refunded wrongly' },
    article: '规程 第十四条',
  })
  async recover(@Who() caller: Caller, @Param('id') refundCase: string, @Body() input: RecoveryInput) {
    const { personId, office } = await this.reader.get<{ personId: string; office: string }>(
      caller,
      ['scheduler'],
      refundThereSql,
      [refundCase],
    );
    return this.filing.fileByAgency(caller, `/refunds/${refundCase}/recoveries`, {
      ...{ type: 'recovery', office, by: 'applicant', personId, papersReceived: [] },
      details: { refundCase, reason: input.reason },
    });
  }

  private async carryOut(caller: Caller, role: 'checker' | 'scheduler', taskId: string, input: CompleteTaskInput) {
    const { caseId } = await this.reader.get<{ caseId: string }>(caller, [role], refundTaskSql, [taskId, role]);
    return this.steps.carryOut(caller, { caseId, action: 'complete', taskId, choice: input.choice, body: input });
  }
}

function refundView(row: RefundRow) {
  return {
    caseId: row.case_id,
    caseNumber: row.number,
    name: maskName(row.name),
    insurance: row.insurance,
    period: row.period,
    agency: row.agency,
    bank: row.bank,
    principal: formatYuan(row.principal_fen),
    lateFee: formatYuan(row.late_fee_fen),
    total: formatYuan(row.principal_fen + row.late_fee_fen),
    ground: row.ground,
    state: row.state,
    filedAt: row.filed_at.toISOString(),
    maker: row.maker ? actorView(row.maker, row.maker_name) : null,
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    recovery:
      row.recovery_number && row.recovery_state ? { caseNumber: row.recovery_number, state: row.recovery_state } : null,
    task: taskView(row),
  };
}

function taskView({ task_id: id, task_type: type, step, opened_at: openedAt }: RefundRow) {
  if (!id || !type || !step || !openedAt) return null;
  const choices = choicesOf(type, step);
  const reasoned = choices.filter((choice) => needsReason(type, step, choice));
  return { id, step, choices, reasoned, openedAt: openedAt.toISOString() };
}
