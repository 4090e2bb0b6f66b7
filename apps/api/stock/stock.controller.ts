import { Body, Controller, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { recordStockCount } from '../../../activities/stock/stock-count.js';
import { maskCardNumber, maskName } from '../../../domain/person/masking.js';
import { reaches } from '../../../domain/reach/reach.js';
import { refusalSentence, refuse } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, reachFor, Who } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { BulkSteps } from '../steps/bulk-steps.js';
import { Writer } from '../steps/writer.js';
import {
  type ArrivalsInput,
  arrivals,
  arrivalsInput,
  arrivingPage,
  type StockCountInput,
  type StockQuery,
  stockCount,
  stockCountInput,
  stockPage,
  stockQuery,
} from './stock.contract.js';
import {
  type ArrivingRow,
  arrivalTasksSql,
  arrivingSql,
  type StockRow,
  stockSql,
  stockTotalSql,
} from './stock.queries.js';

@Controller()
export class StockController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly bulk: BulkSteps,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/stock',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: stockQuery,
    answer: stockPage,
    refusals: [],
    summary: { zh: '库存卡', en: 'Cards in stock' },
  })
  async list(@Who() caller: Caller, @Query() query: StockQuery) {
    const [rows, { total }] = await Promise.all([
      this.reader.rows<StockRow>(caller, caseWorkers, stockSql, pageParams(query)),
      this.reader.get<{ total: number }>(caller, caseWorkers, stockTotalSql, [query.office ?? null]),
    ]);
    const page = pageOf(
      rows,
      query.limit,
      (row) => [row.since.toISOString(), row.card_id],
      (row) => this.stockView(row),
    );
    return { ...page, total };
  }

  @Route({
    method: 'GET',
    path: '/stock/arriving',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: stockQuery,
    answer: arrivingPage,
    refusals: [],
    summary: { zh: '待入库卡', en: 'Cards to be received' },
  })
  async arriving(@Who() caller: Caller, @Query() query: StockQuery) {
    const rows = await this.reader.rows<ArrivingRow>(caller, caseWorkers, arrivingSql, pageParams(query));
    return pageOf(rows, query.limit, (row) => [row.urgent_at.toISOString(), row.task_id], arrivingView);
  }

  @Route({
    method: 'POST',
    path: '/stock/arrivals',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: arrivalsInput,
    answer: arrivals,
    refusals: ['part.temporal-down'],
    summary: { zh: '卡片入库', en: 'Take cards into stock' },
  })
  async arrive(@Who() caller: Caller, @Body() { caseIds }: ArrivalsInput) {
    const tasks = await this.reader.rows<{ taskId: string; caseId: string }>(caller, caseWorkers, arrivalTasksSql, [
      caseIds,
    ]);
    const taskOf = new Map(tasks.map(({ caseId, taskId }) => [caseId, taskId]));
    const steps = [...new Set(caseIds)].map((caseId) => {
      const taskId = taskOf.get(caseId);
      return taskId ? { caseId, action: 'complete' as const, taskId, choice: 'receive' } : { caseId };
    });
    const left = await this.bulk.carryOut(caller, steps);
    return {
      received: steps.length - left.length,
      left: left.map(({ step: { caseId }, refusal }) => ({
        caseId,
        code: refusal.code,
        reason: refusalSentence(refusal, caller.language),
      })),
    };
  }

  @Route({
    method: 'POST',
    path: '/stock/counts',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: stockCountInput,
    answer: stockCount,
    refusals: [],
    summary: { zh: '盘点', en: 'Count the stock' },
  })
  async count(@Who() caller: Caller, @Body() input: StockCountInput) {
    const [office] = await this.reader.references.rows<{ code: string; division: string }>(
      'SELECT code, division FROM offices WHERE code = $1',
      [input.office],
    );
    const reach = reachFor(caller, caseWorkers);
    if (!office || !reach.some((one) => reaches(one, { division: office.division, office: office.code }))) {
      return refuse('access.not-found', { field: 'office' });
    }
    return this.writer.once(caller, '/stock/counts', input, (tx) =>
      recordStockCount(tx, { ...input, division: office.division }, byOf(caller)),
    );
  }

  private stockView(row: StockRow) {
    return {
      cardId: row.card_id,
      caseId: row.case_id,
      caseNumber: row.case_number,
      applicant: maskName(row.name),
      cardNumber: row.card_number_enc ? maskCardNumber(this.cipher.decryptText(row.card_number_enc)) : null,
      office: row.office,
      since: row.since.toISOString(),
    };
  }
}

function pageParams({ limit, office, cursor }: StockQuery): unknown[] {
  const [at, id] = readCursor(cursor, ['instant', 'text']) ?? [null, null];
  return [limit + 1, office ?? null, at, id];
}

function arrivingView(row: ArrivingRow) {
  return {
    caseId: row.case_id,
    taskId: row.task_id,
    caseNumber: row.case_number,
    applicant: maskName(row.name),
    office: row.office,
    producedOn: row.produced_on,
  };
}
