import { Controller, Query } from '@nestjs/common';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { type WaiverQuery, waiverPage, waiverQuery } from './waivers.contract.js';
import { type WaiverRow, waiversSql } from './waivers.queries.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

/** Dues that two people waive, or a death ended. */
@Controller()
export class WaiversController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/waivers',
    roles: readers,
    reach: 'division',
    query: waiverQuery,
    answer: waiverPage,
    refusals: [],
    summary: { zh: '免缴(姓名遮盖)', en: 'Waivers, names masked' },
  })
  async list(@Who() caller: Caller, @Query() query: WaiverQuery) {
    const [at, id] = readCursor(query.cursor, ['instant', 'text']) ?? [null, null];
    const params = [query.limit + 1, at, id, query.state ?? null, query.cycle ?? null];
    const rows = await this.reader.rows<WaiverRow>(caller, readers, waiversSql, params);
    return pageOf(rows, query.limit, (row) => [row.made_at.toISOString(), row.id], waiverView);
  }
}

function waiverView(row: WaiverRow) {
  return {
    id: row.id,
    dueId: String(row.due_id),
    cycleId: row.cycle_id,
    name: maskName(row.name),
    insurance: row.insurance,
    period: row.period,
    principal: formatYuan(row.principal_fen),
    reason: row.reason,
    state: row.state,
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
  };
}
