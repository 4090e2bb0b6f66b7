import { tellAnswers } from '../../activities/cases/answers.js';
import { bankActor } from '../../activities/losses/at-bank.js';
import type { Stage } from '../cases/stage.js';
import { atBank as exchangeAtBank, handOver as handOverExchanged } from '../exchanges/ways.js';
import {
  agreeOnCollection,
  file,
  filingOf,
  inProduction,
  knownCard,
  photo,
  replace,
  untilClosed,
} from '../losses/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '证件不符' };

const filed = async (stage: Stage, type: 'oralLoss' | 'loss' | 'liftLoss') => {
  const card = await knownCard(stage);
  return { card, ...(await file(stage, filingOf(type, card))) };
};

const lift = async (stage: Stage, card: Awaited<ReturnType<typeof knownCard>>) => {
  const { id } = await file(stage, filingOf('liftLoss', card));
  await stage.complete(id, 'confirm', 'confirm');
  await tellAnswers(stage.db, stage.engine.client);
};

/** Every branch of `workflows/oral-loss.ts`. */
export const oralLoss: Readonly<Record<string, Branch>> = {
  'taken-up': async (stage) => {
    const { id, card } = await filed(stage, 'oralLoss');
    await stage.untilStep(id, 'formalReport');
    await file(stage, filingOf('loss', card));
    await untilClosed(stage, id);
    return id;
  },
  lifted: async (stage) => {
    const { id, card } = await filed(stage, 'oralLoss');
    await stage.untilStep(id, 'formalReport');
    await lift(stage, card);
    return id;
  },
  'begun-again': async (stage) => {
    const { id, card } = await filed(stage, 'oralLoss');
    await stage.untilStep(id, 'formalReport');
    await file(stage, filingOf('loss', card));
    await stage.loseTemporal();
    await stage.startMissing();
    await stage.untilStep(id, 'closed');
    return id;
  },
  'answered-as-it-ran-out': async (stage) => {
    const { id, card } = await filed(stage, 'oralLoss');
    await stage.untilStep(id, 'formalReport');
    await file(stage, filingOf('loss', card));
    await stage.stepTo('2026-03-09T09:00:00+08:00');
    await stage.untilStep(id, 'closed');
    return id;
  },
  'reminded-and-lapsed': async (stage) => {
    const { id } = await filed(stage, 'oralLoss');
    await stage.untilStep(id, 'formalReport');
    await stage.stepTo('2026-03-14T10:00:00+08:00');
    await stage.stepTo('2026-03-16T10:00:00+08:00');
    await stage.untilStep(id, 'closed');
    return id;
  },
};

const handOver = async (stage: Stage, id: string, step: string, idNumber: string) => {
  const { number } = await stage.caseRow(id);
  await stage.complete(id, step, 'handOver', { receiptNumber: number, collectorIdNumber: idNumber });
};

/** Every branch of `workflows/loss.ts`. */
export const loss: Readonly<Record<string, Branch>> = {
  'replaced-at-the-bank': async (stage) => {
    const card = await knownCard(stage);
    const { id } = await inProduction(stage, card);
    await stage.factoryAnswers(id, 'produced');
    await handOver(stage, id, 'bankCollection', card.idNumber);
    return id;
  },
  'replaced-at-the-window': async (stage) => {
    const card = await knownCard(stage);
    await agreeOnCollection(stage, 'window');
    const { id } = await inProduction(stage, card);
    await agreeOnCollection(stage, 'bank');
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'receive');
    await handOver(stage, id, 'collection', card.idNumber);
    return id;
  },
  'arrived-damaged-at-the-window': async (stage) => {
    const card = await knownCard(stage);
    await agreeOnCollection(stage, 'window');
    const { id } = await inProduction(stage, card);
    await agreeOnCollection(stage, 'bank');
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'spoiled', { reason: '卡面划伤' });
    await stage.factoryAnswers(id, 'produced');
    await stage.complete(id, 'arrival', 'receive');
    await handOver(stage, id, 'collection', card.idNumber);
    return id;
  },
  'handed-over-by-the-bank': async (stage) => {
    const { id } = await inProduction(stage, await knownCard(stage));
    await stage.factoryAnswers(id, 'produced');
    await stage.taskOf(id, 'bankCollection');
    await stage.engine.client.workflow
      .getHandle(id)
      .signal('outsideResult', { step: 'bankCollection', ordinal: 1, result: { handedOver: true } });
    await stage.untilStep(id, 'closed');
    return id;
  },
  'lifted-at-papers': async (stage) => {
    const card = await knownCard(stage);
    const { id } = await file(stage, filingOf('loss', card, { papersReceived: [] }));
    await stage.taskOf(id, 'papers');
    await lift(stage, card);
    await stage.untilStep(id, 'closed');
    return id;
  },
  'lifted-at-the-offer': async (stage) => {
    const { id, card } = await filed(stage, 'loss');
    await stage.taskOf(id, 'offer');
    await lift(stage, card);
    await stage.untilStep(id, 'closed');
    return id;
  },
  'too-late-to-replace': async (stage) => {
    const { id, card } = await filed(stage, 'loss');
    await stage.taskOf(id, 'offer');
    const found = await file(stage, filingOf('liftLoss', card));
    await stage.complete(found.id, 'confirm', 'confirm');
    await stage.tryComplete(id, 'offer', 'replace', { received: '28.00', photoId: await photo(stage) });
    await stage.untilStep(id, 'closed');
    return id;
  },
  'exchanged-at-papers': (stage) => exchangedMeanwhile(stage, []),
  'exchanged-at-the-offer': (stage) => exchangedMeanwhile(stage),
  'amended-and-made-again': async (stage) => {
    stage.police = 'name_differs';
    const { id, card } = await filed(stage, 'loss');
    await stage.tryComplete(id, 'offer', 'replace', { received: '1.00' });
    await replace(stage, id);
    await stage.taskOf(id, 'amendIdentity');
    stage.police = 'match';
    await stage.complete(id, 'amendIdentity', 'retry', { name: card.name });
    await stage.factoryAnswers(id, 'spoiled');
    await stage.factoryAnswers(id, 'photo_unusable');
    await stage.complete(id, 'amendPhoto', 'retry', { photoId: await photo(stage) });
    await stage.factoryAnswers(id, 'data_refused');
    await stage.complete(id, 'amendData', 'retry', { name: card.name });
    await stage.factoryAnswers(id, 'produced');
    await handOver(stage, id, 'bankCollection', card.idNumber);
    return id;
  },
  'reminded-and-recalled': async (stage) => {
    const { id } = await inProduction(stage, await knownCard(stage));
    await stage.factoryAnswers(id, 'produced');
    await stage.taskOf(id, 'bankCollection');
    await stage.stepTo('2026-04-02T09:00:00+08:00');
    await stage.stepTo('2026-12-01T09:00:00+08:00');
    await stage.complete(id, 'recall', 'destroy');
    return id;
  },
};

/** The damaged card was on its way to be exchanged when it got lost; the new one ends its loss case. */
async function exchangedMeanwhile(stage: Stage, papersReceived?: readonly string[]): Promise<string> {
  const card = await knownCard(stage);
  const exchange = await exchangeAtBank(stage, card);
  const { id } = await file(stage, filingOf('loss', card, papersReceived ? { papersReceived } : {}));
  await stage.taskOf(id, papersReceived ? 'papers' : 'offer');
  await handOverExchanged(stage, exchange, card, {});
  await untilClosed(stage, id);
  return id;
}

/** Every branch of `workflows/lift-loss.ts`. */
export const liftLoss: Readonly<Record<string, Branch>> = {
  lifted: async (stage) => {
    const { card } = await filed(stage, 'loss');
    const { id } = await file(stage, filingOf('liftLoss', card));
    await stage.complete(id, 'confirm', 'confirm');
    return id;
  },
  refused: async (stage) => {
    const { card } = await filed(stage, 'loss');
    const { id } = await file(stage, filingOf('liftLoss', card));
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  withdrawn: async (stage) => {
    const { card } = await filed(stage, 'loss');
    const { id } = await file(stage, filingOf('liftLoss', card));
    await stage.taskOf(id, 'confirm');
    await stage.step(id, { action: 'withdraw' }, reason);
    return id;
  },
  'lifted-after-papers': async (stage) => {
    const { card } = await filed(stage, 'oralLoss');
    const { id } = await file(stage, filingOf('liftLoss', card, { papersReceived: ['idOriginal', 'idCopy'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['foundCard', 'applicationForm'] });
    await stage.complete(id, 'confirm', 'confirm');
    return id;
  },
  'overtaken-at-papers': async (stage) => {
    const { id: lossId, card } = await filed(stage, 'loss');
    const { id } = await file(stage, filingOf('liftLoss', card, { papersReceived: [] }));
    await stage.taskOf(id, 'papers');
    await replace(stage, lossId);
    await untilClosed(stage, id);
    return id;
  },
  'overtaken-at-the-confirmation': async (stage) => {
    const { id: lossId, card } = await filed(stage, 'loss');
    const { id } = await file(stage, filingOf('liftLoss', card));
    await stage.taskOf(id, 'confirm');
    await replace(stage, lossId);
    await untilClosed(stage, id);
    return id;
  },
  'at-the-bank': async (stage) => {
    const { card } = await filed(stage, 'loss');
    const { id } = await file(stage, filingOf('liftLoss', card), bankActor('0102'));
    await stage.untilStep(id, 'closed');
    return id;
  },
};
