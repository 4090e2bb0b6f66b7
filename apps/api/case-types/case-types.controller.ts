import { Controller, Param, Query } from '@nestjs/common';
import { Route } from '../route/route.js';
import { type ChecklistQuery, checklist, checklistQuery } from './case-types.contract.js';

@Controller()
export class CaseTypesController {
  @Route({
    method: 'GET',
    path: '/case-types/:type/checklist',
    roles: 'signedIn',
    reach: 'none',
    query: checklistQuery,
    answer: checklist,
    refusals: ['access.not-found'],
    summary: { zh: '所需资料(一次性告知)', en: 'Papers needed, told at once' },
    article: '附件1 第六条',
  })
  checklist(@Param('type') _type: string, @Query() _query: ChecklistQuery) {}
}
