import type { StepResult } from '../../domain/case/case-state.js';
import { answerCaseOfCard } from '../cases/answers.js';
import type { StepContext } from '../cases/step-context.js';

/** Waits that a lifted loss ends: of the oral report, and of the formal one before its replacement is filed. */
export const endedByLifting = [
  { type: 'oralLoss', step: 'formalReport' },
  { type: 'loss', step: 'papers' },
  { type: 'loss', step: 'offer' },
] as const;

/** Tells the open cases on the card that its loss is lifted (附件1 第十四条(4)), in the transaction that lifts it. */
export async function answerLifted(context: StepContext): Promise<void> {
  for (const wait of endedByLifting) await answerOnCard(context, wait, { lifted: true });
}

/** A formal report takes up the oral one that it follows (附件1 第十三条). */
export async function answerFormallyReported(context: StepContext): Promise<void> {
  await answerOnCard(context, { type: 'oralLoss', step: 'formalReport' }, { formal: true });
}

async function answerOnCard(
  { tx, row, clock }: StepContext,
  { type, step }: { readonly type: string; readonly step: string },
  result: StepResult,
): Promise<void> {
  if (!row.card_id) throw new Error(`case ${row.id} was filed for no card`);
  await answerCaseOfCard(tx, { cardId: row.card_id, type }, { step, result, at: clock.now });
}
