import { Body, Controller, Param, Query } from '@nestjs/common';
import { type Caller, Who } from '../access/caller.js';
import { Route } from '../route/route.js';
import { CaseFiling } from './case-filing.js';
import { CasePage } from './case-page.js';
import { CaseReader, caseReaders } from './case-reader.js';
import {
  type CaseQuery,
  caseActions,
  casePage,
  caseQuery,
  caseView,
  type FileCaseInput,
  fileCaseInput,
  filedCase,
  timeline,
} from './cases.contract.js';

@Controller()
export class CasesController {
  constructor(
    private readonly filing: CaseFiling,
    private readonly cases: CaseReader,
    private readonly casePage: CasePage,
  ) {}

  @Route({
    method: 'POST',
    path: '/cases',
    roles: ['clerk', 'agent12333'],
    reach: 'office',
    body: fileCaseInput,
    answer: filedCase,
    refusals: [
      'input.id-number',
      'input.name',
      'input.photo',
      'case.already-open',
      'case.live-card',
      'card.in-making',
      'case.guardian-missing',
      'case.agent-missing',
      'case.photo-missing',
      'card.not-handed-over',
      'card.not-lost',
      'card.active-already',
      'card.lost-already',
      'card.lost-first-lift',
      'card.lost-needs-replacement',
      'card.replaced',
      'card.cancelled',
      'card.destroyed',
      'card.at-hand',
      'loss.not-identified',
      'loss.oral-in-person',
      'pin.in-person',
      'refund.not-paid',
      'refund.not-posted',
      'refund.open',
    ],
    summary: { zh: '受理业务', en: 'File a case' },
    article: '附件1 第十一条',
  })
  async file(@Who() caller: Caller, @Body() input: FileCaseInput) {
    return this.filing.file(caller, input);
  }

  @Route({
    method: 'GET',
    path: '/cases',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    query: caseQuery,
    answer: casePage,
    refusals: [],
    summary: { zh: '业务列表', en: 'Cases' },
  })
  async list(@Who() caller: Caller, @Query() query: CaseQuery) {
    return this.cases.page(caller, query);
  }

  @Route({
    method: 'GET',
    path: '/cases/:id',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: caseView,
    refusals: [],
    summary: { zh: '业务详情', en: 'A case' },
  })
  async read(@Who() caller: Caller, @Param('id') id: string) {
    return this.casePage.read(caller, id);
  }

  @Route({
    method: 'GET',
    path: '/cases/:id/timeline',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: timeline,
    refusals: [],
    summary: { zh: '办理经过', en: "The case's story" },
  })
  async timeline(@Who() caller: Caller, @Param('id') id: string) {
    await this.cases.mustReach(caller, caseReaders, id);
    return this.cases.story(caller, id);
  }

  @Route({
    method: 'GET',
    path: '/cases/:id/actions',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: caseActions,
    refusals: [],
    summary: { zh: '可办事项', en: 'What is possible now, and what is not' },
  })
  async actions(@Who() caller: Caller, @Param('id') id: string) {
    return { items: await this.casePage.actions(caller, id) };
  }
}
