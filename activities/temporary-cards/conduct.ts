import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { insertTemporaryCard } from '../cards/cards.js';
import { answerCase } from '../cases/answers.js';
import { ruleOf } from '../cases/case-row.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import type { StepContext } from '../cases/step-context.js';
import type { AppliedInput, CompletedInput } from '../cases/step-input.js';
import { personOnRecord } from '../cases/subjects.js';
import { checkReceived } from '../counter/charges.js';
import { newId } from '../numbers/new-id.js';
import { handOverBlank } from '../stock/blank-cards.js';

/** 临时卡 (附件1 第十一条, 第十九条): for somebody without a usable formal card at hand. */
export const temporaryCardConduct: CaseConduct = {
  subject: personWithoutCard,
  inputs: { confirm: enterCard, return: takeBack },
};

/** A usable formal card stands in the way, unless it is damaged: then its exchange is under way. */
async function personWithoutCard(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const subject = await personOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const usable = await findUsableCard(scene, subject.personId);
  return usable ? refuse('card.at-hand', { conflict: { kind: 'card', id: usable.id } }) : subject;
}

async function findUsableCard({ tx }: Pick<StepContext, 'tx'>, personId: string): Promise<{ id: string } | undefined> {
  return tx.find<{ id: string }>(
    `SELECT k.id FROM cards k WHERE k.person_id = $1 AND k.kind = 'formal' AND k.state IN ('delivered', 'active')
       AND NOT EXISTS (SELECT FROM cases c WHERE c.type = 'exchange' AND c.subject = 'card:' || k.id AND c.status <> 'closed')`,
    [personId],
  );
}

/** The deposit as the rule says, and the number of the card that is handed over (第十九条2、4). */
async function enterCard(context: StepContext, choice: string, input: CompletedInput): Promise<AppliedInput | Refusal> {
  if (choice !== 'handOver') return {};
  const wrong = checkReceived(context, 'deposit.temporaryCard', input);
  if (wrong) return wrong;
  if (!/^[0-9A-Za-z]{1,32}$/.test(input.cardNumber ?? '')) {
    const field = 'input.cardNumber';
    return refuse('input.malformed', { field, params: { field, why: input.cardNumber ? 'wrong-form' : 'missing' } });
  }
  const { tx, cipher, row, clock, actor } = context;
  const { office, division } = row;
  const none = await handOverBlank(tx, { office, division, caseId: row.id, actor, at: clock.now });
  if (none) return none;
  const card = { id: newId(), personId: row.person_id, office, division, caseId: row.id, at: clock.now };
  const refusal = await insertTemporaryCard(tx, cipher, { ...card, number: input.cardNumber as string });
  if (refusal) return refusal;
  row.card_id = card.id;
  row.data = { ...row.data, givenAt: clock.now.toISOString() };
  return {};
}

/**
 * Back on the counter: whoever has a usable formal card by then is done with. A term is extended as long as the rule's
 * most months are not over (第十九条).
 */
async function takeBack(context: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  const { tx, row, clock } = context;
  if (choice === 'extend') {
    const most = new Date(String(row.data.givenAt));
    most.setMonth(most.getMonth() + ruleOf(row, 'temporaryCard.term').maxMonths);
    const longer = new Date(clock.now.getTime() + ruleOf(row, 'temporaryCard.term').days * 86_400_000);
    return longer > most ? refuse('temporary-card.term-over') : {};
  }
  if (choice === 'takeBack' && (await findUsableCard(context, row.person_id))) {
    await answerCase(tx, { caseId: row.id, step: 'formalCard', result: { atHand: true }, at: clock.now });
  }
  return {};
}
