import { cardKinds } from '../../domain/interchange/factory-order.js';
import type { Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** Why a card is made (interchange §5): 01 新申领, 05 遗失补卡, 06 换卡. */
export type ApplyType = '01' | '05' | '06';

/** A card to make, for a case's n-th try. */
export interface NewOrder {
  readonly caseId: string;
  readonly ordinal: number;
  readonly cardId: string;
  readonly personId: string;
  readonly photoId: string;
  readonly office: string;
  readonly division: string;
  readonly cardKind: 'formal' | 'temporary';
  readonly applyType: ApplyType;
  readonly at: Date;
}

/** Queues an order in the transaction of the step that wants the card; once for (case, ordinal). */
export async function queueOrder(tx: Transaction, order: NewOrder): Promise<void> {
  const { caseId, ordinal, cardId, personId, photoId, office, division, cardKind, applyType, at } = order;
  tx.write(
    `INSERT INTO card_orders (id, case_id, ordinal, card_id, person_id, photo_id, office, division, factory, card_kind,
       apply_type, state, queued_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT min(code) FROM factories), $9, $10, 'queued', $11)
     ON CONFLICT (case_id, ordinal) DO NOTHING`,
    [newId(), caseId, ordinal, cardId, personId, photoId, office, division, cardKinds[cardKind], applyType, at],
  );
}

/** Takes back an order that is in no file yet; false where it is too late. The row is the judge, not the caller. */
export async function withdrawOrder(tx: Queryable, caseId: string, at: Date): Promise<boolean> {
  const withdrawn = await tx.run(
    "UPDATE card_orders SET state = 'withdrawn', settled_at = $2, told_at = $2 WHERE case_id = $1 AND state = 'queued'",
    [caseId, at],
  );
  if (withdrawn > 0) return true;
  const inMaking = await tx.find(
    "SELECT 1 AS made FROM card_orders WHERE case_id = $1 AND state IN ('drafted', 'sent', 'produced') LIMIT 1",
    [caseId],
  );
  return !inMaking;
}
