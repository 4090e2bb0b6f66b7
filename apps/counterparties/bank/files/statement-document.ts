import type { Session } from '../books.js';
import { firstDayOf, monthAfter, stampOf } from '../days.js';
import type { StatementFault } from '../switches.js';
import { yuanOf } from '../text/fields.js';
import { type Document, type Paper, withHead } from './paper.js';

interface Owner {
  readonly bank: string;
  readonly agency: string;
  readonly use: string;
  readonly opening: string;
}

/**
 * A statement of one month, wrong in the way the paper names. What it shows is a copy of the movements in which rows
 * are dropped, added or changed; balances and totals are reckoned over the copy, so that its arithmetic holds.
 */
export async function renderStatement(session: Session, paper: Paper): Promise<Document> {
  const fault = paper.fault as StatementFault;
  const period = paper.period as string;
  const owner = await session.get<Owner>('SELECT bank, agency, use, opening FROM agency_accounts WHERE id = $1', [
    paper.agency_account,
  ]);
  const opening = (await openingBalance(session, paper, owner)) + (fault === 'opening' ? 100n : 0n);
  await copyMovements(session, paper);
  await doctor(session, fault, period);
  const sums = await session.get<{ lines: number; credits: string; debits: string }>(
    `SELECT count(*)::int AS lines, coalesce(sum(amount) FILTER (WHERE direction = 'C'), 0) AS credits,
       coalesce(sum(amount) FILTER (WHERE direction = 'D'), 0) AS debits FROM shown`,
  );
  const [credits, debits] = [BigInt(sums.credits), BigInt(sums.debits)];
  const closing = opening + credits - debits;
  const { bank, agency, use } = owner;
  const head = ['H', '1', 'DZ', agency, bank, use, period, stampOf(paper.made_at), sums.lines];
  const shownCredits = fault === 'trailerTotal' ? credits + 1n : credits;
  return {
    blocks: withHead(
      [...head, yuanOf(opening), yuanOf(closing)].join('|'),
      session.copyOut(linesSql(opening, fault === 'arithmetic')),
    ),
    trailer: ['T', sums.lines, yuanOf(shownCredits), yuanOf(debits)].join('|'),
  };
}

/** The balance before the month's first day. */
async function openingBalance(session: Session, paper: Paper, owner: Owner): Promise<bigint> {
  const last = await session.find<{ balance: string }>(
    `SELECT balance_after AS balance FROM movements WHERE agency_account = $1 AND settled_on < $2 ORDER BY n DESC LIMIT 1`,
    [paper.agency_account, firstDayOf(paper.period as string)],
  );
  return BigInt(last?.balance ?? owner.opening);
}

async function copyMovements(session: Session, paper: Paper): Promise<void> {
  const period = paper.period as string;
  await session.run(
    `CREATE TEMP TABLE shown ON COMMIT DROP AS
     SELECT n::numeric AS n, settled_on, serial, line_id, direction, amount, balance_after, memo
     FROM movements WHERE agency_account = ${paper.agency_account}
       AND settled_on >= '${firstDayOf(period)}' AND settled_on < '${firstDayOf(monthAfter(period))}'`,
  );
}

/** The latest movement of a line, else any, whose change in this way leaves no balance below zero. */
const touched = (safe: 'C' | 'D'): string => `(SELECT n FROM (SELECT *, min(balance_after) OVER
  (ORDER BY n ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS least FROM shown) s
  WHERE amount > 1 AND (direction = '${safe}' OR least >= amount) ORDER BY line_id IS NULL, n DESC LIMIT 1)`;
const copied = (serial: string, lineId: string, direction: string): string =>
  `INSERT INTO shown SELECT n + 0.5, settled_on, ${serial}, ${lineId}, ${direction}, amount, balance_after, memo
   FROM shown WHERE n = ${touched('C')}`;

async function doctor(session: Session, fault: StatementFault, period: string): Promise<void> {
  const statements: Partial<Record<StatementFault, string>> = {
    missing: `DELETE FROM shown WHERE n = ${touched('D')}`,
    extra: copied(`'E' || serial`, `'NEVERSENT'`, `'C'`),
    double: copied('serial', 'line_id', 'direction'),
    different: `UPDATE shown SET amount = amount + CASE direction WHEN 'C' THEN 1 ELSE -1 END WHERE n = ${touched('C')}`,
    otherMonth: `UPDATE shown SET settled_on = '${firstDayOf(monthAfter(period))}' WHERE n = ${touched('C')}`,
  };
  const sql = statements[fault];
  if (sql) await session.run(sql);
}

/** `S|seq|settled on|bank serial|line id or empty|C or D|amount|balance after|memo` */
function linesSql(opening: bigint, wrongly: boolean): string {
  const signed = `CASE direction WHEN 'C' THEN amount ELSE -amount END`;
  const wrong = wrongly ? ' + CASE WHEN seq = 1 THEN 1 ELSE 0 END' : '';
  return `SELECT concat_ws('|', 'S', seq, to_char(settled_on, 'YYYYMMDD'), serial, coalesce(line_id, ''), direction,
      yuan(amount), yuan((${opening} + upto${wrong})::bigint), memo)
    FROM (SELECT *, row_number() OVER (ORDER BY n) AS seq, sum(${signed}) OVER (ORDER BY n) AS upto FROM shown) s
    ORDER BY seq`;
}
