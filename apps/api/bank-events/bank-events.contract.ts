import { z } from 'zod';
import { bankEventKinds } from '../../../domain/card/bank-state.js';
import { bankEventLayout } from '../../../domain/interchange/bank-event.js';
import type { Shape } from '../../../domain/interchange/shapes.js';
import { instant } from '../contract/fields.js';

/** A field of the event as the standard writes it, in files and here alike. */
const told = <Value>(shape: Shape<Value>) => z.string().refine((written) => shape.find(written) !== undefined);
const absent = z.literal('').transform(() => undefined);
const optionally = <Value>(shape: Shape<Value>) => z.union([absent, told(shape)]).nullish();

/** One event of a bank (interchange §1): `occurredAt` as `YYYYMMDDHHMMSS` of Asia/Shanghai, or ISO 8601. */
export const bankEventInput = z
  .strictObject({
    eventId: told(bankEventLayout.eventId),
    kind: z.enum(bankEventKinds),
    cardNumber: optionally(bankEventLayout.cardNumber),
    account: optionally(bankEventLayout.account),
    occurredAt: z.union([told(bankEventLayout.occurredAt), instant]),
    detail: optionally(bankEventLayout.detail),
  })
  .meta({ id: 'BankEventInput' });
export type BankEventInput = z.output<typeof bankEventInput>;

/** `known`: the same was told before. `matched` is false where no card of the bank has the number or account: it is kept. */
export const bankEventTaken = z
  .object({ eventId: z.string(), state: z.enum(['taken', 'known']), matched: z.boolean() })
  .meta({ id: 'BankEventTaken' });
