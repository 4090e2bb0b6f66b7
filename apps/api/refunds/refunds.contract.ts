import { z } from 'zod';
import { refundGrounds } from '../../../domain/case/types/refund.js';
import { agencyCode, insuranceCode } from '../agencies/agencies.contract.js';
import { actor, instant, page, pageQuery, text, word } from '../contract/fields.js';
import { bankCode, period, yuan } from '../rounds/rounds.contract.js';

const refundState = z.enum(['filed', 'ordered', 'refunded', 'refused', 'withdrawn', 'notPaidOut']);

/** By state; those of one account and amount for a movement of its statement. */
export const refundQuery = pageQuery.extend({
  state: refundState.optional(),
  agency: agencyCode.optional(),
  bank: bankCode.optional(),
  total: z
    .string()
    .regex(/^(0|[1-9]\d{0,8})\.\d{2}$/)
    .optional(),
});
export type RefundQuery = z.output<typeof refundQuery>;

/** What the agency has to do of a case, where it waits for the agency. */
const refundTask = z
  .object({ id: z.string(), step: word, choices: z.array(word), reasoned: z.array(word), openedAt: instant })
  .meta({ id: 'RefundTask' });

/** What was given back wrongly is taken back by a case of its own. */
const recoveryOfRefund = z
  .object({ caseNumber: z.string(), state: z.enum(['filed', 'released', 'recovered', 'waived']) })
  .meta({ id: 'RecoveryOfRefund' });

export const recoveryInput = z.strictObject({ reason: text(300) }).meta({ id: 'RecoveryInput' });
export type RecoveryInput = z.output<typeof recoveryInput>;
export const recoveryFiled = z
  .object({ id: z.string(), number: z.string(), started: z.boolean() })
  .meta({ id: 'RecoveryFiled' });

/** One paid due that a case gives back. */
export const refundView = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    /** Masked. */
    name: z.string(),
    insurance: insuranceCode,
    period,
    agency: agencyCode,
    bank: bankCode,
    principal: yuan,
    lateFee: yuan,
    total: yuan,
    ground: z.enum(refundGrounds),
    state: refundState,
    filedAt: instant,
    /** Who confirmed it at the window, and who released it. */
    maker: actor.nullable(),
    checker: actor.nullable(),
    recovery: recoveryOfRefund.nullable(),
    /** Of the refund, or of its recovery. */
    task: refundTask.nullable(),
  })
  .meta({ id: 'RefundView' });
export const refundPage = page(refundView).meta({ id: 'RefundPage' });
