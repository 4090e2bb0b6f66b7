import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { detailsOf } from '../cases/filing-details.js';
import { note, type StepContext } from '../cases/step-context.js';
import type { AppliedInput } from '../cases/step-input.js';
import { personOnRecord } from '../cases/subjects.js';
import { addArrear } from '../cycles/arrears.js';
import { noteCycle } from '../cycles/cycle-events.js';
import { getCycleByNo } from '../cycles/cycle-row.js';
import { lockRefund } from './refunds.js';

const recoveryDetails = z.strictObject({
  refundCase: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  reason: z.string().trim().min(1).max(300),
});

/** 追回 (规程 第十四条): asked for by the agency, checked by another person, collected with the next batch. */
export const recoveryConduct: CaseConduct = {
  subject: refundedDue,
  takesDetails: true,
  effect: enter,
  inputs: { recoveryCheck: release },
};

interface Refunded {
  readonly due_id: bigint;
  readonly insurance: string;
  readonly period: string;
  readonly division: string;
  readonly state: string;
}

/** A refund of the person whose money has left. */
async function refundedDue(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const details = detailsOf(recoveryDetails, scene.filing.details);
  if (isRefusal(details)) return details;
  const subject = await personOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const refund = await scene.tx.find<Refunded>(
    `SELECT f.due_id, d.insurance, d.period, f.division, f.state FROM refunds f JOIN dues d ON d.id = f.due_id
     JOIN cases c ON c.id = f.case_id WHERE f.case_id = $1 AND c.person_id = $2`,
    [details.refundCase, subject.personId],
  );
  if (!refund) return refuse('access.not-found', { field: 'details.refundCase' });
  if (refund.state !== 'refunded') return refuse('recovery.not-refunded', { field: 'details.refundCase' });
  const { due_id: dueId, insurance, period, division } = refund;
  return {
    ...subject,
    about: String(dueId),
    data: { refundCase: details.refundCase, dueId: String(dueId), insurance, period, agencyDivision: division },
  };
}

async function enter(context: StepContext, filing: FilingScene['filing']): Promise<Refusal | undefined> {
  const { tx, row, clock, actor } = context;
  const added = await tx.run(
    `INSERT INTO recoveries (case_id, refund_case_id, due_id, state, maker, filed_at) VALUES ($1, $2, $3, 'filed', $4, $5)
     ON CONFLICT DO NOTHING`,
    [row.id, row.data.refundCase, row.data.dueId, actor, clock.now],
  );
  if (added === 0) return refuse('recovery.taken-back', { field: 'details.refundCase' });
  const { insurance, period } = row.data;
  note(context, 'recoveryAsked', { data: { insurance: String(insurance), period: String(period) } });
  note(context, 'commented', { text: String(filing.details?.reason) });
  return undefined;
}

/** Waived → owed again: the waiver of the refund is undone and the due is drafted with the next deduction. */
async function release(context: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  const { tx, row, actor, clock } = context;
  if (actor === row.filed_by) return refuse('recovery.same-person');
  if (choice !== 'release') {
    await tx.run(`UPDATE recoveries SET state = 'refused' WHERE case_id = $1`, [row.id]);
    return {};
  }
  const refund = await lockRefund(tx, String(row.data.refundCase));
  await tx.run(`UPDATE waivers SET state = 'undone' WHERE id = (SELECT waiver_id FROM refunds WHERE case_id = $1)`, [
    refund.case_id,
  ]);
  await tx.run(`UPDATE recoveries SET state = 'released', checker = $2, released_at = $3 WHERE case_id = $1`, [
    row.id,
    actor,
    clock.now,
  ]);
  await addArrear(tx, refund.due_id);
  const { cycle_no: no } = await tx.get<{ cycle_no: number }>('SELECT cycle_no FROM dues WHERE id = $1', [
    refund.due_id,
  ]);
  const detail = { case: row.id, due: String(refund.due_id), fen: String(refund.principal_fen) };
  await noteCycle(tx, await getCycleByNo(tx, no), 'recover', { actor, traceId: context.traceId }, { detail });
  return {};
}
