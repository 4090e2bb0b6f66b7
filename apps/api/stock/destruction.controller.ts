import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { checkList, makeList, withdrawList } from '../../../activities/stock/destruction-lists.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { placeOf } from '../reach/office-place.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type CheckListInput,
  checkListInput,
  decidedList,
  destructionListPage,
  destructionListView,
  type ListInput,
  type ListQuery,
  listInput,
  listQuery,
  madeList,
} from './kept.contract.js';
import { type LineRow, type ListRow, linesSql, listSql, listsSql } from './kept.queries.js';
import { maskedNumber } from './masked-number.js';

/** 销毁清单: one person lists kept cards, another counts and destroys them, or refuses. */
@Controller()
export class DestructionListsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/stock/destruction-lists',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: listQuery,
    answer: destructionListPage,
    refusals: [],
    summary: { zh: '销毁清单', en: 'Destruction lists' },
  })
  async list(@Who() caller: Caller, @Query() query: ListQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, query.office ?? null, query.state ?? null, at, id];
    const rows = await this.reader.rows<ListRow>(caller, caseWorkers, listsSql, params);
    return pageOf(rows, query.limit, (row) => [row.made_at.toISOString(), row.id], listViewOf);
  }

  @Route({
    method: 'GET',
    path: '/stock/destruction-lists/:id',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: destructionListView,
    refusals: [],
    summary: { zh: '销毁清单明细', en: 'A destruction list with its cards' },
  })
  async read(@Who() caller: Caller, @Param('id') id: string) {
    const list = await this.reader.get<ListRow>(caller, caseWorkers, listSql, [id]);
    const lines = await this.reader.rows<LineRow>(caller, caseWorkers, linesSql, [id]);
    return { ...listViewOf(list), lines: lines.map((line) => this.lineView(line)) };
  }

  @Route({
    method: 'POST',
    path: '/stock/destruction-lists',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: listInput,
    answer: madeList,
    refusals: ['stock.cards-listed', 'stock.blanks-short', 'stock.nothing-listed'],
    summary: { zh: '列销毁清单', en: 'List kept cards for destruction' },
    article: '附件1 第十六条',
  })
  async make(@Who() caller: Caller, @Body() input: ListInput) {
    const place = await placeOf(this.reader, caller, input.office);
    return this.writer.once(caller, '/stock/destruction-lists', input, async (tx) => {
      const list = await makeList(tx, { ...input, ...place }, byOf(caller));
      if (isRefusal(list)) return list;
      const { id, state, cards, blanks, digest } = list;
      return { id, state, cards, blanks, digest };
    });
  }

  @Route({
    method: 'POST',
    path: '/stock/destruction-lists/:id/check',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: checkListInput,
    answer: decidedList,
    refusals: ['stock.list-decided', 'stock.same-person', 'stock.count-differs', 'case.reason-missing'],
    summary: { zh: '监销', en: 'Destroy the listed cards as second person, or refuse' },
    article: '附件1 第十六条',
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: CheckListInput) {
    await this.reader.get(caller, caseWorkers, listSql, [id]);
    return this.writer.once(caller, `/stock/destruction-lists/${id}/check`, input, (tx) =>
      checkList(tx, this.cipher, id, input, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/stock/destruction-lists/:id/withdraw',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    answer: decidedList,
    refusals: ['stock.list-decided', 'stock.not-maker'],
    summary: { zh: '撤回销毁清单', en: "Take back one's own list that nobody has checked" },
  })
  async withdraw(@Who() caller: Caller, @Param('id') id: string) {
    await this.reader.get(caller, caseWorkers, listSql, [id]);
    return this.writer.once(caller, `/stock/destruction-lists/${id}/withdraw`, {}, (tx) =>
      withdrawList(tx, id, byOf(caller)),
    );
  }

  private lineView(row: LineRow) {
    return {
      line: row.line,
      cardId: row.card_id,
      kind: row.kind,
      cardNumber: maskedNumber(this.cipher, row.card_number_enc),
      source: row.source,
      keptAt: row.kept_at.toISOString(),
      caseId: row.case_id,
      caseNumber: row.case_number,
    };
  }
}

function listViewOf(row: ListRow) {
  return {
    id: row.id,
    office: row.office,
    state: row.state,
    cards: row.cards,
    blanks: row.blanks,
    digest: row.digest,
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
    paperId: row.paper_id,
    number: row.number,
    prints: row.prints,
  };
}
