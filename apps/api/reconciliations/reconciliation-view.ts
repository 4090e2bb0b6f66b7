import { lineIdOf } from '../../../domain/interchange/line-id.js';
import { formatYuan } from '../../../domain/money/fen.js';
import { maskName, maskNumbers } from '../../../domain/person/masking.js';
import { suggestKind } from '../../../domain/reconciliation/movement-kind.js';
import { actorView } from '../cases/case-reader.js';
import { detailView } from '../rounds/event-view.js';
import type { AgreedRow, DifferenceRow, EventRow, MovementRow, ReconciliationRow } from './reconciliations.queries.js';

const yuanOf = (fen: bigint | null): string | null => (fen === null ? null : formatYuan(fen));
const instantOf = (at: Date | null): string | null => at?.toISOString() ?? null;
const personOf = (id: string | null, name: string | null) => (id ? actorView(id, name) : null);

/** A month as the list shows it. */
export function reconciliationView(row: ReconciliationRow) {
  return {
    id: row.id,
    agency: row.agency,
    bank: row.bank,
    use: row.use,
    month: row.month,
    state: row.state,
    ours: { lines: row.ours_lines, net: formatYuan(row.ours_fen) },
    bankSide:
      row.statement_no === null
        ? null
        : { lines: row.lines ?? 0, net: formatYuan((row.credits_fen ?? 0n) - (row.debits_fen ?? 0n)) },
    agreed: { lines: row.agreed_lines, net: formatYuan(row.agreed_fen) },
    open: row.open,
    unclassified: row.unclassified,
    statementDueAt: row.statement_due_at.toISOString(),
    overdueSince: instantOf(row.overdue_since),
    comparedAt: instantOf(row.compared_at),
    agreedAt: instantOf(row.agreed_at),
  };
}

/** The statement that it was compared with. */
export function statementView(row: ReconciliationRow) {
  if (row.statement_no === null || row.made_at === null) return null;
  return {
    no: row.statement_no,
    fileName: row.file_name ?? '',
    correction: row.correction ?? 0,
    lines: row.lines ?? 0,
    opening: formatYuan(row.opening_fen ?? 0n),
    closing: formatYuan(row.closing_fen ?? 0n),
    credits: formatYuan(row.credits_fen ?? 0n),
    debits: formatYuan(row.debits_fen ?? 0n),
    madeAt: row.made_at.toISOString(),
  };
}

export function eventView(row: EventRow) {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    actor: actorView(row.actor, row.actor_name),
    reason: row.reason,
    detail: detailView(row.detail),
  };
}

type LineRow = Pick<DifferenceRow, 'ordinal' | 'seq' | 'name' | 'insurance' | 'period'>;

/** The line of ours; nothing where the numbers are of none. */
function lineView({ ordinal, seq, name, insurance, period }: LineRow) {
  if (ordinal === null || seq === null || insurance === null || period === null) return null;
  const lineId = lineIdOf({ ordinal: Number(ordinal), seq });
  return { lineId, round: String(ordinal), name: maskName(name ?? ''), insurance, period };
}

export function differenceView(row: DifferenceRow) {
  const line = lineView(row);
  const { ordinal, seq } = row;
  // It has the form of ours, but no round has such a line.
  const foreign = !line && ordinal !== null && seq !== null ? lineIdOf({ ordinal: Number(ordinal), seq }) : null;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    line,
    otherLineId: row.other_line_id ?? foreign,
    ours: yuanOf(row.ours_fen),
    serial: row.serial,
    bookedOn: row.settled_on,
    theirs: yuanOf(row.bank_fen),
    bankSerial: row.bank_serial,
    bankBookedOn: row.bank_settled_on,
    way: row.way,
    reason: row.reason,
    maker: personOf(row.maker, row.maker_name),
    madeAt: instantOf(row.made_at),
    checker: personOf(row.checker, row.checker_name),
    checkedAt: instantOf(row.checked_at),
    checkReason: row.check_reason,
  };
}

export function agreedView(row: AgreedRow) {
  return {
    n: row.n,
    line: lineView(row) ?? { lineId: '', round: '', name: '', insurance: '', period: '' },
    net: formatYuan(row.fen),
    serial: row.serial,
    bookedOn: row.settled_on,
  };
}

/** `memo` as the bank wrote it. */
export function movementView(row: MovementRow, memo: string) {
  return {
    n: row.n,
    statement: row.statement_no,
    bookedOn: row.settled_on,
    serial: row.serial,
    net: formatYuan(row.direction === 'C' ? row.amount_fen : -row.amount_fen),
    memo: maskNumbers(memo),
    suggested: suggestKind(row.direction, memo),
    class: classView(row),
  };
}

function classView(row: MovementRow) {
  if (!row.class_id || !row.kind || !row.state || !row.maker || !row.made_at) return null;
  return {
    id: row.class_id,
    kind: row.kind,
    refund: row.refund,
    state: row.state,
    reason: row.reason ?? '',
    maker: actorView(row.maker, row.maker_name),
    madeAt: row.made_at.toISOString(),
    checker: personOf(row.checker, row.checker_name),
    checkedAt: instantOf(row.checked_at),
  };
}
