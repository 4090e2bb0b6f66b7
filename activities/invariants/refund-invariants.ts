import { type Invariant, invariant } from './invariant.js';

/** What must always be true of money that was given back (规程 第十四条, design §6). */
export const refundInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'refundsAreMovements',
      zh: '每笔退费与对账单付出款项、冲账和减免一一对应',
      en: "A refund is one movement out of the line's account, its counter-entry of that day, and the due's waiver",
      article: '规程 第十四条',
    },
    `SELECT coalesce(f.case_id, c.refund_case_id) AS id FROM (SELECT * FROM refunds WHERE state = 'refunded') f
     FULL JOIN (SELECT c.*, x.agency, x.bank, x.use FROM movement_classes c JOIN reconciliations x ON x.id = c.reconciliation_id
       WHERE c.kind = 'refund' AND c.state = 'released') c ON c.id = f.class_id
     LEFT JOIN postings p ON p.ordinal = f.ordinal AND p.seq = f.seq AND p.revision = f.revision
     LEFT JOIN waivers w ON w.id = f.waiver_id
     WHERE (c.refund_case_id, c.agency, c.bank, c.use, c.amount_fen)
         IS DISTINCT FROM (f.case_id, f.agency, f.bank, 'DK', -f.principal_fen - f.late_fee_fen)
       OR (p.value_date, p.account_fen + p.fund_fen + p.late_fee_fen) IS DISTINCT FROM (c.settled_on, c.amount_fen)
       OR w.due_id IS DISTINCT FROM f.due_id OR w.state NOT IN ('released', 'undone')`,
  ),
  invariant(
    {
      name: 'recoveriesFollowDues',
      zh: '追回的款项恢复应缴,缴清或免缴后办结',
      en: 'What is taken back is owed until it is paid or waived; the waiver of a refund is undone by a recovery alone',
      article: '规程 第十四条',
    },
    `SELECT v.case_id AS id FROM recoveries v JOIN refunds f ON f.case_id = v.refund_case_id JOIN due_now d ON d.id = v.due_id
     LEFT JOIN waivers w ON w.id = f.waiver_id
     WHERE f.due_id <> v.due_id OR v.state IN ('released', 'recovered', 'waived') AND w.state IS DISTINCT FROM 'undone'
       OR v.state = 'released' AND d.state IN ('paid', 'waived')
     UNION SELECT f.case_id FROM refunds f JOIN waivers w ON w.id = f.waiver_id WHERE w.state = 'undone'
       AND NOT EXISTS (SELECT FROM recoveries v WHERE v.refund_case_id = f.case_id AND v.state IN ('released', 'recovered', 'waived'))`,
  ),
];
