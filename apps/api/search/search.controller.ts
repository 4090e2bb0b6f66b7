import { Body, Controller } from '@nestjs/common';
import { Route } from '../route/route.js';
import { type SearchInput, searchInput, searchResult } from './search.contract.js';

@Controller()
export class SearchController {
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
  search(@Body() _input: SearchInput) {}
}
