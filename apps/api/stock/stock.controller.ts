import { Body, Controller, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { ruleAt } from '../../../activities/rules/rules.js';
import { recordStockCount } from '../../../activities/stock/stock-count.js';
import { maskName } from '../../../domain/person/masking.js';
import { refusalSentence } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { placeOf } from '../reach/office-place.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { BulkSteps } from '../steps/bulk-steps.js';
import { Writer } from '../steps/writer.js';
import { maskedNumber } from './masked-number.js';
import {
  type ArrivalsInput,
  arrivals,
  arrivalsInput,
  arrivingPage,
  type ShelfQuery,
  type StockCountInput,
  type StockQuery,
  shelfQuery,
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

const dayMs = 86_400_000;

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
    query: shelfQuery,
    answer: stockPage,
    refusals: [],
    summary: { zh: '库存卡', en: 'Cards in stock' },
  })
  async list(@Who() caller: Caller, @Query() query: ShelfQuery) {
    const since = query.overdue ? await this.overdueSince() : null;
    const [rows, { total }] = await Promise.all([
      this.reader.rows<StockRow>(caller, caseWorkers, stockSql, [...pageParams(query), since]),
      this.reader.get<{ total: number }>(caller, caseWorkers, stockTotalSql, [query.office ?? null, since]),
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
    const place = await placeOf(this.reader, caller, input.office);
    return this.writer.once(caller, '/stock/counts', input, (tx) =>
      recordStockCount(tx, { ...input, ...place }, byOf(caller)),
    );
  }

  /** A card that came into stock by then should have been collected. */
  private async overdueSince(): Promise<Date> {
    const now = await businessNow(this.reader.references);
    const { value } = await ruleAt(this.reader.references, 'issuance.collection', now);
    return new Date(now.getTime() - value.remindAfterDays * dayMs);
  }

  private stockView(row: StockRow) {
    return {
      cardId: row.card_id,
      caseId: row.case_id,
      caseNumber: row.case_number,
      applicant: maskName(row.name),
      cardNumber: maskedNumber(this.cipher, row.card_number_enc),
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
    factoryFile: row.result_file,
  };
}
