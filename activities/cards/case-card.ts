import { type CardEvent, type CardState, isUsableCardState } from '../../domain/card/card-state.js';
import type { TemporaryCardEvent } from '../../domain/card/temporary-card.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { answerCase } from '../cases/answers.js';
import { note, type StepContext } from '../cases/step-context.js';
import { moveCard } from './cards.js';

/** An event on a card, caused by the case of this step. */
export interface CaseCardMove {
  readonly cardId: string;
  readonly event: CardEvent | TemporaryCardEvent;
  /** In any other state the card is left as it is. */
  readonly ifIn?: readonly CardState[];
}

/** Moves a card for the case and tells it in the case's story. Refusal: `card.wrong-state`. */
export async function moveCaseCard(context: StepContext, move: CaseCardMove): Promise<Refusal | undefined> {
  const { tx, row, actor, clock } = context;
  const { cardId, event, ifIn } = move;
  if (ifIn) {
    const { state } = await tx.get<{ state: CardState }>('SELECT state FROM cards WHERE id = $1 FOR UPDATE', [cardId]);
    if (!ifIn.includes(state)) {
      note(context, 'cardLeft', { data: { event, state } });
      return undefined;
    }
  }
  const moved = await moveCard(tx, { cardId, event, caseId: row.id, step: row.step, actor, at: clock.now });
  if (isRefusal(moved)) return moved;
  note(context, 'card', { data: { event, state: moved } });
  if (isUsableCardState(moved)) await answerCardAtHand(context, cardId);
  return undefined;
}

/** Whoever has a usable formal card again needs no temporary one any more (附件1 第十九条). */
async function answerCardAtHand({ tx, clock }: StepContext, cardId: string): Promise<void> {
  const open = await tx.find<{ id: string }>(
    `SELECT t.id FROM cards k JOIN cases t ON t.type = 'temporaryCard' AND t.subject = 'person:' || k.person_id
       AND t.status <> 'closed' WHERE k.id = $1 AND k.kind = 'formal'`,
    [cardId],
  );
  if (open) await answerCase(tx, { caseId: open.id, step: 'formalCard', result: { atHand: true }, at: clock.now });
}
