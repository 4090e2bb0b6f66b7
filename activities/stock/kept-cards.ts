import { type CardState, finalCardStates } from '../../domain/card/card-state.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { type By, writeAudit } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';

/** Where cards are kept until they are destroyed. */
export interface Place {
  readonly office: string;
  readonly division: string;
}

/**
 * Keeps a dead card that somebody found and brought to the window (附件1 第十五条 提示: it can't be used again). Refuses
 * `stock.card-unknown`, `stock.not-to-keep` for one that is not dead, `stock.kept-already`.
 */
export async function keepFoundCard(
  tx: Transaction,
  cipher: Cipher,
  { office, division, cardNumber }: Place & { readonly cardNumber: string },
  by: By,
): Promise<{ cardId: string } | Refusal> {
  const card = await tx.find<{ id: string; kind: string; state: CardState }>(
    'SELECT id, kind, state FROM cards WHERE card_number_idx = ANY($1) FOR UPDATE',
    [cipher.indexCandidates('cardNumber', cardNumber)],
  );
  if (!card) return refuse('stock.card-unknown', { field: 'cardNumber' });
  if (!(finalCardStates as readonly string[]).includes(card.state)) {
    return refuse('stock.not-to-keep', { field: 'cardNumber', params: { state: `card-state.${card.state}` } });
  }
  const at = await businessNow(tx);
  const kept = await tx.run(
    `INSERT INTO kept_cards (card_id, kind, office, division, source, kept_by, kept_at)
     VALUES ($1, $2, $3, $4, 'found', $5, $6) ON CONFLICT DO NOTHING`,
    [card.id, card.kind, office, division, by.actor, at],
  );
  if (kept === 0) return refuse('stock.kept-already', { field: 'cardNumber' });
  tx.write(
    `INSERT INTO stock_moves (office, division, kind, card_id, actor, at) VALUES ($1, $2, 'returned', $3, $4, $5)`,
    [office, division, card.id, by.actor, at],
  );
  await writeAudit(tx, { ...by, action: 'keepFoundCard', object: { kind: 'card', id: card.id }, division });
  return { cardId: card.id };
}

/** Takes over what a bank's window took back for the office. Refuses `stock.not-at-bank`, and then takes none. */
export async function receiveFromBank(
  tx: Transaction,
  { office, division, cardIds }: Place & { readonly cardIds: readonly string[] },
  by: By,
): Promise<{ received: number } | Refusal> {
  const wanted = new Set(cardIds);
  const at = await businessNow(tx);
  const received = await tx.run(
    `WITH received AS (
       UPDATE kept_cards SET received_by = $3, received_at = $4
       WHERE card_id IN (SELECT card_id FROM kept_cards WHERE card_id = ANY($1) AND office = $2 AND bank IS NOT NULL
         AND received_at IS NULL ORDER BY card_id FOR UPDATE)
       RETURNING card_id, office, division, case_id)
     INSERT INTO stock_moves (office, division, kind, card_id, case_id, actor, at)
     SELECT office, division, 'returned', card_id, case_id, $3, $4 FROM received`,
    [[...wanted], office, by.actor, at],
  );
  if (received !== wanted.size) return refuse('stock.not-at-bank', { field: 'cardIds' });
  await writeAudit(tx, {
    ...by,
    action: 'receiveCardsFromBank',
    object: { kind: 'office', id: office },
    division,
    detail: { cards: received },
  });
  return { received };
}
