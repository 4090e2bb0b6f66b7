export interface AgreementRow {
  readonly id: string;
  readonly agency: string;
  readonly bank: string;
  readonly number: string;
  readonly signed_on: string;
  readonly from_day: string;
  readonly to_day: string | null;
  readonly state: string;
  /** Of its accounts, in one order. */
  readonly uses: readonly string[];
  readonly accounts: readonly Buffer[];
  readonly names: readonly string[];
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly check_reason: string;
  readonly end_reason: string;
  readonly end_maker: string | null;
  readonly end_maker_name: string | null;
  readonly end_made_at: Date | null;
  readonly end_checker: string | null;
  readonly end_checker_name: string | null;
}

/** The newest first. $1 limit, $2 and $3 the last row's time and id. */
export const agreementsSql = `SELECT g.id, g.agency, g.bank, g.number, g.signed_on, g.from_day, g.to_day, g.state, k.uses, k.accounts, k.names,
    g.maker, m.display_name AS maker_name, g.made_at, g.checker, c.display_name AS checker_name, g.checked_at, g.check_reason,
    g.end_reason, g.end_maker, e.display_name AS end_maker_name, g.end_made_at, g.end_checker, x.display_name AS end_checker_name
  FROM agreements g LEFT JOIN staff m ON m.id = g.maker LEFT JOIN staff c ON c.id = g.checker
  LEFT JOIN staff e ON e.id = g.end_maker LEFT JOIN staff x ON x.id = g.end_checker
  CROSS JOIN LATERAL (SELECT coalesce(array_agg(a.use ORDER BY a.use), '{}') AS uses,
    coalesce(array_agg(a.account_enc ORDER BY a.use), '{}') AS accounts, coalesce(array_agg(a.account_name ORDER BY a.use), '{}') AS names
    FROM agency_accounts a WHERE a.agreement_id = g.id) k
  WHERE {{reach:g/division}} AND ($2::timestamptz IS NULL OR (g.made_at, g.id) < ($2, $3))
  ORDER BY g.made_at DESC, g.id DESC LIMIT $1`;

export const agreementSql = 'SELECT g.id FROM agreements g WHERE g.id = $1 AND {{reach:g/division}}';
