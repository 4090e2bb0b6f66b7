import { formatYuan } from '../../../domain/money/fen.js';
import { actorView } from '../cases/case-reader.js';
import type { CycleRow, MomentRow } from './cycles.queries.js';

/** A cycle as the board shows it. */
export function cycleView(row: CycleRow) {
  return {
    id: row.id,
    direction: row.direction,
    agency: row.agency,
    insurance: row.insurance,
    period: row.period,
    run: row.run,
    state: row.state,
    pausedAt: row.paused_at?.toISOString() ?? null,
    dues: row.dues,
    assessed: formatYuan(row.assessed_fen),
    closesOn: row.closes_on,
    provisional: row.provisional,
    progress: row.step ? { step: row.step, pieces: Number(row.step_pieces), at: row.step_at?.toISOString() } : null,
  };
}

/** All facts of a cycle that are not lists of their own. */
export function cycleFacts(row: CycleRow) {
  return {
    ...cycleView(row),
    reason: row.reason,
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
    assessedAt: row.assessed_at?.toISOString() ?? null,
    windowClosedAt: row.window_closed_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    digest: row.digest,
  };
}

/** A due date of a cycle; `resultDue.<ordinal>` is a round's. */
export function momentView({ kind, due_at, provisional, state }: MomentRow) {
  const [name = kind, of = ''] = kind.split('.');
  const isRounds = name === 'resultDue';
  return {
    kind: isRounds ? name : kind,
    round: isRounds ? of : null,
    dueAt: due_at.toISOString(),
    provisional,
    state,
  };
}
