import type { Stage } from '../cases/stage.js';
import { atBank, confirm, exchangeInProduction, exchangeOf, handOver } from '../exchanges/ways.js';
import { agreeOnCollection, file, filingOf, knownCard, photo } from '../losses/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '卡片完好' };

/** Every branch of `workflows/exchange.ts`. */
export const exchange: Readonly<Record<string, Branch>> = {
  'exchanged-at-the-bank': async (stage) => {
    const card = await knownCard(stage);
    const filed = await atBank(stage, card);
    await handOver(stage, filed, card, {});
    await handOver(stage, filed, card);
    return filed.id;
  },
  'lost-meanwhile': async (stage) => {
    const card = await knownCard(stage);
    const filed = await atBank(stage, card);
    await file(stage, filingOf('loss', card));
    await handOver(stage, filed, card, {});
    return filed.id;
  },
  refused: async (stage) => {
    const { id } = await file(stage, exchangeOf(await knownCard(stage), { papersReceived: ['idOriginal'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy', 'damagedCard', 'applicationForm'] });
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  'identity-refused': async (stage) => {
    stage.police = 'not_found';
    const { id } = await file(stage, exchangeOf(await knownCard(stage)));
    await confirm(stage, id);
    await stage.complete(id, 'amendIdentity', 'refuse', { reason: '公安无此记录' });
    stage.police = 'match';
    return id;
  },
  'data-refused': async (stage) => {
    const { id } = await exchangeInProduction(stage, await knownCard(stage));
    await stage.factoryAnswers(id, 'data_refused');
    await stage.complete(id, 'amendData', 'refuse', { reason: '资料无法核实' });
    return id;
  },
  'amended-and-made-again': async (stage) => {
    stage.police = 'name_differs';
    const card = await knownCard(stage);
    const filed = await file(stage, exchangeOf(card));
    await confirm(stage, filed.id);
    await stage.taskOf(filed.id, 'amendIdentity');
    stage.police = 'match';
    await stage.complete(filed.id, 'amendIdentity', 'retry', { name: card.name });
    await stage.factoryAnswers(filed.id, 'photo_unusable');
    await stage.complete(filed.id, 'amendPhoto', 'retry', { photoId: await photo(stage) });
    await stage.factoryAnswers(filed.id, 'data_refused');
    await stage.complete(filed.id, 'amendData', 'retry', { name: card.name });
    await stage.factoryAnswers(filed.id, 'produced');
    await handOver(stage, filed, card);
    return filed.id;
  },
  'withdrawn-at-the-confirmation': async (stage) => {
    const { id } = await file(stage, exchangeOf(await knownCard(stage)));
    await stage.taskOf(id, 'confirm');
    await stage.step(id, { action: 'withdraw' }, { reason: '不换了' });
    return id;
  },
  'withdrawn-in-production': async (stage) => {
    const { id } = await exchangeInProduction(stage, await knownCard(stage));
    await stage.step(id, { action: 'withdraw' }, { reason: '不换了' });
    return id;
  },
  'exchanged-at-the-window': (stage) => atWindow(stage),
  recalled: async (stage) => {
    const { id } = await atBank(stage, await knownCard(stage));
    await stage.stepTo('2026-10-30T09:00:00+08:00');
    await stage.complete(id, 'recall', 'destroy');
    return id;
  },
};

async function atWindow(stage: Stage): Promise<string> {
  await agreeOnCollection(stage, 'window');
  const card = await knownCard(stage);
  const filed = await file(stage, exchangeOf(card));
  await stage.complete(filed.id, 'confirm', 'confirm', { received: '28.00', photoId: await photo(stage) });
  await stage.untilStep(filed.id, 'production');
  await stage.factoryAnswers(filed.id, 'spoiled');
  await stage.factoryAnswers(filed.id, 'produced');
  await stage.complete(filed.id, 'arrival', 'receive');
  await stage.complete(filed.id, 'collection', 'handOver', {
    receiptNumber: filed.number,
    collectorIdNumber: card.idNumber,
    oldCardTakenBack: true,
  });
  await agreeOnCollection(stage, 'bank');
  return filed.id;
}
