import { Controller, Query } from '@nestjs/common';
import { type Caller, Who } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import { soonWorkingDays } from '../cases/promise-view.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import {
  type AgeingQuery,
  ageing,
  ageingQuery,
  type EscalationQuery,
  escalationQuery,
  escalations,
} from './supervision.contract.js';
import { type AgeingRow, ageingSql, type CountsRow, countsSql } from './supervision.queries.js';
@Controller()
export class SupervisionController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cases: CaseReader,
  ) {}

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
  async ageing(@Who() caller: Caller, @Query() query: AgeingQuery) {
    const { clock, calendar } = await this.cases.today();
    const { dueAt: soon } = calendar.addWorkingDays(clock.now, soonWorkingDays);
    const params = [clock.now, soon, query.office ?? null];
    const [counts, cells] = await Promise.all([
      this.reader.get<CountsRow>(caller, ['supervisor'], countsSql, params),
      this.reader.rows<AgeingRow>(caller, ['supervisor'], ageingSql, params),
    ]);
    return {
      openCases: counts.open_cases,
      onHold: counts.on_hold,
      overdue: counts.overdue,
      dueSoon: counts.due_soon,
      asOf: clock.now.toISOString(),
      cells: cells.map(cellView),
    };
  }

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
  async escalations(@Who() caller: Caller, @Query() query: EscalationQuery) {
    return this.cases.page(caller, { ...query, escalated: true });
  }
}

function cellView({ name_zh: zh, name_en: en, oldest, ...cell }: AgeingRow) {
  return { ...cell, officeName: { zh, en }, oldestOpenedAt: oldest?.toISOString() ?? null };
}
