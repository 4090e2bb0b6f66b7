import { z } from 'zod';
import { type StockMove, stockMoveKinds } from '../../../domain/card/stock.js';
import { actor, day, instant, officeCode, page, pageQuery } from '../contract/fields.js';
import { cardKind, keepSource } from './kept.contract.js';

const moveKind = z.enum(stockMoveKinds as [StockMove, ...StockMove[]]);

/** Days of a period, both counted in. */
export const period = { office: officeCode.optional(), from: day.optional(), to: day.optional() };
export const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || from <= to;
export const outOfOrder = { path: ['to'], message: 'before-start' };

/** Every office of one's reach where none is named; this month until today where no days are. */
export const balanceQuery = z.strictObject(period).refine(inOrder, outOfOrder);
export type BalanceQuery = z.output<typeof balanceQuery>;

/** Cards of the shelf (to hand over), and cards kept for destruction. */
const stock = { shelf: z.int(), kept: z.int() };
const stockSum = z.object(stock).meta({ id: 'Stock' });
const compared = z.object({ listed: z.int(), counted: z.int(), difference: z.int() });

/**
 * 收支平衡: `opening` and the lines add up to `closing`. `lying` is what the cards' own rows say lies there now, given
 * where the period reaches today. `count` is the office's last count in the period: what was listed then, and counted.
 */
export const balanceView = z
  .object({
    office: officeCode.nullable(),
    from: day,
    to: day,
    opening: stockSum,
    lines: z.array(z.object({ kind: moveKind, ...stock })),
    closing: stockSum,
    lying: stockSum.nullable(),
    count: z
      .object({ at: instant, by: actor, note: z.string(), shelf: compared, kept: compared.nullable() })
      .nullable(),
  })
  .meta({ id: 'StockBalance' });

/** The cards behind a number of the balance; without `from`, those behind an opening or closing. */
export const moveQuery = pageQuery
  .extend({ ...period, kind: moveKind.optional(), of: z.enum(['shelf', 'kept']).optional() })
  .refine(inOrder, outOfOrder);
export type MoveQuery = z.output<typeof moveQuery>;

export const stockMove = z
  .object({
    id: z.string(),
    at: instant,
    kind: moveKind,
    office: officeCode,
    cardKind,
    cardNumber: z.string().nullable(),
    source: keepSource.nullable(),
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    listId: z.string().nullable(),
    listNumber: z.string().nullable(),
    by: actor,
  })
  .meta({ id: 'StockMove' });
export const movePage = page(stockMove).meta({ id: 'StockMovePage' });
