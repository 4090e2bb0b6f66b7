import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { enterBankEvent } from '../bank-events/enter.js';
import { answerCase } from '../cases/answers.js';
import { queueCaseNotice } from '../cases/case-notice.js';
import type { CaseConduct } from '../cases/conduct.js';
import type { StepContext } from '../cases/step-context.js';
import type { AppliedInput } from '../cases/step-input.js';
import { cardOnRecord } from '../cases/subjects.js';

/** 注销 (附件1 第十六条): papers and card are shown at the window, the bank acts, the card is taken back. */
export const cancellationConduct: CaseConduct = {
  subject: cardOnRecord,
  inputs: { confirm: sendToBank, bankClosure: closeAtBank },
  withdraw: refuseOnceClosed,
};

interface BankColumns {
  readonly bank: string | null;
  readonly bank_state: string;
}

/** 第十六条2 asks for the bank's step; where the bank has nothing (any more) to close, it is answered beforehand. */
async function sendToBank(context: StepContext, choice: string): Promise<AppliedInput> {
  if (choice !== 'confirm') return {};
  const { tx, row, clock } = context;
  const { bank, bank_state: state } = await bankOf(context);
  const needless = !bank || state === 'not_activated' || state === 'cancelled';
  if (needless) {
    const result = { closed: state === 'cancelled' ? 'before' : 'neverActivated' };
    await answerCase(tx, { caseId: row.id, step: 'bankClosure', result, at: clock.now });
  } else await queueCaseNotice(context, 'cancellationAtBank');
  return { bankSide: state };
}

/** 附件7 第十三条: the bank's operator has closed the account; an event like any other, which this step itself reacts to. */
async function closeAtBank(context: StepContext): Promise<AppliedInput | Refusal> {
  const { tx, row, cipher, actor, clock, traceId } = context;
  const { bank } = await bankOf(context);
  const { number } = await tx.get<{ number: Buffer | null }>(
    'SELECT card_number_enc AS number FROM cards WHERE id = $1',
    [row.card_id],
  );
  if (!bank || !number) throw new Error(`the card of case ${row.id} has no bank`);
  const event = {
    eventId: `page-${row.id}`,
    kind: 'cancelled',
    cardNumber: cipher.decryptText(number),
    account: null,
    occurredAt: clock.now,
    detail: null,
  } as const;
  const origin = { bank, source: 'page', actor, traceId } as const;
  const recorded = await enterBankEvent(tx, cipher, origin, event, async () => ({ reaction: 'noted' }));
  return 'refused' in recorded ? recorded : { bankSide: 'cancelled' };
}

/** Withdrawn before the bank has acted, refused afterwards; also in the moment before the case is told. */
async function refuseOnceClosed(context: StepContext): Promise<Refusal | undefined> {
  const { bank_state: state } = await bankOf(context);
  return state === 'cancelled' ? refuse('cancellation.bank-closed') : undefined;
}

/** The card's row stays locked: a bank event about it comes before or after this step, never between. */
async function bankOf({ tx, row }: StepContext): Promise<BankColumns> {
  return tx.get<BankColumns>('SELECT bank, bank_state FROM cards WHERE id = $1 FOR UPDATE', [row.card_id]);
}
