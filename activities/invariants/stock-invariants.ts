import { blankMoveKinds, blankMoves } from '../../domain/card/blank-stock.js';
import { finalCardStates } from '../../domain/card/card-state.js';
import { stockMoveKinds, stockMoves } from '../../domain/card/stock.js';
import { type Invariant, invariant } from './invariant.js';

/** A kept card lies at the office unless a bank's window still has it. */
const atOffice = 'k.destroyed_at IS NULL AND (k.bank IS NULL OR k.received_at IS NOT NULL)';

/** What must always be true of the cards in an office's hands. */
export const stockInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'stockTiesOut',
      zh: '卡库收支与在库卡一致',
      en: 'What came in and went out of the stock is what lies there, card by card',
    },
    `SELECT c.id FROM cards c LEFT JOIN kept_cards k ON k.card_id = c.id LEFT JOIN (
       SELECT m.card_id, sum(e.shelf) AS shelf, sum(e.kept) AS kept
       FROM stock_moves m JOIN unnest($1::text[], $2::int[], $3::int[]) AS e(kind, shelf, kept) ON e.kind = m.kind
       GROUP BY m.card_id) s ON s.card_id = c.id
     WHERE coalesce(s.shelf, 0) <> (c.kind = 'formal' AND c.state = 'in_stock')::int
        OR coalesce(s.kept, 0) <> (k.card_id IS NOT NULL AND ${atOffice})::int`,
    [
      stockMoveKinds,
      stockMoveKinds.map((kind) => stockMoves[kind].shelf),
      stockMoveKinds.map((kind) => stockMoves[kind].kept),
    ],
  ),
  invariant(
    {
      name: 'takenBackIsKept',
      zh: '收回的卡均登记待销毁',
      en: 'Every card that was taken back is kept for destruction, or destroyed by a list',
      article: '附件1 第十六条',
    },
    `SELECT t.card_id AS id FROM card_transitions t JOIN cards c ON c.id = t.card_id
     WHERE NOT EXISTS (SELECT FROM kept_cards k WHERE k.card_id = t.card_id) AND CASE c.kind
       WHEN 'temporary' THEN t.to_state = 'destroyed'
       ELSE t.from_state IN ('in_stock', 'produced') AND t.to_state = 'destroyed'
         OR t.from_state IN ('delivered', 'active') AND t.to_state IN ('replaced', 'cancelled') END`,
  ),
  invariant(
    {
      name: 'keptCardsAreDead',
      zh: '待销毁的卡均已失效',
      en: 'Nobody can use a card that is kept for destruction',
      article: '附件1 第十五条',
    },
    'SELECT k.card_id AS id FROM kept_cards k JOIN cards c ON c.id = k.card_id WHERE NOT c.state = ANY($1)',
    [finalCardStates],
  ),
  invariant(
    {
      name: 'destructionListsHold',
      zh: '销毁清单与销毁的卡一致,双人经手',
      en: 'A destruction list has its cards; destroyed, it has two people and a paper',
      article: '附件1 第十六条',
    },
    `SELECT l.id FROM destruction_lists l CROSS JOIN LATERAL (
       SELECT count(*) AS lines, count(*) FILTER (WHERE k.list_id = l.id) AS held,
         count(*) FILTER (WHERE k.list_id = l.id AND k.destroyed_at IS NOT NULL) AS destroyed
       FROM destruction_list_lines n JOIN kept_cards k ON k.card_id = n.card_id WHERE n.list_id = l.id) n
     WHERE n.lines <> l.cards
        OR n.held <> CASE WHEN l.state IN ('open', 'destroyed') THEN l.cards ELSE 0 END
        OR n.destroyed <> CASE l.state WHEN 'destroyed' THEN l.cards ELSE 0 END
        OR l.state = 'destroyed' AND (l.checker IS NULL OR l.checker = l.maker
          OR NOT EXISTS (SELECT FROM papers p WHERE p.id = l.paper_id AND p.number = l.number))`,
  ),
  invariant(
    {
      name: 'blankCardsTieOut',
      zh: '空白临时卡收支与结存一致',
      en: 'Blank temporary cards that came and went are those on hand, spoiled and listed',
      article: '附件1 第十六条',
    },
    `SELECT coalesce(b.office, m.office) AS id FROM blank_stock b FULL JOIN (
       SELECT m.office, sum(m.quantity * e.on_hand) AS on_hand, sum(m.quantity * e.spoiled) AS spoiled
       FROM blank_card_moves m JOIN unnest($1::text[], $2::int[], $3::int[]) AS e(kind, on_hand, spoiled) ON e.kind = m.kind
       GROUP BY m.office) m ON m.office = b.office
     WHERE b.on_hand IS DISTINCT FROM m.on_hand OR b.spoiled IS DISTINCT FROM m.spoiled
        OR b.listed <> (SELECT coalesce(sum(l.blanks), 0) FROM destruction_lists l
          WHERE l.office = b.office AND l.state = 'open')`,
    [
      blankMoveKinds,
      blankMoveKinds.map((kind) => blankMoves[kind].onHand),
      blankMoveKinds.map((kind) => blankMoves[kind].spoiled),
    ],
  ),
  invariant(
    {
      name: 'temporaryCardsWereBlanks',
      zh: '发放的临时卡均从空白卡库存扣减',
      en: 'Where blanks are counted, every temporary card that was handed over was one of them, and no blank went without one',
      article: '附件1 第十九条',
    },
    `SELECT t.case_id AS id FROM card_transitions t JOIN cards k ON k.id = t.card_id JOIN cases c ON c.id = t.case_id
       JOIN (SELECT office, min(at) AS since FROM blank_card_moves GROUP BY office) b ON b.office = c.office
     WHERE k.kind = 'temporary' AND t.to_state = 'delivered' AND t.at >= b.since
       AND NOT EXISTS (SELECT FROM blank_card_moves m WHERE m.case_id = t.case_id)
     UNION ALL
     SELECT m.case_id FROM blank_card_moves m WHERE m.kind = 'handedOver' AND NOT EXISTS (
       SELECT FROM card_transitions t JOIN cards k ON k.id = t.card_id
       WHERE t.case_id = m.case_id AND k.kind = 'temporary' AND t.to_state = 'delivered')`,
  ),
];
