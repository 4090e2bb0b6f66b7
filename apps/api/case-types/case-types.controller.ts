import { Controller, Param, Query } from '@nestjs/common';
import { caseTypes } from '../../../domain/case/case-types.js';
import { checklistOf } from '../../../domain/case/checklist.js';
import { refuse } from '../../../domain/refusal/refusal.js';
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
  checklist(@Param('type') type: string, @Query() query: ChecklistQuery) {
    if (!Object.hasOwn(caseTypes, type)) return refuse('access.not-found');
    // A minor comes with a guardian, whose papers are asked for too.
    const by = query.minor ? 'guardian' : query.by;
    const items = checklistOf(type, by).map(({ code, party, required, zh, en, article }) => ({
      code,
      party,
      required,
      name: { zh, en },
      article,
    }));
    return { items };
  }
}
