import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { unsettledSql } from '../../../activities/counter/drawer-lines.js';
import { retakeCharge } from '../../../activities/counter/retake.js';
import { endOfShanghaiDay, shanghaiInstant, toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  drawers,
  type ReceiptQuery,
  type RetakeInput,
  receiptPage,
  receiptQuery,
  retakeInput,
  retaken,
} from './counter.contract.js';
import { drawersOf, type OfficeLine } from './drawer-view.js';
import { type ReceiptRow, receiptSql, receiptsSql } from './receipts.queries.js';

/** What was taken at the windows (附件1 第十五条, 第十九条), and what lies in one's own drawer. */
@Controller()
export class CounterReceiptsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/counter/receipts',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: receiptQuery,
    answer: receiptPage,
    refusals: [],
    summary: { zh: '收费凭据', en: 'Receipts of a day' },
    article: '附件1 第十五条',
  })
  async list(@Who() caller: Caller, @Query() query: ReceiptQuery) {
    const day = query.day ?? toShanghaiDay(await businessNow(this.reader.references));
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const ends = [shanghaiInstant(day, '00:00:00'), endOfShanghaiDay(day)];
    const params = [query.limit + 1, query.office ?? null, ...ends, at, id];
    const rows = await this.reader.rows<ReceiptRow>(caller, caseWorkers, receiptsSql, params);
    return pageOf(rows, query.limit, (row) => [row.taken_at.toISOString(), row.id], receiptViewOf);
  }

  @Route({
    method: 'GET',
    path: '/counter/drawers',
    roles: ['clerk', 'supervisor'],
    reach: 'self',
    answer: drawers,
    refusals: [],
    summary: { zh: '本人钱箱待结', en: "The caller's own drawers, not settled yet" },
  })
  async drawers(@Who() caller: Caller) {
    return { items: drawersOf(await this.reader.own(caller).rows<OfficeLine>(unsettledSql, [caller.staffId])) };
  }

  @Route({
    method: 'POST',
    path: '/counter/receipts/:id/retake',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: retakeInput,
    answer: retaken,
    refusals: ['receipt.not-void', 'charge.amount', 'charge.taken-already', 'case.closed'],
    summary: { zh: '作废后重新收取', en: 'Take the charge of a voided receipt again' },
    article: '附件1 第十五条(3)',
  })
  async retake(@Who() caller: Caller, @Param('id') id: string, @Body() input: RetakeInput) {
    await this.reader.get(caller, caseWorkers, receiptSql, [id]);
    return this.writer.once(caller, `/counter/receipts/${id}/retake`, input, (tx) =>
      retakeCharge(tx, this.cipher, id, input.received, byOf(caller)),
    );
  }
}

function receiptViewOf(row: ReceiptRow) {
  return {
    id: row.id,
    number: row.number,
    paperId: row.paper_id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    charge: row.charge,
    yuan: formatYuan(row.fen),
    office: row.office,
    takenBy: actorView(row.taken_by, row.taken_by_name),
    takenAt: row.taken_at.toISOString(),
    state: row.state,
    endedAt: row.ended_at?.toISOString() ?? null,
    endReason: row.end_reason,
    voidId: row.void_id,
    retakable: row.retakable,
  };
}
