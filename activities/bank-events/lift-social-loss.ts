import { checklistOf } from '../../domain/case/checklist.js';
import type { Filing } from '../../domain/case/filing.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { enterCase } from '../cases/filing.js';
import { bankActor } from '../losses/at-bank.js';
import type { EventScene, Reaction } from './bank-event-deps.js';

/**
 * 附件1 第十四条: the bank's window has lifted the loss. Where no replacement is filed the social side follows, as a case
 * that the bank files; otherwise the event only says why it did not. A loss reported since is another loss.
 */
export async function liftSocialLoss(scene: EventScene): Promise<Reaction> {
  const { tx, card, event, cipher, origin } = scene;
  if (card.state === 'replaced') return { reaction: 'replacementFiled' };
  if (card.state !== 'oral_lost' && card.state !== 'lost') return { reaction: 'notLost' };
  if (card.state_since > event.occurredAt) return { reaction: 'reportedSince' };
  const underWay = await tx.find<{ id: string }>(
    `SELECT id FROM cases WHERE type = 'liftLoss' AND subject = $1 AND status <> 'closed'`,
    [`card:${card.id}`],
  );
  if (underWay) return { reaction: 'liftUnderWay', caseId: underWay.id };
  const filing: Filing = {
    type: 'liftLoss',
    office: card.office,
    by: 'applicant',
    cardId: card.id,
    // The bank's window has seen them (第十四条(1)(3)).
    papersReceived: checklistOf('liftLoss', 'applicant').map(({ code }) => code),
  };
  const by = { actor: bankActor(origin.bank), traceId: origin.traceId };
  const filed = await enterCase(tx, { cipher }, by, filing);
  // The row is locked and its state looked at: whatever refuses now would leave half a case behind.
  if (isRefusal(filed)) throw new Error(`lifting at the bank was refused: ${filed.code}`);
  return { reaction: 'lifted', caseId: filed.id, filed: { ...filed, type: 'liftLoss' } };
}
