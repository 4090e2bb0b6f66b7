import { Body, Controller, Param } from '@nestjs/common';
import { Route } from '../route/route.js';
import {
  type PeopleSearchInput,
  peopleFound,
  peopleSearchInput,
  personView,
  type RevealInput,
  revealed,
  revealInput,
} from './people.contract.js';

@Controller()
export class PeopleController {
  @Route({
    method: 'POST',
    path: '/people/search',
    roles: ['clerk', 'supervisor'],
    reach: 'division',
    body: peopleSearchInput,
    answer: peopleFound,
    refusals: [],
    summary: { zh: '查找参保人', en: 'Find a participant' },
  })
  search(@Body() _input: PeopleSearchInput) {}

  @Route({
    method: 'GET',
    path: '/people/:id',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'division',
    answer: personView,
    refusals: [],
    summary: { zh: '参保人(信息遮盖)', en: 'A participant, masked' },
  })
  read(@Param('id') _id: string) {}

  @Route({
    method: 'POST',
    path: '/people/:id/reveal',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'division',
    body: revealInput,
    answer: revealed,
    refusals: ['access.reason-missing'],
    summary: { zh: '查看完整信息', en: 'Reveal personal data, with a reason' },
    article: '规程 第二十二条',
  })
  reveal(@Param('id') _id: string, @Body() _input: RevealInput) {}
}
