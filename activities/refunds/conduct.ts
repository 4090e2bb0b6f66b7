import { z } from 'zod';
import { refundGrounds } from '../../domain/case/types/refund.js';
import { formatYuan } from '../../domain/money/fen.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { detailsOf } from '../cases/filing-details.js';
import { note, type StepContext } from '../cases/step-context.js';
import type { AppliedInput } from '../cases/step-input.js';
import { personOnRecord } from '../cases/subjects.js';
import { enterRefund, hasProposedMovement, isStillPaid, lockRefund, paidLineOf } from './refunds.js';

const refundDetails = z.strictObject({ dueId: z.string().regex(/^\d{1,15}$/), ground: z.enum(refundGrounds) });

/** 退费 (规程 第十四条): asked for at a window, checked at the agency, paid by the bank. */
export const refundConduct: CaseConduct = {
  subject: paidDue,
  takesDetails: true,
  effect: enter,
  inputs: { confirm: noteMaker, check: orderPayment, bankPayment: noteNotPaid, unpaid: decideNotPaid },
  withdraw: async ({ tx, row }) => {
    await setState(tx, row.id, 'withdrawn');
    return undefined;
  },
};

/** A due of the person that is paid and posted. */
async function paidDue(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const details = detailsOf(refundDetails, scene.filing.details);
  if (isRefusal(details)) return details;
  const subject = await personOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const line = await paidLineOf(scene.tx, subject.personId, details.dueId);
  if (isRefusal(line)) return line;
  const { insurance, period, division } = line;
  return {
    ...subject,
    about: details.dueId,
    data: { dueId: details.dueId, ground: details.ground, insurance, period, agencyDivision: division },
  };
}

async function enter(context: StepContext): Promise<Refusal | undefined> {
  const { tx, row, clock } = context;
  const line = await paidLineOf(tx, row.person_id, String(row.data.dueId));
  if (isRefusal(line)) return line;
  const { insurance, period, principal_fen: principal, late_fee_fen: lateFee } = line;
  note(context, 'refundAsked', { data: { insurance, period, yuan: formatYuan(principal + lateFee) } });
  return enterRefund(tx, { caseId: row.id, line, ground: String(row.data.ground), at: clock.now });
}

async function noteMaker({ tx, row, actor }: StepContext, choice: string): Promise<AppliedInput> {
  if (choice === 'refuse') await setState(tx, row.id, 'refused');
  else await tx.run('UPDATE refunds SET maker = $2 WHERE case_id = $1', [row.id, actor]);
  return {};
}

/** Another person than whoever filed or confirmed it; from the release on the bank is told to pay. */
async function orderPayment({ tx, row, actor, clock }: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  const refund = await lockRefund(tx, row.id);
  if (actor === refund.maker || actor === row.filed_by) return refuse('refund.same-person');
  if (choice === 'refuse') await setState(tx, row.id, 'refused');
  if (choice !== 'release') return {};
  if (!(await isStillPaid(tx, refund))) return refuse('refund.not-paid', { instead: ['refuse'] });
  await tx.run(`UPDATE refunds SET state = 'ordered', checker = $2, ordered_at = $3 WHERE case_id = $1`, [
    row.id,
    actor,
    clock.now,
  ]);
  return {};
}

/** The bank's word, told by one person; nothing follows from it until another one has found it so. */
async function noteNotPaid({ tx, row, actor }: StepContext): Promise<AppliedInput | Refusal> {
  const refund = await lockRefund(tx, row.id);
  if (refund.state !== 'ordered') return refuse('refund.left');
  await tx.run('UPDATE refunds SET told_by = $2 WHERE case_id = $1', [row.id, actor]);
  return {};
}

/** An unknown outcome is never tried again: a second order, or the end, only where two people say that nothing left. */
async function decideNotPaid({ tx, row, actor }: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  const refund = await lockRefund(tx, row.id);
  if (refund.state !== 'ordered') return refuse('refund.left');
  if (choice === 'wait') return {};
  if (actor === refund.told_by) return refuse('refund.same-person');
  if (await hasProposedMovement(tx, row.id)) return refuse('refund.movement-waits', { instead: ['wait'] });
  if (choice === 'giveUp') await setState(tx, row.id, 'notPaidOut');
  return {};
}

async function setState(tx: StepContext['tx'], caseId: string, state: 'refused' | 'withdrawn' | 'notPaidOut') {
  await tx.run('UPDATE refunds SET state = $2 WHERE case_id = $1', [caseId, state]);
}
