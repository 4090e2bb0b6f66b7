export interface RuleRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly value: unknown;
  readonly valid_from: string;
  readonly state: 'proposed' | 'released' | 'refused';
  readonly basis: string;
  readonly maker: string;
  readonly maker_name: string | null;
  readonly made_at: Date;
  readonly checker: string | null;
  readonly checker_name: string | null;
  readonly checked_at: Date | null;
  readonly reason: string;
  readonly in_force: boolean;
}

/** Every version of every rule; $1 the day (Shanghai) on which one of each is in force. */
export const rulesSql = `
  SELECT r.id, r.key, r.version, r.value, r.valid_from, r.state, r.basis, r.maker, m.display_name AS maker_name, r.made_at,
    r.checker, k.display_name AS checker_name, r.checked_at, r.reason,
    r.id = (SELECT f.id FROM rules f WHERE f.key = r.key AND f.state = 'released' AND f.valid_from <= $1::date
      ORDER BY f.valid_from DESC, f.version DESC LIMIT 1) AS in_force
  FROM rules r LEFT JOIN staff m ON m.id = r.maker LEFT JOIN staff k ON k.id = r.checker
  ORDER BY r.key, r.version DESC LIMIT 2000`;
