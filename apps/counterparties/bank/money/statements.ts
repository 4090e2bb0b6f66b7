import type { BankParts } from '../bank-parts.js';
import { dayOf, firstDayOf, instantOf, monthAfter, monthOf } from '../days.js';
import type { AccountUse } from './agency-account.js';

interface Owed {
  readonly id: string;
  readonly agency: string;
  readonly use: AccountUse;
  readonly next_statement: string;
}

/** The hour of a month's first day at which the statement of the month before is ready. */
const readyHour = '08:00';
const mostMonths = 120;

/** Puts down a statement for every month of every agency account that is over. */
export async function oweStatements(parts: BankParts): Promise<void> {
  const { books, profile, clock } = parts;
  const now = clock.now();
  const owed = await books.rows<Owed>(
    'SELECT id, agency, use, next_statement FROM agency_accounts WHERE bank = $1 AND next_statement < $2 ORDER BY id',
    [profile.code, monthOf(dayOf(now))],
  );
  for (const account of owed) {
    let month = account.next_statement;
    for (let passed = 0; readyOn(month) <= now && passed < mostMonths; passed += 1) {
      await oweStatement(parts, account, month);
      month = monthAfter(month);
    }
  }
}

/** When the next statement is ready of whatever account. */
export async function nextStatementAt({ books, profile }: BankParts): Promise<Date | null> {
  const row = await books.find<{ month: string | null }>(
    'SELECT min(next_statement) AS month FROM agency_accounts WHERE bank = $1',
    [profile.code],
  );
  return row?.month ? readyOn(row.month) : null;
}

const readyOn = (month: string): Date => instantOf(firstDayOf(monthAfter(month)), readyHour);

async function oweStatement(parts: BankParts, { id, agency, use }: Owed, month: string): Promise<void> {
  const { books, profile, switches } = parts;
  const fault = (await switches.next('statementFaults')) ?? 'none';
  await books.transaction(async (tx) => {
    const mine = await tx.run('UPDATE agency_accounts SET next_statement = $3 WHERE id = $1 AND next_statement = $2', [
      id,
      month,
      monthAfter(month),
    ]);
    if (mine === 0) return;
    await tx.run(
      `INSERT INTO papers (bank, name, kind, agency_account, period, fault, due_at) VALUES ($1, $2, 'statement', $3, $4, $5, $6)`,
      [profile.code, statementName(profile.code, agency, use, month), id, month, fault, readyOn(month)],
    );
  });
}

const statementName = (bank: string, agency: string, use: string, month: string, suffix = ''): string =>
  `DZ_${agency}_${bank}_${use}_${month}${suffix}.txt`;

/**
 * A statement by order: the month's first one where there is none yet, else a corrected one (`_C1`, `_C2` …) that
 * replaces the one before. Gives its name; nothing where the bank keeps no such account.
 */
export async function orderStatement(
  parts: BankParts,
  of: { agency: string; use: AccountUse; period: string },
): Promise<string | undefined> {
  const { books, profile, clock, switches } = parts;
  const fault = (await switches.next('statementFaults')) ?? 'none';
  return books.transaction(async (tx) => {
    const account = await tx.find<Owed>(
      `SELECT id, agency, use, next_statement FROM agency_accounts
       WHERE bank = $1 AND agency = $2 AND use = $3 FOR UPDATE`,
      [profile.code, of.agency, of.use],
    );
    if (!account) return undefined;
    const { n } = await tx.get<{ n: number }>(
      `SELECT count(*)::int AS n FROM papers WHERE agency_account = $1 AND period = $2`,
      [account.id, of.period],
    );
    const name = statementName(profile.code, of.agency, of.use, of.period, n === 0 ? '' : `_C${n}`);
    await tx.run(
      `INSERT INTO papers (bank, name, kind, agency_account, period, fault, due_at) VALUES ($1, $2, 'statement', $3, $4, $5, $6)`,
      [profile.code, name, account.id, of.period, fault, clock.now()],
    );
    const later = monthAfter(of.period) > account.next_statement ? monthAfter(of.period) : account.next_statement;
    await tx.run('UPDATE agency_accounts SET next_statement = $2 WHERE id = $1', [account.id, later]);
    return name;
  });
}
