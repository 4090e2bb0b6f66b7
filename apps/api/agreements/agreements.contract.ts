import { z } from 'zod';
import { agencyCode } from '../agencies/agencies.contract.js';
import { actor, day, id, instant, page, pageQuery, text } from '../contract/fields.js';

const bankCode = z.string().regex(/^\d{4}$/);
const account = z.strictObject({ account: z.string().regex(/^[0-9A-Za-z-]{1,40}$/), accountName: text(100) });

export const agreementInput = z
  .strictObject({
    agency: agencyCode,
    bank: bankCode,
    number: text(40),
    signedOn: day,
    fromDay: day,
    collection: account,
    payout: account.optional(),
  })
  .meta({ id: 'AgreementInput' });
export type AgreementInput = z.output<typeof agreementInput>;

export const agreementDecision = z
  .strictObject({ decision: z.enum(['release', 'refuse']), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'AgreementDecision' });
export type AgreementDecision = z.output<typeof agreementDecision>;
export const agreementEndInput = z.strictObject({ reason: text(300) }).meta({ id: 'AgreementEndInput' });
export type AgreementEndInput = z.output<typeof agreementEndInput>;
export const agreementMade = z.object({ id }).meta({ id: 'AgreementMade' });

/** An agreement of an agency with a bank; its accounts are shown whole, because they are the agency's own. */
export const agreementView = z
  .object({
    id: z.string(),
    agency: agencyCode,
    bank: bankCode,
    number: z.string(),
    signedOn: day,
    fromDay: day,
    toDay: day.nullable(),
    state: z.enum(['proposed', 'released', 'refused', 'ended']),
    accounts: z.array(
      z
        .object({ use: z.enum(['DK', 'DF']), account: z.string(), accountName: z.string() })
        .meta({ id: 'AgencyAccountView' }),
    ),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
    /** Who asked that it end, and why; it has ended once another has agreed. */
    ending: z
      .object({ reason: z.string(), maker: actor, madeAt: instant, checker: actor.nullable() })
      .meta({ id: 'AgreementEnding' })
      .nullable(),
  })
  .meta({ id: 'AgreementView' });
export const agreementPage = page(agreementView).meta({ id: 'AgreementPage' });
export const agreementQuery = pageQuery;
export type AgreementQuery = z.output<typeof agreementQuery>;
