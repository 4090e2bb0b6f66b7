import { cardStatesInMaking, liveCardStates } from '../../domain/card/card-state.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { enterApplicant } from '../cases/subjects.js';
import { issuanceInputs } from './inputs.js';

/** 申领 (附件1 第十一条): for an applicant without a live card. */
export const issuanceConduct: CaseConduct = { subject: applicantWithoutCard, inputs: issuanceInputs };

async function applicantWithoutCard(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const subject = await enterApplicant(scene);
  if (isRefusal(subject)) return subject;
  const obstacle = await findCardInTheWay(scene, subject.personId);
  if (!obstacle) return subject;
  const { id, in_making: inMaking } = obstacle;
  return refuse(inMaking ? 'card.in-making' : 'case.live-card', { conflict: { kind: 'card', id } });
}

/**
 * The live card, else the new card of a replacement or exchange; an issuance that is open itself is pointed to as the
 * case it is.
 */
function findCardInTheWay(
  { tx }: FilingScene,
  personId: string,
): Promise<{ id: string; in_making: boolean } | undefined> {
  return tx.find(
    `SELECT k.id, k.state = ANY($3) AS in_making FROM cards k
     WHERE k.person_id = $1 AND k.kind = 'formal' AND (k.state = ANY($2) OR (k.state = ANY($3) AND NOT EXISTS (
       SELECT FROM cases c WHERE c.person_id = $1 AND c.type = 'issuance' AND c.status <> 'closed')))
     ORDER BY in_making LIMIT 1`,
    [personId, [...liveCardStates], [...cardStatesInMaking]],
  );
}
