import { type Row, section } from '../table.js';
import type { CycleSum, MonthOutcome } from './outcome.js';
import type { PlayedMonth } from './play.js';

const heads: readonly Row[] = [
  ['', 'dues', 'assessed', '= paid', '+ arrears', '+ waived', '2nd deduction', 'made up', 'late fee', 'cycle'],
];

/** What became of three months of premiums, as text for a terminal; amounts in yuan. */
export function writeMonthTable(played: PlayedMonth, { sums, counts, faults, findings, checks }: MonthOutcome): string {
  const periods = [...new Set(sums.map(({ period }) => period))];
  return [
    `\n${played.moments} moments of business time in ${(played.realMs / 1000).toFixed(0)} s\n`,
    ...periods.map((period) => {
      const ofPeriod = sums.filter((sum) => sum.period === period);
      return section(`Period ${period}, yuan`, [...ofPeriod.map(rowOf), totalOf(ofPeriod)], heads);
    }),
    section('What happened', [...played.counts].toSorted()),
    section('In the tables', counts),
    section(
      `Faults: ${faults.length}`,
      faults.map((fault) => [fault]),
    ),
    section(
      `Invariants: ${checks} checked, ${findings.length} broken`,
      findings.map(({ name, count, examples }) => [`${name}: ${examples.join(' ')}`, count]),
    ),
  ].join('\n');
}

function rowOf(sum: CycleSum): Row {
  return [`${sum.agency} ${sum.insurance}`, sum.dues, ...amounts(sum).map(yuan), sum.state];
}

const amounts = (sum: CycleSum): bigint[] => [
  sum.assessed,
  sum.paid,
  sum.arrears,
  sum.waived,
  sum.second,
  sum.madeUp,
  sum.lateFee,
];

function totalOf(sums: readonly CycleSum[]): Row {
  const columns = sums.map(amounts);
  const totals = (columns[0] ?? []).map((_, at) => columns.reduce((sum, row) => sum + (row[at] as bigint), 0n));
  return ['all', sums.reduce((sum, { dues }) => sum + dues, 0), ...totals.map(yuan), ''];
}

function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
