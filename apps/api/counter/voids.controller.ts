import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { decideVoid, proposeVoid } from '../../../activities/counter/voids.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type DecideVoidInput,
  decidedVoid,
  decideVoidInput,
  type ProposeVoidInput,
  proposeVoidInput,
  type VoidQuery,
  voidPage,
  voidQuery,
} from './counter.contract.js';
import { receiptSql } from './receipts.queries.js';
import { type VoidRow, voidSql, voidsSql } from './voids.queries.js';

/** Mistaken receipts: one person proposes to void, another decides. */
@Controller()
export class CounterVoidsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/counter/voids',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: voidQuery,
    answer: voidPage,
    refusals: [],
    summary: { zh: '作废申请', en: 'Receipts proposed to be voided' },
  })
  async list(@Who() caller: Caller, @Query() query: VoidQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, query.office ?? null, query.state, at, id];
    const rows = await this.reader.rows<VoidRow>(caller, caseWorkers, voidsSql, params);
    return pageOf(rows, query.limit, (row) => [row.made_at.toISOString(), row.id], voidViewOf);
  }

  @Route({
    method: 'POST',
    path: '/counter/receipts/:id/void',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: proposeVoidInput,
    answer: decidedVoid,
    refusals: ['receipt.not-valid', 'receipt.void-open'],
    summary: { zh: '申请作废凭据', en: 'Propose to void a receipt' },
  })
  async propose(@Who() caller: Caller, @Param('id') id: string, @Body() input: ProposeVoidInput) {
    await this.reader.get(caller, caseWorkers, receiptSql, [id]);
    return this.writer.once(caller, `/counter/receipts/${id}/void`, input, (tx) =>
      proposeVoid(tx, id, input.reason, byOf(caller)),
    );
  }

  @Route({
    method: 'POST',
    path: '/counter/voids/:id/decide',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: decideVoidInput,
    answer: decidedVoid,
    refusals: ['receipt.void-decided', 'receipt.same-person', 'receipt.not-valid'],
    summary: { zh: '复核作废', en: 'Void a receipt as second person, or keep it' },
  })
  async decide(@Who() caller: Caller, @Param('id') id: string, @Body() input: DecideVoidInput) {
    await this.reader.get(caller, caseWorkers, voidSql, [id]);
    return this.writer.once(caller, `/counter/voids/${id}/decide`, input, (tx) =>
      decideVoid(tx, this.cipher, id, input, byOf(caller)),
    );
  }
}

function voidViewOf(row: VoidRow) {
  return {
    id: row.id,
    receiptId: row.receipt_id,
    receiptNumber: row.receipt_number,
    caseId: row.case_id,
    caseNumber: row.case_number,
    charge: row.charge,
    yuan: formatYuan(row.fen),
    office: row.office,
    takenBy: actorView(row.taken_by, row.taken_by_name),
    state: row.state,
    reason: row.reason,
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
  };
}
