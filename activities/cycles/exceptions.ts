import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { noteCycle } from './cycle-events.js';
import { getCycleByNo } from './cycle-row.js';

/**
 * A person has put right what stopped a line, and says how: the due goes with the next deduction, if nothing else bars it.
 * Refuses `access.not-found`, `exception.ended`, and `exception.stop` where the bank said that nothing more may go.
 */
export async function solveException(
  tx: Transaction,
  cipher: Cipher,
  { id, note }: { readonly id: bigint | string; readonly note: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const exception = await tx.find<{ state: string; class: string; code: string; cycle_no: number }>(
    'SELECT state, class, code, cycle_no FROM line_exceptions WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!exception) return refuse('access.not-found');
  if (exception.state !== 'open') return refuse('exception.ended');
  if (exception.class === 'stop') return refuse('exception.stop');
  await tx.run(
    `UPDATE line_exceptions SET state = 'solved', ended_at = $2, ended_by = $3, note_enc = $4 WHERE id = $1`,
    [id, await businessNow(tx), by.actor, cipher.encrypt(note)],
  );
  const cycle = await getCycleByNo(tx, exception.cycle_no);
  await noteCycle(tx, cycle, 'solve', by, { detail: { exception: String(id), code: exception.code } });
  return { id: String(id) };
}
