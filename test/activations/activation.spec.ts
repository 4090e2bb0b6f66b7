import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filing } from '../../domain/case/filing.js';
import { office, Stage } from '../cases/stage.js';
import { factsOfCard, file, type KnownCard, knownCard, movesOf, noticesOf, stateOf, tryFile } from '../losses/ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const resident = { collectedOn: '2026-03-02', signed: true };
const employee = {
  ...resident,
  unitCode: 'YL140105001',
  unitName: '太原市某机械厂',
  sealed: true,
  contactName: '赵专管',
  contactPhone: '13500000000',
};
const activationOf = (card: KnownCard, more: Partial<Filing> = {}): Filing => ({
  type: 'activation',
  office,
  by: 'applicant',
  cardId: card.cardId,
  papersReceived: [],
  details: employee,
  ...more,
});

test('the social function is usable from the filing on, and the case is over', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  const filed = await tryFile(stage, activationOf(card));
  expect(filed).toMatchObject({ number: expect.any(String) });
  // Before any workflow: it holds while Temporal is away.
  expect(await stateOf(stage, card.cardId)).toBe('active');
  await stage.startMissing();
  await stage.untilStep((filed as { id: string }).id, 'closed');
  expect(await stage.caseRow((filed as { id: string }).id)).toMatchObject({ outcome: 'activated' });
  expect(await movesOf(stage, card.cardId)).toEqual(['delivered > active (filed)']);
  expect(await noticesOf(stage, (filed as { id: string }).id)).toEqual(['cardActivated']);
});

test('the unit is noted with the person; its contact is personal and sealed', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  const { id } = await file(stage, activationOf(card));
  expect(await stage.db.get('SELECT unit_code, unit_name FROM people WHERE id = $1', [card.personId])).toEqual({
    unit_code: 'YL140105001',
    unit_name: '太原市某机械厂',
  });
  const row = await stage.db.get<{ data: object; particulars_enc: Buffer }>(
    'SELECT data, particulars_enc FROM cases WHERE id = $1',
    [id],
  );
  expect(JSON.stringify(row.data)).not.toContain('赵专管');
  expect(JSON.parse(stage.cipher.decryptText(row.particulars_enc))).toEqual({
    contactName: '赵专管',
    contactPhone: '13500000000',
  });
});

test('a resident has no unit', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  await file(stage, activationOf(card, { details: resident }));
  expect(await stateOf(stage, card.cardId)).toBe('active');
});

test('an agent shows who they are', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  const representative = { name: '孙代办', idNumber: stage.idNumber(), phone: '13600000000', relation: '同事' };
  const before = await factsOfCard(stage, card);
  const without = activationOf(card, { by: 'agent', representative });
  expect(await tryFile(stage, without)).toMatchObject({ code: 'case.papers-missing', field: 'papersReceived' });
  expect(await factsOfCard(stage, card)).toEqual(before);
  await file(stage, { ...without, papersReceived: ['agentIdOriginal', 'agentIdCopy'] });
  expect(await stateOf(stage, card.cardId)).toBe('active');
});

describe('refused with nothing changed', () => {
  test.each<[string, Record<string, unknown>]>([
    ['details.collectedOn', { ...employee, collectedOn: '2026-03-03' }],
    ['details.collectedOn', { signed: true }],
    ['details.signed', { ...employee, signed: false }],
    ['details.unitName', { ...employee, unitName: undefined }],
    ['details.sealed', { ...employee, sealed: undefined }],
    ['details.contactPhone', { ...employee, contactPhone: '' }],
    ['details.seal', { ...employee, seal: true }],
  ])('information that is missing or wrong names its field: %s', async (field, details) => {
    const card = await knownCard(stage, { state: 'delivered' });
    const before = await factsOfCard(stage, card);
    expect(await tryFile(stage, activationOf(card, { details }))).toMatchObject({ code: 'input.malformed', field });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });
});
