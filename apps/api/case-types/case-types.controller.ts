import { Controller, Param, Query } from '@nestjs/common';
import { readClock } from '../../../activities/clock/clock.js';
import { ruleAt } from '../../../activities/rules/rules.js';
import { parties } from '../../../domain/case/case-type.js';
import { caseTypes, getCaseType } from '../../../domain/case/case-types.js';
import { checklistOf } from '../../../domain/case/checklist.js';
import { partyObstacle } from '../../../domain/case/parties.js';
import { type ChargeKind, charges } from '../../../domain/money/charge.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, Who } from '../access/caller.js';
import { viewOf } from '../problem/problem.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { type ChecklistQuery, caseTypeView, checklist, checklistQuery } from './case-types.contract.js';
import { chargesOf } from './charges-of.js';

@Controller()
export class CaseTypesController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/case-types/:type',
    roles: 'signedIn',
    reach: 'none',
    answer: caseTypeView,
    refusals: ['access.not-found'],
    summary: { zh: '业务类型:对象、效力与费用', en: 'A case type: for whom, its effect, what it costs' },
    article: '附件1 第六条',
  })
  async read(@Who() caller: Caller, @Param('type') type: string) {
    if (!Object.hasOwn(caseTypes, type)) return refuse('access.not-found');
    const { zh, en, article, subject, filedBy, effectiveAtFiling } = getCaseType(type);
    const amounts = await this.amountsToday();
    return {
      type,
      name: { zh, en },
      article,
      subject,
      filedBy: [...filedBy],
      parties: parties.map((party) => {
        const obstacle = partyObstacle(type, party);
        return { party, blockedBy: obstacle ? viewOf(obstacle, caller.language) : null };
      }),
      effectiveAtFiling: effectiveAtFiling ?? false,
      charges: chargesOf(type, (rule) => amounts.get(rule)),
    };
  }

  private async amountsToday(): Promise<ReadonlyMap<ChargeKind, string>> {
    const { references } = this.reader;
    const { now } = await readClock(references);
    const kinds = Object.keys(charges) as ChargeKind[];
    const rules = await Promise.all(
      kinds.map(async (kind) => [kind, (await ruleAt(references, kind, now)).value.yuan] as const),
    );
    return new Map(rules);
  }

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
