import { z } from 'zod';
import { day, flag, instant, officeCode, page, pageQuery } from '../contract/fields.js';

/** `overdue`: only those whose term is over. */
export const temporaryQuery = pageQuery.extend({ office: officeCode.optional(), overdue: flag.optional() });
export type TemporaryQuery = z.output<typeof temporaryQuery>;

/**
 * A temporary card that is out; name and number masked. `deposit` in yuan, null where its receipt is void. `reminder` is
 * the last message that asked for it, and how many did.
 */
export const temporaryOut = z
  .object({
    cardId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    office: officeCode,
    holder: z.string(),
    cardNumber: z.string().nullable(),
    givenAt: instant,
    dueOn: day,
    daysOverdue: z.int().min(0),
    deposit: z.string().nullable(),
    reminder: z.object({ times: z.int(), at: instant, state: z.string() }).nullable(),
  })
  .meta({ id: 'TemporaryCardOut' });
export const temporaryPage = page(temporaryOut)
  .extend({ out: z.int(), overdue: z.int(), deposits: z.string() })
  .meta({ id: 'TemporaryCardsOut' });
