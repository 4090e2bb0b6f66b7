import { z } from 'zod';
import { insuranceCode } from '../agencies/agencies.contract.js';
import { day } from '../contract/fields.js';

/** Yuan with two decimals, a counter-entry's with its sign. */
const yuan = z.string().regex(/^-?\d+\.\d{2}$/);
const period = z.string().regex(/^\d{4}(0[1-9]|1[0-2])$/);

/** What was assessed for one fee period, and where it stands; `paidOn` is the bank's deduction date. */
const premium = z
  .object({
    id: z.string(),
    insurance: insuranceCode,
    period,
    payer: z.enum(['employee', 'flexible', 'resident']),
    principal: yuan,
    state: z.enum(['open', 'in_flight', 'paid', 'arrears', 'waived']),
    /** Of the line that is paid or under way. */
    lateFee: yuan.nullable(),
    bank: z.string().nullable(),
    paidOn: day.nullable(),
  })
  .meta({ id: 'Premium' });

/** An entry of the journal: what a payment, its reversal or its refund put where. */
const entry = z
  .object({
    insurance: insuranceCode,
    period,
    valueDate: day,
    bank: z.string(),
    account: yuan,
    fund: yuan,
    lateFee: yuan,
    /** 0 the payment, from 1 a late correction, below 0 a refund. */
    revision: z.int(),
  })
  .meta({ id: 'PremiumEntry' });

/** The personal account of a type: what was put in, what it earned, year by year. */
const account = z
  .object({
    insurance: insuranceCode,
    paidIn: yuan,
    interest: yuan,
    balance: yuan,
    years: z.array(z.object({ year: z.int(), interest: yuan }).meta({ id: 'InterestOfYear' })),
  })
  .meta({ id: 'PersonalAccount' });

/** A participant's statement (第十八条): dues, entries and accounts, the newest first; the latest 500 of each. */
export const personPremiums = z
  .object({ dues: z.array(premium), entries: z.array(entry), accounts: z.array(account) })
  .meta({ id: 'PersonPremiums' });

export const certificateInput = z
  .strictObject({
    insurance: insuranceCode,
    office: z.string().regex(/^\d{8}$/),
    from: period,
    to: period,
  })
  .meta({ id: 'PaymentCertificateInput' });
export type CertificateInput = z.output<typeof certificateInput>;
