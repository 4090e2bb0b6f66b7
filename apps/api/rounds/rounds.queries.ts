import type { RoundState } from './lanes.js';

/** A round as rows tell it; `reconciled`: every month in which its lines may have settled is agreed. */
export interface RoundRow {
  readonly ordinal: bigint;
  readonly cycle_no: number;
  readonly cycle_id: string;
  readonly direction: string;
  readonly agency: string;
  readonly insurance: string;
  readonly period: string;
  readonly run: number;
  readonly bank: string;
  readonly deduction: number;
  readonly number: number;
  readonly attempt: number;
  readonly state: RoundState;
  readonly drafted_on: string;
  readonly lines: number;
  readonly total_fen: bigint;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly file_state: string | null;
  readonly file_bytes: bigint | null;
  readonly content_sm3: string;
  readonly made_at: Date | null;
  readonly maker: string;
  readonly maker_name: string | null;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
  readonly sent_at: Date | null;
  readonly counted_on: string | null;
  readonly send_due_at: Date | null;
  readonly send_provisional: boolean | null;
  readonly result_due_at: Date | null;
  readonly overdue_since: Date | null;
  readonly result_file_id: string | null;
  readonly result_file_name: string | null;
  readonly result_made_at: Date | null;
  readonly answered_at: Date | null;
  readonly successes: number;
  readonly success_fen: bigint;
  readonly corrections: number;
  readonly posted_at: Date | null;
  readonly reconciled: boolean;
}

/**
 * A success settles between the day the batch was made and the day of its result (interchange §1), so these months are
 * its account's to agree on; a closed cycle was agreed line by line.
 */
const reconciled = `(r.state = 'posted' AND (c.state = 'closed' OR r.successes = 0 OR NOT EXISTS (
    SELECT FROM generate_series(date_trunc('month', r.made_at AT TIME ZONE 'Asia/Shanghai'), r.result_made_at AT TIME ZONE 'Asia/Shanghai', '1 month') m(d)
    LEFT JOIN reconciliations s ON s.agency = r.agency AND s.bank = r.bank AND s.month = to_char(m.d, 'YYYYMM')
      AND s.use = CASE r.direction WHEN 'payout' THEN 'DF' ELSE 'DK' END
    WHERE s.state IS DISTINCT FROM 'agreed' OR s.compared_at IS NULL OR s.compared_at < r.answered_at)))`;

/** What late corrections added to the successes of a round's first answer, or took from them. */
const corrected = `(SELECT coalesce(sum(step), 0)::int AS successes, coalesce(sum(step * fen), 0)::bigint AS success_fen
    FROM (SELECT (o.code = '0')::int - (former.code = '0')::int AS step, l.principal_fen + l.late_fee_fen AS fen
      FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
      JOIN line_outcomes former ON former.ordinal = o.ordinal AND former.seq = o.seq AND former.revision = (
        SELECT max(y.revision) FROM line_outcomes y WHERE y.ordinal = o.ordinal AND y.seq = o.seq AND y.revision < o.revision)
      WHERE r.corrections > 0 AND o.ordinal = r.ordinal AND o.revision > 0) steps)`;

const columns = `r.ordinal, r.cycle_no, c.id AS cycle_id, r.direction, r.agency, r.insurance, r.period, c.run, r.bank, r.deduction, r.number,
    r.attempt, r.state, r.drafted_on, r.lines, r.total_fen, r.file_id, f.name AS file_name, f.state AS file_state, f.bytes AS file_bytes,
    r.content_sm3, r.made_at, r.maker, m.display_name AS maker_name, r.checker, k.display_name AS checker_name, r.checked_at,
    r.check_reason, r.sent_at, r.counted_on, w.due_at AS send_due_at, w.provisional AS send_provisional, r.result_due_at,
    r.overdue_since, r.result_file_id, a.name AS result_file_name, r.result_made_at, r.answered_at,
    r.successes + x.successes AS successes, r.success_fen + x.success_fen AS success_fen, r.corrections, r.posted_at, ${reconciled} AS reconciled`;
const joined = `bank_rounds r JOIN cycles c ON c.no = r.cycle_no
  LEFT JOIN bank_files f ON f.id = r.file_id LEFT JOIN bank_files a ON a.id = r.result_file_id
  LEFT JOIN staff m ON m.id = r.maker LEFT JOIN staff k ON k.id = r.checker
  CROSS JOIN LATERAL ${corrected} x
  LEFT JOIN cycle_moments w ON w.cycle_no = r.cycle_no AND w.kind = 'send.' || r.deduction`;

/** Of these cycles (their numbers), in the order in which they are drafted. */
export const roundsOfCyclesSql = `SELECT ${columns} FROM ${joined}
  WHERE r.cycle_no = ANY($1::int[]) AND {{reach:r/division}} ORDER BY r.cycle_no, r.bank, r.deduction, r.attempt`;

export const roundSql = `SELECT ${columns} FROM ${joined} WHERE r.ordinal = $1::bigint AND {{reach:r/division}}`;

/** What was posted of a round, in the sums of its chunks. */
export const postedSumsSql = `SELECT coalesce(sum(j.account_fen), 0)::bigint AS account_fen, coalesce(sum(j.fund_fen), 0)::bigint AS fund_fen,
    coalesce(sum(j.late_fee_fen), 0)::bigint AS late_fee_fen
  FROM journal_chunks j JOIN bank_rounds r ON r.ordinal = j.ordinal WHERE j.ordinal = $1::bigint AND {{reach:r/division}}`;

export interface PostedSums {
  readonly account_fen: bigint;
  readonly fund_fen: bigint;
  readonly late_fee_fen: bigint;
}

export interface AnswerFileRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly made_at: Date;
}

/** Results and corrections that came for a round, held and rejected ones too. $1 ordinal, $2 and $3 bounds of their names. */
export const answerFilesSql = `SELECT f.id, f.name, f.state, f.made_at FROM bank_files f JOIN bank_rounds r ON r.bank = f.bank
  WHERE r.ordinal = $1::bigint AND f.direction = 'in' AND f.name >= $2 AND f.name < $3 AND {{reach:r/division}}
  ORDER BY f.made_at, f.id LIMIT 100`;

export interface StoryRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly round: bigint | null;
  readonly file_name: string | null;
}

/** A round's story: its cycle's events about it, and those of the files named. $2 ids of files. */
export const roundStorySql = `
  SELECT e.id, e.kind, e.at, e.actor, s.display_name AS actor_name, e.reason, e.detail, e.round, NULL AS file_name
  FROM bank_rounds r JOIN cycle_events e ON e.cycle_no = r.cycle_no AND e.round = r.ordinal LEFT JOIN staff s ON s.id = e.actor
  WHERE r.ordinal = $1::bigint AND {{reach:r/division}}
  UNION ALL
  SELECT e.id, 'file.' || e.kind, e.at, e.actor, s.display_name, coalesce(e.detail->>'reason', ''), '{}', r.ordinal, f.name
  FROM bank_rounds r JOIN bank_files f ON f.id = ANY($2::text[]) JOIN bank_file_events e ON e.file_id = f.id
    LEFT JOIN staff s ON s.id = e.actor
  WHERE r.ordinal = $1::bigint AND {{reach:r/division}}
  ORDER BY at, id LIMIT 500`;
