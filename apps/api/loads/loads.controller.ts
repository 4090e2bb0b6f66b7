import { Controller, Param, Query } from '@nestjs/common';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { errorsCsv, findingView, loadView, reasonView } from './load-view.js';
import {
  type LoadErrorsQuery,
  type LoadFindingQuery,
  type LoadQuery,
  loadDetail,
  loadErrorsQuery,
  loadFindingQuery,
  loadFindings,
  loadPage,
  loadQuery,
} from './loads.contract.js';
import {
  type FindingRow,
  findingsSql,
  type LoadRow,
  loadSql,
  loadsSql,
  type ReasonRow,
  reasonsSql,
} from './loads.queries.js';

/** Lines of one errors file: what a spreadsheet opens. The next file begins after its last line. */
const mostErrors = 50_000;

/** What was loaded from the old system (design §2, «Loading is not filing»): counts and errors by line, no persons. */
@Controller()
export class LoadsController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/loads',
    roles: ['systemAdmin'],
    reach: 'none',
    query: loadQuery,
    answer: loadPage,
    refusals: [],
    summary: { zh: '存量数据导入', en: 'Loads of people and cards' },
  })
  async list(@Query() query: LoadQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const rows = await this.reader.references.rows<LoadRow>(loadsSql, [query.limit + 1, at, id]);
    return pageOf(rows, query.limit, (row) => [row.begun_at.toISOString(), row.id], loadView);
  }

  @Route({
    method: 'GET',
    path: '/loads/:id',
    roles: ['systemAdmin'],
    reach: 'none',
    answer: loadDetail,
    refusals: [],
    summary: { zh: '一次导入', en: 'A load, with its errors by reason' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const load = await this.find(id);
    if (isRefusal(load)) return load;
    const reasons = await this.reader.references.rows<ReasonRow>(reasonsSql, [id]);
    return { ...loadView(load), reasons: reasons.map((row) => reasonView(row, caller.language)) };
  }

  @Route({
    method: 'GET',
    path: '/loads/:id/findings',
    roles: ['systemAdmin'],
    reach: 'none',
    query: loadFindingQuery,
    answer: loadFindings,
    refusals: [],
    summary: { zh: '导入错误明细', en: 'Lines that were not taken in' },
  })
  async findings(@Who() caller: Caller, @Param('id') id: string, @Query() query: LoadFindingQuery) {
    const load = await this.find(id);
    if (isRefusal(load)) return load;
    const [after] = readCursor(query.cursor, ['number']) ?? [0];
    const params = [id, query.limit + 1, after, query.code ?? null];
    const rows = await this.reader.references.rows<FindingRow>(findingsSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [Number(row.line)],
      (row) => findingView(row, caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/loads/:id/errors',
    roles: ['systemAdmin'],
    reach: 'none',
    query: loadErrorsQuery,
    answer: 'text',
    refusals: [],
    summary: { zh: '导入错误文件(CSV)', en: 'Errors as CSV, 50,000 lines a file' },
  })
  async errors(@Who() caller: Caller, @Param('id') id: string, @Query() { after }: LoadErrorsQuery) {
    const load = await this.find(id);
    if (isRefusal(load)) return load;
    const rows = await this.reader.references.rows<FindingRow>(findingsSql, [id, mostErrors, after, null]);
    return errorsCsv(rows, caller.language);
  }

  private async find(id: string): Promise<LoadRow | Refusal> {
    const [load] = await this.reader.references.rows<LoadRow>(loadSql, [id]);
    return load ?? refuse('access.not-found');
  }
}
