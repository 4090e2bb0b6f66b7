import { Body, Controller, Param, Query } from '@nestjs/common';
import { confirmActivationList } from '../../../activities/activation-lists/carry-out.js';
import { issueCollectionList } from '../../../activities/activation-lists/collection-paper.js';
import { draftActivationList } from '../../../activities/activation-lists/draft-list.js';
import { startActivationList } from '../../../activities/activation-lists/list-workflows.js';
import { draftUnitList } from '../../../activities/activation-lists/unit-list.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { mostListLines } from '../../../domain/activation-list/list-line.js';
import { reaches } from '../../../domain/reach/reach.js';
import { isRefusal, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, reachFor, Who } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { Writer } from '../steps/writer.js';
import { logger } from '../trace/logger.js';
import {
  type ActivationListInput,
  type ActivationListQuery,
  activationListInput,
  activationListLines,
  activationListPage,
  activationListQuery,
  activationListView,
  collectionPaper,
  confirmedList,
  draftedList,
  draftedUnitList,
  type UnitListInput,
  unitListInput,
} from './activation-lists.contract.js';
import { type LineRow, type ListRow, linesSql, listSql, listsSql } from './activation-lists.queries.js';
import { lineView, listView, resultCsv } from './list-view.js';

const patienceMs = 3_000;

/** 启用 of an employer's whole delivery by list (附件1 第十二条). */
@Controller()
export class ActivationListsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
    private readonly temporal: TemporalGate,
  ) {}

  @Route({
    method: 'GET',
    path: '/activation-lists',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: activationListQuery,
    answer: activationListPage,
    refusals: [],
    summary: { zh: '单位启用清单', en: 'Lists of employers to activate' },
    article: '附件1 第十二条',
  })
  async list(@Who() caller: Caller, @Query() query: ActivationListQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const rows = await this.reader.rows<ListRow>(caller, caseWorkers, listsSql, [query.limit + 1, at, id]);
    return pageOf(rows, query.limit, (row) => [row.made_at.toISOString(), row.id], listView);
  }

  @Route({
    method: 'POST',
    path: '/activation-lists',
    roles: ['clerk'],
    reach: 'office',
    body: activationListInput,
    answer: draftedList,
    refusals: ['list.file', 'list.heading', 'list.size'],
    summary: { zh: '导入单位启用清单', en: 'Take in the list of an employer' },
    article: '附件1 第十二条',
  })
  async draft(@Who() caller: Caller, @Body() input: ActivationListInput) {
    const place = await this.placeOf(caller, input.office);
    if (!place) return refuse('access.not-found', { field: 'office' });
    const { content, sealed: _, ...unit } = input;
    const list = { ...unit, ...place, file: Buffer.from(content, 'base64'), traceId: caller.traceId };
    return this.writer.once(caller, '/activation-lists', input, (tx) =>
      draftActivationList(tx, this.cipher, list, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/activation-lists/of-unit',
    roles: ['clerk'],
    reach: 'office',
    body: unitListInput,
    answer: draftedUnitList,
    refusals: ['list.none-of-unit'],
    summary: { zh: '按单位生成启用清单', en: 'A list of the unit’s cards that are handed over and not active' },
    article: '附件1 第十二条',
  })
  async draftOfUnit(@Who() caller: Caller, @Body() input: UnitListInput) {
    const place = await this.placeOf(caller, input.office);
    if (!place) return refuse('access.not-found', { field: 'office' });
    const { sealed: _, signed: __, ...unit } = input;
    const list = { ...unit, ...place, traceId: caller.traceId };
    return this.writer.once(caller, '/activation-lists/of-unit', input, (tx) =>
      draftUnitList(tx, this.cipher, list, byOf(caller)),
    );
  }

  @Route({
    method: 'GET',
    path: '/activation-lists/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: activationListView,
    refusals: [],
    summary: { zh: '单位启用清单', en: 'A list of an employer' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    return listView(await this.reader.get<ListRow>(caller, caseWorkers, listSql, [id]));
  }

  @Route({
    method: 'GET',
    path: '/activation-lists/:id/lines',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: activationListQuery,
    answer: activationListLines,
    refusals: [],
    summary: { zh: '清单逐行结果', en: 'Lines of a list' },
  })
  async lines(@Who() caller: Caller, @Param('id') id: string, @Query() query: ActivationListQuery) {
    await this.reader.get(caller, caseWorkers, listSql, [id]);
    const [after] = readCursor(query.cursor, ['number']) ?? [0];
    const rows = await this.reader.rows<LineRow>(caller, caseWorkers, linesSql, [id, query.limit + 1, after]);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.line],
      (row) => lineView(this.cipher, row, caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/activation-lists/:id/result',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: 'text',
    refusals: [],
    summary: { zh: '清单结果(CSV)', en: 'The result of a list as CSV' },
  })
  async result(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, caseWorkers, listSql, [id]);
    const rows = await this.reader.rows<LineRow>(caller, caseWorkers, linesSql, [id, mostListLines, 0]);
    return resultCsv(this.cipher, rows, caller.language);
  }

  @Route({
    method: 'POST',
    path: '/activation-lists/:id/confirm',
    roles: ['clerk'],
    reach: 'office',
    answer: confirmedList,
    refusals: ['list.state'],
    summary: { zh: '确认启用清单', en: 'Confirm a list: its cards are activated' },
    article: '附件1 第十二条',
  })
  async confirm(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, ['clerk'], listSql, [id]);
    const confirmed = await this.writer.once(caller, `/activation-lists/${id}/confirm`, null, (tx) =>
      confirmActivationList(tx, id, byOf(caller)),
    );
    if (!isRefusal(confirmed)) await this.start(id);
    return confirmed;
  }

  @Route({
    method: 'POST',
    path: '/activation-lists/:id/collection-list',
    roles: ['clerk'],
    reach: 'office',
    answer: collectionPaper,
    refusals: ['list.no-cards'],
    summary: { zh: '单位领卡清单', en: 'Make the collection list of an employer' },
    article: '附件1 第十二条',
  })
  async collection(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, ['clerk'], listSql, [id]);
    const by = { actor: caller.staffId, traceId: caller.traceId };
    return this.writer.once(caller, `/activation-lists/${id}/collection-list`, null, (tx) =>
      issueCollectionList(tx, this.cipher, id, by),
    );
  }

  /** Where the office lies; nothing where the clerk does not reach it. */
  private async placeOf(caller: Caller, office: string) {
    const [found] = await this.reader.references.rows<{ division: string }>(
      "SELECT division FROM offices WHERE code = $1 AND kind = 'window'",
      [office],
    );
    const place = found && { division: found.division, office };
    return place && reachFor(caller, ['clerk']).some((one) => reaches(one, place)) ? place : undefined;
  }

  /** While Temporal is away the sweep starts it. */
  private async start(listId: string): Promise<void> {
    try {
      await this.temporal.within(patienceMs, (client) => startActivationList(client, listId));
    } catch (error) {
      logger().warn({ listId, why: (error as Error).message }, 'the list will be started by the sweep');
    }
  }
}
