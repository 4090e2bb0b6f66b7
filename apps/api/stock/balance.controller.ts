import { Controller, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { balanceOf, type MovesCounted, type Stock, stockMoveKinds, stockMoves } from '../../../domain/card/stock.js';
import { type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import {
  type BalanceQuery,
  balanceQuery,
  balanceView,
  type MoveQuery,
  movePage,
  moveQuery,
} from './balance.contract.js';
import { type CountRow, countedMovesSql, lastCountSql, lyingSql, type MoveRow, movesSql } from './balance.queries.js';
import { maskedNumber } from './masked-number.js';
import { endsOf, firstDay } from './period.js';

/** 收支平衡: what came in, went out and was destroyed, against what lies there and what was counted. */
@Controller()
export class StockBalanceController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/stock/balance',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: balanceQuery,
    answer: balanceView,
    refusals: [],
    summary: { zh: '卡库收支平衡', en: 'Stock balance of a period' },
  })
  async balance(@Who() caller: Caller, @Query() query: BalanceQuery) {
    const today = toShanghaiDay(await businessNow(this.reader.references));
    const { office = null, to = today } = query;
    const from = query.from ?? `${to.slice(0, 8)}01`;
    const ends = endsOf(from, to);
    const [moves, lying, [count]] = await Promise.all([
      this.reader.rows<MovesCounted>(caller, caseWorkers, countedMovesSql, [office, ...ends]),
      to >= today ? this.reader.get<Stock>(caller, caseWorkers, lyingSql, [office]) : null,
      office ? this.reader.rows<CountRow>(caller, caseWorkers, lastCountSql, [office, ...ends]) : [],
    ]);
    return { office, from, to, ...balanceOf(moves), lying, count: count ? countViewOf(count) : null };
  }

  @Route({
    method: 'GET',
    path: '/stock/moves',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: moveQuery,
    answer: movePage,
    refusals: [],
    summary: { zh: '卡库收支明细', en: 'The cards behind a number of the balance' },
  })
  async moves(@Who() caller: Caller, @Query() query: MoveQuery) {
    const today = toShanghaiDay(await businessNow(this.reader.references));
    const { office = null, from = firstDay, to = today, kind, of } = query;
    const kinds = stockMoveKinds.filter((one) => (!kind || one === kind) && (!of || stockMoves[one][of] !== 0));
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [
      query.limit + 1,
      office,
      ...endsOf(from, to),
      kinds,
      at,
      id && /^\d{1,18}$/.test(`${id}`) ? id : null,
    ];
    const rows = await this.reader.rows<MoveRow>(caller, caseWorkers, movesSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [row.at.toISOString(), String(row.id)],
      (row) => this.moveView(row),
    );
  }

  private moveView(row: MoveRow) {
    return {
      id: String(row.id),
      at: row.at.toISOString(),
      kind: row.kind,
      office: row.office,
      cardKind: row.card_kind,
      cardNumber: maskedNumber(this.cipher, row.card_number_enc),
      source: row.source,
      caseId: row.case_id,
      caseNumber: row.case_number,
      listId: row.list_id,
      listNumber: row.list_number,
      by: actorView(row.actor, row.actor_name),
    };
  }
}

function countViewOf(row: CountRow) {
  const { kept_listed: listed, kept_counted: counted } = row;
  const compared = (lists: number, hand: number) => ({ listed: lists, counted: hand, difference: hand - lists });
  return {
    at: row.at.toISOString(),
    by: actorView(row.counted_by, row.counted_by_name),
    note: row.note,
    shelf: compared(row.listed, row.counted),
    kept: listed === null || counted === null ? null : compared(listed, counted),
  };
}
