import { answerCase } from '../cases/answers.js';
import type { Transaction } from '../database/database.js';

const ofAnswer = `SELECT l.due_id FROM recoveries v JOIN round_lines l ON l.due_id = v.due_id AND l.ordinal = $1
  JOIN line_outcomes o ON o.ordinal = l.ordinal AND o.seq = l.seq AND o.revision = $2 AND o.code = '0' WHERE v.state = 'released'`;

/** Answers the recoveries whose dues an answer of a bank settles; gives how many. */
export async function answerRecovered(
  tx: Transaction,
  { ordinal, revision }: { readonly ordinal: bigint; readonly revision: number },
  at: Date,
): Promise<number> {
  // Mostly there is none, and then nobody looks through a million lines.
  if (!(await tx.find(`SELECT 1 FROM recoveries WHERE state = 'released' LIMIT 1`))) return 0;
  const paid = await tx.rows<{ due_id: bigint }>(ofAnswer, [ordinal, revision]);
  if (paid.length === 0) return 0;
  return endRecoveries(
    tx,
    paid.map(({ due_id }) => due_id),
    'recovered',
    at,
  );
}

/** The same for dues that are waived while they are taken back. */
export function answerWaived(tx: Transaction, dues: readonly bigint[], at: Date): Promise<number> {
  return endRecoveries(tx, dues, 'waived', at);
}

async function endRecoveries(
  tx: Transaction,
  dues: readonly bigint[],
  state: 'recovered' | 'waived',
  at: Date,
): Promise<number> {
  const ended = await tx.rows<{ case_id: string }>(
    `UPDATE recoveries SET state = $2 WHERE due_id = ANY($1) AND state = 'released' RETURNING case_id`,
    [dues, state],
  );
  for (const { case_id: caseId } of ended) {
    const result = state === 'recovered' ? { paid: true } : { waived: true };
    await answerCase(tx, { caseId, step: 'duePaid', result, at });
  }
  return ended.length;
}
