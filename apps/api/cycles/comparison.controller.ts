import { Controller, Query } from '@nestjs/common';
import { formatYuan } from '../../../domain/money/fen.js';
import type { Role } from '../../../domain/reach/reach.js';
import { type Caller, type Language, Who } from '../access/caller.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { codeMeaning } from '../rounds/code-meaning.js';
import { Route } from '../route/route.js';
import { type ComparisonQuery, comparison, comparisonQuery } from './cycles.contract.js';
import { type ComparedRow, comparedSql, failedCodesSql, periodsSql, type ReasonRow } from './cycles.queries.js';

const readers = ['scheduler', 'checker', 'supervisor', 'auditor'] as const satisfies readonly Role[];
const mostReasons = 12;

interface BankRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Months side by side: success by bank, reasons, what the second deduction recovered. */
@Controller()
export class ComparisonController {
  constructor(private readonly reader: ScopedReader) {}

  @Route({
    method: 'GET',
    path: '/comparison',
    roles: readers,
    reach: 'division',
    query: comparisonQuery,
    answer: comparison,
    refusals: [],
    summary: {
      zh: '各月对比:银行成功率、失败原因、补扣追回',
      en: 'Months compared: success by bank, reasons, recovery',
    },
  })
  async compare(@Who() caller: Caller, @Query() query: ComparisonQuery) {
    const [agency, insurance] = [query.agency ?? null, query.insurance ?? null];
    const all = await this.reader.rows<{ period: string }>(caller, readers, periodsSql, [agency]);
    const periods = all.slice(0, query.months).map(({ period }) => period);
    const params = [periods, agency, insurance];
    const [rows, reasons, banks] = await Promise.all([
      this.reader.rows<ComparedRow>(caller, readers, comparedSql, params),
      this.reader.rows<ReasonRow>(caller, readers, failedCodesSql, params),
      this.reader.references.rows<BankRow>('SELECT code, name_zh AS zh, name_en AS en FROM banks ORDER BY code'),
    ]);
    const of = <Row extends { period: string }>(list: readonly Row[], period: string) =>
      list.filter((row) => row.period === period);
    return {
      items: periods
        .map((period) => ({ period, rows: of(rows, period), reasons: of(reasons, period) }))
        .filter((one) => one.rows.length > 0)
        .map((one) => ({
          period: one.period,
          first: shareOf(one.rows.filter((row) => row.is_first)),
          later: shareOf(one.rows.filter((row) => !row.is_first)),
          banks: banksOf(one.rows, banks),
          reasons: reasonsOf(one.reasons, caller.language),
        })),
    };
  }
}

function shareOf(rows: readonly ComparedRow[]) {
  const count = (field: 'lines' | 'successes') => rows.reduce((sum, row) => sum + Number(row[field]), 0);
  const fen = (field: 'total_fen' | 'success_fen') => rows.reduce((sum, row) => sum + row[field], 0n);
  return {
    lines: count('lines'),
    successes: count('successes'),
    total: formatYuan(fen('total_fen')),
    successTotal: formatYuan(fen('success_fen')),
  };
}

/** How each bank did at the first deduction, before anything was tried again. */
function banksOf(rows: readonly ComparedRow[], names: readonly BankRow[]) {
  return rows
    .filter((row) => row.is_first)
    .map((row) => {
      const { zh = row.bank, en = row.bank } = names.find(({ code }) => code === row.bank) ?? {};
      return { bank: row.bank, name: { zh, en }, ...shareOf([row]) };
    });
}

function reasonsOf(rows: readonly ReasonRow[], language: Language) {
  return rows
    .slice(0, mostReasons)
    .map(({ code, count }) => ({ code, meaning: codeMeaning(code, language), count: Number(count) }));
}
