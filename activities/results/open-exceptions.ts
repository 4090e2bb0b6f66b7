import { enrolmentOf } from '../cycles/worklist-place.js';
import type { Transaction } from '../database/database.js';
import type { ClassedCodes } from './code-tables.js';
import type { AnsweredRound } from './find-round.js';

/**
 * The answer ends whatever was open about its dues. A failure that does not go again by itself opens an exception for a
 * person or a freed card, unless the due went on meanwhile (a corrected failure only). Gives how many.
 */
export async function openExceptions(
  tx: Transaction,
  fileId: string,
  { ordinal, revision, cycle_no, deduction }: AnsweredRound,
  classed: ClassedCodes,
  at: Date,
): Promise<number> {
  await tx.run(
    `UPDATE line_exceptions x SET state = 'ended', ended_at = $3, ended_by = 'system'
     WHERE x.state = 'open' AND EXISTS (SELECT FROM round_lines l
       JOIN line_outcomes o ON o.ordinal = l.ordinal AND o.seq = l.seq AND o.revision = $2
       WHERE l.ordinal = $1 AND l.due_id = x.due_id)`,
    [ordinal, revision, at],
  );
  return tx.run(
    `INSERT INTO line_exceptions (cycle_no, due_id, deduction, ordinal, seq, division, employer, locality, kind, code, class,
       state, since, message_enc)
     SELECT $4::int, d.id, $5::int, o.ordinal, o.seq, c.division, e.employer, e.locality,
       CASE WHEN o.code = ANY($6::text[]) THEN 'death' ELSE 'failed' END, o.code, o.class, 'open', $7, s.message_sealed
     FROM line_outcomes o
     JOIN result_staging s ON s.file_id = $3 AND s.seq = o.seq
     JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq
     JOIN dues d ON d.id = l.due_id JOIN cycles c ON c.no = d.cycle_no
     LEFT JOIN LATERAL (${enrolmentOf('d', 'd.insurance')}) e ON true
     WHERE o.ordinal = $1 AND o.revision = $2 AND o.class IN ('amend', 'wait', 'stop', 'unknown')
       AND NOT EXISTS (SELECT FROM claims k WHERE k.due_id = d.id)
       AND NOT EXISTS (SELECT FROM line_exceptions x WHERE x.due_id = d.id AND x.state = 'open')`,
    [ordinal, revision, fileId, cycle_no, deduction, classed.codesOf('death'), at],
  );
}
