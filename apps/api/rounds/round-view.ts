import { toShanghaiDay } from '../../../domain/calendar/shanghai-time.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { actorView } from '../cases/case-reader.js';
import type { Today } from '../cases/promise-view.js';
import { laneOf } from './lanes.js';
import type { RoundRow } from './rounds.queries.js';

/** A round as the board, its cycle and its own page show it. */
export function roundView(row: RoundRow, today: Today) {
  const due = dueOf(row);
  const day = toShanghaiDay(today.clock.now);
  return {
    ordinal: String(row.ordinal),
    cycleId: row.cycle_id,
    bank: row.bank,
    deduction: row.deduction,
    number: row.number,
    attempt: row.attempt,
    state: row.state,
    lane: laneOf(row.state, row.reconciled) ?? null,
    lines: row.lines,
    total: formatYuan(row.total_fen),
    successes: row.successes,
    successTotal: formatYuan(row.success_fen),
    corrections: row.corrections,
    dueAt: due?.at.toISOString() ?? null,
    workingDaysLeft: due ? today.calendar.workingDaysBetween(day, toShanghaiDay(due.at)) : null,
    provisional: due?.provisional ?? false,
    // The day counts: drafting begins in its morning.
    overdue: due !== undefined && day > toShanghaiDay(due.at),
  };
}

/** What the round stands under: the day on which it is to be sent, then the one by which the bank answers. */
function dueOf(row: RoundRow): { readonly at: Date; readonly provisional: boolean } | undefined {
  if (row.state === 'drafting' || row.state === 'drafted' || row.state === 'released')
    return row.send_due_at ? { at: row.send_due_at, provisional: row.send_provisional ?? false } : undefined;
  return row.state === 'sent' && row.result_due_at ? { at: row.result_due_at, provisional: false } : undefined;
}

/** All facts of a round that are not lists of their own. */
export function roundFacts(row: RoundRow, today: Today) {
  return {
    ...roundView(row, today),
    direction: row.direction,
    agency: row.agency,
    insurance: row.insurance,
    period: row.period,
    run: row.run,
    draftedOn: row.drafted_on,
    file: row.file_id
      ? { id: row.file_id, name: row.file_name, state: row.file_state, bytes: Number(row.file_bytes) }
      : null,
    contentSm3: row.content_sm3,
    madeAt: row.made_at?.toISOString() ?? null,
    maker: actorView(row.maker, row.maker_name),
    checker: row.checker ? actorView(row.checker, row.checker_name) : null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkReason: row.check_reason,
    sentAt: row.sent_at?.toISOString() ?? null,
    countedOn: row.counted_on,
    resultDueAt: row.result_due_at?.toISOString() ?? null,
    overdueSince: row.overdue_since?.toISOString() ?? null,
    resultMadeAt: row.result_made_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    postedAt: row.posted_at?.toISOString() ?? null,
  };
}
