import { Controller, Param, Query } from '@nestjs/common';
import { accountUseOf, type MoneyDirection } from '../../../domain/cycle/direction.js';
import { answerNameOf, type BatchFileName } from '../../../domain/interchange/bank-file-name.js';
import { formatYuan } from '../../../domain/money/fen.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, Who } from '../access/caller.js';
import { CaseReader } from '../cases/case-reader.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { Route } from '../route/route.js';
import { eventView } from './event-view.js';
import { LineReader } from './line-reader.js';
import { roundFacts } from './round-view.js';
import { type LineQuery, linePage, lineQuery, roundDetail } from './rounds.contract.js';
import {
  type AnswerFileRow,
  answerFilesSql,
  type PostedSums,
  postedSumsSql,
  type RoundRow,
  roundSql,
  roundStorySql,
  type StoryRow,
} from './rounds.queries.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];

/** A bank's part of a deduction: its file, its check, its result (规程 第十四条). */
@Controller()
export class RoundsController {
  constructor(
    private readonly reader: ScopedReader,
    private readonly lines: LineReader,
    private readonly cases: CaseReader,
  ) {}

  @Route({
    method: 'GET',
    path: '/rounds/:id',
    roles: readers,
    reach: 'division',
    answer: roundDetail,
    refusals: [],
    summary: { zh: '一个扣款批次:金额、文件、摘要与经过', en: 'A round: totals, files, digests, story' },
    article: '规程 第十四条',
  })
  async one(@Who() caller: Caller, @Param('id') id: string) {
    const row = await this.find(caller, id);
    const [answers, sums, today] = await Promise.all([
      this.answersOf(caller, row),
      this.reader.get<PostedSums>(caller, readers, postedSumsSql, [row.ordinal]),
      this.cases.today(),
    ]);
    const files = [row.file_id, ...answers.map((file) => file.id)].filter((file) => file !== null);
    const events = await this.reader.rows<StoryRow>(caller, readers, roundStorySql, [row.ordinal, files]);
    return {
      ...roundFacts(row, today),
      answers: answers.map(({ made_at, ...file }) => ({ ...file, at: made_at.toISOString() })),
      posted: {
        account: formatYuan(sums.account_fen),
        fund: formatYuan(sums.fund_fen),
        lateFee: formatYuan(sums.late_fee_fen),
      },
      events: events.map(eventView),
    };
  }

  @Route({
    method: 'GET',
    path: '/rounds/:id/lines',
    roles: readers,
    reach: 'division',
    query: lineQuery,
    answer: linePage,
    refusals: [],
    summary: { zh: '批次的扣款明细(姓名遮盖)', en: 'Lines of a round, names masked' },
  })
  async linesOf(@Who() caller: Caller, @Param('id') id: string, @Query() query: LineQuery) {
    return this.lines.page(caller, readers, [await this.find(caller, id)], query);
  }

  private find(caller: Caller, id: string): Promise<RoundRow> {
    return this.reader.get<RoundRow>(caller, readers, roundSql, [roundOrdinal(id)]);
  }

  private answersOf(caller: Caller, row: RoundRow): Promise<AnswerFileRow[]> {
    const stem = answerNameOf(batchNameOf(row)).slice(0, -'.txt'.length);
    // The result itself and its corrections (`_C1` …): what begins with its name.
    return this.reader.rows<AnswerFileRow>(caller, readers, answerFilesSql, [row.ordinal, stem, `${stem}~`]);
  }
}

/** What a path says of a round; one that is no number is none's. */
export function roundOrdinal(id: string): string {
  return /^\d{1,15}$/.test(id) ? id : '0';
}

function batchNameOf({ direction, agency, bank, insurance, period, number }: RoundRow): BatchFileName {
  const kind = accountUseOf[direction as MoneyDirection];
  return { kind, agency, bank, insurance, period, round: number, correction: 0 };
}
