import { Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { firstDayOf } from '../../../activities/reconciliations/settlement.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskCardNumber } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, Who } from '../access/caller.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { type PageQuery, pageQuery } from '../contract/fields.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import {
  agreedView,
  differenceView,
  eventView,
  movementView,
  reconciliationView,
  statementView,
} from './reconciliation-view.js';
import {
  agreedPage,
  type DifferenceQuery,
  differencePage,
  differenceQuery,
  movementPage,
  type ReconciliationQuery,
  reconciliationDetail,
  reconciliationPage,
  reconciliationQuery,
} from './reconciliations.contract.js';
import * as sql from './reconciliations.queries.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

/** 对账 (规程 第十四条): months of settlement of the agencies' accounts, and what differs in them. */
@Controller()
export class ReconciliationsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/reconciliations',
    roles: readers,
    reach: 'division',
    query: reconciliationQuery,
    answer: reconciliationPage,
    refusals: [],
    summary: { zh: '对账', en: 'Reconciliations' },
    article: '规程 第十四条',
  })
  async list(@Who() caller: Caller, @Query() query: ReconciliationQuery) {
    const [last, id] = readCursor(query.cursor, ['text', 'text']) ?? [null, null];
    const { month = null, bank = null, agency = null, state = null } = query;
    const params = [query.limit + 1, month, bank, agency, state, last, id];
    const rows = await this.reader.rows<sql.ReconciliationRow>(caller, readers, sql.reconciliationsSql, params);
    return pageOf(rows, query.limit, (row) => [row.month, row.id], reconciliationView);
  }

  @Route({
    method: 'GET',
    path: '/reconciliations/:id',
    roles: readers,
    reach: 'division',
    answer: reconciliationDetail,
    refusals: [],
    summary: { zh: '对账明细(账号遮盖)', en: 'A reconciliation with its totals; the account is masked' },
    article: '规程 第十四条',
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<sql.ReconciliationRow>(caller, readers, sql.reconciliationSql, [id]);
    const read = <Row extends object>(text: string) => this.reader.rows<Row>(caller, readers, text, [id]);
    const [kinds, sums, account, events] = await Promise.all([
      read<sql.KindRow>(sql.kindsSql),
      read<{ movements: number; open_fen: bigint }>(sql.movementSumsSql),
      read<{ account_enc: Buffer }>(sql.accountSql),
      read<sql.EventRow>(sql.eventsSql),
    ]);
    const [{ movements, open_fen: unclassified } = { movements: 0, open_fen: 0n }] = sums;
    return {
      ...reconciliationView(row),
      account: account[0] ? maskCardNumber(this.cipher.decryptText(account[0].account_enc)) : null,
      statement: statementView(row),
      expectedOpening: row.expected_opening_fen === null ? null : formatYuan(row.expected_opening_fen),
      difference: formatYuan(kinds.reduce((sum, { open_fen: fen }) => sum + fen, unclassified)),
      digest: row.digest,
      kinds: kinds.map(({ kind, count, open }) => ({ kind, count, open })),
      movements,
      events: events.map(eventView),
    };
  }

  @Route({
    method: 'GET',
    path: '/reconciliations/:id/differences',
    roles: readers,
    reach: 'division',
    query: differenceQuery,
    answer: differencePage,
    refusals: [],
    summary: { zh: '对账差异(姓名遮盖)', en: 'Differences of a month; names are masked' },
    article: '规程 第十四条',
  })
  async differences(@Who() caller: Caller, @Param('id') id: string, @Query() query: DifferenceQuery) {
    await this.reader.get(caller, readers, sql.reconciliationSql, [id]);
    const [last] = readCursor(query.cursor, ['text']) ?? [null];
    const params = [id, query.limit + 1, last, query.kind ?? null, query.state ?? null];
    const rows = await this.reader.rows<sql.DifferenceRow>(caller, readers, sql.differencesSql, params);
    return pageOf(rows, query.limit, (row) => [row.id], differenceView);
  }

  @Route({
    method: 'GET',
    path: '/reconciliations/:id/agreed',
    roles: readers,
    reach: 'division',
    query: pageQuery,
    answer: agreedPage,
    refusals: [],
    summary: { zh: '核对一致的明细(姓名遮盖)', en: 'Lines on which both sides agree; names are masked' },
    article: '规程 第十四条',
  })
  async agreed(@Who() caller: Caller, @Param('id') id: string, @Query() query: PageQuery) {
    const row = await this.reader.get<sql.ReconciliationRow>(caller, readers, sql.reconciliationSql, [id]);
    const [last] = readCursor(query.cursor, ['number']) ?? [0];
    const params = [id, query.limit + 1, last, firstDayOf(row.month)];
    const rows = await this.reader.rows<sql.AgreedRow>(caller, readers, sql.agreedSql, params);
    return pageOf(rows, query.limit, (one) => [one.n], agreedView);
  }

  @Route({
    method: 'GET',
    path: '/reconciliations/:id/movements',
    roles: readers,
    reach: 'division',
    query: pageQuery,
    answer: movementPage,
    refusals: [],
    summary: { zh: '无扣款明细的发生额', en: 'Movements that belong to no line, with what they probably are' },
    article: '规程 第十四条',
  })
  async movements(@Who() caller: Caller, @Param('id') id: string, @Query() query: PageQuery) {
    await this.reader.get(caller, readers, sql.reconciliationSql, [id]);
    const [last] = readCursor(query.cursor, ['number']) ?? [0];
    const rows = await this.reader.rows<sql.MovementRow>(caller, readers, sql.movementsSql, [
      id,
      query.limit + 1,
      last,
    ]);
    const memoOf = ({ memo_enc: memo }: sql.MovementRow) => (memo ? this.cipher.decryptText(memo) : '');
    return pageOf(
      rows,
      query.limit,
      (row) => [row.n],
      (row) => movementView(row, memoOf(row)),
    );
  }
}
