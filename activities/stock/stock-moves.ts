import type { CardState } from '../../domain/card/card-state.js';
import { type StockMove, stockEffectOf } from '../../domain/card/stock.js';
import type { CardMove } from '../cards/card-move.js';
import type { Transaction } from '../database/database.js';

/** The step in which a card is taken back at the bank's window (附件1 第十五条(5)). */
const stepAtBank = 'bankCollection';

/**
 * Notes what an event on a card does to the office's stock, and keeps a card that was taken back, in the transaction of
 * its step. What a bank's window took back is the office's from when it is received there.
 */
export function moveStock(
  tx: Transaction,
  move: CardMove,
  card: { readonly kind: 'formal' | 'temporary'; readonly state: CardState },
): void {
  const effect = stockEffectOf(card.kind, move.event, card.state);
  if (!effect) return;
  if (effect.source) keep(tx, move, { kind: effect.move, source: effect.source });
  else {
    tx.write(
      `INSERT INTO stock_moves (office, division, kind, card_id, case_id, actor, at)
       SELECT c.office, c.division, $2, $3, c.id, $4, $5 FROM cases c WHERE c.id = $1`,
      [move.caseId, effect.move, move.cardId, move.actor, move.at],
    );
  }
}

function keep(tx: Transaction, move: CardMove, { kind, source }: { kind: StockMove; source: string }): void {
  tx.write(
    `WITH kept AS (
       INSERT INTO kept_cards (card_id, kind, office, division, source, case_id, kept_by, kept_at, bank)
       SELECT k.id, k.kind, c.office, c.division, $3, c.id, $4, $5, CASE WHEN $6 THEN coalesce(n.bank, k.bank) END
       FROM cards k JOIN cases c ON c.id = $2 LEFT JOIN cards n ON n.id = c.new_card_id WHERE k.id = $1
       RETURNING card_id, office, division, case_id, bank)
     INSERT INTO stock_moves (office, division, kind, card_id, case_id, actor, at)
     SELECT office, division, $7, card_id, case_id, $4, $5 FROM kept WHERE bank IS NULL`,
    [move.cardId, move.caseId, source, move.actor, move.at, move.step === stepAtBank, kind],
  );
}
