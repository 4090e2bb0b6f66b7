import { Body, Controller, Param } from '@nestjs/common';
import { Route } from '../route/route.js';
import { type PrintInput, papers, printed, printInput } from './papers.contract.js';

@Controller()
export class PapersController {
  @Route({
    method: 'GET',
    path: '/cases/:id/papers',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: papers,
    refusals: [],
    summary: { zh: '业务单据', en: 'Papers of a case' },
  })
  list(@Param('id') _id: string) {}

  @Route({
    method: 'GET',
    path: '/papers/:id/content',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: 'pdf',
    refusals: [],
    summary: { zh: '单据内容(PDF)', en: 'The paper as PDF' },
  })
  content(@Param('id') _id: string) {}

  @Route({
    method: 'POST',
    path: '/papers/:id/prints',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: printInput,
    answer: printed,
    refusals: ['case.reason-missing'],
    summary: { zh: '打印登记', en: 'Count a print; the second is a copy' },
  })
  print(@Param('id') _id: string, @Body() _input: PrintInput) {}
}
