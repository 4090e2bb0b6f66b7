import { wholeRate } from '../../domain/money/rounding.js';

/**
 * Of what is paid for dues of a type, the personal account's share in thousandths of a percent: by the rule that was
 * frozen on the due's cycle. `$1` is the ordinal of a round of the type.
 */
export const sharesSql = `shares AS MATERIALIZED (
  SELECT c.no AS cycle_no, s.payer, round(s.share * 1000)::bigint AS rate
  FROM cycles c JOIN rules r ON r.id = c.rule_id, LATERAL (VALUES
    ('employee', (r.value->>'employeeShare')::numeric), ('flexible', (r.value->>'flexibleShare')::numeric),
    ('resident', (r.value->>'residentShare')::numeric)) AS s (payer, share)
  WHERE c.insurance = (SELECT insurance FROM bank_rounds WHERE ordinal = $1))`;

/** `splitPaid` in SQL: this percentage of a principal, halves up; what is posted is never negative before its sign. */
export const accountPartSql = (principal: string, rate: string) =>
  `((2 * ${principal} * ${rate} + ${wholeRate}) / ${2n * wholeRate})`;

/**
 * Posts `lines` (seq, revision, principal, late_fee, cycle_no, payer, value_date, sign) of round `$1` and gives the
 * chunk's sums. The bank's side is summed up from the lines and not from the entries, so that the check of
 * `journal_chunks` compares two reckonings.
 */
export const postLinesSql = `posted AS (
    INSERT INTO postings (ordinal, seq, revision, value_date, account_fen, fund_fen, late_fee_fen)
    SELECT $1::bigint, l.seq, l.revision, l.value_date, l.sign * p.account, l.sign * (l.principal - p.account),
      l.sign * l.late_fee
    FROM lines l JOIN shares s ON s.cycle_no = l.cycle_no AND s.payer = l.payer,
      LATERAL (SELECT ${accountPartSql('l.principal', 's.rate')} AS account) p
    RETURNING account_fen, fund_fen, late_fee_fen
  ), sums AS (
    SELECT count(*)::int AS entries, (SELECT coalesce(sum(sign * (principal + late_fee)), 0) FROM lines) AS bank_fen,
      coalesce(sum(account_fen), 0) AS account_fen, coalesce(sum(fund_fen), 0) AS fund_fen,
      coalesce(sum(late_fee_fen), 0) AS late_fee_fen
    FROM posted
  )`;
