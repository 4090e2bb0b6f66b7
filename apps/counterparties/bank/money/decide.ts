import type { Session } from '../books.js';
import { stateCodes } from '../codes.js';
import type { BankSwitches } from '../switches.js';

/** The batch being decided. */
export interface Decided {
  readonly batch: string;
  readonly bank: string;
  readonly insurance: string;
  readonly period: string;
}

/** SQL that gives a state's code; the states listed in `taken` pass. */
function stateCase(taken: readonly string[]): string {
  const refusing = Object.entries(stateCodes).filter(([state]) => !taken.includes(state));
  const refusals = refusing.map(([state, code]) => `WHEN '${state}' THEN '${code}'`);
  return refusals.length === 0 ? `'0'` : `CASE a.state ${refusals.join(' ')} ELSE '0' END`;
}

/** Who the account belongs to comes first: nothing is told of an account to someone who doesn't know its holder. */
const identity = `
  WHEN a.number IS NULL THEN '4'
  WHEN a.state = 'closed' THEN '9'
  WHEN a.holder <> l.name THEN '37'
  WHEN a.id_number <> l.id_number THEN '43'
  WHEN a.kind <> 'settlement' THEN '7'`;

/**
 * What the bank makes of each line by the account's state alone, in the temporary table `decided`. `nth` counts the
 * lines of one account that may still succeed, in the batch's order.
 */
async function judge(tx: Session, of: Decided, states: string, mandate: { join: string; cases: string }) {
  // A batch that was just copied in is unknown to the statistics; a million lines in a nested loop never end.
  await tx.run(`ANALYZE lines; SET LOCAL work_mem = '128MB'; SET LOCAL enable_nestloop = off`);
  await tx.run(
    `CREATE TEMP TABLE decided ON COMMIT DROP AS
     SELECT j.*, row_number() OVER (PARTITION BY account, code ORDER BY seq) AS nth FROM (
       SELECT l.seq, l.line_id, l.account, l.amount, CASE ${identity}
         WHEN ${states} <> '0' THEN ${states} ${mandate.cases} ELSE '0' END AS code
       FROM lines l LEFT JOIN accounts a ON a.bank = '${of.bank}' AND a.number = l.account ${mandate.join}
       WHERE l.batch_id = ${of.batch}) j`,
  );
  await tx.run('SET LOCAL enable_nestloop = on; ANALYZE decided');
}

/** A mandate that is not revoked, reaches the period and the amount; the newest state of a person's account counts. */
const mandates = (of: Decided) => ({
  join: `LEFT JOIN (
    SELECT account, id_number, bool_or(NOT revoked) AS live,
      coalesce(max(coalesce(ceiling, 99999999999)) FILTER (WHERE NOT revoked AND from_period <= '${of.period}'), 0) AS most
    FROM mandates WHERE bank = '${of.bank}' AND insurance = '${of.insurance}' GROUP BY account, id_number) m
    ON m.account = l.account AND m.id_number = l.id_number`,
  cases: `WHEN m.account IS NULL THEN '16' WHEN NOT m.live THEN '61' WHEN m.most < l.amount THEN '16'`,
});

/** Lines that would succeed and, by the switches, don't. */
async function forceCodes(tx: Session, codes: BankSwitches['codes']): Promise<void> {
  for (const { nth, code } of codes.every)
    await tx.run(`UPDATE decided SET code = $1 WHERE code = '0' AND seq % $2 = 0`, [code, nth]);
  if (Object.keys(codes.accounts).length > 0)
    await tx.run(
      `UPDATE decided d SET code = f.value FROM jsonb_each_text($1) f WHERE d.code = '0' AND d.account = f.key`,
      [JSON.stringify(codes.accounts)],
    );
}

/**
 * Decides a deduction batch and debits the customers: each line wholly or not at all, several lines of one account in
 * the batch's order, a smaller one after a larger one that failed included.
 */
export async function decideDeductions(tx: Session, of: Decided, switches: BankSwitches): Promise<void> {
  await judge(tx, of, stateCase(['normal', 'closed']), mandates(of));
  await forceCodes(tx, switches.codes);
  const { most } = await tx.get<{ most: number }>(
    `SELECT coalesce(max(nth), 0)::int AS most FROM decided WHERE code = '0'`,
  );
  for (let nth = 1; nth <= most; nth += 1) {
    await tx.run(
      `UPDATE decided d SET code = CASE WHEN a.balance < d.amount THEN '5' ELSE '6' END FROM accounts a
       WHERE d.nth = $2 AND d.code = '0' AND a.bank = $1 AND a.number = d.account AND a.balance - a.held < d.amount`,
      [of.bank, nth],
    );
    await tx.run(
      `UPDATE accounts a SET balance = a.balance - d.amount FROM decided d
       WHERE d.nth = $2 AND d.code = '0' AND a.bank = $1 AND a.number = d.account`,
      [of.bank, nth],
    );
  }
}

/** Decides a payout batch and credits the customers, in the batch's order until the payout account lacks the money. */
export async function decidePayouts(
  tx: Session,
  of: Decided,
  switches: BankSwitches,
  funds: { balance: bigint; held: bigint },
): Promise<void> {
  await judge(tx, of, stateCase([...switches.payoutTo, 'closed']), { join: '', cases: '' });
  await forceCodes(tx, switches.codes);
  await tx.run(
    `UPDATE decided d SET code = CASE WHEN c.upto > $1 THEN '5' ELSE '6' END
     FROM (SELECT seq, sum(amount) OVER (ORDER BY seq) AS upto FROM decided WHERE code = '0') c
     WHERE c.seq = d.seq AND c.upto > $2`,
    [funds.balance, funds.balance - funds.held],
  );
  await tx.run(
    `UPDATE accounts a SET balance = a.balance + p.amount
     FROM (SELECT account, sum(amount) AS amount FROM decided WHERE code = '0' GROUP BY account) p
     WHERE a.bank = $1 AND a.number = p.account`,
    [of.bank],
  );
}
