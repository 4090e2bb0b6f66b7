import type { CardEvent } from '../../domain/card/card-state.js';
import type { TemporaryCardEvent } from '../../domain/card/temporary-card.js';

/** An event on a card, with the case that causes it. `at` is business time. */
export interface CardMove {
  readonly cardId: string;
  readonly event: CardEvent | TemporaryCardEvent;
  readonly caseId: string;
  readonly step: string;
  readonly actor: string;
  readonly at: Date;
}
