import { tellAnswers } from '../../activities/cases/answers.js';
import { checkWaiver, proposeWaiver } from '../../activities/cycles/waivers.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import type { Stage } from '../cases/stage.js';
import { file } from '../losses/ways.js';
import {
  askedBack,
  checker,
  confirmed,
  deducted,
  doneBy,
  leaves,
  ordered,
  paidDue,
  refunded,
  refundOf,
  scheduler,
  takenBack,
} from '../refunds/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '不符合条件' };

/** An ordered refund that the bank did not pay, as one person says. */
async function unpaid(stage: Stage): Promise<string> {
  const { id } = await ordered(stage);
  await doneBy(stage, scheduler, id, 'bankPayment', 'notPaid');
  await stage.untilStep(id, 'unpaid');
  return id;
}

/** Every branch of `workflows/refund.ts`. */
export const refund: Readonly<Record<string, Branch>> = {
  refunded: async (stage) => (await refunded(stage)).id,
  'papers-then-refused': async (stage) => {
    const { id } = await file(stage, refundOf(await paidDue(stage), { papersReceived: ['idOriginal', 'idCopy'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['notOwedProof'] });
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  'sent-back-then-refused': async (stage) => {
    const { id } = await confirmed(stage);
    await doneBy(stage, checker, id, 'check', 'sendBack');
    await stage.complete(id, 'confirm', 'confirm');
    await doneBy(stage, checker, id, 'check', 'refuse');
    return id;
  },
  'ordered-again-then-refunded': async (stage) => {
    const id = await unpaid(stage);
    await doneBy(stage, checker, id, 'unpaid', 'again');
    await stage.untilStep(id, 'bankPayment');
    await leaves(stage, id);
    await stage.untilStep(id, 'closed');
    return id;
  },
  'waited-for-then-given-up': async (stage) => {
    const id = await unpaid(stage);
    await doneBy(stage, checker, id, 'unpaid', 'wait');
    await doneBy(stage, scheduler, id, 'bankPayment', 'notPaid');
    await doneBy(stage, checker, id, 'unpaid', 'giveUp');
    return id;
  },
  'found-paid-at-the-second-look': async (stage) => {
    const id = await unpaid(stage);
    await leaves(stage, id);
    await stage.untilStep(id, 'closed');
    return id;
  },
  withdrawn: async (stage) => {
    const { id } = await confirmed(stage);
    await stage.step(id, { action: 'withdraw' }, reason);
    return id;
  },
};

/** Every branch of `workflows/recovery.ts`. */
export const recovery: Readonly<Record<string, Branch>> = {
  recovered: async (stage) => {
    const { id, due } = await takenBack(stage);
    await deducted(stage, due);
    await stage.untilStep(id, 'closed');
    return id;
  },
  'waived-meanwhile': async (stage) => {
    const { id, due } = await takenBack(stage);
    await stage.db.transaction(async (tx) => {
      const waived = await proposeWaiver(tx, { dueId: due.dueId, reason: '困难' }, { actor: scheduler });
      if (isRefusal(waived)) throw new Error(waived.code);
      await checkWaiver(tx, waived.id, { decision: 'release', reason: '属实' }, { actor: checker });
    });
    await tellAnswers(stage.db, stage.engine.client);
    await stage.untilStep(id, 'closed');
    return id;
  },
  refused: async (stage) => {
    const { id: refundCase, due } = await refunded(stage);
    const filed = await askedBack(stage, refundCase, due.card.personId);
    if (isRefusal(filed)) throw new Error(filed.code);
    await doneBy(stage, checker, filed.id, 'recoveryCheck', 'refuse');
    return filed.id;
  },
};
