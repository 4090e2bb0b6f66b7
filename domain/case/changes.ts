import type { CardEvent, CardState } from '../card/card-state.js';
import type { PinEvent } from '../card/pin.js';
import type { TemporaryCardEvent } from '../card/temporary-card.js';
import type { ChargeKind } from '../money/charge.js';
import type { StepResult } from './case-state.js';

/**
 * What a workflow asks to be written with a step: all changes of one step go into one transaction, in this order.
 * They carry codes and ids; whatever is personal the activity reads from the rows itself.
 */
export type Change =
  /** 受理: the case is accepted and the promise's clock starts (附件1 第十一条(3)(4)). */
  | { readonly kind: 'accept'; readonly workingDays: number; readonly escalateAtPercent: readonly number[] }
  /** What was promised is ready: the promise's clock ends here, met or late. */
  | { readonly kind: 'meetPromise' }
  /** A printed paper with a number of its own. */
  | { readonly kind: 'paper'; readonly paper: string }
  /** A card to make; the order goes to the factory with its next file (interchange §5). */
  | { readonly kind: 'orderCard'; readonly ordinal: number; readonly applyType: '01' | '05' | '06' }
  /**
   * An event on a card, decided by the table of card states: the one that the case makes, or the one it was filed for.
   * With `ifIn` a card in any other state is left as it is, because another case was there before.
   */
  | {
      readonly kind: 'card';
      readonly event: CardEvent | TemporaryCardEvent;
      readonly of?: 'subject';
      readonly ifIn?: readonly CardState[];
    }
  /** A fee or deposit taken at the counter with this step; receipted and posted (附件1 第十五条(3), 第十九条). */
  | { readonly kind: 'charge'; readonly charge: ChargeKind }
  /** What was taken is given back, once. */
  | { readonly kind: 'refund'; readonly charge: ChargeKind }
  /** Answers a wait of the open case of another type on the same card, where there is one. */
  | { readonly kind: 'answer'; readonly type: string; readonly step: string; readonly result: StepResult }
  /** What the terminal did to the PIN of the card that the case was filed for (附件1 第十七, 十八条). */
  | { readonly kind: 'pin'; readonly event: PinEvent }
  /** The case goes on at the office that its filing named, or back at the one that filed it. */
  | { readonly kind: 'moveToOffice'; readonly office: 'to' | 'from' }
  /** A message to the person. */
  | { readonly kind: 'notice'; readonly template: string };

/** A task or wait that the step leads to. */
export interface Opening {
  readonly step: string;
  readonly ordinal: number;
  /** Why it was opened, as a code (a mismatch, a factory code). */
  readonly about?: string;
  /** Calendar days after which the person is reminded, again and again. */
  readonly remindAfterDays?: number;
  /** Calendar days after which the person is reminded, once. */
  readonly remindOnDay?: number;
  /** Working days after which the wait is put on the supervisor's list. */
  readonly escalateAfterWorkingDays?: number;
  /** Calendar days after which the wait ends by itself. */
  readonly expiresAfterDays?: number;
  /** The days are counted from the filing, whose effect the wait is about, not from when the wait was opened. */
  readonly sinceFiling?: true;
}

/** What was decided, by whom: a clerk's request, an outside answer, or the clock. */
export interface Decision {
  readonly step: string;
  readonly ordinal: number;
  readonly result: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** The clerk's request, whose body the activity reads; absent where no person decided. */
  readonly request?: { readonly actor: string; readonly requestId: string; readonly taskId: string };
  /** A request written already that led here: its answer is the state that this step comes to. No part of the step's content. */
  readonly after?: { readonly actor: string; readonly requestId: string };
}

/** One transaction of a case. Its key is (case, decision.step, decision.ordinal), or of the opening where nothing was decided. */
export interface StepWrite {
  readonly caseId: string;
  readonly decision?: Decision;
  readonly changes: readonly Change[];
  readonly open?: Opening;
  readonly close?: { readonly outcome: string };
  readonly traceId: string;
}
