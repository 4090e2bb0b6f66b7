import { liaisonNoticeId } from '../../../activities/cycles/remind-liaisons.js';

export interface CycleRow {
  readonly id: string;
  readonly no: number;
  readonly direction: string;
  readonly agency: string;
  readonly division: string;
  readonly insurance: string;
  readonly period: string;
  readonly run: number;
  readonly state: string;
  readonly reason: string;
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
  readonly closes_on: string;
  readonly provisional: boolean;
  readonly paused_at: Date | null;
  readonly assessed_at: Date | null;
  readonly dues: number;
  readonly assessed_fen: bigint;
  readonly window_closed_at: Date | null;
  readonly closed_at: Date | null;
  readonly digest: string;
  readonly step: string | null;
  readonly step_pieces: bigint | null;
  readonly step_at: Date | null;
}

const columns = `c.id, c.no, c.direction, c.agency, c.division, c.insurance, c.period, c.run, c.state, c.reason, c.maker,
    m.display_name AS maker_name, c.made_at, c.checker, k.display_name AS checker_name, c.checked_at, c.check_reason, c.closes_on,
    c.provisional, c.paused_at, c.assessed_at, c.dues, c.assessed_fen, c.window_closed_at, c.closed_at, c.digest,
    s.step, s.pieces AS step_pieces, s.at AS step_at`;
const joined = `cycles c LEFT JOIN staff m ON m.id = c.maker LEFT JOIN staff k ON k.id = c.checker
  LEFT JOIN LATERAL (SELECT x.step, count(*) AS pieces, max(x.at) AS at FROM cycle_steps x WHERE x.cycle_no = c.no
    GROUP BY x.step ORDER BY max(x.at) DESC, x.step DESC LIMIT 1) s ON true`;

/** The newest periods within reach. $1 agency or null. */
export const periodsSql = `SELECT DISTINCT c.period FROM cycles c WHERE {{reach:c/division}} AND ($1::text IS NULL OR c.agency = $1)
  ORDER BY c.period DESC LIMIT 36`;

/** $1 period, $2 agency or null, $3 limit. */
export const cyclesOfPeriodSql = `SELECT ${columns} FROM ${joined}
  WHERE c.period = $1 AND {{reach:c/division}} AND ($2::text IS NULL OR c.agency = $2)
  ORDER BY c.agency, c.insurance, c.direction, c.run LIMIT $3`;

export const cycleSql = `SELECT ${columns} FROM ${joined} WHERE c.id = $1 AND {{reach:c/division}}`;

export interface MomentRow {
  readonly kind: string;
  readonly due_at: Date;
  readonly provisional: boolean;
  readonly state: string;
}

export const momentsSql = `SELECT t.kind, t.due_at, t.provisional, t.state FROM cycle_moments t JOIN cycles c ON c.no = t.cycle_no
  WHERE c.no = $1 AND {{reach:c/division}} ORDER BY t.due_at, t.kind LIMIT 200`;

/** The whole story, with what happened to its rounds. */
export const cycleStorySql = `SELECT e.id, e.kind, e.at, e.actor, s.display_name AS actor_name, e.reason, e.detail, e.round, NULL AS file_name
  FROM cycle_events e JOIN cycles c ON c.no = e.cycle_no LEFT JOIN staff s ON s.id = e.actor
  WHERE c.no = $1 AND {{reach:c/division}} ORDER BY e.at, e.id LIMIT 500`;

/** Exceptions by kind and class, with what they are about. */
export interface ExceptionSum {
  readonly kind: 'barred' | 'failed';
  readonly class: string;
  readonly count: bigint;
  readonly fen: bigint;
}

/**
 * A barred due is open until it goes. A failed line stays one whatever became of its due since, and counts once, by what
 * the bank said of it last.
 */
export const exceptionSumsSql = `SELECT 'barred' AS kind, e.class, count(*) AS count, sum(d.principal_fen)::bigint AS fen
  FROM line_exceptions e JOIN cycles c ON c.no = e.cycle_no JOIN dues d ON d.id = e.due_id
  WHERE e.cycle_no = $1 AND e.kind = 'barred' AND e.state = 'open' AND {{reach:c/division}} GROUP BY e.class
  UNION ALL
  SELECT 'failed', l.class, count(*), sum(l.principal_fen + l.late_fee_fen)::bigint
  FROM (SELECT DISTINCT e.ordinal, e.seq FROM line_exceptions e JOIN cycles c ON c.no = e.cycle_no
    WHERE e.cycle_no = $1 AND e.kind <> 'barred' AND {{reach:c/division}}) x
  JOIN line_now l ON l.ordinal = x.ordinal AND l.seq = x.seq WHERE l.class <> 'success' GROUP BY l.class`;

export interface LeftSums {
  readonly arrears: bigint;
  readonly arrears_fen: bigint;
  readonly waived: bigint;
  readonly waived_fen: bigint;
}

export const leftSumsSql = `SELECT a.arrears, a.arrears_fen, w.waived, w.waived_fen FROM cycles c
  CROSS JOIN LATERAL (SELECT count(*) AS arrears, coalesce(sum(d.principal_fen), 0)::bigint AS arrears_fen FROM arrears x
    JOIN dues d ON d.id = x.due_id WHERE x.cycle_no = c.no AND x.ended_on IS NULL) a
  CROSS JOIN LATERAL (SELECT count(*) AS waived, coalesce(sum(d.principal_fen), 0)::bigint AS waived_fen FROM waivers x
    JOIN dues d ON d.id = x.due_id WHERE d.cycle_no = c.no AND x.state = 'released') w
  WHERE c.no = $1 AND {{reach:c/division}}`;

/** Ids of a cycle's dues lie together; this is the first. */
export const firstDueSql = `SELECT min(d.id) AS first, max(d.id) AS last FROM dues d JOIN cycles c ON c.no = d.cycle_no
  WHERE c.no = $1 AND {{reach:c/division}}`;

export interface DueRow {
  readonly id: bigint;
  readonly name: string;
  readonly payer: string;
  readonly principal_fen: bigint;
  readonly state: 'open' | 'in_flight' | 'paid' | 'arrears' | 'waived';
  readonly ordinal: bigint | null;
  readonly seq: number | null;
}

/** $1 cycle, $2 and $3 after and up to which id, $4 state, $5 limit. */
export const duesSql = `SELECT n.id, p.name, n.payer, n.principal_fen, n.state, n.ordinal, n.seq
  FROM (SELECT u.* FROM due_now u WHERE u.cycle_no = $1 AND u.id > $2::bigint AND u.id <= $3::bigint AND {{reach:u/division}}
      AND ($4::text IS NULL OR u.state = $4) ORDER BY u.id LIMIT $5) n
  JOIN people p ON p.id = n.person_id ORDER BY n.id`;

export interface ReminderRow {
  readonly deduction: number;
  readonly kind: 'employer' | 'locality';
  readonly place: string;
  readonly name: string;
  readonly liaison: string;
  readonly people: number;
  readonly fen: bigint;
  readonly at: Date;
  readonly message: 'queued' | 'sent' | 'delivered' | 'failed' | null;
}

/** $1 cycle, $2 deduction, $3 code or name, $4 to $6 after which deduction, kind and place, $7 limit. */
export const remindersSql = `SELECT l.deduction, l.kind, l.place, coalesce(e.name, o.name, l.place) AS name,
    coalesce(e.liaison_name, o.liaison_name, '') AS liaison, l.people, l.fen, l.at, n.state AS message
  FROM reminder_lists l JOIN cycles c ON c.no = l.cycle_no
  LEFT JOIN employers e ON l.kind = 'employer' AND e.code = l.place
  LEFT JOIN localities o ON l.kind = 'locality' AND o.code = l.place
  LEFT JOIN notices n ON n.id = ${liaisonNoticeId('c.id', 'l.deduction', 'l.kind', 'l.place')}
  WHERE l.cycle_no = $1 AND {{reach:l/division}} AND ($2::int IS NULL OR l.deduction = $2)
    AND ($3::text IS NULL OR starts_with(l.place, $3) OR strpos(coalesce(e.name, o.name), $3) > 0)
    AND ($4::int IS NULL OR (l.deduction, l.kind, l.place) > ($4, $5::text, $6::text))
  ORDER BY l.deduction, l.kind, l.place LIMIT $7`;

export interface ComparedRow {
  readonly period: string;
  readonly bank: string;
  readonly is_first: boolean;
  readonly lines: bigint;
  readonly successes: bigint;
  readonly total_fen: bigint;
  readonly success_fen: bigint;
}

/** Answered rounds of the periods named. $1 periods, $2 agency, $3 insurance type. */
export const comparedSql = `SELECT r.period, r.bank, r.deduction = 1 AS is_first, sum(r.lines) AS lines, sum(r.successes) AS successes,
    sum(r.total_fen)::bigint AS total_fen, sum(r.success_fen)::bigint AS success_fen
  FROM bank_rounds r WHERE r.period = ANY($1::text[]) AND r.state IN ('answered', 'posted') AND r.direction = 'deduction'
    AND {{reach:r/division}} AND ($2::text IS NULL OR r.agency = $2) AND ($3::text IS NULL OR r.insurance = $3)
  GROUP BY r.period, r.bank, r.deduction = 1 ORDER BY r.period DESC, r.bank`;

export interface ReasonRow {
  readonly period: string;
  readonly code: string;
  readonly count: bigint;
}

/** What failed, by code: as each result was counted when it was let in. */
export const failedCodesSql = `SELECT c.period, n.key AS code, sum(n.value::bigint)::bigint AS count
  FROM cycles c JOIN cycle_events e ON e.cycle_no = c.no AND e.kind = 'takeResult'
  CROSS JOIN LATERAL jsonb_each_text(coalesce(e.detail->'codes', '{}')) n
  WHERE c.period = ANY($1::text[]) AND c.direction = 'deduction' AND n.key <> '0' AND {{reach:c/division}}
    AND ($2::text IS NULL OR c.agency = $2) AND ($3::text IS NULL OR c.insurance = $3)
  GROUP BY c.period, n.key ORDER BY count DESC, n.key`;
