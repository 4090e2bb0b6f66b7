import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { CardState } from '../../domain/card/card-state.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { moveCaseCard } from '../cards/case-card.js';
import { queueCaseNotice } from '../cases/case-notice.js';
import { ruleOf } from '../cases/case-row.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { note, type StepContext } from '../cases/step-context.js';
import { cardOnRecord } from '../cases/subjects.js';
import { answerFormallyReported, answerLifted } from './answers.js';
import { isBankActor } from './at-bank.js';
import { identifyHolder } from './identify.js';
import { lossInputs } from './inputs.js';

const dayMilliseconds = 86_400_000;

/** 临时(口头)挂失 (附件1 第十三条): 即时生效. */
export const oralLossConduct: CaseConduct = { subject: cardOfCaller, takesDetails: true, effect: freezeOrally };

/** 正式挂失与补卡 (附件1 第十三条, 第十五条). */
export const lossConduct: CaseConduct = { subject: cardOnRecord, effect: freezeFormally, inputs: lossInputs };

/** 解除挂失 (附件1 第十四条): at the window a step of the case; at the bank done when it is filed. */
export const liftLossConduct: CaseConduct = { subject: cardToFree, effect: liftAtBank };

/** The card of whoever calls: 本人, known by enough of what they say. A bank has identified its customer itself. */
async function cardOfCaller(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const subject = await cardOnRecord(scene);
  if (isRefusal(subject) || isBankActor(scene.actor)) return subject;
  const agreeing = await identifyHolder(scene, subject.personId);
  return isRefusal(agreeing) ? agreeing : { ...subject, data: { identifiedBy: agreeing.join(' ') } };
}

async function freezeOrally(context: StepContext): Promise<Refusal | undefined> {
  const { row, clock } = context;
  const refusal = await moveCaseCard(context, { cardId: cardOf(context), event: 'reportOralLoss' });
  if (refusal) return refusal;
  if (row.data.identifiedBy) note(context, 'callerIdentified', { data: { by: String(row.data.identifiedBy) } });
  const lapses = new Date(clock.now.getTime() + ruleOf(row, 'oralLoss.lapse').days * dayMilliseconds);
  await queueCaseNotice(context, 'oralLossReported', { day: toShanghaiDay(lapses), bank: await bankLine(context) });
  return undefined;
}

/** Takes up an oral report. A card that came lost from the old system is frozen already. */
async function freezeFormally(context: StepContext): Promise<Refusal | undefined> {
  const { tx } = context;
  const { state } = await tx.get<{ state: CardState }>('SELECT state FROM cards WHERE id = $1', [cardOf(context)]);
  if (state !== 'lost') {
    const refusal = await moveCaseCard(context, { cardId: cardOf(context), event: 'reportLoss' });
    if (refusal) return refusal;
  }
  await answerFormallyReported(context);
  await queueCaseNotice(context, 'lossReported', { bank: await bankLine(context) });
  return undefined;
}

async function cardToFree(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const subject = await cardOnRecord(scene);
  return isRefusal(subject) || !isBankActor(scene.actor) ? subject : { ...subject, data: { atBank: true } };
}

/** 发卡银行社会保障卡业务窗口确认后办理解挂 (第十四条(3)): nothing is left for a step to decide. */
async function liftAtBank(context: StepContext): Promise<Refusal | undefined> {
  if (!context.row.data.atBank) return undefined;
  const refusal = await moveCaseCard(context, { cardId: cardOf(context), event: 'lift' });
  if (refusal) return refusal;
  await answerLifted(context);
  await queueCaseNotice(context, 'lossLifted');
  return undefined;
}

function cardOf({ row }: StepContext): string {
  if (!row.card_id) throw new Error(`case ${row.id} was filed for no card`);
  return row.card_id;
}

/** Who freezes the other side of the card: its bank's name and hotline. */
async function bankLine(context: StepContext): Promise<string> {
  const bank = await context.tx.find<{ line: string }>(
    `SELECT b.name_zh || b.hotline AS line FROM cards d JOIN banks b ON b.code = d.bank WHERE d.id = $1`,
    [cardOf(context)],
  );
  return bank?.line ?? '发卡银行客服电话';
}
