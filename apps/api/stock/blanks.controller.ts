import { Body, Controller, Query } from '@nestjs/common';
import { businessNow } from '../../../activities/clock/clock.js';
import { receiveBlanks, spoilBlanks } from '../../../activities/stock/blank-cards.js';
import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { type BlankMove, blankBalanceOf } from '../../../domain/card/blank-stock.js';
import type { PiecesMoved } from '../../../domain/card/stock-balance.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { placeOf } from '../reach/office-place.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import { type BalanceQuery, balanceQuery } from './balance.contract.js';
import {
  type BlankDeliveryInput,
  type BlankMoveQuery,
  blankBalance,
  blankDeliveryInput,
  blankMovePage,
  blankMoveQuery,
  blanksOnHand,
  type SpoiledBlanksInput,
  spoiledBlanksInput,
} from './blanks.contract.js';
import {
  type BlankCountRow,
  type BlankMoveRow,
  type BlankStockRow,
  blankMovesSql,
  blankStockSql,
  blanksMovedSql,
  lastBlankCountSql,
} from './blanks.queries.js';
import { endsOf, firstDay } from './period.js';

/** 空白临时卡: what was delivered, handed over, spoiled and destroyed, against what is on hand (附件1 第十九条). */
@Controller()
export class BlankCardsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'GET',
    path: '/stock/blanks',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: balanceQuery,
    answer: blankBalance,
    refusals: [],
    summary: { zh: '空白临时卡收支平衡', en: 'Balance of blank temporary cards' },
  })
  async balance(@Who() caller: Caller, @Query() query: BalanceQuery) {
    const today = toShanghaiDay(await businessNow(this.reader.references));
    const { office = null, to = today } = query;
    const from = query.from ?? `${to.slice(0, 8)}01`;
    const ends = endsOf(from, to);
    const [moved, stock, [count]] = await Promise.all([
      this.reader.rows<PiecesMoved<BlankMove>>(caller, caseWorkers, blanksMovedSql, [office, ...ends]),
      this.reader.get<BlankStockRow>(caller, caseWorkers, blankStockSql, [office]),
      office ? this.reader.rows<BlankCountRow>(caller, caseWorkers, lastBlankCountSql, [office, ...ends]) : [],
    ]);
    const counting = stock.offices > 0;
    const lying = { onHand: stock.on_hand, spoiled: stock.spoiled, listed: stock.listed };
    return {
      ...{ office, from, to, counting },
      ...blankBalanceOf(moved),
      lying: counting && to >= today ? lying : null,
      count: count
        ? {
            at: count.at.toISOString(),
            by: actorView(count.counted_by, count.counted_by_name),
            ...{ listed: count.listed, counted: count.counted, difference: count.counted - count.listed },
          }
        : null,
    };
  }

  @Route({
    method: 'GET',
    path: '/stock/blanks/moves',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: blankMoveQuery,
    answer: blankMovePage,
    refusals: [],
    summary: { zh: '空白临时卡收支明细', en: 'Moves of blank temporary cards' },
  })
  async moves(@Who() caller: Caller, @Query() query: BlankMoveQuery) {
    const today = toShanghaiDay(await businessNow(this.reader.references));
    const { office = null, from = firstDay, to = today, kind = null } = query;
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const last = id && /^\d{1,18}$/.test(`${id}`) ? id : null;
    const params = [query.limit + 1, office, ...endsOf(from, to), kind, at, last];
    const rows = await this.reader.rows<BlankMoveRow>(caller, caseWorkers, blankMovesSql, params);
    return pageOf(rows, query.limit, (row) => [row.at.toISOString(), String(row.id)], moveViewOf);
  }

  @Route({
    method: 'POST',
    path: '/stock/blanks/deliveries',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: blankDeliveryInput,
    answer: blanksOnHand,
    refusals: ['stock.delivery-differs'],
    summary: { zh: '空白临时卡到货', en: 'Enter a delivery of blank temporary cards' },
    article: '附件1 第十九条',
  })
  async receive(@Who() caller: Caller, @Body() input: BlankDeliveryInput) {
    const place = await placeOf(this.reader, caller, input.office);
    return this.writer.once(caller, '/stock/blanks/deliveries', input, (tx) =>
      receiveBlanks(tx, { ...input, ...place }, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/stock/blanks/spoiled',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: spoiledBlanksInput,
    answer: blanksOnHand,
    refusals: ['stock.blanks-short'],
    summary: { zh: '登记残损空白临时卡', en: 'Set spoiled blank temporary cards aside' },
    article: '附件1 第十六条4',
  })
  async spoil(@Who() caller: Caller, @Body() input: SpoiledBlanksInput) {
    const place = await placeOf(this.reader, caller, input.office);
    return this.writer.once(caller, '/stock/blanks/spoiled', input, (tx) =>
      spoilBlanks(tx, { ...input, ...place }, byOf(caller)),
    );
  }
}

function moveViewOf(row: BlankMoveRow) {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    kind: row.kind,
    quantity: row.quantity,
    office: row.office,
    delivery: row.delivery,
    caseId: row.case_id,
    caseNumber: row.case_number,
    listNumber: row.list_number,
    reason: row.reason,
    by: actorView(row.actor, row.actor_name),
  };
}
