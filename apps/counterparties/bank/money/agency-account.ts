import type { Session } from '../books.js';
import { monthOf } from '../days.js';

export type AccountUse = 'DK' | 'DF';

export interface AgencyAccount {
  readonly id: string;
  readonly balance: bigint;
  readonly held: bigint;
  readonly movements: bigint;
  readonly lastDay: string | null;
}

/** The agency's account for a use, locked until the transaction ends; opened empty where there is none yet. */
export async function lockAgencyAccount(
  tx: Session,
  bank: string,
  agency: string,
  use: AccountUse,
  today: string,
): Promise<AgencyAccount> {
  await tx.run(
    `INSERT INTO agency_accounts (bank, agency, use, balance, next_statement) VALUES ($1, $2, $3, 0, $4)
     ON CONFLICT (bank, agency, use) DO NOTHING`,
    [bank, agency, use, monthOf(today)],
  );
  const row = await tx.get<{ id: string; balance: string; held: string; movements: string; last_day: string | null }>(
    `SELECT id, balance, held, movements, last_day::text FROM agency_accounts
     WHERE bank = $1 AND agency = $2 AND use = $3 FOR UPDATE`,
    [bank, agency, use],
  );
  const [balance, held, movements] = [BigInt(row.balance), BigInt(row.held), BigInt(row.movements)];
  return { id: row.id, balance, held, movements, lastDay: row.last_day };
}

/** A block of so many serials of the bank; gives the one before the first. */
export async function takeSerials(tx: Session, bank: string, howMany: number): Promise<bigint> {
  const { last } = await tx.get<{ last: string }>(
    `INSERT INTO serials (bank, last) VALUES ($1, $2)
     ON CONFLICT (bank) DO UPDATE SET last = serials.last + $2 RETURNING last`,
    [bank, howMany],
  );
  return BigInt(last) - BigInt(howMany);
}

export const serialText = (serial: bigint): string => String(serial).padStart(12, '0');

/** One movement of an agency's account. */
export interface Movement {
  readonly kind: string;
  /** C increases the agency's balance. */
  readonly direction: 'C' | 'D';
  readonly amount: bigint;
  readonly settledOn: string;
  readonly memo: string;
  readonly lineId?: string;
  readonly account?: string;
}

/** Books one movement; gives its serial, or nothing where the account lacks the money. */
export async function book(
  tx: Session,
  bank: string,
  account: AgencyAccount,
  movement: Movement,
): Promise<string | undefined> {
  const { kind, direction, amount, settledOn, memo, lineId = null, account: customer = null } = movement;
  const after = direction === 'C' ? account.balance + amount : account.balance - amount;
  if (after < 0n) return undefined;
  const serial = serialText((await takeSerials(tx, bank, 1)) + 1n);
  const n = account.movements + 1n;
  await tx.run(
    `INSERT INTO movements (bank, serial, agency_account, n, kind, direction, amount, balance_after, settled_on,
       line_id, account, memo) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [bank, serial, account.id, n, kind, direction, amount, after, settledOn, lineId, customer, memo],
  );
  await tx.run('UPDATE agency_accounts SET balance = $2, movements = $3, last_day = $4 WHERE id = $1', [
    account.id,
    after,
    n,
    settledOn,
  ]);
  return serial;
}

/** The day a movement is dated: today, never before an earlier movement of the account. */
export function settleDay(today: string, ...notBefore: readonly (string | null)[]): string {
  return notBefore.reduce<string>((day, other) => (other && other > day ? other : day), today);
}
