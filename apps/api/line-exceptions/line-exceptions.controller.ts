import { Body, Controller, Param, Query } from '@nestjs/common';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { solveException } from '../../../activities/cycles/exceptions.js';
import { lineIdOf } from '../../../domain/interchange/line-id.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskName } from '../../../domain/person/masking.js';
import type { Role } from '../../../domain/reach/reach.js';
import { byOf, type Caller, type Language, Who } from '../access/caller.js';
import { actorView } from '../cases/case-reader.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { codeMeaning } from '../rounds/code-meaning.js';
import { Route } from '../route/route.js';
import { Writer } from '../steps/writer.js';
import {
  type ExceptionGroupQuery,
  type ExceptionQuery,
  exceptionView as exceptionAnswer,
  exceptionGroupQuery,
  exceptionGroups,
  exceptionPage,
  exceptionQuery,
  exceptionSolved,
  type SolveInput,
  solveInput,
} from './line-exceptions.contract.js';
import {
  type ExceptionRow,
  exceptionGroupsSql,
  exceptionSql,
  exceptionsSql,
  type GroupRow,
} from './line-exceptions.queries.js';
import { placesView } from './place-view.js';

const makers = ['scheduler'] as const satisfies readonly Role[];
const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

/** Dues that wait for a person or a freed card, as lists of their employers and streets (规程 第十四条; design §2). */
@Controller()
export class LineExceptionsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly cipher: Cipher,
    private readonly writer: Writer,
  ) {}

  @Route({
    method: 'GET',
    path: '/line-exceptions/groups',
    roles: readers,
    reach: 'division',
    query: exceptionGroupQuery,
    answer: exceptionGroups,
    refusals: [],
    summary: { zh: '异常清单:按单位或街道社区汇总', en: 'Exceptions by employer, or by street and village' },
    article: '规程 第十四条',
  })
  async groups(@Who() caller: Caller, @Query() query: ExceptionGroupQuery) {
    const rows = await this.reader.rows<GroupRow>(caller, readers, exceptionGroupsSql(query.by), filtersOf(query));
    const codes = [...new Set(rows.map(({ code }) => code))];
    const groups = codes.map((code) => groupView(rows.filter((row) => row.code === code)));
    return { items: groups.sort((a, b) => b.count - a.count) };
  }

  @Route({
    method: 'GET',
    path: '/line-exceptions',
    roles: readers,
    reach: 'division',
    query: exceptionQuery,
    answer: exceptionPage,
    refusals: [],
    summary: { zh: '异常明细(姓名遮盖)', en: 'Exceptions, names masked' },
  })
  async list(@Who() caller: Caller, @Query() query: ExceptionQuery) {
    const [after] = readCursor(query.cursor, ['number']) ?? [null];
    const { employer = null, locality = null } = query;
    const params = [...filtersOf(query), after, employer, locality, query.limit + 1];
    const rows = await this.reader.rows<ExceptionRow>(caller, readers, exceptionsSql, params);
    return pageOf(
      rows,
      query.limit,
      (row) => [Number(row.id)],
      (row) => this.view(row, caller.language),
    );
  }

  @Route({
    method: 'GET',
    path: '/line-exceptions/:id',
    roles: readers,
    reach: 'division',
    answer: exceptionAnswer,
    refusals: [],
    summary: { zh: '一条异常', en: 'One exception' },
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.reader.get<ExceptionRow>(caller, readers, exceptionSql, [rowNumber(id)]);
    return this.view(row, caller.language);
  }

  @Route({
    method: 'POST',
    path: '/line-exceptions/:id/solve',
    roles: makers,
    reach: 'division',
    body: solveInput,
    answer: exceptionSolved,
    refusals: ['exception.ended', 'exception.stop'],
    summary: { zh: '异常已解决,进入下一次扣款', en: 'An exception is solved: its due goes with the next deduction' },
    article: '规程 第十四条',
  })
  async solve(@Who() caller: Caller, @Param('id') id: string, @Body() { note }: SolveInput) {
    const row = await this.reader.get<ExceptionRow>(caller, makers, exceptionSql, [rowNumber(id)]);
    return this.writer.once(caller, `/line-exceptions/${id}/solve`, { note }, (tx) =>
      solveException(tx, this.cipher, { id: row.id, note }, byOf(caller)),
    );
  }

  private view(row: ExceptionRow, language: Language) {
    const isLine = row.ordinal !== null && row.seq !== null;
    return {
      id: String(row.id),
      cycleId: row.cycle_id,
      insurance: row.insurance,
      period: row.period,
      dueId: String(row.due_id),
      deduction: row.deduction,
      round: row.ordinal === null ? null : String(row.ordinal),
      lineId: isLine ? lineIdOf({ ordinal: Number(row.ordinal), seq: Number(row.seq) }) : null,
      name: maskName(row.name),
      amount: formatYuan(row.fen),
      kind: row.kind,
      code: row.code,
      class: row.class,
      meaning: codeMeaning(row.code, language),
      ...placesView(row),
      state: row.state,
      since: row.since.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      endedBy: row.ended_by ? actorView(row.ended_by, row.ended_by_name) : null,
      note: row.note_enc ? this.cipher.decryptText(row.note_enc) : '',
    };
  }
}

/** A path's number of a row; one that is no number is none's. */
export function rowNumber(id: string): string {
  return /^\d{1,15}$/.test(id) ? id : '0';
}

function filtersOf({ state, agency, cycle, kind, class: name, code }: ExceptionGroupQuery | ExceptionQuery) {
  return [state, agency ?? null, cycle ?? null, kind ?? null, name ?? null, code ?? null];
}

function groupView(rows: readonly GroupRow[]) {
  const { code, name, liaison } = rows[0]!;
  return {
    place: code === null ? null : { code, name: name ?? '', liaison: liaison ?? '' },
    count: rows.reduce((sum, row) => sum + Number(row.count), 0),
    amount: formatYuan(rows.reduce((sum, row) => sum + row.fen, 0n)),
    classes: rows.map((row) => ({ class: row.class, count: Number(row.count) })),
  };
}
