import { tellAnswers } from '../../activities/cases/answers.js';
import { atBank, bankCloses, cancellationOf, cardAt } from '../cancellations/ways.js';
import type { Stage } from '../cases/stage.js';
import { file, untilClosed } from '../losses/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '终结证明无效' };

/** Every branch of `workflows/cancellation.ts`. */
export const cancellation: Readonly<Record<string, Branch>> = {
  'closed-by-the-bank': async (stage) => {
    const { id, card } = await atBank(stage);
    await bankCloses(stage, card);
    await stage.complete(id, 'takeBack', 'takeBack');
    return id;
  },
  'closed-as-a-task': async (stage) => {
    const { id } = await atBank(stage);
    await stage.complete(id, 'bankClosure', 'close');
    await stage.complete(id, 'takeBack', 'takeBack');
    return id;
  },
  refused: async (stage) => {
    const { id } = await file(stage, cancellationOf(await cardAt(stage, 'activated')));
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  'refused-after-papers': async (stage) => {
    const card = await cardAt(stage, 'activated');
    const { id } = await file(stage, cancellationOf(card, { papersReceived: ['idOriginal', 'idCopy', 'card'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['terminationProof', 'applicationForm'] });
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  stopped: async (stage) => {
    const { id, card } = await atBank(stage);
    await bankCloses(stage, card);
    await stage.complete(id, 'takeBack', 'stop', { reason: '卡已遗失' });
    return id;
  },
  'withdrawn-at-the-bank': async (stage) => {
    const { id } = await atBank(stage);
    await stage.step(id, { action: 'withdraw' }, { reason: '不注销了' });
    return id;
  },
  'nothing-to-close': async (stage) => {
    const id = await atTakeBack(stage);
    await stage.complete(id, 'takeBack', 'takeBack');
    return id;
  },
  'withdrawn-with-nothing-to-close': async (stage) => {
    const id = await atTakeBack(stage);
    await stage.step(id, { action: 'withdraw' }, { reason: '不注销了' });
    return id;
  },
  'begun-again-at-the-bank': async (stage) => {
    const { id, card } = await atBank(stage);
    await beginAgain(stage);
    await bankCloses(stage, card);
    await stage.complete(id, 'takeBack', 'takeBack');
    return id;
  },
  'chased-and-escalated': async (stage) => {
    const { id, card } = await atBank(stage);
    await stage.stepTo('2026-03-07T10:00:00+08:00');
    await stage.stepTo('2026-03-17T10:00:00+08:00');
    await bankCloses(stage, card);
    await stage.complete(id, 'takeBack', 'takeBack');
    await untilClosed(stage, id);
    return id;
  },
};

/** The bank never had anything of the card. */
async function atTakeBack(stage: Stage): Promise<string> {
  const { id } = await file(stage, cancellationOf(await cardAt(stage, 'not_activated')));
  await stage.complete(id, 'confirm', 'confirm');
  await tellAnswers(stage.db, stage.engine.client);
  await stage.taskOf(id, 'takeBack');
  return id;
}

async function beginAgain(stage: Stage): Promise<void> {
  await stage.loseTemporal();
  await stage.startMissing();
}
