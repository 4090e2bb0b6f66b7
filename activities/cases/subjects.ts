import { isCardState } from '../../domain/card/card-state.js';
import {
  type CardCaseType,
  exclusiveCaseTypes,
  isCardCaseType,
  refusalOfFiling,
} from '../../domain/card/case-table.js';
import { ageOn, parseIdNumber } from '../../domain/person/id-number.js';
import { parseName } from '../../domain/person/name.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Transaction } from '../database/database.js';
import { enterPerson } from '../people/people.js';
import type { FilingScene, FilingSubject } from './conduct.js';
import { openCaseOnCard } from './open-case.js';

/**
 * The applicant, entered where nobody of that ID number is on record. Refuses bad input, a minor without a guardian, and
 * an ID number that is on record under another name (附件1 第十一条(1), 规程 第十条).
 */
export async function enterApplicant(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const { tx, filing, today, clock, cipher, division } = scene;
  const { applicant } = filing;
  if (!applicant) return missing('applicant');
  const idNumber = parseIdNumber(applicant.idNumber.trim(), today, 'applicant.idNumber');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(applicant.name, 'applicant.name');
  if (isRefusal(name)) return name;
  const guardianAge = scene.rules['issuance.guardianAge']?.value;
  if (!guardianAge) throw new Error(`${filing.type} is filed for an applicant without the rule of their guardian`);
  if (filing.by !== 'guardian' && ageOn(idNumber.birthDate, today) < guardianAge.years) {
    return refuse('case.guardian-missing', { field: 'by' });
  }
  const person = await enterPerson(tx, cipher, { ...applicant, idNumber, name, division }, clock.now);
  return isRefusal(person) ? person : { personId: person.id };
}

/**
 * The card that the case is filed for, with its holder. Its row stays locked to the end of the filing, so that what the
 * table of card states × case types allows is still so when the effect is written.
 */
export async function cardOnRecord(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const { tx, filing } = scene;
  if (!filing.cardId) return missing('cardId');
  const card = await tx.find<{ person_id: string; state: string; kind: string; pin_locked: boolean }>(
    'SELECT person_id, state, kind, pin_locked FROM cards WHERE id = $1 FOR UPDATE',
    [filing.cardId],
  );
  if (card?.kind !== 'formal') return refuse('access.not-found', { field: 'cardId' });
  if (!isCardState(card.state) || !isCardCaseType(filing.type)) throw new Error(`${filing.type} is filed for no card`);
  const refusal =
    refusalOfFiling(filing.type, card.state, card.pin_locked) ?? (await otherOpenCase(tx, filing.type, filing.cardId));
  return refusal ?? { personId: card.person_id, cardId: filing.cardId };
}

async function otherOpenCase(tx: Transaction, type: CardCaseType, cardId: string): Promise<Refusal | undefined> {
  if (!(exclusiveCaseTypes as readonly string[]).includes(type)) return undefined;
  const others = exclusiveCaseTypes.filter((other) => other !== type);
  return openCaseOnCard(tx, others, cardId);
}

/** The person on record that the case is filed for; of somebody on record twice the record that was kept. */
export async function personOnRecord({ tx, filing }: FilingScene): Promise<FilingSubject | Refusal> {
  if (!filing.personId) return missing('personId');
  const person = await tx.find<{ id: string }>(
    'SELECT id FROM people WHERE id = (SELECT coalesce(merged_into, id) FROM people WHERE id = $1) FOR UPDATE',
    [filing.personId],
  );
  return person ? { personId: person.id } : refuse('access.not-found', { field: 'personId' });
}

function missing(field: string): Refusal {
  return refuse('input.malformed', { field, params: { field, why: 'missing' } });
}
