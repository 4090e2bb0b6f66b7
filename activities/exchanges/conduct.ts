import type { CardState } from '../../domain/card/card-state.js';
import { isUsableCardState } from '../../domain/card/card-state.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { CaseConduct } from '../cases/conduct.js';
import type { StepContext } from '../cases/step-context.js';
import type { AppliedInput, CompletedInput } from '../cases/step-input.js';
import { cardOnRecord } from '../cases/subjects.js';
import { checkReceived, isTaken, refundCharge } from '../counter/charges.js';
import { choosePhoto } from '../issuance/card-photo.js';
import { makingInputs } from '../issuance/inputs.js';
import { verifyCollector } from '../losses/inputs.js';

/** 换卡 (附件1 第十五条). */
export const exchangeConduct: CaseConduct = {
  subject: cardOnRecord,
  inputs: { confirm: takeFee, ...makingInputs, collection: swapCards, bankCollection: swapCards },
  withdraw: giveFeeBack,
};

/** The fee as the rule says (第十五条(3)), and a photo for the new card. */
async function takeFee(context: StepContext, choice: string, input: CompletedInput): Promise<AppliedInput | Refusal> {
  if (choice !== 'confirm') return {};
  // Reported lost and replaced since it was filed, the card needs no exchange any more.
  const state = await lockCardState(context);
  if (!isUsableCardState(state)) {
    return refuse('card.wrong-state', { article: '附件1 第十五条', params: { state: `card-state.${state}` } });
  }
  const wrong = checkReceived(context, 'fee.exchange', input);
  if (wrong) return wrong;
  return (await choosePhoto(context, input.photoId)) ?? {};
}

/** Receipt and ID document (第十五条(5)); the old card lies on the counter, unless it was reported lost meanwhile. */
async function swapCards(context: StepContext, choice: string, input: CompletedInput): Promise<AppliedInput | Refusal> {
  const verified = await verifyCollector(context, choice, input);
  if (isRefusal(verified)) return verified;
  if (!isUsableCardState(await lockCardState(context))) return verified;
  return input.oldCardTakenBack
    ? { ...verified, oldCardTakenBack: true }
    : refuse('exchange.old-card-missing', { field: 'input.oldCardTakenBack' });
}

async function lockCardState({ tx, row }: StepContext): Promise<CardState> {
  const card = await tx.get<{ state: CardState }>('SELECT state FROM cards WHERE id = $1 FOR UPDATE', [row.card_id]);
  return card.state;
}

/** Nothing is made yet, so the fee goes back. */
async function giveFeeBack(context: StepContext): Promise<Refusal | undefined> {
  return (await isTaken(context, 'fee.exchange')) ? refundCharge(context, 'fee.exchange') : undefined;
}
