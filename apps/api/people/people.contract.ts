import { z } from 'zod';
import { keepSources } from '../../../domain/card/stock.js';
import { caseStatus, paperSummary } from '../cases/cases.contract.js';
import { bilingual, day, instant, list, officeCode, refusalView, text, word } from '../contract/fields.js';

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

/** A card's way from state to state; the case that caused it stands with it where it is known to this system. */
export const cardMove = z
  .object({
    at: instant,
    from: word,
    to: word,
    step: word,
    case: z.object({ id: z.string(), number: z.string(), type: word }).nullable(),
  })
  .meta({ id: 'CardMove' });

/** What the bank told of the card, and what the social side made of it; `late`: something later was told before. */
export const cardTold = z
  .object({
    at: instant,
    kind: word,
    source: z.enum(['api', 'file', 'page']),
    late: z.boolean(),
    reaction: word,
    case: z.object({ id: z.string(), number: z.string(), type: word }).nullable(),
  })
  .meta({ id: 'CardTold' });

/** A card with both of its sides, its number masked, and its history. */
export const cardView = z
  .object({
    id: z.string(),
    kind: z.string(),
    /** The social side. */
    state: z.string(),
    since: instant,
    /** Of the social PIN (附件1 第十七, 十八条): an initial one must be changed before the card is used. */
    pin: z.enum(['initial', 'changed', 'locked']),
    cardNumber: z.string().nullable(),
    office: z.string(),
    officeName: bilingual,
    /** The bank's side. */
    bankState: z.string(),
    /** Of the bank's PIN: after three failed unlocks only its loss and reset at the bank are left (附件1 第十八条). */
    bankPin: z.enum(['free', 'locked', 'reset_only']),
    bank: z.object({ code: z.string(), name: bilingual, hotline: z.string() }).nullable(),
    moves: z.array(cardMove),
    /** Where a card that was taken back lies, and by which list it was destroyed. */
    kept: z
      .object({
        at: instant,
        source: z.enum(keepSources),
        officeName: bilingual,
        /** A bank's code while it lies at that bank's window. */
        bank: z.string().nullable(),
        destroyedAt: instant.nullable(),
        listNumber: z.string().nullable(),
      })
      .nullable(),
    told: z.array(cardTold),
  })
  .meta({ id: 'CardView' });

export const openCase = z
  .object({ id: z.string(), number: z.string(), type: z.string(), status: caseStatus, step: z.string() })
  .meta({ id: 'OpenCase' });

/** A case of the person, open or closed. */
export const personCase = openCase
  .extend({
    outcome: z.string().nullable(),
    /** The card it was filed for. */
    cardId: z.string().nullable(),
    office: officeCode,
    officeName: bilingual,
    filedAt: instant,
    closedAt: instant.nullable(),
  })
  .meta({ id: 'PersonCase' });

const caseOf = z.object({ id: z.string(), number: z.string(), type: word });

export const personNotice = z
  .object({ id: z.string(), template: word, state: word, at: instant, case: caseOf.nullable() })
  .meta({ id: 'PersonNotice' });

export const personPaper = paperSummary.extend({ case: caseOf }).meta({ id: 'PersonPaper' });

/** A type of case that may be filed now for the person or one of the cards, or why it may not. */
export const offer = z
  .object({
    type: word,
    /** Null for types that are filed for the person. */
    cardId: z.string().nullable(),
    blockedBy: refusalView.nullable(),
    /** The open case of the type, which is gone on with instead. */
    open: z.object({ id: z.string(), number: z.string() }).nullable(),
  })
  .meta({ id: 'Offer' });

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
    unitName: z.string().nullable(),
    /** All cards ever, the youngest first. */
    cards: z.array(cardView),
    openCases: z.array(personCase),
    closedCases: z.array(personCase),
    notices: z.array(personNotice),
    papers: z.array(personPaper),
    offers: z.array(offer),
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
