import type { z } from 'zod';
import { formatYuan } from '../../../domain/money/fen.js';
import type { personPremiums } from './premiums.contract.js';
import type { EntryRow, InterestRow, PaidInRow, PremiumRow } from './premiums.queries.js';

type PersonPremiums = z.output<typeof personPremiums>;

export function premiumView(row: PremiumRow): PersonPremiums['dues'][number] {
  return {
    id: String(row.id),
    insurance: row.insurance,
    period: row.period,
    payer: row.payer as PersonPremiums['dues'][number]['payer'],
    principal: formatYuan(row.principal_fen),
    state: row.state as PersonPremiums['dues'][number]['state'],
    lateFee: row.late_fee_fen === null ? null : formatYuan(row.late_fee_fen),
    bank: row.bank,
    paidOn: row.booked_on,
  };
}

export function entryView(row: EntryRow): PersonPremiums['entries'][number] {
  return {
    insurance: row.insurance,
    period: row.period,
    valueDate: row.value_date,
    bank: row.bank,
    account: formatYuan(row.account_fen),
    fund: formatYuan(row.fund_fen),
    lateFee: formatYuan(row.late_fee_fen),
    revision: row.revision,
  };
}

/** Accounts by type: what was paid in, and what each year earned. */
export function accountViews(
  paidIn: readonly PaidInRow[],
  interest: readonly InterestRow[],
): PersonPremiums['accounts'] {
  return paidIn.map(({ insurance, fen }) => {
    const years = interest.filter((row) => row.insurance === insurance);
    const earned = years.reduce((sum, year) => sum + year.fen, 0n);
    return {
      insurance,
      paidIn: formatYuan(fen),
      interest: formatYuan(earned),
      balance: formatYuan(fen + earned),
      years: years.map((row) => ({ year: row.year, interest: formatYuan(row.fen) })),
    };
  });
}
