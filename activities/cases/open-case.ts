import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Transaction } from '../database/database.js';

/** `case.other-open`, pointing to the open case of one of these types on the card; nothing where there is none. */
export async function openCaseOnCard(
  tx: Transaction,
  types: readonly string[],
  cardId: string,
): Promise<Refusal | undefined> {
  const [open] = await tx.rows<{ id: string; number: string }>(
    `SELECT id, number FROM cases WHERE type = ANY($1) AND subject = $2 AND status <> 'closed' ORDER BY id LIMIT 1`,
    [types, `card:${cardId}`],
  );
  return (
    open && refuse('case.other-open', { params: { number: open.number }, conflict: { kind: 'case', id: open.id } })
  );
}
