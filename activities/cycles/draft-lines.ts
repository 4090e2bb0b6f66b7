import { barRows, draftBars } from '../../domain/cycle/may-go.js';
import { addMonths, feePeriods, periodOf } from '../../domain/money/fee-period.js';
import { rateOf, wholeRate } from '../../domain/money/rounding.js';
import type { InsuranceRule } from '../../domain/rule/insurance.js';
import type { Transaction } from '../database/database.js';
import type { CycleRow } from './cycle-row.js';
import { enrolmentOf } from './worklist-place.js';

/** What is drafted: a deduction of a cycle, or anew what one bank's round of it held. */
export interface DraftedDeduction {
  readonly cycle: CycleRow;
  readonly deduction: number;
  readonly rule: InsuranceRule;
  /** `YYYY-MM-DD`: card and mandate are looked up, and late fees frozen, on this day. */
  readonly today: string;
  /** Nothing: every bank. */
  readonly bank?: string;
}

/**
 * Dues of the cycle and arrears of earlier periods (补扣) that are neither claimed nor waived nor held back by an open
 * exception, each with the bar that keeps it, if any. Card and mandate are looked up now (第九条).
 *
 * What failed goes again by its class: retry has no exception; wait is looked up as any other; amend and unknown once a
 * person has solved them; 61 with another mandate; nothing else that is stop.
 */
const gather = `CREATE TEMPORARY TABLE drafting ON COMMIT DROP AS
  WITH owed AS (
    SELECT d.id AS due_id, d.person_id, d.period, d.payer, d.principal_fen, 0::bigint AS late_fee_fen
    FROM dues d WHERE d.cycle_no = $1
    UNION ALL
    SELECT d.id, d.person_id, d.period, d.payer, d.principal_fen,
      CASE WHEN d.payer = ANY($2) THEN (2 * d.principal_fen * $3::bigint * greatest($4::date - c.closes_on, 0) + $5::bigint) / (2 * $5)
        ELSE 0 END
    FROM arrears a JOIN cycles c ON c.no = a.cycle_no JOIN dues d ON d.id = a.due_id
    WHERE a.ended_on IS NULL AND a.division = $6 AND a.cycle_no <> $1
      AND c.direction = $7 AND c.agency = $8 AND c.insurance = $9 AND d.period BETWEEN $10 AND $11
  ), revoked AS (
    SELECT DISTINCT l.mandate_id FROM line_exceptions x JOIN round_lines l ON l.ordinal = x.ordinal AND l.seq = x.seq
    WHERE x.state = 'open' AND x.division = $6 AND x.kind = 'failed' AND x.class = 'stop' AND x.code = '61'
  )
  SELECT o.due_id, o.person_id, o.period, o.principal_fen, o.late_fee_fen, m.id AS mandate_id, m.bank,
    x.id AS exception_id, x.kind AS exception_kind, x.code AS exception_code,
    CASE
      WHEN m.id IS NULL THEN CASE WHEN EXISTS (SELECT FROM cards k WHERE k.person_id = o.person_id AND k.kind = 'formal'
        AND k.state NOT IN ('replaced', 'cancelled', 'destroyed')) THEN 'no-mandate' ELSE 'no-card' END
      WHEN b.bar IS NOT NULL THEN b.bar
      WHEN v.mandate_id IS NOT NULL THEN 'new-mandate-needed'
      WHEN g.bank IS NULL THEN 'no-agreement'
      WHEN m.state = 'pending' THEN 'mandate-pending'
      WHEN m.state = 'suspended' THEN 'mandate-suspended'
      WHEN m.first_month > o.period THEN 'mandate-later'
      WHEN m.ceiling_fen < o.principal_fen + o.late_fee_fen THEN 'over-ceiling'
    END AS bar
  FROM owed o
  LEFT JOIN claims k ON k.due_id = o.due_id
  LEFT JOIN waivers w ON w.due_id = o.due_id AND w.state = 'released'
  LEFT JOIN line_exceptions x ON x.due_id = o.due_id AND x.state = 'open'
  LEFT JOIN mandates m ON m.person_id = o.person_id AND m.insurance = $9 AND m.agency = $8
    AND m.state IN ('pending', 'active', 'suspended')
  LEFT JOIN cards c ON c.id = m.card_id
  LEFT JOIN unnest($12::text[], $13::text[], $14::text[]) AS b (card_state, bank_state, bar)
    ON b.card_state = c.state AND b.bank_state = c.bank_state
  LEFT JOIN revoked v ON v.mandate_id = m.id
  LEFT JOIN (SELECT DISTINCT bank FROM agreements WHERE agency = $8 AND state = 'released' AND from_day <= $4::date
    AND (to_day IS NULL OR to_day >= $4::date)) g ON g.bank = m.bank
  WHERE k.due_id IS NULL AND w.due_id IS NULL AND ($15::text IS NULL OR m.bank = $15)
    AND (x.id IS NULL OR x.kind = 'barred' OR (x.kind = 'failed' AND (x.class IN ('retry', 'wait') OR (x.class = 'stop' AND x.code = '61'))))`;

/** Puts what could be drafted beside the tables, with its bars; gone with the transaction. */
export async function gatherLines(tx: Transaction, { cycle, rule, today, bank }: DraftedDeduction): Promise<void> {
  const bars = barRows(cycle.direction, { creditsLost: false });
  await tx.run(gather, [
    cycle.no,
    rule.lateFeePayers,
    rateOf(rule.lateFee),
    today,
    wholeRate,
    cycle.division,
    cycle.direction,
    cycle.agency,
    cycle.insurance,
    firstMadeUp(today, rule),
    periodOf(monthOf(today), rule.feePeriod),
    bars.map(({ card }) => card),
    bars.map((row) => row.bank),
    bars.map(({ bar }) => bar),
    bank ?? null,
  ]);
  await tx.run('ANALYZE drafting');
}

/** The earliest period that may still be made up: as `canBeMadeUp` says of each. */
function firstMadeUp(today: string, rule: InsuranceRule): string {
  const month = monthOf(today);
  const first = addMonths(periodOf(month, rule.feePeriod), -rule.makeUpPeriods * feePeriods[rule.feePeriod]);
  const ofYear = `${month.slice(0, 4)}01`;
  return rule.makeUpWithinYear && first < ofYear ? ofYear : first;
}

function monthOf(day: string): string {
  return day.slice(0, 4) + day.slice(5, 7);
}

/** What a round will hold. */
export interface RoundSum {
  readonly bank: string;
  readonly lines: number;
  readonly fen: bigint;
}

/** Count and total of what may go, by bank. */
export function sumByBank(tx: Transaction): Promise<RoundSum[]> {
  return tx.rows<RoundSum>(
    `SELECT bank, count(*)::int AS lines, sum(principal_fen + late_fee_fen)::bigint AS fen FROM drafting WHERE bar IS NULL
     GROUP BY bank ORDER BY bank`,
  );
}

/**
 * Writes a round's lines in the order of persons and then of periods, and takes the claim of each due. A due that was
 * claimed meanwhile fails the whole transaction: two live lines for one due cannot be.
 */
export async function claimLines(
  tx: Transaction,
  { bank, ordinal, order }: { bank: string; ordinal: bigint; order: InsuranceRule['makeUpOrder'] },
): Promise<number> {
  return tx.run(
    `WITH lines AS (
       INSERT INTO round_lines (ordinal, seq, due_id, principal_fen, late_fee_fen, mandate_id)
       SELECT $1, row_number() OVER (ORDER BY person_id, period${order === 'newest' ? ' DESC' : ''}), due_id, principal_fen,
         late_fee_fen, mandate_id
       FROM drafting WHERE bar IS NULL AND bank = $2 RETURNING due_id, seq
     )
     INSERT INTO claims (due_id, ordinal, seq) SELECT due_id, $1, seq FROM lines`,
    [ordinal, bank],
  );
}

/** Exceptions of what is drafted, and of what another bar keeps now, end; what is barred without one gets one. */
export async function noteBarred(
  tx: Transaction,
  { cycle, deduction, at }: { cycle: CycleRow; deduction: number; at: Date },
): Promise<{ readonly barred: number; readonly freed: number }> {
  const freed = await tx.run(
    `UPDATE line_exceptions x SET state = 'ended', ended_at = $1, ended_by = 'system' FROM drafting d
     WHERE x.id = d.exception_id AND (d.bar IS NULL OR (x.kind = 'barred' AND x.code <> d.bar))`,
    [at],
  );
  const barred = await tx.run(
    `INSERT INTO line_exceptions (cycle_no, due_id, deduction, division, employer, locality, kind, code, class, state, since)
     SELECT $1, d.due_id, $2, $3, e.employer, e.locality, 'barred', d.bar, b.class, 'open', $4
     FROM drafting d JOIN unnest($5::text[], $6::text[]) AS b (bar, class) ON b.bar = d.bar
     LEFT JOIN LATERAL (${enrolmentOf('d', '$7')}) e ON true
     WHERE d.exception_id IS NULL OR (d.exception_kind = 'barred' AND d.exception_code <> d.bar)`,
    [
      cycle.no,
      deduction,
      cycle.division,
      at,
      Object.keys(draftBars),
      Object.values(draftBars).map((bar) => bar.class),
      cycle.insurance,
    ],
  );
  return { barred, freed };
}
