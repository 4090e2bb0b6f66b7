import { startActivationList } from '../../activities/activation-lists/list-workflows.js';
import { tellAnswers } from '../../activities/cases/answers.js';
import type { Filing } from '../../domain/case/filing.js';
import { confirmedList } from '../activation-lists/ways.js';
import { office, type Stage } from '../cases/stage.js';
import { file, filingOf, type KnownCard, knownCard } from '../losses/ways.js';
import { given, holder, temporaryOf } from '../temporary-cards/ways.js';
import type { Branch } from './branch.js';

const reason = { reason: '不符合条件' };
const withdraw = (stage: Stage, id: string) => stage.step(id, { action: 'withdraw' }, reason);

async function formalCardFound(stage: Stage, card: KnownCard): Promise<void> {
  const lift = await file(stage, filingOf('liftLoss', card));
  await stage.complete(lift.id, 'confirm', 'confirm');
  await tellAnswers(stage.db, stage.engine.client);
}

/** Every branch of `workflows/temporary-card.ts`. */
export const temporaryCard: Readonly<Record<string, Branch>> = {
  'returned-before-the-formal-card': async (stage) => {
    const { card, id } = await holder(stage);
    await stage.complete(id, 'return', 'takeBack');
    await formalCardFound(stage, card);
    return id;
  },
  'returned-after-the-formal-card': async (stage) => {
    const { card, id } = await holder(stage);
    await formalCardFound(stage, card);
    await stage.complete(id, 'return', 'takeBack');
    await tellAnswers(stage.db, stage.engine.client);
    return id;
  },
  lost: async (stage) => {
    const { id } = await holder(stage);
    await stage.complete(id, 'return', 'lost', reason);
    return id;
  },
  refused: async (stage) => {
    const card = await knownCard(stage, { state: 'lost' });
    const { id } = await file(stage, temporaryOf(card, { papersReceived: ['idOriginal'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy', 'applicationForm'] });
    await stage.tryComplete(id, 'confirm', 'handOver', { ...given(), received: '1.00' });
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  withdrawn: async (stage) => {
    const { id } = await file(stage, temporaryOf(await knownCard(stage, { state: 'lost' })));
    await stage.taskOf(id, 'confirm');
    await withdraw(stage, id);
    return id;
  },
  'extended-and-reminded': async (stage) => {
    const { id } = await holder(stage);
    await stage.stepTo('2026-05-04T09:00:00+08:00');
    await stage.complete(id, 'return', 'extend');
    await stage.complete(id, 'return', 'lost', reason);
    return id;
  },
};

/** `workflows/activation-list.ts`: two chunks of a list; no case, but a workflow that is open while its list is. */
export const activationList: Readonly<Record<string, Branch>> = {
  'carried-out-in-two-chunks': async (stage) => {
    const cards: KnownCard[] = [];
    for (let n = 0; n < 201; n++) cards.push(await knownCard(stage, { state: 'delivered' }));
    const id = await confirmedList(stage, cards);
    await startActivationList(stage.engine.client, id);
    return id;
  },
};

/** Every branch of `workflows/activation.ts`. */
export const activation: Readonly<Record<string, Branch>> = {
  activated: async (stage) => {
    const { cardId } = await knownCard(stage, { state: 'delivered' });
    const details = { collectedOn: '2026-03-02', signed: true };
    const filing: Filing = { type: 'activation', office, by: 'applicant', cardId, papersReceived: [], details };
    return (await file(stage, filing)).id;
  },
};

const transferPapers = ['idOriginal', 'idCopy', 'card', 'applicationForm'];
const transferOf = (card: KnownCard, papersReceived = transferPapers): Filing => ({
  type: 'transfer',
  office,
  by: 'applicant',
  cardId: card.cardId,
  papersReceived,
  details: { toOffice: '14070201' },
});

async function transferAtAcceptance(stage: Stage): Promise<string> {
  const { id } = await file(stage, transferOf(await knownCard(stage)));
  await stage.complete(id, 'confirm', 'confirm');
  await stage.taskOf(id, 'acceptance');
  return id;
}

/** Every branch of `workflows/transfer.ts`. */
export const transfer: Readonly<Record<string, Branch>> = {
  accepted: async (stage) => {
    const id = await transferAtAcceptance(stage);
    await stage.complete(id, 'acceptance', 'accept');
    return id;
  },
  'accepted-after-papers': async (stage) => {
    const { id } = await file(stage, transferOf(await knownCard(stage), ['card']));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: transferPapers.filter((code) => code !== 'card') });
    await stage.complete(id, 'confirm', 'confirm');
    await stage.complete(id, 'acceptance', 'accept');
    return id;
  },
  'not-accepted': async (stage) => {
    const id = await transferAtAcceptance(stage);
    await stage.complete(id, 'acceptance', 'refuse', reason);
    return id;
  },
  refused: async (stage) => {
    const { id } = await file(stage, transferOf(await knownCard(stage)));
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  withdrawn: async (stage) => {
    const id = await transferAtAcceptance(stage);
    await withdraw(stage, id);
    return id;
  },
};

const changePapers = ['idOriginal', 'idCopy', 'applicationForm'];

async function changeOf(stage: Stage, details: Record<string, string>, papersReceived = changePapers): Promise<string> {
  const { personId } = await knownCard(stage);
  const filing: Filing = { type: 'personalInfo', office, by: 'applicant', personId, papersReceived, details };
  return (await file(stage, filing)).id;
}

/** Every branch of `workflows/personal-info.ts`. */
export const personalInfo: Readonly<Record<string, Branch>> = {
  amended: async (stage) => {
    stage.police = 'name_differs';
    const id = await changeOf(stage, { name: '李更民' });
    await stage.taskOf(id, 'amendIdentity');
    stage.police = 'match';
    await stage.complete(id, 'amendIdentity', 'retry', { name: '李更名' });
    await stage.complete(id, 'confirm', 'confirm');
    return id;
  },
  'contact-amended': async (stage) => {
    const id = await changeOf(stage, { phone: '13911112222' });
    await stage.complete(id, 'confirm', 'confirm');
    return id;
  },
  'amended-after-papers': async (stage) => {
    const id = await changeOf(stage, { name: '李补件' }, []);
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: changePapers });
    await stage.complete(id, 'confirm', 'confirm');
    return id;
  },
  'not-on-the-police-record': async (stage) => {
    stage.police = 'not_found';
    const id = await changeOf(stage, { name: '李无名' });
    await stage.complete(id, 'amendIdentity', 'refuse', reason);
    stage.police = 'match';
    return id;
  },
  refused: async (stage) => {
    const id = await changeOf(stage, { phone: '13911113333' });
    await stage.complete(id, 'confirm', 'refuse', reason);
    return id;
  },
  withdrawn: async (stage) => {
    const id = await changeOf(stage, { phone: '13911114444' });
    await stage.taskOf(id, 'confirm');
    await withdraw(stage, id);
    return id;
  },
};
