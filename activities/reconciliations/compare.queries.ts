import { booked, roundsOfSettlement } from './settlement.js';

/** The rounds that may have movements in the month: few, so that the large tables are entered by their keys. */
export const ordinalsSql = `SELECT r.ordinal FROM bank_rounds r WHERE ${roundsOfSettlement}`;

/** What neither side has like the other, line by line; gone with the transaction. */
export const makeRest = `CREATE TEMPORARY TABLE rest (n integer, ordinal bigint, seq integer, direction text, ours_fen bigint,
  serial text, settled_on date, bank_fen bigint, bank_serial text, bank_settled_on date) ON COMMIT DROP`;
/** Differences of this comparison, by their keys. */
export const makeFound = `CREATE TEMPORARY TABLE found (key text PRIMARY KEY, kind text, ordinal bigint, seq integer, ours_fen bigint,
  serial text, settled_on date, bank_fen bigint, bank_serial text, bank_settled_on date, other_line_id text) ON COMMIT DROP`;
/** Movements whose serial the statement has before them. */
export const makeRepeated = `CREATE TEMPORARY TABLE repeated (n integer PRIMARY KEY, k integer) ON COMMIT DROP`;

const signed = (fen: string, direction: string) => `CASE ${direction} WHEN 'C' THEN ${fen} ELSE -${fen} END`;

/** $1 the statement. */
export const findRepeated = `
  INSERT INTO repeated (n, k)
  SELECT m.n, m.k FROM (
    SELECT n, row_number() OVER (PARTITION BY serial ORDER BY n)::int AS k FROM statement_movements
    WHERE statement_no = $1 AND serial IN (
      SELECT serial FROM statement_movements WHERE statement_no = $1 GROUP BY serial HAVING count(*) > 1)) m
  WHERE m.k > 1`;

/**
 * By line: a movement of ours is the bank's where line, direction, serial, amount and day are the same. $1 to $5 the
 * settlement, $6 the statement, $7 the rounds. Gives the totals of both; amounts are what they do to the account.
 */
export const compareLines = `
  WITH ours AS (
    SELECT o.ordinal, o.seq, CASE WHEN (o.code = '0') = ($3::text = 'deduction') THEN 'C' ELSE 'D' END AS direction,
      o.serial, o.booked_on, l.principal_fen + l.late_fee_fen AS fen
    FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
    WHERE o.ordinal = ANY($7::bigint[]) AND l.ordinal = ANY($7::bigint[]) AND ${booked}
      AND $1::text IS NOT NULL AND $2::text IS NOT NULL
  ), theirs AS (
    SELECT m.n, m.ordinal, m.seq, m.direction, m.serial, m.settled_on, m.amount_fen AS fen FROM statement_movements m
    WHERE m.statement_no = $6 AND m.ordinal IS NOT NULL AND NOT EXISTS (SELECT FROM repeated p WHERE p.n = m.n)
  ), joined AS MATERIALIZED (
    SELECT b.n, coalesce(o.ordinal, b.ordinal) AS ordinal, coalesce(o.seq, b.seq) AS seq,
      coalesce(o.direction, b.direction) AS direction, ${signed('o.fen', 'o.direction')} AS ours_fen, o.serial,
      o.booked_on AS settled_on, ${signed('b.fen', 'b.direction')} AS bank_fen, b.serial AS bank_serial,
      b.settled_on AS bank_settled_on,
      o.fen = b.fen AND o.booked_on = b.settled_on AS agrees
    FROM ours o FULL JOIN theirs b
      ON b.ordinal = o.ordinal AND b.seq = o.seq AND b.direction = o.direction AND b.serial = o.serial
  ), put AS (
    INSERT INTO rest SELECT n, ordinal, seq, direction, ours_fen, serial, settled_on, bank_fen, bank_serial, bank_settled_on
    FROM joined WHERE agrees IS NOT TRUE
  )
  SELECT count(serial)::int AS ours_lines, coalesce(sum(ours_fen) FILTER (WHERE serial IS NOT NULL), 0)::bigint AS ours_fen,
    count(*) FILTER (WHERE agrees)::int AS agreed_lines, coalesce(sum(ours_fen) FILTER (WHERE agrees), 0)::bigint AS agreed_fen
  FROM joined`;

const columns = `kind, ordinal, seq, ours_fen, serial, settled_on, bank_fen, bank_serial, bank_settled_on, other_line_id`;

/** The same key is the same difference: it holds everything that both sides say. */
const keyOf = (source: string) => `
  INSERT INTO found (key, ${columns})
  SELECT format('%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s', kind, ordinal, seq, ours_fen, serial, settled_on, bank_fen, bank_serial,
    bank_settled_on, other_line_id, k), ${columns} FROM (${source}) d`;

/** Of one line and direction, what is left of both sides is one difference; else one side has it alone. $1 to $5. */
export const nameRest = keyOf(`
  WITH ours AS (
    SELECT r.*, row_number() OVER (PARTITION BY ordinal, seq, direction ORDER BY serial) AS rank FROM rest r
    WHERE serial IS NOT NULL AND bank_serial IS NULL
  ), theirs AS (
    SELECT r.*, row_number() OVER (PARTITION BY ordinal, seq, direction ORDER BY n) AS rank FROM rest r
    WHERE serial IS NULL AND bank_serial IS NOT NULL
  ), named AS (
    SELECT 'amount' AS kind, ordinal, seq, ours_fen, serial, settled_on, bank_fen, bank_serial, bank_settled_on FROM rest
    WHERE serial IS NOT NULL AND bank_serial IS NOT NULL
    UNION ALL
    SELECT CASE WHEN b.n IS NULL THEN 'ours_only' WHEN o.ordinal IS NOT NULL THEN 'amount'
        WHEN EXISTS (SELECT FROM line_outcomes o WHERE o.ordinal = b.ordinal AND o.seq = b.seq AND ${booked}
          AND ((o.code = '0') = ($3::text = 'deduction')) = (b.direction = 'C')) THEN 'double'
        ELSE 'bank_only' END,
      coalesce(o.ordinal, b.ordinal), coalesce(o.seq, b.seq), o.ours_fen, o.serial, o.settled_on, b.bank_fen, b.bank_serial,
      b.bank_settled_on
    FROM ours o FULL JOIN theirs b ON b.ordinal = o.ordinal AND b.seq = o.seq AND b.direction = o.direction AND b.rank = o.rank
  )
  SELECT n.*, NULL::text AS other_line_id, 1 AS k FROM named n
  WHERE $1::text IS NOT NULL AND $2::text IS NOT NULL`);

/** Movements with a line id that is none of ours, and those whose serial was there before. $1 the statement. */
export const nameOthers = keyOf(`
  SELECT CASE WHEN p.n IS NULL THEN 'bank_only' ELSE 'double' END AS kind, m.ordinal, m.seq, NULL::bigint AS ours_fen,
    NULL::text AS serial, NULL::date AS settled_on, ${signed('m.amount_fen', 'm.direction')} AS bank_fen,
    m.serial AS bank_serial, m.settled_on AS bank_settled_on, m.other_line_id, coalesce(p.k, 1) AS k
  FROM statement_movements m LEFT JOIN repeated p ON p.n = m.n
  WHERE m.statement_no = $1 AND (p.n IS NOT NULL OR m.ordinal IS NULL AND m.other_line_id IS NOT NULL)`);

/** The statement's opening balance against the last closing one. $1 opening, $2 expected. */
export const nameOpening = keyOf(`
  SELECT 'opening' AS kind, NULL::bigint AS ordinal, NULL::int AS seq, $2::bigint AS ours_fen, NULL::text AS serial,
    NULL::date AS settled_on, $1::bigint AS bank_fen, NULL::text AS bank_serial, NULL::date AS bank_settled_on,
    NULL::text AS other_line_id, 1 AS k
  WHERE $1::bigint <> $2::bigint`);

/** What is no longer there. $1 the reconciliation. */
export const loseGone = `
  UPDATE differences d SET state = 'gone' WHERE d.reconciliation_id = $1 AND d.state <> 'gone'
    AND NOT EXISTS (SELECT FROM found f WHERE f.key = d.key)`;

/**
 * What is new, or is there again; what was found before keeps what two people said of it. $1 the reconciliation, $2 the
 * ids' beginning.
 */
export const keepFound = `
  INSERT INTO differences (id, reconciliation_id, key, state, ${columns})
  SELECT $2 || lpad((row_number() OVER (ORDER BY kind, coalesce(settled_on, bank_settled_on), ordinal, seq, key))::text, 8, '0'),
    $1, key, 'open', ${columns} FROM found
  ON CONFLICT (reconciliation_id, key) DO UPDATE SET state = 'open', way = NULL, reason = '', maker = NULL, made_at = NULL,
    checker = NULL, checked_at = NULL, check_reason = '' WHERE differences.state = 'gone'`;

const standsInStatement = `EXISTS (SELECT FROM statement_movements m WHERE m.statement_no = $2 AND m.ordinal IS NULL
      AND m.other_line_id IS NULL AND m.serial = c.serial AND m.settled_on = c.settled_on
      AND ${signed('m.amount_fen', 'm.direction')} = c.amount_fen)`;

/** A refund is in our books: where a corrected statement no longer shows it, it is ours only. $1 the reconciliation, $2 the statement. */
export const nameRefunds = keyOf(`
  SELECT 'ours_only' AS kind, NULL::bigint AS ordinal, NULL::int AS seq, c.amount_fen AS ours_fen, c.serial, c.settled_on,
    NULL::bigint AS bank_fen, NULL::text AS bank_serial, NULL::date AS bank_settled_on, NULL::text AS other_line_id, 1 AS k
  FROM movement_classes c
  WHERE c.reconciliation_id = $1 AND c.state = 'released' AND c.kind = 'refund' AND NOT ${standsInStatement}`);

/**
 * Classes of movements that a corrected statement took away; a refund that was carried out stays. $1 the reconciliation,
 * $2 the statement.
 */
export const loseClasses = `
  UPDATE movement_classes c SET state = 'gone' WHERE c.reconciliation_id = $1 AND c.state IN ('proposed', 'released')
    AND NOT (c.state = 'released' AND c.kind = 'refund') AND NOT ${standsInStatement}`;
