import { tellAnswers } from '../../activities/cases/answers.js';
import type { Stage } from '../cases/stage.js';
import { file } from '../losses/ways.js';
import {
  bankAnswers,
  bankIsTold,
  enrolledHolder,
  inForce,
  mandateOf,
  mandatesOf,
  revocationOf,
  signed,
} from '../mandates/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '不符合条件' };

/** The bank is told what waits and answers with a code. */
async function answered(stage: Stage, card: Parameters<typeof bankIsTold>[1], code: string): Promise<void> {
  await bankIsTold(stage, card);
  await bankAnswers(stage, card, code);
}

/** Every branch of `workflows/mandate.ts`. */
export const mandate: Readonly<Record<string, Branch>> = {
  'in-force': async (stage) => (await inForce(stage)).id,
  'papers-then-refused': async (stage) => {
    const { id } = await file(
      stage,
      mandateOf(await enrolledHolder(stage), { papersReceived: ['idOriginal', 'card'] }),
    );
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy'] });
    await stage.complete(id, 'sign', 'refuse', reason);
    return id;
  },
  'told-again-then-in-force': async (stage) => {
    const { id, card } = await signed(stage);
    await answered(stage, card, '37');
    await stage.complete(id, 'bankRefused', 'again');
    await stage.untilStep(id, 'bankConfirmation');
    await answered(stage, card, '0');
    await stage.untilStep(id, 'closed');
    return id;
  },
  'given-up': async (stage) => {
    const { id, card } = await signed(stage);
    await answered(stage, card, '9');
    await stage.complete(id, 'bankRefused', 'giveUp', reason);
    return id;
  },
  'revoked-before-it-was-confirmed': async (stage) => {
    const { id, card } = await signed(stage);
    const [waiting] = await mandatesOf(stage, card);
    const revocation = await file(stage, revocationOf(card, waiting!.id));
    await stage.complete(revocation.id, 'confirm', 'confirm');
    await tellAnswers(stage.db, stage.engine.client);
    await stage.untilStep(id, 'closed');
    return id;
  },
  withdrawn: async (stage) => {
    const { id } = await signed(stage);
    await stage.step(id, { action: 'withdraw' }, reason);
    return id;
  },
};

/** A confirmed revocation that waits for the bank. */
async function revoked(stage: Stage) {
  const { card, mandateId } = await inForce(stage);
  const { id } = await file(stage, revocationOf(card, mandateId));
  await stage.complete(id, 'confirm', 'confirm');
  await stage.untilStep(id, 'bankConfirmation');
  return { id, card };
}

/** Every branch of `workflows/mandate-revocation.ts`. */
export const mandateRevocation: Readonly<Record<string, Branch>> = {
  confirmed: async (stage) => {
    const { id, card } = await revoked(stage);
    await answered(stage, card, '0');
    await stage.untilStep(id, 'closed');
    return id;
  },
  refused: async (stage) => {
    const { card, mandateId } = await inForce(stage);
    const { id } = await file(stage, revocationOf(card, mandateId));
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  'told-again-then-settled': async (stage) => {
    const { id, card } = await revoked(stage);
    await answered(stage, card, '16');
    await stage.complete(id, 'bankRefused', 'again');
    await stage.untilStep(id, 'bankConfirmation');
    await answered(stage, card, '16');
    await stage.complete(id, 'bankRefused', 'settled', reason);
    return id;
  },
};
