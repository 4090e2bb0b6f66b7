import type { Fen } from '../../domain/money/fen.js';

export type SheetState = 'made' | 'returned' | 'checked';

/** 日终结账: a clerk's drawer of one office and day, as it was counted. */
export interface Sheet {
  readonly id: string;
  readonly office: string;
  readonly division: string;
  readonly clerk: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly state: SheetState;
  readonly due: Fen;
  readonly counted: Fen;
  readonly reason: string;
}
