import { z } from 'zod';
import { bankEventKinds } from '../../../domain/card/bank-state.js';
import { bilingual, instant, page, pageQuery, text, word } from '../contract/fields.js';

const bankCode = z.string().regex(/^\d{4}$/);

/** `unmatched`: no card has been found and nobody has set it aside. */
export const toldEventState = z.enum(['matched', 'unmatched', 'setAside']);
export const toldEventQuery = pageQuery.extend({ state: toldEventState.optional(), bank: bankCode.optional() });
export type ToldEventQuery = z.output<typeof toldEventQuery>;

/** An event as the bank told it, numbers masked, and what the social side made of it. */
export const toldEvent = z
  .object({
    id: z.string(),
    bank: bankCode,
    bankName: bilingual,
    kind: z.enum(bankEventKinds),
    state: toldEventState,
    cardNumber: z.string().nullable(),
    account: z.string().nullable(),
    /** Masked where it is an account. */
    detail: z.string().nullable(),
    occurredAt: instant,
    receivedAt: instant,
    source: z.enum(['api', 'file', 'page']),
    fileName: z.string().nullable(),
    late: z.boolean(),
    reaction: word,
    holder: z.string().nullable(),
    personId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    setAsideReason: z.string().nullable(),
  })
  .meta({ id: 'ToldBankEvent' });
export const toldEvents = page(toldEvent).meta({ id: 'ToldBankEvents' });

export const matchInput = z
  .strictObject({
    cardNumber: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{1,32}$/),
  })
  .meta({ id: 'BankEventMatchInput' });
export type MatchInput = z.output<typeof matchInput>;
/** What the social side made of it; the case that lifting the loss filed, where it did. */
export const matchedEvent = z
  .object({ id: z.string(), reaction: word, caseNumber: z.string().nullable() })
  .meta({ id: 'MatchedBankEvent' });

export const setAsideInput = z.strictObject({ reason: text(300) }).meta({ id: 'BankEventSetAsideInput' });
export type SetAsideInput = z.output<typeof setAsideInput>;
export const settledEvent = z.object({ id: z.string() }).meta({ id: 'SettledBankEvent' });
