import { z } from 'zod';
import { deskEventKinds } from '../../../domain/card/bank-desk.js';
import { caseStatus } from '../cases/cases.contract.js';
import { flag, id, instant, page, pageQuery, refusalView, word } from '../contract/fields.js';

/** Tasks of the bank's window: `bankCollection` a replaced card to hand over, `bankClosure` an account to close. */
export const bankTaskQuery = pageQuery.extend({
  step: z.enum(['bankCollection', 'bankClosure']).optional(),
  late: flag.optional(),
});
export type BankTaskQuery = z.output<typeof bankTaskQuery>;

/** A card as the bank's window sees it; its number masked. */
const deskCardState = z.object({ cardNumber: z.string().nullable(), state: word, bankState: word });

export const bankTask = z
  .object({
    id: z.string(),
    step: word,
    caseNumber: z.string(),
    caseType: word,
    caseStatus,
    /** Masked, like the ID number. */
    holder: z.string(),
    idNumber: z.string(),
    /** The card to hand over, or the one whose account is to be closed. */
    card: deskCardState,
    /** An exchange against a card that still is in use: it is taken back (附件1 第十五条(5)). */
    takesBackOldCard: z.boolean(),
    openedAt: instant,
    urgentAt: instant,
    late: z.boolean(),
    choices: z.array(word),
  })
  .meta({ id: 'BankTask' });
export const bankTasks = page(bankTask).meta({ id: 'BankTasks' });

export const deskCardSearch = z
  .strictObject({
    cardNumber: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{1,32}$/),
  })
  .meta({ id: 'DeskCardSearch' });
export type DeskCardSearch = z.output<typeof deskCardSearch>;

/** A card of the bank, and what may be entered of it now. */
export const deskCard = deskCardState
  .extend({
    id: z.string(),
    holder: z.string(),
    idNumber: z.string(),
    events: z.array(z.object({ kind: z.enum(deskEventKinds), blockedBy: refusalView.nullable() })),
  })
  .meta({ id: 'DeskCard' });
/** The one card of this number, or none. */
export const deskCardFound = z.object({ card: deskCard.nullable() }).meta({ id: 'DeskCardFound' });

export const deskEventInput = z
  .strictObject({ cardId: id, kind: z.enum(deskEventKinds) })
  .meta({ id: 'DeskEventInput' });
export type DeskEventInput = z.output<typeof deskEventInput>;

/** What the social side made of it; the case that lifting the loss filed, where it did. */
export const deskEventTaken = z
  .object({ kind: z.enum(deskEventKinds), reaction: word, caseNumber: z.string().nullable() })
  .meta({ id: 'DeskEventTaken' });
