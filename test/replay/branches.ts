import type { Stage } from '../cases/stage.js';
import { atArrival, atCollection, inProduction } from '../issuance/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '资料不实' };
const withdraw = (stage: Stage, id: string) => stage.step(id, { action: 'withdraw' }, reason);

async function approved(stage: Stage): Promise<string> {
  const { id } = await stage.file();
  await stage.complete(id, 'review', 'approve');
  return id;
}

async function handOver(stage: Stage, id: string): Promise<void> {
  const { number } = await stage.caseRow(id);
  await stage.complete(id, 'collection', 'handOver', { verifiedBy: 'receipt', receiptNumber: number });
}

async function fromProduction(stage: Stage, id: string): Promise<void> {
  await stage.factoryAnswers(id, 'produced');
  await stage.complete(id, 'arrival', 'receive');
  await handOver(stage, id);
}

async function afterFactory(stage: Stage, answer: 'photo_unusable' | 'data_refused'): Promise<string> {
  const { id } = await inProduction(stage);
  await stage.factoryAnswers(id, answer);
  return id;
}

/** Every branch of `workflows/issuance.ts` and of the kernel under it. Those that move the clock come last. */
export const branches: Readonly<Record<string, Branch>> = {
  issued: async (stage) => {
    const { id } = await atArrival(stage);
    await stage.complete(id, 'arrival', 'receive');
    await handOver(stage, id);
    return id;
  },
  'papers-in-parts': async (stage) => {
    const { id } = await stage.file({ papersReceived: ['idOriginal'] });
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy'] });
    await stage.step(id, { action: 'papersReceived' }, { codes: ['applicationForm'] });
    await stage.complete(id, 'review', 'refuse', reason);
    return id;
  },
  'review-refused': async (stage) => {
    const { id } = await stage.file();
    await stage.complete(id, 'review', 'refuse', reason);
    return id;
  },
  'identity-amended': async (stage) => {
    stage.police = 'name_differs';
    const id = await approved(stage);
    await stage.taskOf(id, 'amendIdentity');
    stage.police = 'match';
    await stage.complete(id, 'amendIdentity', 'retry', { name: '张叁' });
    await fromProduction(stage, id);
    return id;
  },
  'identity-refused': async (stage) => {
    stage.police = 'deceased';
    const id = await approved(stage);
    await stage.complete(id, 'amendIdentity', 'refuse', reason);
    stage.police = 'match';
    return id;
  },
  'spoiled-made-again': async (stage) => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'spoiled');
    await fromProduction(stage, id);
    return id;
  },
  'arrived-damaged-made-anew': async (stage) => {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'spoiled', reason);
    await fromProduction(stage, id);
    return id;
  },
  'photo-amended': async (stage) => {
    const id = await afterFactory(stage, 'photo_unusable');
    const { photoId } = await stage.filing();
    await stage.complete(id, 'amendPhoto', 'retry', { photoId });
    await fromProduction(stage, id);
    return id;
  },
  'data-amended': async (stage) => {
    const id = await afterFactory(stage, 'data_refused');
    await stage.complete(id, 'amendData', 'retry', { name: '张叁' });
    await fromProduction(stage, id);
    return id;
  },
  'data-refused': async (stage) => {
    const id = await afterFactory(stage, 'data_refused');
    await stage.complete(id, 'amendData', 'refuse', reason);
    return id;
  },
  'withdrawn-at-papers': async (stage) => {
    const { id } = await stage.file({ papersReceived: [] });
    await stage.taskOf(id, 'papers');
    await withdraw(stage, id);
    return id;
  },
  'withdrawn-at-identity': async (stage) => {
    stage.police = 'down';
    const id = await approved(stage);
    await withdraw(stage, id);
    stage.police = 'match';
    return id;
  },
  'withdrawn-at-production': async (stage) => {
    const { id } = await inProduction(stage);
    await withdraw(stage, id);
    return id;
  },
  'held-and-taken': async (stage) => {
    const { id } = await stage.file();
    const taskId = await stage.taskOf(id, 'review');
    await stage.step(id, { action: 'take', taskId });
    await stage.step(id, { action: 'hold' }, reason);
    await stage.step(id, { action: 'comment' }, { text: '已电话联系' });
    await stage.step(id, { action: 'resume' });
    await stage.complete(id, 'review', 'refuse', reason);
    return id;
  },
  'refused-and-rewound': async (stage) => {
    const { id } = await atCollection(stage);
    await stage.tryComplete(id, 'collection', 'handOver', { verifiedBy: 'receipt', receiptNumber: 'X' });
    await handOver(stage, id);
    return id;
  },
  'begun-again': async (stage) => {
    const { id } = await atCollection(stage);
    await stage.loseTemporal();
    await stage.startMissing();
    await handOver(stage, id);
    return id;
  },
  'escalated-and-recalled': async (stage) => {
    const { id } = await inProduction(stage);
    await stage.stepTo('2026-05-06T09:00:00+08:00');
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'receive');
    await stage.stepTo('2026-06-10T09:00:00+08:00');
    await stage.stepTo('2026-12-01T09:00:00+08:00');
    await stage.complete(id, 'recall', 'destroy');
    return id;
  },
};
