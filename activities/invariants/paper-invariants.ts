import { type Invariant, invariant } from './invariant.js';

/** What must always be true of numbered papers and their prints. */
export const paperInvariants: readonly Invariant[] = [
  invariant(
    { name: 'papersNumbered', zh: '单据连续编号', en: 'Papers are numbered without gaps per office, kind and year' },
    `SELECT coalesce(p.kind, n.kind) || ' ' || coalesce(p.office, n.scope) || ' ' || coalesce(p.year, n.year) AS id FROM (
       SELECT kind, office, split_part(number, '-', 2)::int AS year, count(DISTINCT number) AS papers,
         max(split_part(number, '-', 3)::bigint) AS last FROM papers GROUP BY 1, 2, 3) p
     FULL JOIN (SELECT * FROM counters WHERE kind IN (SELECT DISTINCT kind FROM papers) AND value > 0) n
       ON n.kind = p.kind AND n.scope = p.office AND n.year = p.year
     WHERE p.papers IS DISTINCT FROM n.value OR p.last IS DISTINCT FROM n.value`,
  ),
  invariant(
    { name: 'printsCounted', zh: '打印次数与登记一致', en: 'Prints are counted; the first alone is the original' },
    `SELECT p.id FROM papers p LEFT JOIN (
       SELECT paper_id, count(*) AS prints, max(ordinal) AS last, bool_or(copy <> (ordinal > 1)) AS wrong FROM paper_prints GROUP BY paper_id) n
       ON n.paper_id = p.id
     WHERE p.prints <> coalesce(n.prints, 0) OR p.prints <> coalesce(n.last, 0) OR n.wrong`,
  ),
  invariant(
    {
      name: 'acceptedHasReceipt',
      zh: '受理必有回执',
      en: 'An accepted case has one acceptance receipt',
      article: '附件1 第十一条(3)',
    },
    `SELECT c.id FROM cases c WHERE c.accepted_at IS NOT NULL AND c.type = 'issuance'
       AND (SELECT count(*) FROM papers p WHERE p.case_id = c.id AND p.kind = 'acceptanceReceipt') <> 1`,
  ),
];
