import { Body, Controller, Param, Query } from '@nestjs/common';
import { Route } from '../route/route.js';
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
  @Route({
    method: 'POST',
    path: '/cases',
    roles: ['clerk'],
    reach: 'office',
    body: fileCaseInput,
    answer: filedCase,
    refusals: [
      'input.id-number',
      'input.name',
      'input.photo',
      'case.already-open',
      'case.live-card',
      'case.guardian-missing',
      'case.agent-missing',
      'case.photo-missing',
    ],
    summary: { zh: '受理业务', en: 'File a case' },
    article: '附件1 第十一条',
  })
  file(@Body() _input: FileCaseInput) {}

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
  list(@Query() _query: CaseQuery) {}

  @Route({
    method: 'GET',
    path: '/cases/:id',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: caseView,
    refusals: [],
    summary: { zh: '业务详情', en: 'A case' },
  })
  read(@Param('id') _id: string) {}

  @Route({
    method: 'GET',
    path: '/cases/:id/timeline',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: timeline,
    refusals: [],
    summary: { zh: '办理经过', en: "The case's story" },
  })
  timeline(@Param('id') _id: string) {}

  @Route({
    method: 'GET',
    path: '/cases/:id/actions',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: caseActions,
    refusals: [],
    summary: { zh: '可办事项', en: 'What is possible now, and what is not' },
  })
  actions(@Param('id') _id: string) {}
}
