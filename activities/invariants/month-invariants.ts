import { type Invariant, invariant } from './invariant.js';

const article = '规程 第十四条';

/** What a line came to last; corrections count above the result. */
const latest = `(SELECT DISTINCT ON (ordinal, seq) ordinal, seq, code FROM line_outcomes ORDER BY ordinal, seq, revision DESC)`;

/** What must always be true of dues, of the lines that carry them, and of what is posted for them (design §6). */
export const monthInvariants: readonly Invariant[] = [
  invariant(
    {
      name: 'duesAddUp',
      zh: '应缴 = 未缴 + 扣款中 + 已缴 + 拖欠 + 减免',
      en: 'Open, in flight, paid, arrears and waived are what was assessed',
      article,
    },
    `SELECT c.id FROM cycles c LEFT JOIN (SELECT cycle_no, count(*)::int AS dues, sum(principal_fen)::bigint AS fen FROM due_now
       WHERE state IN ('open', 'in_flight', 'paid', 'arrears', 'waived') GROUP BY cycle_no) d ON d.cycle_no = c.no
     WHERE c.assessed_at IS NOT NULL AND (c.dues, c.assessed_fen) IS DISTINCT FROM (coalesce(d.dues, 0), coalesce(d.fen, 0))`,
  ),
  invariant(
    {
      name: 'claimsAreOfLines',
      zh: '占用与报盘行一致',
      en: 'A claim is that of a line of its due, of a round that counts',
      article,
    },
    `SELECT k.due_id::text AS id FROM claims k LEFT JOIN round_lines l ON l.ordinal = k.ordinal AND l.seq = k.seq
     LEFT JOIN bank_rounds r ON r.ordinal = k.ordinal
     WHERE l.due_id IS DISTINCT FROM k.due_id OR r.state IS NULL OR r.state = 'withdrawn'`,
  ),
  invariant(
    {
      name: 'claimsFollowOutcomes',
      zh: '扣款成功且未退费才算已缴,失败即释放',
      en: 'A due is paid exactly where the last word on its line is success and its money has not left again; a failed line holds nothing',
      article,
    },
    `SELECT coalesce(k.ordinal, o.ordinal)::text || '-' || coalesce(k.seq, o.seq) AS id
     FROM ${latest} o FULL JOIN claims k ON k.ordinal = o.ordinal AND k.seq = o.seq
     LEFT JOIN refunds f ON f.ordinal = o.ordinal AND f.seq = o.seq AND f.state = 'refunded'
     WHERE coalesce(k.settled, false) <> coalesce(o.code = '0' AND f.case_id IS NULL, false) OR (NOT k.settled AND o.code IS NOT NULL)`,
  ),
  invariant(
    {
      name: 'outcomesAnswerSentLines',
      zh: '回盘与报盘逐行对应',
      en: 'An answered round has one result a line, any other round none',
      article,
    },
    `SELECT coalesce(r.ordinal, o.ordinal)::text AS id FROM bank_rounds r
     FULL JOIN (SELECT o.ordinal, count(*) FILTER (WHERE o.revision = 0)::int AS lines, bool_or(l.seq IS NULL) AS strange
       FROM line_outcomes o LEFT JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq GROUP BY o.ordinal) o
       ON o.ordinal = r.ordinal
     WHERE r.ordinal IS NULL OR o.strange
       OR coalesce(o.lines, 0) <> CASE WHEN r.state IN ('answered', 'posted') THEN r.lines ELSE 0 END`,
  ),
  invariant(
    {
      name: 'postedIsSettled',
      zh: '记账净额(扣除更正与退费)与银行扣款逐行一致',
      en: 'What is posted of a line, net of corrections and refunds, is what the bank has settled of it and not paid back',
      article,
    },
    `SELECT coalesce(p.ordinal, s.ordinal)::text || '-' || coalesce(p.seq, s.seq) AS id
     FROM (SELECT ordinal, seq, sum(account_fen + fund_fen + late_fee_fen) AS fen FROM postings GROUP BY ordinal, seq) p
     FULL JOIN (SELECT k.ordinal, k.seq, l.principal_fen + l.late_fee_fen AS fen
       FROM claims k JOIN round_lines l ON l.ordinal = k.ordinal AND l.seq = k.seq WHERE k.settled) s
       ON s.ordinal = p.ordinal AND s.seq = p.seq
     JOIN bank_rounds r ON r.ordinal = coalesce(p.ordinal, s.ordinal) AND r.state = 'posted'
     WHERE coalesce(p.fen, 0) <> coalesce(s.fen, 0)`,
  ),
  invariant(
    {
      name: 'journalBalances',
      zh: '记账凭证借贷平衡',
      en: "A chunk's sums are those of its entries, and the bank's side balances",
      article,
    },
    `SELECT coalesce(p.ordinal, j.ordinal)::text || '.' || coalesce(p.revision, j.revision) AS id
     FROM (SELECT ordinal, revision, count(*) AS entries, sum(account_fen) AS account, sum(fund_fen) AS fund,
         sum(late_fee_fen) AS late FROM postings GROUP BY ordinal, revision) p
     FULL JOIN (SELECT ordinal, revision, sum(entries) AS entries, sum(bank_fen) AS bank, sum(account_fen) AS account,
         sum(fund_fen) AS fund, sum(late_fee_fen) AS late FROM journal_chunks GROUP BY ordinal, revision) j
       ON j.ordinal = p.ordinal AND j.revision = p.revision
     WHERE (coalesce(p.entries, 0), coalesce(p.account, 0), coalesce(p.fund, 0), coalesce(p.late, 0))
         IS DISTINCT FROM (j.entries, j.account, j.fund, j.late)
       OR j.bank <> j.account + j.fund + j.late`,
  ),
  invariant(
    { name: 'waivedIsNotPaid', zh: '减免的款项不再扣缴', en: 'What is waived is neither paid nor under way', article },
    `SELECT w.due_id::text AS id FROM waivers w JOIN claims k ON k.due_id = w.due_id WHERE w.state = 'released'`,
  ),
  invariant(
    {
      name: 'arrearsStandOpen',
      zh: '拖欠清单与欠费一致',
      en: 'What is in arrears is on the worklist; what is on it is in arrears or under way again',
      article,
    },
    `SELECT d.id::text AS id FROM due_now d LEFT JOIN arrears a ON a.due_id = d.id AND a.ended_on IS NULL
     WHERE CASE WHEN a.due_id IS NULL THEN d.state = 'arrears' ELSE d.state NOT IN ('arrears', 'in_flight') END`,
  ),
  invariant(
    {
      name: 'interestTiesOut',
      zh: '结息与年度结息表一致',
      en: 'Interest is of years that are capitalised, and adds up to what the year gave',
      article,
    },
    `SELECT coalesce(i.insurance, y.insurance) || '-' || coalesce(i.year, y.year) AS id
     FROM (SELECT insurance, year, coalesce(sum(fen) FILTER (WHERE n = 0), 0) AS fen FROM interest_entries GROUP BY insurance, year) i
     FULL JOIN interest_years y ON y.insurance = i.insurance AND y.year = i.year
     WHERE y.year IS NULL OR coalesce(i.fen, 0) <> y.fen`,
  ),
];
