import { Body, Controller } from '@nestjs/common';
import { type Caller, Who } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import { casesByNumberSql, casesByPaperSql, casesOfPeopleSql } from '../cases/cases.queries.js';
import { PeopleReader } from '../people/people-reader.js';
import { Route } from '../route/route.js';
import { type SearchInput, searchInput, searchResult } from './search.contract.js';
import { understand } from './understand.js';

@Controller()
export class SearchController {
  constructor(
    private readonly cases: CaseReader,
    private readonly people: PeopleReader,
  ) {}

  @Route({
    method: 'POST',
    path: '/search',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'office',
    body: searchInput,
    answer: searchResult,
    refusals: [],
    summary: { zh: '查询', en: 'Search' },
  })
  async search(@Who() caller: Caller, @Body() { q }: SearchInput) {
    const understood = understand(q);
    const understoodAs = understood.as;
    if ('caseNumber' in understood) {
      const cases = await this.cases.summaries(caller, { sql: casesByNumberSql, params: [understood.caseNumber] });
      return { understoodAs, cases, people: [] };
    }
    if ('paperNumber' in understood) {
      const cases = await this.cases.summaries(caller, { sql: casesByPaperSql, params: [understood.paperNumber] });
      return { understoodAs, cases, people: [] };
    }
    const { as: _, ...words } = understood;
    const people = await this.people.search(caller, words);
    const ids = people.map(({ id }) => id);
    const cases = ids.length ? await this.cases.summaries(caller, { sql: casesOfPeopleSql, params: [ids] }) : [];
    return { understoodAs, cases, people };
  }
}
