import { Body, Controller, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { keepFoundCard, receiveFromBank } from '../../../activities/stock/kept-cards.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { placeOf } from '../reach/office-place.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type CardsInput,
  cardsInput,
  type FoundCardInput,
  foundCard,
  foundCardInput,
  type KeptQuery,
  keptPage,
  keptQuery,
  receivedCards,
} from './kept.contract.js';
import { type KeptRow, keptSql, keptTotalSql } from './kept.queries.js';
import { maskedNumber } from './masked-number.js';

/** Cards taken back: they lie at the office until two people destroy them (附件1 第十五条, 第十六条4, 第十九条). */
@Controller()
export class KeptCardsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/stock/kept',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: keptQuery,
    answer: keptPage,
    refusals: [],
    summary: { zh: '待销毁的收回卡', en: 'Cards kept for destruction' },
    article: '附件1 第十六条',
  })
  async list(@Who() caller: Caller, @Query() query: KeptQuery) {
    const { office = null, source = null, atBank = false } = query;
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, office, source, atBank, at, id];
    const [rows, totals] = await Promise.all([
      this.reader.rows<KeptRow>(caller, caseWorkers, keptSql, params),
      this.reader.get<{ total: number; atBank: number }>(caller, caseWorkers, keptTotalSql, [office]),
    ]);
    const page = pageOf(
      rows,
      query.limit,
      (row) => [row.kept_at.toISOString(), row.card_id],
      (row) => this.keptView(row),
    );
    return { ...page, ...totals };
  }

  @Route({
    method: 'POST',
    path: '/stock/kept',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: foundCardInput,
    answer: foundCard,
    refusals: ['stock.card-unknown', 'stock.not-to-keep', 'stock.kept-already'],
    summary: { zh: '登记拾回的失效卡', en: 'Keep a dead card that was found and brought' },
    article: '附件1 第十五条',
  })
  async keep(@Who() caller: Caller, @Body() input: FoundCardInput) {
    const place = await placeOf(this.reader, caller, input.office);
    return this.writer.once(caller, '/stock/kept', input, (tx) =>
      keepFoundCard(tx, this.cipher, { ...input, ...place }, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/stock/kept/received',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: cardsInput,
    answer: receivedCards,
    refusals: ['stock.not-at-bank'],
    summary: { zh: '接收银行收回的旧卡', en: 'Take over the cards that a bank took back' },
    article: '附件1 第十五条(5)',
  })
  async receive(@Who() caller: Caller, @Body() input: CardsInput) {
    const place = await placeOf(this.reader, caller, input.office);
    return this.writer.once(caller, '/stock/kept/received', input, (tx) =>
      receiveFromBank(tx, { ...input, ...place }, byOf(caller)),
    );
  }

  private keptView(row: KeptRow) {
    return {
      cardId: row.card_id,
      kind: row.kind,
      cardNumber: maskedNumber(this.cipher, row.card_number_enc),
      source: row.source,
      office: row.office,
      keptAt: row.kept_at.toISOString(),
      keptBy: actorView(row.kept_by, row.kept_by_name),
      caseId: row.case_id,
      caseNumber: row.case_number,
      bank: row.bank,
      listId: row.list_id,
    };
  }
}
