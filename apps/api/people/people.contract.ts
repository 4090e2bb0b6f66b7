import { z } from 'zod';
import { day, list, text } from '../contract/fields.js';

/** One way of searching at a time; each travels in the body, never in the address. */
export const peopleSearchInput = z
  .strictObject({
    idNumber: text(18).optional(),
    namePrefix: text(50).optional(),
    cardNumber: text(32).optional(),
    idLast4: text(4).optional(),
  })
  .refine((given) => Object.values(given).filter((value) => value !== undefined).length >= 1, {
    message: 'one-needed',
  })
  .meta({ id: 'PeopleSearchInput' });
export type PeopleSearchInput = z.output<typeof peopleSearchInput>;

/** A card as lists show it: its number masked. */
export const cardSummary = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.string(),
    cardNumber: z.string().nullable(),
    office: z.string(),
    bankState: z.string(),
    pinLocked: z.boolean(),
  })
  .meta({ id: 'CardSummary' });

export const openCase = z
  .object({ id: z.string(), number: z.string(), type: z.string(), status: z.string(), step: z.string() })
  .meta({ id: 'OpenCase' });

/** Personal data is masked: the full values come only from `reveal`. */
export const personMatch = z
  .object({
    id: z.string(),
    name: z.string(),
    idNumber: z.string(),
    sex: z.string(),
    birthDate: z.string(),
    division: z.string(),
  })
  .meta({ id: 'PersonMatch' });
export const peopleFound = list(personMatch).meta({ id: 'PeopleFound' });

export const personView = personMatch
  .extend({
    phone: z.string().nullable(),
    address: z.string().nullable(),
    cards: z.array(cardSummary),
    openCases: z.array(openCase),
  })
  .meta({ id: 'PersonView' });

export const revealable = z.enum(['name', 'idNumber', 'birthDate', 'phone', 'address', 'cardNumber', 'account']);
export type Revealable = z.output<typeof revealable>;

export const revealInput = z
  .strictObject({ fields: z.array(revealable).min(1).max(7), reason: z.string().trim().max(200) })
  .meta({ id: 'RevealInput' });
export type RevealInput = z.output<typeof revealInput>;

export const revealed = z
  .object({
    name: z.string().optional(),
    idNumber: z.string().optional(),
    birthDate: day.optional(),
    phone: z.string().nullable().optional(),
    address: z.string().nullable().optional(),
    cardNumber: z.string().nullable().optional(),
    account: z.string().nullable().optional(),
  })
  .meta({ id: 'Revealed' });
export type Revealed = z.output<typeof revealed>;
