import type { BankEventKind } from '../../domain/card/bank-state.js';
import { isUsableCardState } from '../../domain/card/card-state.js';
import { newAccountOf } from '../../domain/interchange/bank-event.js';
import { answerCase, answerCaseOfCard } from '../cases/answers.js';
import { suspendForNewAccount } from '../mandates/follow-card.js';
import { queueNotice } from '../notices/notices.js';
import type { NoticeTemplate } from '../notices/templates.js';
import type { EventScene, Reaction } from './bank-event-deps.js';
import type { BankSides } from './bank-side.js';
import type { React } from './enter.js';
import { liftSocialLoss } from './lift-social-loss.js';

const noted: React = async () => ({ reaction: 'noted' });

/** What the social side makes of each kind; the rest is shown on the card's timeline. */
const reactions: Readonly<Record<BankEventKind, React>> = {
  activated: noted,
  oral_loss: unlessLate(warnWhereNotFrozen),
  formal_loss: unlessLate(warnWhereNotFrozen),
  loss_lifted: unlessLate(liftSocialLoss),
  // 附件1 第十六条: nothing that was told later brings a closed account back.
  cancelled: answerCancellation,
  pin_locked: unlessLate(tellOfPin),
  pin_unlocked: noted,
  pin_reset: noted,
  frozen: unlessLate((scene) => tell(scene, 'bankFrozen', 'told')),
  unfrozen: noted,
  account_changed: unlessLate(takeNewAccount),
  replacement_handed_over: answerHandOver,
};

/** Carries out what an event means for the social side. */
export async function reactTo(scene: EventScene, sides: BankSides): Promise<Reaction> {
  return reactions[scene.event.kind](scene, sides);
}

/** A late event changes the picture of the past, not what was decided since (interchange §1). */
function unlessLate(react: React): React {
  return async (scene, sides) => (sides.late ? { reaction: 'late' } : react(scene, sides));
}

/** A loss at the bank alone leaves the social side open: the holder is told to report it there, too (第十三条). */
async function warnWhereNotFrozen(scene: EventScene): Promise<Reaction> {
  if (!isUsableCardState(scene.card.state)) return { reaction: 'noted' };
  return tell(scene, 'bankLossOnly', 'socialNotFrozen');
}

async function tellOfPin(scene: EventScene, { now }: BankSides): Promise<Reaction> {
  return tell(scene, now.pin === 'reset_only' ? 'bankPinResetOnly' : 'bankPinLocked', 'told');
}

/** 第十六条2: the open cancellation goes on to taking back the card; without one the holder is told what is left to do. */
async function answerCancellation(scene: EventScene): Promise<Reaction> {
  const { tx, card, clock } = scene;
  const answer = { step: 'bankClosure', result: { closed: 'bank' }, at: clock.now };
  if (await answerCaseOfCard(tx, { cardId: card.id, type: 'cancellation' }, answer)) {
    return { reaction: 'cancellationAnswered' };
  }
  if (!isUsableCardState(card.state)) return { reaction: 'noCancellation' };
  return tell(scene, 'bankCancelledOnly', 'noCancellation');
}

/** 第十五条(5): the bank's window has handed over a replaced or exchanged card. */
async function answerHandOver(scene: EventScene): Promise<Reaction> {
  const { tx, card, clock } = scene;
  const open = await tx.find<{ id: string }>(
    `SELECT id FROM cases WHERE (new_card_id = $1 OR card_id = $1) AND type IN ('loss', 'exchange') AND new_card_id IS NOT NULL
       AND status <> 'closed' ORDER BY id DESC LIMIT 1`,
    [card.id],
  );
  if (!open) return { reaction: 'noReplacement' };
  await answerCase(tx, { caseId: open.id, step: 'bankCollection', result: { handedOver: 'bank' }, at: clock.now });
  return { reaction: 'handedOver', caseId: open.id };
}

/** The account that payouts go by from now on; deductions once the participant has confirmed it (interchange §4). */
async function takeNewAccount(scene: EventScene): Promise<Reaction> {
  const { tx, cipher, card, event, origin, clock } = scene;
  const account = newAccountOf(event);
  if (account === undefined) return { reaction: 'noted' };
  await tx.run('UPDATE cards SET account_enc = $2, account_idx = $3 WHERE id = $1', [
    card.id,
    cipher.encrypt(account),
    cipher.index('account', account),
  ]);
  suspendForNewAccount(tx, card.id, { actor: origin.actor, at: clock.now });
  return { reaction: 'noted' };
}

async function tell(scene: EventScene, template: NoticeTemplate, reaction: Reaction['reaction']): Promise<Reaction> {
  const { tx, card, clock, id, origin } = scene;
  const bank = await tx.find<{ line: string }>('SELECT name_zh || hotline AS line FROM banks WHERE code = $1', [
    origin.bank,
  ]);
  await queueNotice(tx, {
    cardId: card.id,
    personId: card.person_id,
    template,
    params: { bank: bank?.line ?? '发卡银行' },
    key: `bankEvent:${id}`,
    at: clock.now,
  });
  return { reaction };
}
