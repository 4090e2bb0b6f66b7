import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { checkSheet, makeSheet } from '../../../activities/counter/sheets.js';
import { findCounted } from '../../../domain/money/drawer.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { isRefusal } from '../../../domain/refusal/refusal.js';
import { byOf, type Caller, Who } from '../access/caller.js';
import { actorView, caseWorkers } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { placeOf } from '../reach/office-place.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type CheckSheetInput,
  checkedSheet,
  checkSheetInput,
  type MakeSheetInput,
  madeSheet,
  makeSheetInput,
  type SheetQuery,
  sheetPage,
  sheetQuery,
} from './counter.contract.js';
import { type SheetRow, sheetSql, sheetsSql } from './sheets.queries.js';

/** 日终结账: a clerk counts the drawer, a second person takes it in or sends it back. */
@Controller()
export class CounterSheetsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly writer: Writer,
    private readonly cipher: Cipher,
  ) {}

  @Route({
    method: 'GET',
    path: '/counter/sheets',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    query: sheetQuery,
    answer: sheetPage,
    refusals: [],
    summary: { zh: '日终结账单', en: 'Day-end sheets' },
  })
  async list(@Who() caller: Caller, @Query() query: SheetQuery) {
    const { office = null, day = null, state = null } = query;
    const [lastDay, lastId] = readCursor(query.cursor, ['day', 'text']) ?? [null, null];
    const params = [query.limit + 1, office, day, state, lastDay, lastId];
    const rows = await this.reader.rows<SheetRow>(caller, caseWorkers, sheetsSql, params);
    return pageOf(rows, query.limit, (row) => [row.day, row.id], sheetViewOf);
  }

  @Route({
    method: 'POST',
    path: '/counter/sheets',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: makeSheetInput,
    answer: madeSheet,
    refusals: ['sheet.day-ahead', 'sheet.made-already', 'sheet.empty', 'sheet.reason-missing'],
    summary: { zh: '日终结账', en: "Settle the caller's own drawer" },
  })
  async make(@Who() caller: Caller, @Body() input: MakeSheetInput) {
    const place = await placeOf(this.reader, caller, input.office);
    const counted = findCounted(input.counted)!;
    return this.writer.once(caller, '/counter/sheets', input, async (tx) => {
      const sheet = await makeSheet(tx, { ...input, ...place, counted }, byOf(caller));
      return isRefusal(sheet) ? sheet : { id: sheet.id, state: sheet.state, ...amountsOf(sheet) };
    });
  }

  @Route({
    method: 'POST',
    path: '/counter/sheets/:id/check',
    roles: ['clerk', 'supervisor'],
    reach: 'office',
    body: checkSheetInput,
    answer: checkedSheet,
    refusals: ['sheet.not-open', 'sheet.same-person', 'case.reason-missing'],
    summary: { zh: '复核结账单', en: 'Take in what a sheet says as second person, or return it' },
  })
  async check(@Who() caller: Caller, @Param('id') id: string, @Body() input: CheckSheetInput) {
    await this.reader.get(caller, caseWorkers, sheetSql, [id]);
    return this.writer.once(caller, `/counter/sheets/${id}/check`, input, (tx) =>
      checkSheet(tx, this.cipher, id, input, byOf(caller)),
    );
  }
}

function amountsOf({ due, counted }: Pick<SheetRow, 'due' | 'counted'>) {
  return { due: formatYuan(due), counted: formatYuan(counted), difference: formatYuan(counted - due) };
}

function sheetViewOf(row: SheetRow) {
  return {
    id: row.id,
    office: row.office,
    clerk: actorView(row.clerk, row.clerk_name),
    day: row.day,
    state: row.state,
    ...amountsOf(row),
    reason: row.reason,
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
    paperId: row.paper_id,
    number: row.number,
  };
}
