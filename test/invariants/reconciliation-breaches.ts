import { type Breach, breach } from './breach.js';

/** An agreed month of one line and one classified movement, by SQL; a breach puts something else in a place. */
const month = {
  file: `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, state, lines, bytes, content_sm3, trailer_sm3,
     envelope_bytes, envelope_sm3, made_at)
   VALUES ('DZ1', 'DZ_140100_0102_DK_202611.txt', 'in', 'DZ', '0102', '140100', '1401', 'taken', 2, 1, '', '', 1, '', now())`,
  statement: `INSERT INTO statements (agency, bank, use, month, correction, file_id, state, made_at, lines, opening_fen, closing_fen,
     credits_fen, debits_fen) VALUES ('140100', '0102', 'DK', '202611', 0, 'DZ1', 'current', now(), 2, 0, 70, 100, 30)`,
  movements: `INSERT INTO statement_movements (statement_no, n, ordinal, seq, amount_fen, settled_on, direction, serial)
   SELECT no, 1, 990001, 1, 100, DATE '2026-11-06', 'C', 'S1' FROM statements WHERE file_id = 'DZ1'
   UNION ALL SELECT no, 2, NULL, NULL, 30, DATE '2026-11-30', 'D', 'T1' FROM statements WHERE file_id = 'DZ1'`,
  reconciliation: `INSERT INTO reconciliations (id, agency, division, bank, use, month, state, statement_no, ours_lines, ours_fen,
     agreed_lines, agreed_fen, opened_at, statement_due_at, digest)
   SELECT 'month', '140100', '1401', '0102', 'DK', '202611', 'agreed', no, 1, 100, 1, 100, now(), now(), 'sealed'
   FROM statements WHERE file_id = 'DZ1'`,
  class: `INSERT INTO movement_classes (id, reconciliation_id, serial, kind, amount_fen, settled_on, maker, made_at, state, checker)
   VALUES ('class', 'month', 'T1', 'treasury', -30, '2026-11-30', 'm', now(), 'released', 'c')`,
  seal: `INSERT INTO audit_entries (id, at, actor, action, object_kind, object_id, detail)
   VALUES ('seal', now(), 'system', 'agreeReconciliation', 'reconciliation', 'month', '{"digest": "sealed"}')`,
  difference: '',
};

const but = (change: Partial<Record<keyof typeof month, string>>): string[] =>
  Object.values({ ...month, ...change }).filter((sql) => sql !== '');

/** A refund whose waiver is undone. */
const paidRefund = [
  `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, closes_on)
   VALUES ('c', 'deduction', '140105', '140105', '110', '202611', 1, 'collecting', 'x', now(), '2026-11-25')`,
  `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
   SELECT no, 'p', '110', '202611', 'flexible', 100 FROM cycles`,
  `INSERT INTO claims (due_id, ordinal, seq, settled) SELECT id, 8, 1, true FROM dues`,
  `INSERT INTO waivers (id, due_id, reason, state, maker, made_at) SELECT 'w', id, 'refund', 'undone', 'x', now() FROM dues`,
  `INSERT INTO refunds (case_id, due_id, ordinal, seq, principal_fen, late_fee_fen, agency, division, bank, ground, state, filed_at,
     maker, checker, class_id, waiver_id, revision)
   SELECT 'r', id, 7, 1, 100, 0, '140105', '140105', '0102', 'death', 'refunded', now(), 'm', 'c', 'k', 'w', -1 FROM dues`,
];

export const reconciliationBreaches: readonly Breach[] = [
  breach(
    'agreedMonthsAreSettled',
    'a difference is open',
    ...but({
      difference: `INSERT INTO differences (id, reconciliation_id, key, kind, state, ours_fen)
       VALUES ('d', 'month', 'k', 'ours_only', 'open', 100)`,
    }),
  ),
  breach('agreedMonthsAreSettled', 'a movement is unclassified', ...but({ class: '' })),
  breach('agreedMonthsAreSettled', 'it is not sealed', ...but({ seal: '' })),
  breach(
    'agreedMonthsTieToStatements',
    'less agrees than the statement shows',
    ...but({ reconciliation: month.reconciliation.replace('1, 100, now(), now()', '1, 99, now(), now()') }),
  ),
  breach(
    'refundsAreMovements',
    'money that left undoes nothing',
    ...but({
      class: month.class
        .replace(`kind, amount_fen`, 'kind, refund_case_id, amount_fen')
        .replace(`'treasury'`, `'refund', 'case'`),
    }),
  ),
  breach(
    'statementsAreWhole',
    'a movement is missing',
    ...but({ movements: month.movements.replace(/UNION ALL.*/s, '') }),
  ),
  breach(
    'recoveriesFollowDues',
    'it waits for what is paid',
    ...paidRefund,
    `INSERT INTO recoveries (case_id, refund_case_id, due_id, state, maker, filed_at, checker)
     SELECT 'back', case_id, due_id, 'released', 'm', now(), 'c' FROM refunds`,
  ),
  breach('recoveriesFollowDues', 'a waiver is undone by nobody', ...paidRefund),
];
