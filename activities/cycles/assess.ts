import { addMonths, feePeriods } from '../../domain/money/fee-period.js';
import { findFileAmount } from '../../domain/money/fen.js';
import { rateOf, wholeRate } from '../../domain/money/rounding.js';
import type { InsuranceRule } from '../../domain/rule/insurance.js';
import { businessNow } from '../clock/clock.js';
import { countRows } from '../database/count-rows.js';
import type { Database, Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { type CycleRow, getCycle, ruleOfCycle } from './cycle-row.js';
import { passFence, raiseFence } from './fence.js';
import { noteStep } from './steps.js';

/** What a chunk of enrolments gave. `after`: the last enrolment of the chunk; nothing where it was the last chunk. */
interface AssessedChunk {
  readonly after: string | null;
  readonly dues: number;
  readonly fen: string;
}

const enrolmentsAtOnce = 50_000;
const step = 'assess';

// As domain/money/premium.assessDue: rounded once, half-up; an amount that is not positive is no due. Of two enrolments
// in one fee period the later one's terms count.
const insertDues = `WITH assessed AS (
    SELECT e.person_id, e.payer, CASE
        WHEN e.fen IS NOT NULL THEN e.fen
        WHEN e.grade IS NOT NULL THEN ($8::jsonb ->> e.grade::text)::bigint
        ELSE (2 * e.base_fen * $9 * CASE e.payer WHEN 'employee' THEN $10::bigint WHEN 'flexible' THEN $11 ELSE 0 END + $12::bigint)
          / (2 * $12)
      END AS fen
    FROM enrolments e
    WHERE e.agency = $2 AND e.insurance = $3 AND e.id > $6 AND ($7::text IS NULL OR e.id <= $7)
      AND e.from_month <= $5 AND (e.to_month IS NULL OR (e.to_month >= $4 AND e.to_month >= e.from_month))
      AND ($4 = $5 OR NOT EXISTS (SELECT FROM enrolments f WHERE f.person_id = e.person_id AND f.insurance = e.insurance
        AND f.agency = e.agency AND f.from_month > e.from_month AND f.from_month <= $5
        AND (f.to_month IS NULL OR f.to_month >= f.from_month)))
  ), added AS (
    INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
    SELECT $1, person_id, $3, $4, payer, fen FROM assessed WHERE fen > 0
    ON CONFLICT (person_id, insurance, period) DO NOTHING RETURNING principal_fen
  )
  SELECT count(*)::int AS dues, coalesce(sum(principal_fen), 0)::text AS fen FROM added`;

/**
 * Assesses what is owed (第十二条: 明确缴费金额): one due for each person enrolled in the fee period, whatever the run, by
 * the rule frozen on the cycle. In chunks, each with its row: killed between two, the next call goes on. Gives the dues
 * of this cycle and their sum in fen.
 */
export async function assessCycle(db: Database, cycleId: string): Promise<{ dues: number; fen: string }> {
  const cycle = await getCycle(db, cycleId);
  if (cycle.assessed_at) return { dues: cycle.dues, fen: String(cycle.assessed_fen) };
  const rule = await ruleOfCycle(db, cycle);
  const fence = await raiseFence(db, cycle.no);
  for (;;) {
    const chunk = await db.transaction((tx) => assessChunk(tx, cycle, rule, fence));
    if (chunk.after === null) break;
  }
  return db.transaction((tx) => endAssessing(tx, cycle, fence));
}

async function assessChunk(
  tx: Transaction,
  cycle: CycleRow,
  rule: InsuranceRule,
  fence: number,
): Promise<AssessedChunk> {
  await passFence(tx, cycle.no, fence);
  const last = await tx.find<{ ordinal: number; result: AssessedChunk }>(
    `SELECT ordinal, result FROM cycle_steps WHERE cycle_no = $1 AND step = $2 ORDER BY ordinal DESC LIMIT 1`,
    [cycle.no, step],
  );
  if (last?.result.after === null) return last.result;
  const from = last?.result.after ?? '';
  const upTo = await tx.find<{ id: string }>(
    `SELECT id FROM enrolments WHERE agency = $1 AND insurance = $2 AND id > $3 ORDER BY id OFFSET $4 LIMIT 1`,
    [cycle.agency, cycle.insurance, from, enrolmentsAtOnce - 1],
  );
  const added = await tx.get<{ dues: number; fen: string }>(insertDues, [
    cycle.no,
    cycle.agency,
    cycle.insurance,
    cycle.period,
    lastMonthOf(cycle.period, rule),
    from,
    upTo?.id ?? null,
    JSON.stringify(gradesInFen(rule)),
    feePeriods[rule.feePeriod],
    rateOf(rule.employeeRate),
    rateOf(rule.flexibleRate),
    wholeRate,
  ]);
  const chunk = { after: upTo?.id ?? null, ...added };
  await noteStep(tx, cycle.no, step, (last?.ordinal ?? -1) + 1, { ...chunk });
  return chunk;
}

function gradesInFen(rule: InsuranceRule): Record<string, string> {
  return Object.fromEntries(Object.entries(rule.grades).map(([grade, yuan]) => [grade, String(findFileAmount(yuan))]));
}

function lastMonthOf(period: string, rule: InsuranceRule): string {
  return addMonths(period, feePeriods[rule.feePeriod] - 1);
}

async function endAssessing(tx: Transaction, cycle: CycleRow, fence: number): Promise<{ dues: number; fen: string }> {
  await passFence(tx, cycle.no, fence);
  const sum = await tx.get<{ dues: number; fen: string }>(
    `SELECT coalesce(sum((result->>'dues')::int), 0)::int AS dues, coalesce(sum((result->>'fen')::bigint), 0)::text AS fen
     FROM cycle_steps WHERE cycle_no = $1 AND step = $2`,
    [cycle.no, step],
  );
  const ended = await tx.run(
    `UPDATE cycles SET assessed_at = $2, dues = $3, assessed_fen = $4, state = 'collecting' WHERE no = $1 AND assessed_at IS NULL`,
    [cycle.no, await businessNow(tx), sum.dues, sum.fen],
  );
  await countRows(tx, sum.dues, 'dues');
  if (ended === 1) await noteCycle(tx, cycle, 'assess', { actor: 'system' }, { detail: sum });
  return sum;
}
