import { unclassified } from '../reconciliations/agree.js';
import { type Invariant, invariant } from './invariant.js';

const article = '规程 第十四条';
const signed = (of: string) => `CASE ${of}.direction WHEN 'C' THEN ${of}.amount_fen ELSE -${of}.amount_fen END`;

/** What must always be true of the months that are agreed with the banks, and of their statements. */
export const reconciliationInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'agreedMonthsAreSettled',
      zh: '核对一致的月份没有未处理的差异和未分类的发生额',
      en: 'A month that is agreed has no open difference and nothing unclassified, and is sealed in the audit log',
      article,
    },
    `SELECT x.id FROM reconciliations x WHERE x.state = 'agreed' AND (
       EXISTS (SELECT FROM differences d WHERE d.reconciliation_id = x.id AND d.state IN ('open', 'proposed'))
       OR EXISTS (SELECT FROM statement_movements m WHERE m.statement_no = x.statement_no AND ${unclassified})
       OR NOT EXISTS (SELECT FROM audit_entries a WHERE a.action = 'agreeReconciliation' AND a.object_kind = 'reconciliation'
         AND a.object_id = x.id AND a.detail ->> 'digest' = x.digest))`,
  ),
  invariant(
    {
      name: 'agreedMonthsTieToStatements',
      zh: '核对一致的明细、已处理的差异与已分类的发生额合计等于对账单发生额',
      en: "What agrees, what was settled and what was classified are together the statement's movements",
      article,
    },
    `SELECT x.id FROM reconciliations x JOIN statements s ON s.no = x.statement_no
     WHERE x.state = 'agreed' AND s.credits_fen - s.debits_fen <> x.agreed_fen
       + coalesce((SELECT sum(d.bank_fen) FROM differences d WHERE d.reconciliation_id = x.id AND d.state = 'settled'
           AND d.kind <> 'opening' AND (d.ordinal IS NOT NULL OR d.other_line_id IS NOT NULL)), 0)
       + coalesce((SELECT sum(${signed('m')}) FROM statement_movements m WHERE m.statement_no = s.no
           AND m.ordinal IS NULL AND m.other_line_id IS NULL), 0)`,
  ),
  invariant(
    {
      name: 'statementsAreWhole',
      zh: '对账单的明细与其余额、合计一致',
      en: "A statement's movements are its count, its sums and the way from its opening to its closing balance",
      article,
    },
    `SELECT s.no::text AS id FROM statements s LEFT JOIN LATERAL (
       SELECT count(*)::int AS lines, coalesce(sum(m.amount_fen) FILTER (WHERE m.direction = 'C'), 0) AS credits,
         coalesce(sum(m.amount_fen) FILTER (WHERE m.direction = 'D'), 0) AS debits
       FROM statement_movements m WHERE m.statement_no = s.no) m ON true
     WHERE s.state <> 'reading' AND (m.lines <> s.lines OR m.credits <> s.credits_fen OR m.debits <> s.debits_fen
       OR s.opening_fen + s.credits_fen - s.debits_fen <> s.closing_fen)`,
  ),
];
