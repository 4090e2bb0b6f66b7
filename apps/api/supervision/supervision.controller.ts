import { Controller, Query } from '@nestjs/common';
import { Route } from '../route/route.js';
import {
  type AgeingQuery,
  ageing,
  ageingQuery,
  type EscalationQuery,
  escalationQuery,
  escalations,
} from './supervision.contract.js';

@Controller()
export class SupervisionController {
  @Route({
    method: 'GET',
    path: '/supervision/ageing',
    roles: ['supervisor'],
    reach: 'office',
    query: ageingQuery,
    answer: ageing,
    refusals: [],
    summary: { zh: '在办时效(窗口 × 步骤)', en: 'Ageing by office and step' },
  })
  ageing(@Query() _query: AgeingQuery) {}

  @Route({
    method: 'GET',
    path: '/supervision/escalations',
    roles: ['supervisor'],
    reach: 'office',
    query: escalationQuery,
    answer: escalations,
    refusals: [],
    summary: { zh: '时限预警', en: 'Cases at 80 % and 100 % of their promise' },
  })
  escalations(@Query() _query: EscalationQuery) {}
}
