import { z } from 'zod';
import { accountStates } from '../codes.js';
import { type EventKind, eventKinds } from '../events/kinds.js';
import { fenOf, forms } from '../text/fields.js';

const amount = z
  .string()
  .regex(forms.total)
  .transform((yuan) => fenOf(yuan));
const moved = amount.refine((fen) => fen > 0n, { error: 'more than nothing' });
const number = z.string().regex(forms.account);
const name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^|\p{Cc}]+$/u);
const idNumber = z.string().regex(forms.idNumber);
const agency = z.string().regex(/^\d{6}$/);
const use = z.enum(['DK', 'DF']);
const period = z.string().regex(forms.period);

/** A customer's account, as it is opened. */
export const opened = z.strictObject({
  number,
  holder: name,
  idNumber,
  balance: amount.default(0n),
  state: z.enum(accountStates).default('normal'),
  kind: z.enum(['settlement', 'other']).default('settlement'),
});

/** What changes at a customer's account. */
export const changed = z.strictObject({
  number,
  deposit: moved.optional(),
  held: amount.optional(),
  state: z.enum(accountStates).optional(),
  holder: name.optional(),
  idNumber: idNumber.optional(),
  kind: z.enum(['settlement', 'other']).optional(),
});

export const knownMandate = z.strictObject({
  number: z.string().regex(forms.mandateNumber),
  idNumber,
  account: number,
  insurance: z.string().regex(/^\d{3}$/),
  ceiling: moved.nullable().default(null),
  from: period,
  revoked: z.boolean().default(false),
});

/** Money for every account of a share of the customers: whose number's digest falls under it (percent). */
export const payday = z.strictObject({ amount: moved, percent: z.number().int().min(1).max(100) });

export const agencyAccount = z.strictObject({ agency, use, opening: amount, held: amount.default(0n) });

const kinds = { treasury: '财政专户划转', funding: '拨款', interest: '利息', return: '退款' } as const;
/** A movement of an agency's account that belongs to no line. */
export const otherMovement = z
  .strictObject({
    agency,
    use,
    kind: z.enum(Object.keys(kinds) as [keyof typeof kinds, ...(keyof typeof kinds)[]]),
    direction: z.enum(['C', 'D']),
    amount: moved,
    memo: name.optional(),
  })
  .transform((movement) => ({ ...movement, memo: movement.memo ?? kinds[movement.kind] }));

export const statementOrder = z.strictObject({ agency, use, period });

/** What a customer does at the bank, or the bank itself; an account's new number is the detail. */
export const happening = z
  .strictObject({
    kind: z.enum(Object.keys(eventKinds) as [EventKind, ...EventKind[]]),
    cardNumber: z
      .string()
      .regex(/^[0-9A-Za-z]{1,32}$/)
      .optional(),
    account: number.optional(),
    detail: name.optional(),
    occurredAt: z.coerce.date().optional(),
  })
  .refine(({ cardNumber, account }) => cardNumber ?? account, { error: 'card number or account' });

const lineId = z.string().regex(forms.lineId);
export const correction = z.strictObject({
  file: z.string().max(100),
  changes: z
    .array(z.strictObject({ lineId, code: z.string().regex(/^[0-9]{1,4}$/) }))
    .min(1)
    .max(10_000),
});

export const file = z.strictObject({ file: z.string().max(100) });
export const numbers = z.strictObject({ numbers: z.array(number).min(1).max(10_000) });
export const lineIds = z.strictObject({ lineIds: z.array(lineId).min(1).max(10_000) });
