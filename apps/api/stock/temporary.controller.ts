import { Controller, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { businessNow } from '../../../activities/clock/clock.js';
import { daysBetween, shanghaiInstant, toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { type Fen, formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import { type Caller, Who } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { maskedNumber } from './masked-number.js';
import { type TemporaryQuery, temporaryPage, temporaryQuery } from './temporary.contract.js';
import { type TemporaryRow, temporaryOutSql, temporaryTotalSql } from './temporary.queries.js';

/** Temporary cards that are out, and those that should be back (附件1 第十九条). */
@Controller()
export class TemporaryCardsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/stock/temporary-cards',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: temporaryQuery,
    answer: temporaryPage,
    refusals: [],
    summary: { zh: '在外的临时卡', en: 'Temporary cards that are out' },
    article: '附件1 第十九条',
  })
  async list(@Who() caller: Caller, @Query() query: TemporaryQuery) {
    const today = toShanghaiDay(await businessNow(this.reader.references));
    // A card is due on a day, and overdue from the next one.
    const before = shanghaiInstant(today, '00:00:00');
    const office = query.office ?? null;
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [office, query.limit + 1, query.overdue ? before : null, at, id];
    const [rows, total] = await Promise.all([
      this.reader.rows<TemporaryRow>(caller, caseWorkers, temporaryOutSql, params),
      this.reader.get<{ out: number; overdue: number; fen: Fen }>(caller, caseWorkers, temporaryTotalSql, [
        office,
        before,
      ]),
    ]);
    const page = pageOf(
      rows,
      query.limit,
      (row) => [row.due_at.toISOString(), row.card_id],
      (row) => this.viewOf(row, today),
    );
    return { ...page, out: total.out, overdue: total.overdue, deposits: formatYuan(total.fen) };
  }

  private viewOf(row: TemporaryRow, today: string) {
    const dueOn = toShanghaiDay(row.due_at);
    const { reminded_at: at, reminder_state: state } = row;
    return {
      cardId: row.card_id,
      caseId: row.case_id,
      caseNumber: row.case_number,
      office: row.office,
      holder: maskName(row.name),
      cardNumber: maskedNumber(this.cipher, row.card_number_enc),
      givenAt: row.given_at.toISOString(),
      dueOn,
      daysOverdue: Math.max(0, daysBetween(dueOn, today)),
      deposit: row.fen === null ? null : formatYuan(row.fen),
      reminder: at && state ? { times: row.reminders, at: at.toISOString(), state } : null,
    };
  }
}
