import { z } from 'zod';
import { checklistOf } from '../../domain/case/checklist.js';
import type { Filing } from '../../domain/case/filing.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { moveCaseCard } from '../cards/case-card.js';
import { queueCaseNotice } from '../cases/case-notice.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { detailsOf } from '../cases/filing-details.js';
import { note, type StepContext } from '../cases/step-context.js';
import { cardOnRecord } from '../cases/subjects.js';

const text = (max: number) => z.string().trim().min(1).max(max);

/** What 第十二条(1) asks for of everybody. */
const holderDetails = z.strictObject({ collectedOn: z.iso.date(), signed: z.literal(true) });

/** The unit's part, only where there is a unit: residents have none. */
const unitDetails = holderDetails.extend({
  unitCode: text(30),
  unitName: text(100),
  sealed: z.literal(true),
  contactName: text(50),
  contactPhone: text(20),
});

/** 启用 (附件1 第十二条): at once, where nothing is missing. */
export const activationConduct: CaseConduct = { subject: cardToActivate, takesDetails: true, effect: activate };

async function cardToActivate(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const { filing, today } = scene;
  const hasUnit = filing.details?.unitCode !== undefined || filing.details?.unitName !== undefined;
  const details = detailsOf<z.output<typeof holderDetails> | z.output<typeof unitDetails>>(
    hasUnit ? unitDetails : holderDetails,
    filing.details,
  );
  if (isRefusal(details)) return details;
  if (details.collectedOn > today) return malformed('details.collectedOn');
  const absent = absentPapers(filing);
  if (absent.length > 0)
    return refuse('case.papers-missing', {
      field: 'papersReceived',
      article: '附件1 第十二条',
      params: { papers: absent.length },
    });
  const subject = await cardOnRecord(scene);
  if (isRefusal(subject)) return subject;
  if (!('unitCode' in details)) return { ...subject, data: { collectedOn: details.collectedOn } };
  const { unitCode, unitName, contactName, contactPhone } = details;
  await scene.tx.run('UPDATE people SET unit_code = $2, unit_name = $3, version = version + 1 WHERE id = $1', [
    subject.personId,
    unitCode,
    unitName,
  ]);
  return {
    ...subject,
    data: { collectedOn: details.collectedOn, unitCode, unitName },
    particulars: { contactName, contactPhone },
  };
}

/** Whoever comes in the holder's place shows who they are; nothing takes effect before. */
function absentPapers(filing: Filing): string[] {
  return checklistOf('activation', filing.by)
    .filter((entry) => entry.required && !filing.papersReceived.includes(entry.code))
    .map((entry) => entry.code);
}

async function activate(context: StepContext): Promise<Refusal | undefined> {
  const { tx, row } = context;
  const refusal = await moveCaseCard(context, { cardId: row.card_id as string, event: 'activate' });
  if (refusal) return refusal;
  const { initial } = await tx.get<{ initial: boolean }>('SELECT pin_initial AS initial FROM cards WHERE id = $1', [
    row.card_id,
  ]);
  // 第十七条1: 须及时修改密码.
  if (initial) note(context, 'pinInitial');
  await queueCaseNotice(context, 'cardActivated');
  return undefined;
}

function malformed(field: string): Refusal {
  return refuse('input.malformed', { field, params: { field, why: 'wrong-form' } });
}
