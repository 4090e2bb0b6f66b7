import { z } from 'zod';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, day, instant, list, page, pageQuery } from '../contract/fields.js';

const state = z.enum(['pending', 'active', 'suspended', 'revoked', 'expired']);

/** A mandate as it stands, masked. */
export const mandateView = z
  .object({
    id: z.string(),
    number: z.string(),
    personId: z.string(),
    name: z.string(),
    idNumber: z.string(),
    insurance: insuranceCode,
    agency: agencyCode,
    bank: z.string(),
    account: z.string(),
    terms: z.enum(['fixed', 'assessed']),
    /** Yuan with two decimals; null where there is no ceiling. */
    ceiling: z.string().nullable(),
    /** `YYYYMM`. */
    firstMonth: z.string(),
    signedOn: day,
    byAgent: z.boolean(),
    state,
    suspendedFor: z.string().nullable(),
    caseId: z.string().nullable(),
    stateSince: instant,
  })
  .meta({ id: 'MandateView' });
export const mandatePage = page(mandateView).meta({ id: 'MandatePage' });
export const mandateList = list(mandateView).meta({ id: 'MandateList' });
export const mandateQuery = pageQuery.extend({
  agency: agencyCode.optional(),
  insurance: insuranceCode.optional(),
  bank: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  state: state.optional(),
});
export type MandateQuery = z.output<typeof mandateQuery>;

/** A mandate with all its versions and what the bank was told of it. */
export const mandateStory = mandateView
  .extend({
    versions: z.array(
      z
        .object({
          version: z.int(),
          state,
          suspendedFor: z.string().nullable(),
          why: z.string(),
          caseId: z.string().nullable(),
          by: actor,
          at: instant,
        })
        .meta({ id: 'MandateVersion' }),
    ),
    lines: z.array(
      z
        .object({
          action: z.enum(['A', 'R']),
          state: z.string(),
          code: z.string().nullable(),
          fileName: z.string().nullable(),
          queuedAt: instant,
          settledAt: instant.nullable(),
        })
        .meta({ id: 'MandateBankLine' }),
    ),
  })
  .meta({ id: 'MandateStory' });
