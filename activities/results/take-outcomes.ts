import type { Transaction } from '../database/database.js';
import type { ClassedCodes } from './code-tables.js';
import type { AnsweredRound } from './find-round.js';

/** Writes what the bank says of each staged line, classed. `reversedOn`: the day of money that a correction gives back. */
export async function writeOutcomes(
  tx: Transaction,
  fileId: string,
  { ordinal, revision, bank }: AnsweredRound,
  { codes, classes }: ClassedCodes,
  reversedOn: string,
): Promise<void> {
  await tx.run(
    `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
     SELECT $2::bigint, s.seq, $3::smallint,
       CASE WHEN s.code <> '0' AND s.serial IS NOT NULL THEN $7::date ELSE s.booked_on END, s.code,
       coalesce(c.class, 'unknown'), $4::text, s.serial
     FROM result_staging s LEFT JOIN unnest($5::text[], $6::text[]) AS c (code, class) ON c.code = s.code
     WHERE s.file_id = $1`,
    [fileId, ordinal, revision, bank, codes, classes, reversedOn],
  );
}

/** The lines of one answer; `$1` the ordinal, `$2` the revision. */
const answered = `round_lines l JOIN line_outcomes o ON o.ordinal = l.ordinal AND o.seq = l.seq
  AND l.ordinal = $1 AND o.ordinal = $1 AND o.revision = $2`;

/** A round has one line of a due; asked for its seq as well, the planner takes a million claims for one. */
const claimOfLine = 'k.due_id = l.due_id AND k.ordinal = $1';

/**
 * Success settles the claim of its due; a late one takes it, and fails where another line has it. Failure and reversal
 * give it back. Throws where the guard does not know a line of the result: nothing of it may count then.
 */
export async function settleClaims(
  tx: Transaction,
  { ordinal, revision }: AnsweredRound,
  successes: number,
): Promise<void> {
  const settled =
    revision === 0
      ? await tx.run(
          `UPDATE claims k SET settled = true FROM ${answered} WHERE o.code = '0' AND ${claimOfLine} AND NOT k.settled`,
          [ordinal, revision],
        )
      : await tx.run(
          `INSERT INTO claims (due_id, ordinal, seq, settled) SELECT l.due_id, l.ordinal, l.seq, true
           FROM ${answered} WHERE o.code = '0'`,
          [ordinal, revision],
        );
  if (settled !== successes) throw new Error(`round ${ordinal}: ${successes} successes, but ${settled} claims`);
  await tx.run(`DELETE FROM claims k USING ${answered} WHERE o.code <> '0' AND ${claimOfLine}`, [ordinal, revision]);
}

/** What was paid is no longer in arrears. */
export async function endArrearsOfPaid(
  tx: Transaction,
  { ordinal, revision }: AnsweredRound,
  today: string,
): Promise<number> {
  return tx.run(
    `UPDATE arrears a SET ended_on = $3, ended_how = 'paid' FROM ${answered}
     WHERE o.code = '0' AND a.due_id = l.due_id AND a.ended_on IS NULL`,
    [ordinal, revision, today],
  );
}

/** How many lines fell in each class, and came with each of the bank's codes. */
export async function countAnswers(
  tx: Transaction,
  { ordinal, revision }: AnsweredRound,
): Promise<{ classes: Readonly<Record<string, number>>; codes: Readonly<Record<string, number>> }> {
  const rows = await tx.rows<{ code: string; class: string; lines: number }>(
    `SELECT code, class, count(*)::int AS lines FROM line_outcomes WHERE ordinal = $1 AND revision = $2 GROUP BY code, class ORDER BY class, code`,
    [ordinal, revision],
  );
  const classes: Record<string, number> = {};
  for (const row of rows) classes[row.class] = (classes[row.class] ?? 0) + row.lines;
  return { classes, codes: Object.fromEntries(rows.map((row) => [row.code, row.lines])) };
}
