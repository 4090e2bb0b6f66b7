import { z } from 'zod';
import { charges } from '../../../domain/money/charge.js';
import { countedPattern } from '../../../domain/money/drawer.js';
import { actor, day, id, instant, list, officeCode, page, pageQuery, text } from '../contract/fields.js';

const charge = z.enum(Object.keys(charges) as [keyof typeof charges, ...(keyof typeof charges)[]]);
/** Yuan with two decimals, `28.00`; a difference or what was given back with its sign. */
const yuan = z.string();
const remark = z.string().trim().max(300).default('');

const receiptState = z.enum(['valid', 'refunded', 'voided']);

/** Receipts of a business day, today where none is named. */
export const receiptQuery = pageQuery.extend({ office: officeCode.optional(), day: day.optional() });
export type ReceiptQuery = z.output<typeof receiptQuery>;

/** A receipt of a window; `voidId` is the open proposal to void it, `retakable` says that its charge is owed again. */
export const receiptView = z
  .object({
    id: z.string(),
    number: z.string(),
    paperId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    charge,
    yuan,
    office: officeCode,
    takenBy: actor,
    takenAt: instant,
    state: receiptState,
    endedAt: instant.nullable(),
    endReason: z.string(),
    voidId: z.string().nullable(),
    retakable: z.boolean(),
  })
  .meta({ id: 'CounterReceipt' });
export const receiptPage = page(receiptView).meta({ id: 'CounterReceiptPage' });

/** What lies in the caller's drawer at an office and is on no day-end sheet yet, since when. */
export const drawerView = z
  .object({ office: officeCode, since: day, taken: yuan, refunded: yuan, voided: yuan, toHandIn: yuan })
  .meta({ id: 'CounterDrawer' });
export const drawers = list(drawerView).meta({ id: 'CounterDrawers' });

export const retakeInput = z
  .strictObject({ received: z.string().regex(/^(0|[1-9]\d{0,8})\.\d{2}$/) })
  .meta({ id: 'RetakeChargeInput' });
export type RetakeInput = z.output<typeof retakeInput>;
export const retaken = z.object({ id, number: z.string() }).meta({ id: 'RetakenCharge' });

export const voidState = z.enum(['open', 'voided', 'kept']);
export const voidQuery = pageQuery.extend({ office: officeCode.optional(), state: voidState.default('open') });
export type VoidQuery = z.output<typeof voidQuery>;

export const voidView = z
  .object({
    id: z.string(),
    receiptId: z.string(),
    receiptNumber: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    charge,
    yuan,
    office: officeCode,
    takenBy: actor,
    state: voidState,
    reason: z.string(),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
  })
  .meta({ id: 'CounterVoid' });
export const voidPage = page(voidView).meta({ id: 'CounterVoidPage' });

export const proposeVoidInput = z.strictObject({ reason: text(300) }).meta({ id: 'ProposeVoidInput' });
export type ProposeVoidInput = z.output<typeof proposeVoidInput>;
export const decideVoidInput = z
  .strictObject({ decision: z.enum(['void', 'keep']), reason: remark })
  .meta({ id: 'DecideVoidInput' });
export type DecideVoidInput = z.output<typeof decideVoidInput>;
export const decidedVoid = z.object({ id, state: voidState }).meta({ id: 'DecidedVoid' });

export const sheetState = z.enum(['made', 'returned', 'checked']);
export const sheetQuery = pageQuery.extend({
  office: officeCode.optional(),
  day: day.optional(),
  state: sheetState.optional(),
});
export type SheetQuery = z.output<typeof sheetQuery>;

/** 日终结账单: what a clerk's drawer should hold, what was counted, and who checked it; `number` is its paper's. */
export const sheetView = z
  .object({
    id: z.string(),
    office: officeCode,
    clerk: actor,
    day,
    state: sheetState,
    due: yuan,
    counted: yuan,
    difference: yuan,
    reason: z.string(),
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
    paperId: z.string().nullable(),
    number: z.string().nullable(),
  })
  .meta({ id: 'CounterSheet' });
export const sheetPage = page(sheetView).meta({ id: 'CounterSheetPage' });

/** `counted` is what was counted, in yuan; `reason` says why it is not what is due. */
export const makeSheetInput = z
  .strictObject({ office: officeCode, day, counted: z.string().trim().regex(countedPattern), reason: remark })
  .meta({ id: 'MakeSheetInput' });
export type MakeSheetInput = z.output<typeof makeSheetInput>;
export const madeSheet = z
  .object({ id, state: sheetState, due: yuan, counted: yuan, difference: yuan })
  .meta({ id: 'MadeSheet' });

export const checkSheetInput = z
  .strictObject({ decision: z.enum(['confirm', 'return']), reason: remark })
  .meta({ id: 'CheckSheetInput' });
export type CheckSheetInput = z.output<typeof checkSheetInput>;
export const checkedSheet = z
  .object({ id, state: sheetState, number: z.string().nullable() })
  .meta({ id: 'CheckedSheet' });
