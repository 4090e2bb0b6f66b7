import type { ResultClass } from '../../../domain/cycle/result-class.js';
import { formatYuan } from '../../../domain/money/fen.js';
import type { RoundRow } from '../rounds/rounds.queries.js';
import type { CycleRow, ExceptionSum, LeftSums } from './cycles.queries.js';
import { type FunnelStage, stageCounts, wasAnswered } from './funnel-stages.js';

interface Sum {
  readonly count: number;
  readonly fen: bigint;
}

const nothing: Sum = { count: 0, fen: 0n };
const plus = (a: Sum, b: Sum): Sum => ({ count: a.count + b.count, fen: a.fen + b.fen });
const shown = ({ count, fen }: Sum) => ({ count, amount: formatYuan(fen) });
const total = (sums: readonly Sum[]) => sums.reduce(plus, nothing);

const all = ({ lines, total_fen }: RoundRow): Sum => ({ count: lines, fen: total_fen });
const succeeded = ({ successes, success_fen }: RoundRow): Sum => ({ count: successes, fen: success_fen });

/** How far rounds have come, from their sums. */
function stagesOf(rounds: readonly RoundRow[]) {
  const at = (stage: FunnelStage) => {
    const { has, onlySuccesses } = stageCounts[stage];
    return shown(total(rounds.filter(has).map(onlySuccesses ? succeeded : all)));
  };
  return {
    went: at('went'),
    sent: at('sent'),
    succeeded: at('succeeded'),
    posted: at('posted'),
    reconciled: at('reconciled'),
  };
}

const personClasses = ['amend', 'wait', 'stop', 'unknown'] as const satisfies readonly ResultClass[];

/** Failed lines by class: what waits for somebody is counted, the rest of what the banks refused is tried again. */
function failedOf(rounds: readonly RoundRow[], exceptions: readonly ExceptionSum[]) {
  const answered = rounds.filter(wasAnswered);
  const [sentSum, successSum] = [total(answered.map(all)), total(answered.map(succeeded))];
  const byClass = personClasses.map((name) => ({
    class: name,
    ...total(
      exceptions
        .filter((one) => one.kind !== 'barred' && one.class === name)
        .map(({ count, fen }) => ({ count: Number(count), fen })),
    ),
  }));
  const told = total(byClass);
  const retry = {
    class: 'retry' as const,
    count: Math.max(0, sentSum.count - successSum.count - told.count),
    fen: sentSum.fen - successSum.fen - told.fen,
  };
  return [retry, ...byClass]
    .filter(({ count }) => count > 0)
    .map(({ class: name, ...sum }) => ({ class: name, ...shown(sum) }));
}

/** What became of a cycle's dues, from the sums of its rounds and the lists of what did not go through. */
export function funnelOf(
  cycle: CycleRow,
  every: readonly RoundRow[],
  exceptions: readonly ExceptionSum[],
  left: LeftSums,
) {
  const rounds = every.filter(({ state }) => state !== 'withdrawn');
  const deductions = [...new Set(rounds.map(({ deduction }) => deduction))].sort((a, b) => a - b);
  return {
    assessed: shown({ count: cycle.dues, fen: cycle.assessed_fen }),
    total: stagesOf(rounds),
    deductions: deductions.map((deduction) => ({
      deduction,
      ...stagesOf(rounds.filter((round) => round.deduction === deduction)),
    })),
    barred: shown(
      total(
        exceptions.filter(({ kind }) => kind === 'barred').map(({ count, fen }) => ({ count: Number(count), fen })),
      ),
    ),
    failed: failedOf(rounds, exceptions),
    arrears: shown({ count: Number(left.arrears), fen: left.arrears_fen }),
    waived: shown({ count: Number(left.waived), fen: left.waived_fen }),
  };
}
