import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { queueCaseNotice } from '../cases/case-notice.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { detailsOf } from '../cases/filing-details.js';
import { note, type StepContext } from '../cases/step-context.js';
import type { AppliedInput } from '../cases/step-input.js';
import { cardOnRecord } from '../cases/subjects.js';

const transferDetails = z.strictObject({ toOffice: z.string().regex(/^\d{8}$/) });

/** 转移 (规程 第七条). */
export const transferConduct: CaseConduct = {
  subject: cardToMove,
  takesDetails: true,
  inputs: { acceptance: takeOver },
};

/** The office that is to keep the card: another than the one that keeps it now. */
async function cardToMove(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const details = detailsOf(transferDetails, scene.filing.details);
  if (isRefusal(details)) return details;
  const subject = await cardOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const { tx, filing } = scene;
  const { office: from } = await tx.get<{ office: string }>('SELECT office FROM cards WHERE id = $1', [subject.cardId]);
  const target = await tx.find("SELECT code FROM offices WHERE code = $1 AND kind = 'window'", [details.toOffice]);
  if (!target) return refuse('access.not-found', { field: 'details.toOffice' });
  if ([from, filing.office].includes(details.toOffice)) {
    return refuse('transfer.same-office', { field: 'details.toOffice' });
  }
  return { ...subject, data: { toOffice: details.toOffice, fromOffice: filing.office } };
}

/** Card and person are the receiving office's from here; what happened before goes along with their ids. */
async function takeOver(context: StepContext, choice: string): Promise<AppliedInput> {
  if (choice !== 'accept') return {};
  const { tx, row } = context;
  await tx.run('UPDATE cards SET office = $2, division = $3, version = version + 1 WHERE id = $1', [
    row.card_id,
    row.office,
    row.division,
  ]);
  await tx.run('UPDATE people SET division = $2, version = version + 1 WHERE id = $1', [row.person_id, row.division]);
  note(context, 'cardMovedToOffice', { data: { office: row.office } });
  await queueCaseNotice(context, 'cardTransferred');
  return {};
}
