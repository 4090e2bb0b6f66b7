import { z } from 'zod';
import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import type { BankState } from '../../domain/card/bank-state.js';
import type { CardState } from '../../domain/card/card-state.js';
import { findAmount, findMonth } from '../../domain/fact-file/fields.js';
import { suspensionOf } from '../../domain/mandate/suspension.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { answerCase } from '../cases/answers.js';
import type { CaseConduct, FilingScene, FilingSubject } from '../cases/conduct.js';
import { detailsOf } from '../cases/filing-details.js';
import { note, type StepContext } from '../cases/step-context.js';
import type { AppliedInput } from '../cases/step-input.js';
import { cardOnRecord, personOnRecord } from '../cases/subjects.js';
import type { Transaction } from '../database/database.js';
import {
  enterMandate,
  findLiveMandate,
  lockMandate,
  type MandateChange,
  type MandateRow,
  moveMandate,
  queueMandateLine,
  revokeMandate,
  withdrawMandateLine,
} from './mandates.js';

const amount = z.string().refine((text) => text === '' || findAmount(text) !== undefined);
const mandateDetails = z.strictObject({
  insurance: z.string().regex(/^\d{3}$/),
  /** A fixed amount for each period, or whatever is assessed, up to the ceiling where there is one. */
  terms: z.enum(['fixed', 'assessed']),
  ceiling: amount.optional(),
  firstMonth: z.string().refine((text) => findMonth(text) !== undefined),
});
const revocationDetails = z.strictObject({ mandateId: z.string().regex(/^[0-9A-Za-z_-]{1,64}$/) });

/** 签订委托付款授权书 (规程 第十二条). */
export const mandateConduct: CaseConduct = {
  subject: accountToDebit,
  takesDetails: true,
  inputs: { sign: takeSignature, bankRefused: afterRefusal },
  withdraw: takeBack,
};

/** 撤销委托付款授权. */
export const mandateRevocationConduct: CaseConduct = {
  subject: mandateToRevoke,
  takesDetails: true,
  inputs: { confirm: carryOutRevocation, bankRefused: tellAgain },
};

/** The person is enrolled in the type, and the card's account can be debited (第十二条). */
async function accountToDebit(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const details = detailsOf(mandateDetails, scene.filing.details);
  if (isRefusal(details)) return details;
  const ceilingFen = findAmount(details.ceiling ?? '');
  if (details.terms === 'fixed' && ceilingFen === undefined)
    return refuse('input.malformed', {
      field: 'details.ceiling',
      params: { field: 'details.ceiling', why: 'missing' },
    });
  const subject = await cardOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const { tx } = scene;
  const cardId = subject.cardId as string;
  const enrolment = await tx.find<{ agency: string }>(
    'SELECT agency FROM enrolments WHERE person_id = $1 AND insurance = $2 AND to_month IS NULL',
    [subject.personId, details.insurance],
  );
  if (!enrolment) return refuse('mandate.not-enrolled', { field: 'details.insurance' });
  const obstacle = await accountFault(tx, cardId);
  if (obstacle) return obstacle;
  const follows = await mandateBefore(tx, { ...subject, cardId }, details.insurance);
  if (isRefusal(follows)) return follows;
  return {
    ...subject,
    about: details.insurance,
    data: {
      insurance: details.insurance,
      agency: enrolment.agency,
      terms: details.terms,
      ceilingFen: ceilingFen === undefined ? null : String(ceilingFen),
      firstMonth: findMonth(details.firstMonth),
      followsId: follows?.id ?? null,
    },
  };
}

/** 首先到发卡银行网点激活社保卡银行账户 (第十二条): and the account must not be stopped. */
async function accountFault(tx: Transaction, cardId: string): Promise<Refusal | undefined> {
  const card = await tx.get<{ state: CardState; bank: string | null; bank_state: BankState; has_account: boolean }>(
    'SELECT state, bank, bank_state, account_enc IS NOT NULL AS has_account FROM cards WHERE id = $1 FOR UPDATE',
    [cardId],
  );
  if (!card.bank || !card.has_account || ['not_activated', 'cancelled'].includes(card.bank_state))
    return refuse('mandate.account-not-activated');
  if (suspensionOf(card.state, card.bank_state)) return refuse('mandate.account-stopped');
  return undefined;
}

/** A live mandate is in the way, unless it waits for the participant because card or account are others now. */
async function mandateBefore(
  tx: Transaction,
  { personId, cardId }: { readonly personId: string; readonly cardId: string },
  insurance: string,
): Promise<MandateRow | undefined | Refusal> {
  const before = await findLiveMandate(tx, personId, insurance);
  if (!before || before.suspended_for === 'account_changed' || before.card_id !== cardId) return before;
  return refuse('mandate.live', {
    params: { number: before.number },
    conflict: { kind: 'mandate', id: before.id },
  });
}

/** The signed paper's number is the mandate's; the bank is told with the next file. */
async function takeSignature(context: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  if (choice !== 'sign') return {};
  const { tx, row, clock } = context;
  const cardId = row.card_id as string;
  const fault = await accountFault(tx, cardId);
  if (fault) return fault;
  const insurance = String(row.data.insurance);
  const before = await mandateBefore(tx, { personId: row.person_id, cardId }, insurance);
  if (isRefusal(before)) return before;
  const change = changeOf(context, 'signed');
  if (before) await revokeMandate(tx, before, { ...change, why: 'followed', caseId: null });
  const { number: paper } = await tx.get<{ number: string }>(
    `SELECT number FROM papers WHERE case_id = $1 AND kind = 'mandateForm' ORDER BY id DESC LIMIT 1`,
    [row.id],
  );
  const number = paper.replaceAll('-', '');
  const mandateId = await enterMandate(
    tx,
    {
      number,
      cardId,
      insurance,
      agency: String(row.data.agency),
      office: row.office,
      terms: row.data.terms as 'fixed' | 'assessed',
      ceilingFen: row.data.ceilingFen ? BigInt(String(row.data.ceilingFen)) : null,
      firstMonth: String(row.data.firstMonth),
      signedOn: toShanghaiDay(clock.now),
      byAgent: row.data.by !== 'applicant',
      followsId: before?.id ?? null,
    },
    change,
  );
  queueMandateLine(tx, { mandateId, action: 'A', caseId: row.id, at: clock.now });
  row.data = { ...row.data, mandateId };
  note(context, 'mandateSigned', { data: { insurance, number } });
  return { number };
}

/** What was wrong is put right and the bank told again, or nothing comes of it. */
async function afterRefusal(context: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  const { tx, row, clock } = context;
  const mandateId = String(row.data.mandateId);
  const mandate = await lockMandate(tx, mandateId);
  const isLive = mandate !== undefined && !['revoked', 'expired'].includes(mandate.state);
  if (choice === 'giveUp') {
    if (isLive) moveMandate(tx, mandateId, 'revoked', changeOf(context, 'notConfirmed'));
    return {};
  }
  if (!isLive) return refuse('mandate.not-live');
  queueMandateLine(tx, { mandateId, action: 'A', caseId: row.id, at: clock.now });
  return {};
}

/** Nothing is signed, or the bank has not been told yet; afterwards it must be revoked. */
async function takeBack(context: StepContext): Promise<Refusal | undefined> {
  const { tx, row, clock } = context;
  if (!row.data.mandateId) return undefined;
  const mandateId = String(row.data.mandateId);
  if (!(await withdrawMandateLine(tx, mandateId, 'A', clock.now))) return refuse('mandate.told-bank');
  moveMandate(tx, mandateId, 'revoked', changeOf(context, 'withdrawn'));
  return undefined;
}

/** A live mandate of the person. */
async function mandateToRevoke(scene: FilingScene): Promise<FilingSubject | Refusal> {
  const details = detailsOf(revocationDetails, scene.filing.details);
  if (isRefusal(details)) return details;
  const subject = await personOnRecord(scene);
  if (isRefusal(subject)) return subject;
  const mandate = await lockMandate(scene.tx, details.mandateId);
  if (mandate?.person_id !== subject.personId) return refuse('access.not-found', { field: 'details.mandateId' });
  if (['revoked', 'expired'].includes(mandate.state)) return refuse('mandate.not-live');
  return { ...subject, about: mandate.id, data: { mandateId: mandate.id, insurance: mandate.insurance } };
}

/** From here nothing is deducted by it any more, whatever the bank answers. */
async function carryOutRevocation(context: StepContext, choice: string): Promise<AppliedInput | Refusal> {
  if (choice !== 'confirm') return {};
  const { tx, row, clock } = context;
  const mandate = await lockMandate(tx, String(row.data.mandateId));
  if (!mandate || ['revoked', 'expired'].includes(mandate.state)) return refuse('mandate.not-live');
  const told = await revokeMandate(tx, mandate, changeOf(context, 'revoked'));
  // A bank that never heard of it has nothing to confirm.
  if (!told) await answerCase(tx, { caseId: row.id, step: 'bankConfirmation', result: { code: '0' }, at: clock.now });
  if (mandate.case_id) await endSigning(tx, mandate.case_id, clock.now);
  note(context, 'mandateRevoked', { data: { insurance: mandate.insurance, number: mandate.number } });
  return { number: mandate.number };
}

/** The signing that still waits for the bank need not wait any longer. */
async function endSigning(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const open = await tx.find(`SELECT id FROM cases WHERE id = $1 AND status <> 'closed'`, [caseId]);
  if (open) await answerCase(tx, { caseId, step: 'bankConfirmation', result: { revoked: true }, at });
}

async function tellAgain({ tx, row, clock }: StepContext, choice: string): Promise<AppliedInput> {
  if (choice === 'again')
    queueMandateLine(tx, { mandateId: String(row.data.mandateId), action: 'R', caseId: row.id, at: clock.now });
  return {};
}

function changeOf({ row, actor, clock }: StepContext, why: string): MandateChange {
  return { why, caseId: row.id, actor, at: clock.now };
}
