import type { Transaction } from '../database/database.js';
import { correctLateInterest, keepYearsOpen } from './late-interest.js';
import { postLinesSql, sharesSql } from './split-sql.js';

/** A correction of a round that was let in: its outcomes have this revision. */
export interface PostedCorrection {
  readonly ordinal: bigint;
  readonly revision: number;
  readonly insurance: string;
}

/** A reversal is of the value date of the success it undoes (规程 第十四条: 以扣款日期为准计算利息); other failures move nothing. */
const correctionSql = `WITH ${sharesSql}, lines AS MATERIALIZED (
    SELECT o.seq, o.revision, l.principal_fen AS principal, l.late_fee_fen AS late_fee, d.cycle_no, d.payer,
      CASE WHEN o.code = '0' THEN o.booked_on ELSE former.booked_on END AS value_date,
      CASE WHEN o.code = '0' THEN 1 ELSE -1 END AS sign
    FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq JOIN dues d ON d.id = l.due_id
    JOIN LATERAL (SELECT x.code, x.booked_on FROM line_outcomes x WHERE x.ordinal = o.ordinal AND x.seq = o.seq
      AND x.revision < o.revision ORDER BY x.revision DESC LIMIT 1) former ON true
    WHERE o.ordinal = $1 AND o.revision = $2 AND (o.code = '0') <> (former.code = '0')
  ), ${postLinesSql}
  INSERT INTO journal_chunks (ordinal, revision, chunk, entries, bank_fen, account_fen, fund_fen, late_fee_fen, at)
  SELECT $1, $2, 0, entries, bank_fen, account_fen, fund_fen, late_fee_fen, $3 FROM sums
  RETURNING entries, bank_fen`;

/** Posts the difference that a correction makes, by counter-entry, and what it means for years whose interest is capitalised. */
export async function postCorrection(
  tx: Transaction,
  { ordinal, revision, insurance }: PostedCorrection,
  at: Date,
): Promise<{ entries: number; bankFen: string; interestFen: string }> {
  await keepYearsOpen(tx, insurance);
  const { entries, bank_fen } = await tx.get<{ entries: number; bank_fen: bigint }>(correctionSql, [
    ordinal,
    revision,
    at,
  ]);
  const lines = { ordinal, revision, after: 0, last: 2 ** 31 - 1, insurance };
  const interest = await correctLateInterest(tx, lines, at);
  return { entries, bankFen: String(bank_fen), interestFen: String(interest) };
}
