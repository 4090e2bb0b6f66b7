import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filing } from '../../domain/case/filing.js';
import { office, Stage } from '../cases/stage.js';
import { factsOfCard, file, type KnownCard, knownCard, noticesOf, tryFile } from '../losses/ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const target = '14070201';
const transferOf = (card: KnownCard, more: Partial<Filing> = {}): Filing => ({
  type: 'transfer',
  office,
  by: 'applicant',
  cardId: card.cardId,
  papersReceived: ['idOriginal', 'idCopy', 'card', 'applicationForm'],
  details: { toOffice: target },
  ...more,
});
const places = (card: KnownCard, id: string) =>
  stage.db.get(
    `SELECT k.office AS card, p.division AS person, c.office AS case FROM cards k JOIN people p ON p.id = k.person_id, cases c
     WHERE k.id = $1 AND c.id = $2`,
    [card.cardId, id],
  );

test('accepted, card and person are the receiving office’s; the task lay in its list', async () => {
  const card = await knownCard(stage);
  const { id } = await file(stage, transferOf(card));
  await stage.complete(id, 'confirm', 'confirm');
  const task = await stage.taskOf(id, 'acceptance');
  expect(await stage.db.get('SELECT office, division FROM tasks WHERE id = $1', [task])).toEqual({
    office: target,
    division: '140702',
  });
  await stage.complete(id, 'acceptance', 'accept');
  expect(await stage.caseRow(id)).toMatchObject({ outcome: 'transferred' });
  expect(await places(card, id)).toEqual({ card: target, person: '140702', case: target });
  expect(await stage.story(id)).toEqual(expect.arrayContaining(['movedToOffice', 'cardMovedToOffice']));
  expect(await noticesOf(stage, id)).toEqual(['cardTransferred']);
});

test('not accepted, everything is where it was, and the sending office sees why', async () => {
  const card = await knownCard(stage);
  const { id } = await file(stage, transferOf(card));
  await stage.complete(id, 'confirm', 'confirm');
  expect(await stage.tryComplete(id, 'acceptance', 'refuse')).toMatchObject({
    refusal: { code: 'case.reason-missing' },
  });
  await stage.complete(id, 'acceptance', 'refuse', { reason: '不在本窗口辖区' });
  expect(await stage.caseRow(id)).toMatchObject({ outcome: 'notAccepted' });
  expect(await places(card, id)).toEqual({ card: office, person: '140105', case: office });
});

test('refused by the sending office, or withdrawn before it is accepted', async () => {
  const card = await knownCard(stage);
  const first = await file(stage, transferOf(card));
  await stage.complete(first.id, 'confirm', 'refuse', { reason: '卡片损坏,应先换卡' });
  expect(await stage.caseRow(first.id)).toMatchObject({ outcome: 'refused' });
  const second = await file(stage, transferOf(card));
  await stage.complete(second.id, 'confirm', 'confirm');
  await stage.taskOf(second.id, 'acceptance');
  const answer = await stage.step(second.id, { action: 'withdraw' }, { reason: '不迁了' });
  expect(answer).toMatchObject({ case: { outcome: 'withdrawn' } });
  expect(await places(card, second.id)).toMatchObject({ card: office, person: '140105' });
});

describe('refused with nothing changed', () => {
  test.each<[string, string, Partial<Filing>]>([
    ['input.malformed', 'details.toOffice', { details: {} }],
    ['input.malformed', 'details.toOffice', { details: { toOffice: '1407' } }],
    ['access.not-found', 'details.toOffice', { details: { toOffice: '14999901' } }],
    ['transfer.same-office', 'details.toOffice', { details: { toOffice: office } }],
  ])('%s %s', async (code, field, more) => {
    const card = await knownCard(stage);
    const before = await factsOfCard(stage, card);
    expect(await tryFile(stage, transferOf(card, more))).toMatchObject({ code, field });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });

  test('while the card is being exchanged', async () => {
    const card = await knownCard(stage);
    const open = await file(stage, { ...transferOf(card), type: 'exchange', details: undefined });
    await stage.taskOf(open.id, 'papers');
    const before = await factsOfCard(stage, card);
    expect(await tryFile(stage, transferOf(card))).toMatchObject({
      code: 'case.other-open',
      conflict: { id: open.id },
    });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });
});
