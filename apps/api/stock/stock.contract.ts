import { z } from 'zod';
import { flag, id, instant, officeCode, page, pageQuery } from '../contract/fields.js';

export const stockQuery = pageQuery.extend({ office: officeCode.optional() });
export type StockQuery = z.output<typeof stockQuery>;

/** `overdue`: only cards that lie there longer than the reminder (rule `issuance.collection`). */
export const shelfQuery = stockQuery.extend({ overdue: flag.optional() });
export type ShelfQuery = z.output<typeof shelfQuery>;

/** A card on the office's shelf; name and number masked. */
export const stockCard = z
  .object({
    cardId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    applicant: z.string(),
    cardNumber: z.string().nullable(),
    office: officeCode,
    since: instant,
  })
  .meta({ id: 'StockCard' });
export const stockPage = page(stockCard).extend({ total: z.int() }).meta({ id: 'StockPage' });

/** A card that the factory has made and the office has not yet taken in; `factoryFile` names the file it came with. */
export const arrivingCard = z
  .object({
    caseId: z.string(),
    taskId: z.string(),
    caseNumber: z.string(),
    applicant: z.string(),
    office: officeCode,
    producedOn: z.string().nullable(),
    factoryFile: z.string().nullable(),
  })
  .meta({ id: 'ArrivingCard' });
export const arrivingPage = page(arrivingCard).meta({ id: 'ArrivingPage' });

export const arrivalsInput = z.strictObject({ caseIds: z.array(id).min(1).max(200) }).meta({ id: 'ArrivalsInput' });
export type ArrivalsInput = z.output<typeof arrivalsInput>;
export const arrivals = z
  .object({
    received: z.int(),
    left: z.array(z.object({ caseId: z.string(), code: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Arrivals' });

export const stockCountInput = z
  .strictObject({
    office: officeCode,
    counted: z.int().min(0).max(1_000_000),
    /** Of the cards kept for destruction, where these were counted too. */
    kept: z.int().min(0).max(1_000_000).optional(),
    /** Of the blank temporary cards on hand, where these were counted too. */
    blanks: z.int().min(0).max(1_000_000).optional(),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'StockCountInput' });
export type StockCountInput = z.output<typeof stockCountInput>;
const compared = z.object({ listed: z.int(), counted: z.int(), difference: z.int() }).meta({ id: 'ComparedStock' });
export const stockCount = compared
  .extend({ id: z.string(), kept: compared.nullable(), blanks: compared.nullable() })
  .meta({ id: 'StockCount' });
