import { Body, Controller, Param, Query } from '@nestjs/common';
import { writeAudit } from '../../../activities/audit/audit.js';
import { Database } from '../../../activities/database/database.js';
import { kindsSaid } from '../../../domain/loss/caller-details.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { Route } from '../route/route.js';
import {
  type LossSearchInput,
  lossMatches,
  lossSearchInput,
  lossStatus,
  type OralLossQuery,
  oralLossQuery,
  oralLossReports,
} from './losses.contract.js';
import { LossesReader } from './losses-reader.js';

@Controller()
export class LossesController {
  constructor(
    private readonly losses: LossesReader,
    private readonly database: Database,
  ) {}

  @Route({
    method: 'POST',
    path: '/losses/search',
    roles: ['agent12333', 'clerk'],
    reach: 'division',
    body: lossSearchInput,
    answer: lossMatches,
    refusals: [],
    summary: { zh: '临时挂失:按来电人所述查找', en: 'Oral loss: whom the details of a call may mean' },
    article: '附件1 第十三条',
  })
  async search(@Who() caller: Caller, @Body() input: LossSearchInput) {
    const found = await this.losses.search(caller, input);
    // Who was shown to whom stays known (规程 第二十二条); what was said does not.
    const searched = {
      ...byOf(caller),
      action: 'searchLoss' as const,
      object: { kind: 'search', id: caller.requestId },
      detail: { said: kindsSaid(input), people: found.items.map(({ personId }) => personId) },
    };
    await this.database.transaction((tx) => writeAudit(tx, searched));
    return found;
  }

  @Route({
    method: 'GET',
    path: '/losses/oral-reports',
    roles: ['agent12333', 'clerk', 'supervisor', 'auditor'],
    reach: 'office',
    query: oralLossQuery,
    answer: oralLossReports,
    refusals: [],
    summary: { zh: '临时挂失:在办、将失效、已失效', en: 'Oral losses under way, about to lapse, lapsed' },
    article: '附件1 第十三条',
  })
  async oralReports(@Who() caller: Caller, @Query() query: OralLossQuery) {
    return this.losses.oralReports(caller, query);
  }

  @Route({
    method: 'GET',
    path: '/losses/:id',
    roles: ['agent12333', 'clerk', 'supervisor', 'auditor'],
    reach: 'office',
    answer: lossStatus,
    refusals: [],
    summary: { zh: '挂失业务的状态', en: 'Where a loss case stands' },
    article: '附件1 第十三条',
  })
  async status(@Who() caller: Caller, @Param('id') id: string) {
    return this.losses.status(caller, id);
  }
}
