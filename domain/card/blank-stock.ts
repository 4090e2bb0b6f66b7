import { type Balance, balanceBy, type PiecesMoved } from './stock-balance.js';

/** Blank temporary cards (空白临时卡) of an office: those that can be handed over, and spoiled ones to be destroyed. */
export interface BlankStock {
  readonly onHand: number;
  readonly spoiled: number;
}

/** What one blank of each kind of move does to an office's stock (附件1 第十九条, 第十六条4). */
export const blankMoves = {
  received: { onHand: 1, spoiled: 0 },
  // With the deposit taken it becomes somebody's temporary card, which has a number from then on.
  handedOver: { onHand: -1, spoiled: 0 },
  spoiled: { onHand: -1, spoiled: 1 },
  destroyed: { onHand: 0, spoiled: -1 },
} as const satisfies Readonly<Record<string, BlankStock>>;
export type BlankMove = keyof typeof blankMoves;
export const blankMoveKinds = Object.keys(blankMoves) as readonly BlankMove[];

/** 空白临时卡收支平衡. */
export function blankBalanceOf(moved: readonly PiecesMoved<BlankMove>[]): Balance<BlankMove, keyof BlankStock> {
  return balanceBy(blankMoves, ['onHand', 'spoiled'], moved);
}
