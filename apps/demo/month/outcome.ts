import type { Queryable } from '../../../activities/database/database.js';
import { checkInvariants, type InvariantFinding } from '../../../activities/invariants/invariants.js';
import type { BankControl } from './bank-control.js';

/** What became of the dues of one agency, type and period; fen, principal only. */
export interface CycleSum {
  readonly period: string;
  readonly agency: string;
  readonly insurance: string;
  readonly state: string;
  readonly dues: number;
  readonly assessed: bigint;
  readonly paid: bigint;
  readonly arrears: bigint;
  readonly waived: bigint;
  /** Neither: at the end there should be nothing. */
  readonly other: bigint;
  /** Paid by the second deduction, and made up in a later period. */
  readonly second: bigint;
  readonly madeUp: bigint;
  readonly lateFee: bigint;
}

/** What is in the tables at the end, and what does not hold. */
export interface MonthOutcome {
  readonly sums: readonly CycleSum[];
  readonly counts: readonly (readonly [what: string, times: number])[];
  readonly faults: readonly string[];
  readonly findings: readonly InvariantFinding[];
  readonly checks: number;
}

/** Reads what became of every fen, and compares it with the banks' own books. */
export async function readOutcome(
  reader: Queryable,
  banks: readonly BankControl[],
  periods: readonly string[],
): Promise<MonthOutcome> {
  const sums = await reader.rows<CycleSum>(sumsSql, [periods]);
  const counts = await reader.rows<{ what: string; times: number }>(countsSql);
  const { findings, checks } = await checkInvariants(reader);
  const faults = [...sums.flatMap(faultsOf), ...(await bankFaults(reader, banks)), ...(await openMonths(reader))];
  return { sums, counts: counts.map(({ what, times }) => [what, times] as const), faults, findings, checks };
}

const sumsSql = `
  SELECT c.period, c.agency, c.insurance, string_agg(DISTINCT c.state, ' ') AS state, count(*)::int AS dues,
    sum(d.principal_fen)::bigint AS assessed,
    coalesce(sum(d.principal_fen) FILTER (WHERE d.state = 'paid'), 0)::bigint AS paid,
    coalesce(sum(d.principal_fen) FILTER (WHERE d.state = 'arrears'), 0)::bigint AS arrears,
    coalesce(sum(d.principal_fen) FILTER (WHERE d.state = 'waived'), 0)::bigint AS waived,
    coalesce(sum(d.principal_fen) FILTER (WHERE d.state NOT IN ('paid', 'arrears', 'waived')), 0)::bigint AS other,
    coalesce(sum(d.principal_fen) FILTER (WHERE d.state = 'paid' AND r.cycle_no = c.no AND r.deduction > 1), 0)::bigint AS second,
    coalesce(sum(d.principal_fen) FILTER (WHERE d.state = 'paid' AND r.cycle_no <> c.no), 0)::bigint AS "madeUp",
    coalesce(sum(l.late_fee_fen) FILTER (WHERE d.state = 'paid'), 0)::bigint AS "lateFee"
  FROM due_now d JOIN cycles c ON c.no = d.cycle_no
  LEFT JOIN bank_rounds r ON r.ordinal = d.ordinal LEFT JOIN round_lines l ON l.ordinal = d.ordinal AND l.seq = d.seq
  WHERE c.period = ANY($1) GROUP BY c.period, c.agency, c.insurance ORDER BY 1, 2, 3`;

function faultsOf(sum: CycleSum): string[] {
  const { period, agency, insurance, state, assessed, paid, arrears, waived, other } = sum;
  const name = `${period} ${agency} ${insurance}`;
  return [
    ...(assessed === paid + arrears + waived ? [] : [`${name}: assessed is not paid + arrears + waived`]),
    ...(other === 0n ? [] : [`${name}: ${other} fen are neither paid nor in arrears nor waived`]),
    ...(state === 'closed' ? [] : [`${name}: the cycle is ${state}`]),
  ];
}

interface Totals {
  readonly takenFromCustomers: string;
  readonly movedByLines: string;
  readonly agencyAccountsThatDoNotTie: number;
  readonly linesMovedTwice: number;
}

/** Each bank's own ledger: what it took from its customers is what we have posted, and no line was moved twice. */
async function bankFaults(reader: Queryable, banks: readonly BankControl[]): Promise<string[]> {
  const faults: string[] = [];
  for (const bank of banks) {
    const totals = await bank.get<Totals>('ledger/totals');
    const { posted } = await reader.get<{ posted: string }>(
      `SELECT coalesce(sum(j.bank_fen), 0)::text AS posted FROM journal_chunks j JOIN bank_rounds r ON r.ordinal = j.ordinal
       WHERE r.bank = $1`,
      [bank.bank],
    );
    if (totals.movedByLines !== posted)
      faults.push(`bank ${bank.bank} moved ${totals.movedByLines} fen, posted are ${posted}`);
    if (totals.takenFromCustomers !== totals.movedByLines) faults.push(`bank ${bank.bank}: its own books do not tie`);
    if (totals.linesMovedTwice + totals.agencyAccountsThatDoNotTie > 0)
      faults.push(`bank ${bank.bank}: lines moved twice`);
  }
  return faults;
}

async function openMonths(reader: Queryable): Promise<string[]> {
  const rows = await reader.rows<{ id: string; state: string }>(
    `SELECT r.id, r.state FROM reconciliations r WHERE r.state <> 'agreed' AND EXISTS (
       SELECT FROM cycles c JOIN bank_rounds b ON b.cycle_no = c.no JOIN line_outcomes o ON o.ordinal = b.ordinal
       WHERE b.agency = r.agency AND b.bank = r.bank AND o.serial IS NOT NULL AND to_char(o.booked_on, 'YYYYMM') = r.month)
     ORDER BY r.id`,
  );
  return rows.map(({ id, state }) => `reconciliation ${id} is ${state}`);
}

const countsSql = `
  SELECT 'bank rounds ' || state AS what, count(*)::int AS times FROM bank_rounds GROUP BY state
  UNION ALL SELECT 'lines sent', coalesce(sum(lines), 0)::int FROM bank_rounds WHERE state <> 'withdrawn'
  UNION ALL SELECT 'lines answered with ' || class, count(*)::int FROM line_outcomes WHERE revision = 0 GROUP BY class
  UNION ALL SELECT 'late corrections', count(*)::int FROM line_outcomes WHERE revision > 0
  UNION ALL SELECT 'rounds that settled in the next month', count(DISTINCT r.ordinal)::int FROM bank_rounds r
    JOIN line_outcomes o ON o.ordinal = r.ordinal AND o.revision = 0
    WHERE to_char(o.booked_on, 'YYYYMM') > to_char(r.sent_at AT TIME ZONE 'Asia/Shanghai', 'YYYYMM')
  UNION ALL SELECT 'exceptions ' || kind || ' ' || state, count(*)::int FROM line_exceptions GROUP BY kind, state
  UNION ALL SELECT 'waivers for ' || reason, count(*)::int FROM waivers WHERE state = 'released' AND reason = 'death' GROUP BY reason
  UNION ALL SELECT 'movements classified: ' || kind, count(*)::int FROM movement_classes GROUP BY kind
  UNION ALL SELECT 'reconciliations ' || state, count(*)::int FROM reconciliations GROUP BY state
  UNION ALL SELECT 'messages ' || state, count(*)::int FROM notices GROUP BY state
  ORDER BY 1`;
