import type { Cipher } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';

/** A bank's answer about one line of an SQ file; `0` confirms it (interchange §1). */
export interface MandateAnswer {
  readonly lineId: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Takes in what a bank answers about mandates, as a set: confirmed ones come into force, and the cases that wait are
 * answered; they are told after the commit. A line that was answered before stays as it is. Gives how many were answered now.
 */
export async function takeMandateAnswers(
  tx: Transaction,
  cipher: Cipher,
  answers: readonly MandateAnswer[],
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<number> {
  const settled = await tx.rows<{ id: string }>(
    `UPDATE mandate_lines l SET state = CASE WHEN a.code = '0' THEN 'confirmed' ELSE 'refused' END, code = a.code,
       message_enc = a.message, settled_at = $4
     FROM unnest($1::text[], $2::text[], $3::bytea[]) AS a (line_id, code, message)
     WHERE l.line_id = a.line_id AND l.state = 'sent' RETURNING l.id`,
    [
      answers.map(({ lineId }) => lineId),
      answers.map(({ code }) => code),
      answers.map(({ message }) => (message === '' ? null : cipher.encrypt(message))),
      at,
    ],
  );
  const lines = settled.map(({ id }) => id);
  await bringIntoForce(tx, lines, actor, at);
  await tx.run(
    `INSERT INTO case_answers (case_id, step, ordinal, result, at)
     SELECT l.case_id, 'bankConfirmation',
       1 + (SELECT count(*) FROM case_steps s WHERE s.case_id = l.case_id AND s.step = 'bankConfirmation'),
       jsonb_build_object('code', l.code), $2
     FROM mandate_lines l JOIN cases c ON c.id = l.case_id AND c.status <> 'closed' WHERE l.id = ANY($1)
     ON CONFLICT DO NOTHING`,
    [lines, at],
  );
  return lines.length;
}

/** One that is suspended meanwhile comes into force when it is free again. */
async function bringIntoForce(tx: Transaction, lines: readonly string[], actor: string, at: Date): Promise<void> {
  await tx.run(
    `WITH moved AS (
       UPDATE mandates m SET state = CASE m.state WHEN 'pending' THEN 'active' ELSE m.state END,
         state_before = CASE m.state WHEN 'suspended' THEN 'active' END, version = m.version + 1, state_since = $3
       FROM mandate_lines l WHERE l.id = ANY($1) AND l.mandate_id = m.id AND l.action = 'A' AND l.state = 'confirmed'
         AND (m.state = 'pending' OR m.state_before = 'pending')
       RETURNING m.id, m.version, m.state, m.suspended_for, m.card_id, l.case_id
     )
     INSERT INTO mandate_versions (mandate_id, version, state, suspended_for, card_id, why, case_id, actor, at)
     SELECT id, version, state, suspended_for, card_id, 'bankConfirmed', case_id, $2, $3 FROM moved`,
    [lines, actor, at],
  );
}
