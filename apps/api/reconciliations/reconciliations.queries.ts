import { unclassified } from '../../../activities/reconciliations/agree.js';
import type { MovementKind } from '../../../domain/reconciliation/movement-kind.js';

export interface ReconciliationRow {
  readonly id: string;
  readonly agency: string;
  readonly bank: string;
  readonly use: 'DK' | 'DF';
  readonly month: string;
  readonly state: 'waiting' | 'differences' | 'agreed';
  readonly ours_lines: number;
  readonly ours_fen: bigint;
  readonly agreed_lines: number;
  readonly agreed_fen: bigint;
  readonly open: number;
  readonly unclassified: number;
  readonly statement_due_at: Date;
  readonly overdue_since: Date | null;
  readonly compared_at: Date | null;
  readonly agreed_at: Date | null;
  readonly expected_opening_fen: bigint | null;
  readonly digest: string;
  readonly statement_no: number | null;
  readonly file_name: string | null;
  readonly correction: number | null;
  readonly lines: number | null;
  readonly opening_fen: bigint | null;
  readonly closing_fen: bigint | null;
  readonly credits_fen: bigint | null;
  readonly debits_fen: bigint | null;
  readonly made_at: Date | null;
}

const columns = `x.id, x.agency, x.bank, x.use, x.month, x.state, x.ours_lines, x.ours_fen, x.agreed_lines, x.agreed_fen,
    x.statement_due_at, x.overdue_since, x.compared_at, x.agreed_at, x.expected_opening_fen, x.digest, x.statement_no,
    f.name AS file_name, s.correction, s.lines, s.opening_fen, s.closing_fen, s.credits_fen, s.debits_fen, s.made_at,
    (SELECT count(*)::int FROM differences d WHERE d.reconciliation_id = x.id AND d.state IN ('open', 'proposed')) AS open,
    (SELECT count(*)::int FROM statement_movements m WHERE m.statement_no = x.statement_no AND ${unclassified}) AS unclassified`;
const tables = `reconciliations x LEFT JOIN statements s ON s.no = x.statement_no LEFT JOIN bank_files f ON f.id = s.file_id`;

/** The newest month first. $1 limit, $2 month, $3 bank, $4 agency, $5 state, each or null, $6 and $7 the last row's month and id. */
export const reconciliationsSql = `SELECT ${columns} FROM ${tables}
  WHERE {{reach:x/division}} AND ($2::text IS NULL OR x.month = $2) AND ($3::text IS NULL OR x.bank = $3)
    AND ($4::text IS NULL OR x.agency = $4) AND ($5::text IS NULL OR x.state = $5)
    AND ($6::text IS NULL OR x.month < $6 OR x.month = $6 AND x.id > $7)
  ORDER BY x.month DESC, x.id LIMIT $1`;

export const reconciliationSql = `SELECT ${columns} FROM ${tables} WHERE x.id = $1 AND {{reach:x/division}}`;

/** The account of the agreement in force. $1 the reconciliation. */
export const accountSql = `SELECT k.account_enc FROM reconciliations x
  JOIN agreements a ON a.agency = x.agency AND a.bank = x.bank AND a.state = 'released'
  JOIN agency_accounts k ON k.agreement_id = a.id AND k.use = x.use WHERE x.id = $1 AND {{reach:x/division}}`;

export interface KindRow {
  readonly kind: 'amount' | 'ours_only' | 'bank_only' | 'double' | 'opening';
  readonly count: number;
  readonly open: number;
  readonly open_fen: bigint;
}

/** What differs by kind; open amounts as absolute ones. $1 the reconciliation. */
export const kindsSql = `SELECT d.kind, count(*)::int AS count,
    count(*) FILTER (WHERE d.state IN ('open', 'proposed'))::int AS open,
    coalesce(sum(abs(coalesce(d.bank_fen, 0) - coalesce(d.ours_fen, 0))) FILTER (WHERE d.state IN ('open', 'proposed')), 0)::bigint AS open_fen
  FROM differences d JOIN reconciliations x ON x.id = d.reconciliation_id
  WHERE x.id = $1 AND {{reach:x/division}} AND d.state <> 'gone' GROUP BY d.kind ORDER BY d.kind`;

/** Movements without a line, and what of them nobody has classified. $1 the reconciliation. */
export const movementSumsSql = `SELECT count(*)::int AS movements,
    coalesce(sum(m.amount_fen) FILTER (WHERE ${unclassified}), 0)::bigint AS open_fen
  FROM reconciliations x JOIN statement_movements m ON m.statement_no = x.statement_no
  WHERE x.id = $1 AND {{reach:x/division}} AND m.ordinal IS NULL AND m.other_line_id IS NULL`;

export interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export const eventsSql = `SELECT e.id, e.kind, e.at, e.actor, s.display_name AS actor_name, e.reason, e.detail
  FROM reconciliation_events e JOIN reconciliations x ON x.id = e.reconciliation_id LEFT JOIN staff s ON s.id = e.actor
  WHERE x.id = $1 AND {{reach:x/division}} ORDER BY e.id DESC LIMIT 200`;

interface LineColumns {
  readonly ordinal: bigint | null;
  readonly seq: number | null;
  readonly name: string | null;
  readonly insurance: string | null;
  readonly period: string | null;
}

export interface DifferenceRow extends LineColumns {
  readonly id: string;
  readonly kind: KindRow['kind'];
  readonly state: 'open' | 'proposed' | 'settled' | 'gone';
  readonly other_line_id: string | null;
  readonly ours_fen: bigint | null;
  readonly serial: string | null;
  readonly settled_on: string | null;
  readonly bank_fen: bigint | null;
  readonly bank_serial: string | null;
  readonly bank_settled_on: string | null;
  readonly way: 'bankCorrects' | 'accepted' | 'adjusted' | null;
  readonly reason: string;
  readonly maker: string | null;
  readonly maker_name: string | null;
  readonly made_at: Date | null;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
}

const lineJoin = (of: string) => `LEFT JOIN round_lines l ON l.ordinal = ${of}.ordinal AND l.seq = ${of}.seq
  LEFT JOIN dues u ON u.id = l.due_id LEFT JOIN people p ON p.id = u.person_id`;

/** In the order of their finding. $1 the reconciliation, $2 limit, $3 the last row's id, $4 kind, $5 state, each or null. */
export const differencesSql = `SELECT d.id, d.kind, d.state, d.ordinal, d.seq, p.name, u.insurance, u.period, d.other_line_id,
    d.ours_fen, d.serial, d.settled_on, d.bank_fen, d.bank_serial, d.bank_settled_on, d.way, d.reason, d.maker,
    m.display_name AS maker_name, d.made_at, d.checker, k.display_name AS checker_name, d.checked_at, d.check_reason
  FROM (SELECT d.* FROM differences d JOIN reconciliations x ON x.id = d.reconciliation_id
    WHERE x.id = $1 AND {{reach:x/division}} AND ($3::text IS NULL OR d.id > $3) AND ($4::text IS NULL OR d.kind = $4)
      AND CASE WHEN $5::text IS NULL THEN d.state <> 'gone' ELSE d.state = $5 END
    ORDER BY d.id LIMIT $2) d
  ${lineJoin('d')}
  LEFT JOIN staff m ON m.id = d.maker LEFT JOIN staff k ON k.id = d.checker ORDER BY d.id`;

export interface AgreedRow extends LineColumns {
  readonly n: number;
  readonly serial: string;
  readonly settled_on: string;
  readonly fen: bigint;
}

/** Where the statement has a serial first that it has more than once: the others are differences, `double`. $1 the reconciliation. */
const firstOfDoubles = `(SELECT e.serial, min(e.n) AS n FROM reconciliations y JOIN statement_movements e ON e.statement_no = y.statement_no
    WHERE y.id = $1 AND e.serial IN (SELECT d.bank_serial FROM differences d
      WHERE d.reconciliation_id = $1 AND d.kind = 'double' AND d.state <> 'gone') GROUP BY e.serial)`;

/** In the statement's order. $1 the reconciliation, $2 limit, $3 the last movement's number, $4 the month's first day. */
export const agreedSql = `SELECT a.n, a.ordinal, a.seq, p.name, u.insurance, u.period, a.serial, a.settled_on, a.fen
  FROM (SELECT m.n, m.ordinal, m.seq, m.serial, m.settled_on, CASE m.direction WHEN 'C' THEN m.amount_fen ELSE -m.amount_fen END AS fen
    FROM reconciliations x JOIN statement_movements m ON m.statement_no = x.statement_no
    JOIN line_outcomes o ON o.ordinal = m.ordinal AND o.seq = m.seq AND o.serial = m.serial AND o.booked_on = m.settled_on
    JOIN round_lines l ON l.ordinal = m.ordinal AND l.seq = m.seq AND l.principal_fen + l.late_fee_fen = m.amount_fen
    LEFT JOIN ${firstOfDoubles} f ON f.serial = m.serial
    WHERE x.id = $1 AND {{reach:x/division}} AND m.n > $3 AND (f.n IS NULL OR f.n = m.n) AND m.settled_on >= $4::date
      AND (m.direction = 'C') = ((o.code = '0') = (x.use = 'DK')) ORDER BY m.n LIMIT $2) a
  ${lineJoin('a')} ORDER BY a.n`;

export interface MovementRow {
  readonly n: number;
  readonly statement_no: number;
  readonly settled_on: string;
  readonly serial: string;
  readonly direction: 'C' | 'D';
  readonly amount_fen: bigint;
  readonly memo_enc: Buffer | null;
  readonly class_id: string | null;
  readonly kind: MovementKind | null;
  readonly refund: string | null;
  readonly state: 'proposed' | 'released' | null;
  readonly reason: string | null;
  readonly maker: string | null;
  readonly maker_name: string | null;
  readonly made_at: Date | null;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
}

/** Movements without a line, in the statement's order. $1 the reconciliation, $2 limit, $3 the last movement's number. */
export const movementsSql = `SELECT m.n, m.statement_no, m.settled_on, m.serial, m.direction, m.amount_fen, m.memo_enc, c.id AS class_id,
    c.kind, f.number AS refund, c.state, c.reason, c.maker, a.display_name AS maker_name, c.made_at, c.checker, b.display_name AS checker_name,
    c.checked_at
  FROM reconciliations x JOIN statement_movements m ON m.statement_no = x.statement_no
  LEFT JOIN movement_classes c ON c.reconciliation_id = x.id AND c.state IN ('proposed', 'released') AND c.serial = m.serial
    AND c.settled_on = m.settled_on AND c.amount_fen = CASE m.direction WHEN 'C' THEN m.amount_fen ELSE -m.amount_fen END
  LEFT JOIN cases f ON f.id = c.refund_case_id LEFT JOIN staff a ON a.id = c.maker LEFT JOIN staff b ON b.id = c.checker
  WHERE x.id = $1 AND {{reach:x/division}} AND m.ordinal IS NULL AND m.other_line_id IS NULL AND m.n > $3
  ORDER BY m.n LIMIT $2`;
