import { z } from 'zod';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { flag, id, instant, list, page, pageQuery } from '../contract/fields.js';

const typed = (max: number) => z.string().trim().max(max).default('');

/** What an enrolment says, as people write it: amounts in yuan, months as `2026-11`. */
const terms = {
  payer: z.enum(['employee', 'flexible', 'resident']),
  amount: typed(20),
  base: typed(20),
  grade: typed(4),
  employer: typed(30),
  locality: typed(12),
  from: z.string().trim().min(1).max(10),
};

export const enrolmentInput = z
  .strictObject({ agency: agencyCode, insurance: insuranceCode, ...terms, to: typed(10) })
  .meta({ id: 'EnrolmentInput' });
export type EnrolmentInput = z.output<typeof enrolmentInput>;

export const enrolmentChangeInput = z
  .strictObject({ version: z.int().min(1), ...terms })
  .meta({ id: 'EnrolmentChangeInput' });
export type EnrolmentChangeInput = z.output<typeof enrolmentChangeInput>;

/** Why an enrolment ends. */
export const endReasons = ['moved', 'retired', 'died', 'left', 'mistake', 'other'] as const;
export const enrolmentEndInput = z
  .strictObject({ version: z.int().min(1), lastMonth: z.string().trim().min(1).max(10), reason: z.enum(endReasons) })
  .meta({ id: 'EnrolmentEndInput' });
export type EnrolmentEndInput = z.output<typeof enrolmentEndInput>;

export const enrolmentMade = z.object({ id }).meta({ id: 'EnrolmentMade' });

export const enrolmentView = z
  .object({
    id: z.string(),
    personId: z.string(),
    /** Masked. */
    name: z.string(),
    idNumber: z.string(),
    insurance: insuranceCode,
    agency: agencyCode,
    payer: z.enum(['employee', 'flexible', 'resident']),
    /** Yuan with two decimals, or a grade: exactly one of the three. */
    amount: z.string().nullable(),
    base: z.string().nullable(),
    grade: z.int().nullable(),
    employer: z.object({ code: z.string(), name: z.string() }).nullable(),
    locality: z.object({ code: z.string(), name: z.string() }).nullable(),
    /** `YYYYMM`, both inclusive. */
    fromMonth: z.string(),
    toMonth: z.string().nullable(),
    endReason: z.string().nullable(),
    version: z.int(),
    changedAt: instant,
  })
  .meta({ id: 'EnrolmentView' });
export const enrolmentPage = page(enrolmentView).meta({ id: 'EnrolmentPage' });
export const enrolmentList = list(enrolmentView).meta({ id: 'EnrolmentList' });

/** Whom one enrols, by the whole ID number; found is null where nobody within reach has it. */
export const enrolmentSearchInput = z
  .strictObject({ idNumber: z.string().trim().min(1).max(18) })
  .meta({ id: 'EnrolmentSearchInput' });
export type EnrolmentSearchInput = z.output<typeof enrolmentSearchInput>;
export const enrolmentsFound = z
  .object({
    found: z
      .object({ personId: z.string(), name: z.string(), idNumber: z.string(), enrolments: z.array(enrolmentView) })
      .meta({ id: 'EnrolledPerson' })
      .nullable(),
  })
  .meta({ id: 'EnrolmentsFound' });

export const enrolmentQuery = pageQuery.extend({
  agency: agencyCode.optional(),
  insurance: insuranceCode.optional(),
  employer: z.string().max(30).optional(),
  locality: z.string().max(12).optional(),
  open: flag.optional(),
});
export type EnrolmentQuery = z.output<typeof enrolmentQuery>;
