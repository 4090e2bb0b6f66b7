import { type BankProfile, bankRuleKey, usualBankProfile } from '../../domain/rule/catalogue.js';
import type { Queryable } from '../database/database.js';
import { findRuleAt } from '../rules/rules.js';

/** What was agreed with a bank about its files, in the version in force on a day (interchange §1). */
export async function bankProfileAt(q: Queryable, bank: string, on: Date): Promise<BankProfile> {
  const version = await findRuleAt(q, bankRuleKey(bank), on);
  return version?.value ?? usualBankProfile;
}
