import { type Invariant, invariant } from './invariant.js';

/** What must always be true of the money of the windows: receipts, drawers and their journal. */
export const counterInvariants: readonly Invariant[] = [
  invariant(
    { name: 'counterEntriesBalance', zh: '窗口收费分录借贷平衡', en: "Every entry of the counter's journal balances" },
    `SELECT e.id FROM counter_entries e LEFT JOIN counter_postings p ON p.entry_id = e.id
     GROUP BY e.id HAVING coalesce(sum(p.fen), 0) <> 0 OR count(p.fen) < 2`,
  ),
  invariant(
    {
      name: 'receiptsMatchJournal',
      zh: '收费凭据与分录一致',
      en: 'A receipt was posted once, and once more in reverse where it was refunded or voided',
      article: '附件1 第十五条(3)',
    },
    `SELECT r.id FROM counter_receipts r LEFT JOIN (
       SELECT e.receipt_id, count(*) FILTER (WHERE e.kind = 'taken') AS taken,
         count(*) FILTER (WHERE e.kind = 'refunded') AS refunded, count(*) FILTER (WHERE e.kind = 'voided') AS voided,
         sum(p.fen) AS cash
       FROM counter_entries e JOIN counter_postings p ON p.entry_id = e.id AND p.account = 'cash'
       WHERE e.receipt_id IS NOT NULL GROUP BY e.receipt_id) j ON j.receipt_id = r.id
     WHERE (j.taken, j.refunded, j.voided, j.cash) IS DISTINCT FROM
       (1::bigint, (r.state = 'refunded')::int::bigint, (r.state = 'voided')::int::bigint,
        CASE WHEN r.state = 'valid' THEN r.fen ELSE 0 END::numeric)`,
  ),
  invariant(
    {
      name: 'depositsFollowCards',
      zh: '临时卡押金退还与退卡一致',
      en: 'A deposit is given back with its temporary card, once, and kept where the card is lost',
      article: '附件1 第十九条',
    },
    `SELECT c.id FROM cases c JOIN cards k ON k.id = c.card_id AND k.kind = 'temporary'
     LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE r.state = 'valid') AS held, count(*) FILTER (WHERE r.state = 'refunded') AS returned
       FROM counter_receipts r WHERE r.case_id = c.id AND r.charge = 'deposit.temporaryCard') d ON true
     WHERE d.returned <> (k.state = 'destroyed')::int OR d.held > (k.state <> 'destroyed')::int`,
  ),
  invariant(
    {
      name: 'sheetsAddUp',
      zh: '日终结账单与钱箱分录一致',
      en: 'A checked day-end sheet holds the cash of its entries, and its handing in empties the drawer',
    },
    `SELECT s.id FROM counter_sheets s
     LEFT JOIN LATERAL (SELECT coalesce(sum(p.fen), 0) AS cash FROM counter_sheet_entries n
       JOIN counter_postings p ON p.entry_id = n.entry_id AND p.account = 'cash' WHERE n.sheet_id = s.id) lines ON true
     LEFT JOIN LATERAL (SELECT coalesce(sum(p.fen) FILTER (WHERE p.account = 'cash'), 0) AS cash,
         coalesce(sum(p.fen) FILTER (WHERE p.account = 'handedIn'), 0) AS handed
       FROM counter_entries e JOIN counter_postings p ON p.entry_id = e.id WHERE e.sheet_id = s.id) handing ON true
     WHERE s.state = 'checked' AND (s.due <> lines.cash OR handing.cash <> -s.due OR handing.handed <> s.counted)`,
  ),
];
