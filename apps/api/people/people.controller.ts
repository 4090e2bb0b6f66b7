import { Body, Controller, Param } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { revealPerson } from '../../../activities/people/reveal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
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
import { PeopleReader } from './people-reader.js';
import { PersonPage } from './person-page.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleReader,
    private readonly page: PersonPage,
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

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
  async search(@Who() caller: Caller, @Body() input: PeopleSearchInput) {
    return { items: await this.people.search(caller, input) };
  }

  @Route({
    method: 'GET',
    path: '/people/:id',
    roles: ['clerk', 'supervisor', 'auditor'],
    reach: 'division',
    answer: personView,
    refusals: [],
    summary: {
      zh: '参保人:卡、业务、通知、打印件与可办事项(信息遮盖)',
      en: 'A participant with cards, cases, papers and what may be filed, masked',
    },
  })
  async read(@Who() caller: Caller, @Param('id') id: string) {
    return this.page.read(caller, id);
  }

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
  async reveal(@Who() caller: Caller, @Param('id') personId: string, @Body() input: RevealInput) {
    await this.people.mustReach(caller, personId);
    return this.database.transaction((tx) => revealPerson(tx, this.cipher, { personId, ...input }, byOf(caller)));
  }
}
