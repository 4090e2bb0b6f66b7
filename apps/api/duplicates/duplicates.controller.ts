import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { namePair } from '../../../activities/duplicates/find.js';
import { decidePair, proposeMerge } from '../../../activities/duplicates/merge.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type DecidePairInput,
  decidedPair,
  decidePairInput,
  type NamePairInput,
  namedPair,
  namePairInput,
  type PairQuery,
  type ProposeMergeInput,
  pairPage,
  pairQuery,
  proposeMergeInput,
} from './duplicates.contract.js';
import { type PairRow, pairPeopleSql, pairSql, pairsSql } from './duplicates.queries.js';
import { PairReader, pairReaders } from './pair-reader.js';

const judges = ['supervisor'] as const;

/** People who may be on record twice, and what two people decide of them. */
@Controller()
export class DuplicatesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly pairs: PairReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/duplicates',
    roles: pairReaders,
    reach: 'division',
    query: pairQuery,
    answer: pairPage,
    refusals: [],
    summary: { zh: '疑似重复人员', en: 'People who may be on record twice' },
  })
  async list(@Who() caller: Caller, @Query() query: PairQuery) {
    const [after] = readCursor(query.cursor, ['text']) ?? [null];
    const rows = await this.reader.rows<PairRow>(caller, pairReaders, pairsSql, [query.limit + 1, query.state, after]);
    const views = await this.pairs.views(caller, rows);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => views.get(row.id),
    );
  }

  @Route({
    method: 'POST',
    path: '/duplicates',
    roles: judges,
    reach: 'division',
    body: namePairInput,
    answer: namedPair,
    refusals: [],
    summary: { zh: '登记疑似重复', en: 'Name two records that may be one person' },
  })
  async name(@Who() caller: Caller, @Body() input: NamePairInput) {
    const ids = [input.personId, input.otherId];
    const found = await this.reader.rows(caller, judges, pairPeopleSql, [ids]);
    if (found.length !== new Set(ids).size) return refuse('access.not-found', { field: 'otherId' });
    return this.writer.once(caller, '/duplicates', input, (tx) => namePair(tx, input));
  }

  @Route({
    method: 'POST',
    path: '/duplicates/:id/propose',
    roles: judges,
    reach: 'division',
    body: proposeMergeInput,
    answer: decidedPair,
    refusals: ['duplicate.state'],
    summary: { zh: '提出合并', en: 'Propose a merge' },
  })
  async propose(@Who() caller: Caller, @Param('id') id: string, @Body() input: ProposeMergeInput) {
    await this.reader.get(caller, judges, pairSql, [id]);
    return this.writer.once(caller, `/duplicates/${id}/propose`, input, (tx) =>
      proposeMerge(tx, id, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/duplicates/:id/decide',
    roles: judges,
    reach: 'division',
    body: decidePairInput,
    answer: decidedPair,
    refusals: [
      'duplicate.same-person',
      'duplicate.state',
      'duplicate.two-cards',
      'duplicate.open-cases',
      'duplicate.two-insured',
    ],
    summary: { zh: '复核合并', en: 'Confirm a merge, or say that they are two people' },
    article: '附件1 第十一条',
  })
  async decide(@Who() caller: Caller, @Param('id') id: string, @Body() input: DecidePairInput) {
    await this.reader.get(caller, judges, pairSql, [id]);
    return this.writer.once(caller, `/duplicates/${id}/decide`, input, (tx) =>
      decidePair(tx, this.cipher, id, input, byOf(caller)),
    );
  }
}
