import { Controller, Param, Query } from '@nestjs/common';
import { formatYuan } from '../../../domain/money/fen.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, Who } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import type { Today } from '../cases/promise-view.js';
import { pageOf, readCursor } from '../contract/cursor.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { eventView } from '../rounds/event-view.js';
import { LineReader } from '../rounds/line-reader.js';
import { roundView } from '../rounds/round-view.js';
import { linePage } from '../rounds/rounds.contract.js';
import { type RoundRow, roundsOfCyclesSql, type StoryRow } from '../rounds/rounds.queries.js';
import { Route } from '../route/route.js';
import { cycleFacts, cycleView, momentView } from './cycle-view.js';
import {
  type BoardQuery,
  board,
  boardQuery,
  type CycleLineQuery,
  cycleDetail,
  cycleLineQuery,
  type DueQuery,
  duePage,
  dueQuery,
  type ReminderQuery,
  reminderPage,
  reminderQuery,
} from './cycles.contract.js';
import {
  type CycleRow,
  cycleSql,
  cycleStorySql,
  cyclesOfPeriodSql,
  type ExceptionSum,
  exceptionSumsSql,
  type LeftSums,
  leftSumsSql,
  type MomentRow,
  momentsSql,
  periodsSql,
  type ReminderRow,
  remindersSql,
} from './cycles.queries.js';
import { DueReader } from './due-reader.js';
import { funnelOf } from './funnel.js';
import { stageCounts } from './funnel-stages.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];
const mostCycles = 300;

interface BankRow {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
}

/** The month: every bank's position, and each cycle from its dues to its reconciliation (规程 第十一–十四条). */
@Controller()
export class CyclesController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly lines: LineReader,
    private readonly dues: DueReader,
    private readonly cases: CaseReader,
  ) {}

  @Route({
    method: 'GET',
    path: '/cycles/board',
    roles: readers,
    reach: 'division',
    query: boardQuery,
    answer: board,
    refusals: [],
    summary: { zh: '征缴看板:各银行各险种批次所处环节', en: 'The board: where every bank stands, by insurance type' },
    article: '规程 第十四条',
  })
  async board(@Who() caller: Caller, @Query() query: BoardQuery) {
    const { agency = null } = query;
    const periods = await this.reader.rows<{ period: string }>(caller, readers, periodsSql, [agency]);
    const period = query.period ?? periods[0]?.period ?? null;
    const params = [period, agency, mostCycles + 1];
    const found = await this.reader.rows<CycleRow>(caller, readers, cyclesOfPeriodSql, params);
    const cycles = found.slice(0, mostCycles);
    const [rounds, today, banks] = await Promise.all([
      this.roundsOf(caller, cycles),
      this.cases.today(),
      this.reader.references.rows<BankRow>('SELECT code, name_zh, name_en FROM banks'),
    ]);
    return {
      asOf: today.clock.now.toISOString(),
      period,
      periods: periods.map((one) => one.period),
      rows: cycles.flatMap((cycle) => boardRows(cycle, rounds, banks, today)),
      more: found.length > mostCycles,
    };
  }

  @Route({
    method: 'GET',
    path: '/cycles/:id',
    roles: readers,
    reach: 'division',
    answer: cycleDetail,
    refusals: [],
    summary: { zh: '一个征缴周期:日期、漏斗、批次与经过', en: 'A cycle: dates, funnel, rounds, story' },
    article: '规程 第十四条',
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const cycle = await this.find(caller, id);
    const read = <Row extends object>(sql: string) => this.reader.rows<Row>(caller, readers, sql, [cycle.no]);
    const [rounds, moments, events, exceptions, [left], today] = await Promise.all([
      this.roundsOf(caller, [cycle]),
      read<MomentRow>(momentsSql),
      read<StoryRow>(cycleStorySql),
      read<ExceptionSum>(exceptionSumsSql),
      read<LeftSums>(leftSumsSql),
      this.cases.today(),
    ]);
    return {
      ...cycleFacts(cycle),
      moments: moments.map(momentView),
      rounds: rounds.map((round) => roundView(round, today)),
      funnel: funnelOf(cycle, rounds, exceptions, left!),
      events: events.map(eventView),
    };
  }

  @Route({
    method: 'GET',
    path: '/cycles/:id/lines',
    roles: readers,
    reach: 'division',
    query: cycleLineQuery,
    answer: linePage,
    refusals: [],
    summary: { zh: '周期内各批次的扣款明细(姓名遮盖)', en: 'Lines of a cycle’s rounds, names masked' },
  })
  async linesOf(@Who() caller: Caller, @Param('id') id: string, @Query() query: CycleLineQuery) {
    const { bank, deduction, stage, ...rest } = query;
    const { has, onlySuccesses } = stageCounts[stage ?? 'went'];
    const cycle = await this.find(caller, id);
    if (onlySuccesses && (rest.class ?? 'success') !== 'success') return { items: [], nextCursor: null };
    const rounds = (await this.roundsOf(caller, [cycle]))
      .filter(has)
      .filter((round) => (!bank || round.bank === bank) && (!deduction || round.deduction === deduction))
      .sort((a, b) => Number(a.ordinal - b.ordinal));
    return this.lines.page(caller, readers, rounds, onlySuccesses ? { ...rest, class: 'success' } : rest);
  }

  @Route({
    method: 'GET',
    path: '/cycles/:id/dues',
    roles: readers,
    reach: 'division',
    query: dueQuery,
    answer: duePage,
    refusals: [],
    summary: { zh: '周期的应缴费款(姓名遮盖)', en: 'Dues of a cycle, names masked' },
  })
  async duesOf(@Who() caller: Caller, @Param('id') id: string, @Query() query: DueQuery) {
    const { no } = await this.find(caller, id);
    return this.dues.page(caller, readers, no, query);
  }

  @Route({
    method: 'GET',
    path: '/cycles/:id/reminders',
    roles: readers,
    reach: 'division',
    query: reminderQuery,
    answer: reminderPage,
    refusals: [],
    summary: { zh: '扣款前告知协办员的人数与金额', en: 'What liaisons were told before a deduction' },
    article: '规程 第十三条',
  })
  async remindersOf(@Who() caller: Caller, @Param('id') id: string, @Query() query: ReminderQuery) {
    const { no } = await this.find(caller, id);
    const after = readCursor(query.cursor, ['number', 'text', 'text']) ?? [null, null, null];
    const params = [no, query.deduction ?? null, query.place || null, ...after, query.limit + 1];
    const rows = await this.reader.rows<ReminderRow>(caller, readers, remindersSql, params);
    return pageOf(
      rows,
      query.limit,
      ({ deduction, kind, place }) => [deduction, kind, place],
      ({ fen, at, message, ...row }) => ({
        ...row,
        amount: formatYuan(fen),
        at: at.toISOString(),
        message: message ?? 'none',
      }),
    );
  }

  private find(caller: Caller, id: string): Promise<CycleRow> {
    return this.reader.get<CycleRow>(caller, readers, cycleSql, [id]);
  }

  private roundsOf(caller: Caller, cycles: readonly CycleRow[]): Promise<RoundRow[]> {
    return this.reader.rows<RoundRow>(caller, readers, roundsOfCyclesSql, [cycles.map(({ no }) => no)]);
  }
}

/** A row a bank; one without bank while nothing has been drafted. */
function boardRows(cycle: CycleRow, every: readonly RoundRow[], banks: readonly BankRow[], today: Today) {
  const rounds = every.filter(({ cycle_no, state }) => cycle_no === cycle.no && state !== 'withdrawn');
  const codes = [...new Set(rounds.map(({ bank }) => bank))];
  return (codes.length > 0 ? codes : [null]).map((code) => ({
    cycle: cycleView(cycle),
    bank: code === null ? null : bankView(banks, code),
    rounds: rounds.filter(({ bank }) => bank === code).map((round) => roundView(round, today)),
  }));
}

function bankView(banks: readonly BankRow[], code: string) {
  const named = banks.find((bank) => bank.code === code);
  return { code, name: { zh: named?.name_zh ?? code, en: named?.name_en ?? code } };
}
