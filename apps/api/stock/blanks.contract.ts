import { z } from 'zod';
import { type BlankMove, blankMoveKinds } from '../../../domain/card/blank-stock.js';
import { actor, day, instant, officeCode, page, pageQuery, text } from '../contract/fields.js';
import { inOrder, outOfOrder, period } from './balance.contract.js';

const blankMoveKind = z.enum(blankMoveKinds as [BlankMove, ...BlankMove[]]);
const quantity = z.int().min(1).max(10_000);

/** Blanks that can be handed over, and spoiled ones kept for destruction. */
const blanks = { onHand: z.int(), spoiled: z.int() };
const blankSum = z.object(blanks).meta({ id: 'BlankStock' });

/**
 * 空白临时卡收支平衡: `opening` and the lines add up to `closing`. `lying` is what the offices' own rows say is there now,
 * given where the period reaches today; null also where no office of the question counts its blanks yet (`counting`).
 */
export const blankBalance = z
  .object({
    office: officeCode.nullable(),
    from: day,
    to: day,
    counting: z.boolean(),
    opening: blankSum,
    lines: z.array(z.object({ kind: blankMoveKind, ...blanks })),
    closing: blankSum,
    lying: blankSum.extend({ listed: z.int() }).nullable(),
    count: z.object({ at: instant, by: actor, listed: z.int(), counted: z.int(), difference: z.int() }).nullable(),
  })
  .meta({ id: 'BlankBalance' });

export const blankMoveQuery = pageQuery
  .extend({ ...period, kind: blankMoveKind.optional() })
  .refine(inOrder, outOfOrder);
export type BlankMoveQuery = z.output<typeof blankMoveQuery>;

export const blankMove = z
  .object({
    id: z.string(),
    at: instant,
    kind: blankMoveKind,
    quantity: z.int(),
    office: officeCode,
    delivery: z.string().nullable(),
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    listNumber: z.string().nullable(),
    reason: z.string(),
    by: actor,
  })
  .meta({ id: 'BlankMove' });
export const blankMovePage = page(blankMove).meta({ id: 'BlankMovePage' });

/** `delivery` is the number of the delivery note: it counts once an office. */
export const blankDeliveryInput = z
  .strictObject({ office: officeCode, delivery: text(40), quantity })
  .meta({ id: 'BlankDeliveryInput' });
export type BlankDeliveryInput = z.output<typeof blankDeliveryInput>;

export const spoiledBlanksInput = z
  .strictObject({ office: officeCode, quantity, reason: text(300) })
  .meta({ id: 'SpoiledBlanksInput' });
export type SpoiledBlanksInput = z.output<typeof spoiledBlanksInput>;

export const blanksOnHand = z.object({ onHand: z.int() }).meta({ id: 'BlanksOnHand' });
