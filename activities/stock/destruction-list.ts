import type { Place } from './kept-cards.js';

export type ListState = 'open' | 'destroyed' | 'refused' | 'withdrawn';

/** 销毁清单: kept cards of an office that are to be destroyed before two people's eyes. */
export interface DestructionList extends Place {
  readonly id: string;
  readonly state: ListState;
  readonly cards: number;
  /** Spoiled blank temporary cards that are destroyed with them. */
  readonly blanks: number;
  /** SM3 over the lines as they were frozen, and the number of blanks. */
  readonly digest: string;
  readonly maker: string;
}
