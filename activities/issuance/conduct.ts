import { cardStatesInMaking } from '../../domain/card/card-state.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { enterApplicant } from '../cases/subjects.js';
import { issuanceInputs } from './inputs.js';

/** 申领 (附件1 第十一条): for an applicant without a live card. */
export const issuanceConduct: CaseConduct = { subject: applicantWithoutCard, inputs: issuanceInputs };

async function applicantWithoutCard(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const subject = await enterApplicant(scene);
  if (isRefusal(subject)) return subject;
  const live = await scene.tx.find<{ id: string }>(
    `SELECT id FROM cards WHERE person_id = $1 AND kind = 'formal'
       AND state IN ('delivered', 'active', 'oral_lost', 'lost') LIMIT 1`,
    [subject.personId],
  );
  if (live) return refuse('case.live-card', { conflict: { kind: 'card', id: live.id } });
  const making = await findReplacementInMaking(scene, subject.personId);
  return making ? refuse('card.in-making', { conflict: { kind: 'card', id: making.id } }) : subject;
}

/** The new card of a replacement or exchange; an issuance that is open itself is pointed to as the case it is. */
async function findReplacementInMaking({ tx }: FilingScene, personId: string): Promise<{ id: string } | undefined> {
  return tx.find<{ id: string }>(
    `SELECT k.id FROM cards k WHERE k.person_id = $1 AND k.kind = 'formal' AND k.state = ANY($2)
       AND NOT EXISTS (SELECT FROM cases c WHERE c.person_id = $1 AND c.type = 'issuance' AND c.status <> 'closed') LIMIT 1`,
    [personId, [...cardStatesInMaking]],
  );
}
