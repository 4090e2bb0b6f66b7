import { z } from 'zod';
import { contactResults, contactWays } from '../../../activities/cycles/contacts.js';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, day, flag, id, instant, list, page, pageQuery, text } from '../contract/fields.js';
import { groupPlace } from '../line-exceptions/line-exceptions.contract.js';
import { period, yuan } from '../rounds/rounds.contract.js';

/** `reason` is the code of the last failure or bar; `untouched`: nobody has asked yet. */
const filters = {
  agency: agencyCode.optional(),
  insurance: insuranceCode.optional(),
  cycle: id.optional(),
  reason: z.string().max(40).optional(),
  untouched: flag.optional(),
};
export const arrearsGroupQuery = z.strictObject({
  ...filters,
  by: z.enum(['employer', 'locality', 'reason']).default('employer'),
});
export type ArrearsGroupQuery = z.output<typeof arrearsGroupQuery>;
export const arrearsGroups = list(
  z
    .object({
      place: groupPlace.nullable(),
      /** By reason: the code, empty where none is known, and its meaning. */
      reason: z.object({ code: z.string(), meaning: z.string() }).nullable(),
      count: z.int(),
      /** Principal: the late fee is reckoned when it is drafted. */
      amount: yuan,
    })
    .meta({ id: 'ArrearsGroup' }),
).meta({ id: 'ArrearsGroups' });

export const arrearsQuery = pageQuery.extend({
  ...filters,
  employer: z.string().max(30).optional(),
  locality: z.string().max(12).optional(),
});
export type ArrearsQuery = z.output<typeof arrearsQuery>;

const contact = z
  .object({
    id: z.string(),
    way: z.enum(contactWays),
    result: z.enum(contactResults),
    note: z.string(),
    by: actor,
    at: instant,
  })
  .meta({ id: 'ArrearsContact' });

export const arrearView = z
  .object({
    dueId: z.string(),
    cycleId: z.string(),
    personId: z.string(),
    /** Masked. */
    name: z.string(),
    insurance: insuranceCode,
    period,
    principal: yuan,
    reason: z.object({ code: z.string(), meaning: z.string() }),
    employer: groupPlace.nullable(),
    locality: groupPlace.nullable(),
    since: day,
    endedOn: day.nullable(),
    endedHow: z.enum(['paid', 'waived']).nullable(),
    contacts: z.int(),
    lastContact: z.object({ result: z.enum(contactResults), at: instant }).nullable(),
    /** A proposal waits for a second person. */
    waiverProposed: z.boolean(),
    /** A make-up deduction is under way. */
    underWay: z.boolean(),
  })
  .meta({ id: 'ArrearView' });
export const arrearsPage = page(arrearView).meta({ id: 'ArrearsPage' });

export const arrearDetail = arrearView.extend({ log: z.array(contact) }).meta({ id: 'ArrearDetail' });

export const contactInput = z
  .strictObject({
    way: z.enum(contactWays),
    result: z.enum(contactResults),
    note: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'ContactInput' });
export type ContactInput = z.output<typeof contactInput>;

export const contactLogged = z.object({ id: z.string() }).meta({ id: 'ContactLogged' });

/** What a call sheet is for, and of whom: at most a hundred people a sheet. */
export const callSheetInput = z
  .strictObject({
    dueIds: z
      .array(z.string().regex(/^\d{1,15}$/))
      .min(1)
      .max(100),
    reason: text(200),
  })
  .meta({ id: 'CallSheetInput' });
export type CallSheetInput = z.output<typeof callSheetInput>;

/** Whole names and telephone numbers, which each person's audit entry tells of. */
export const callSheet = list(
  z.object({ dueId: z.string(), name: z.string(), phone: z.string().nullable() }).meta({ id: 'CallSheetLine' }),
).meta({ id: 'CallSheet' });
