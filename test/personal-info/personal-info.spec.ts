import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Filing } from '../../domain/case/filing.js';
import { office, Stage } from '../cases/stage.js';
import { factsOfCard, file, type KnownCard, knownCard, tryFile } from '../losses/ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const changeOf = (card: KnownCard, details: Record<string, unknown>, more: Partial<Filing> = {}): Filing => ({
  type: 'personalInfo',
  office,
  by: 'applicant',
  personId: card.personId,
  papersReceived: ['idOriginal', 'idCopy', 'applicationForm'],
  details,
  ...more,
});
const record = async (card: KnownCard) => {
  const row = await stage.db.get<{ name: string; id_number_enc: Buffer; phone_enc: Buffer | null }>(
    'SELECT name, id_number_enc, phone_enc FROM people WHERE id = $1',
    [card.personId],
  );
  return {
    name: row.name,
    idNumber: stage.cipher.decryptText(row.id_number_enc),
    phone: row.phone_enc && stage.cipher.decryptText(row.phone_enc),
  };
};

test('name and ID number change when the police record says so and the clerk confirms; business systems are told', async () => {
  const card = await knownCard(stage);
  const idNumber = stage.idNumber();
  const { id } = await file(stage, changeOf(card, { name: '李更名', idNumber }));
  await stage.taskOf(id, 'confirm');
  expect(await record(card)).toMatchObject({ name: card.name, idNumber: card.idNumber });
  await stage.complete(id, 'confirm', 'confirm');
  expect(await stage.caseRow(id)).toMatchObject({ outcome: 'amended' });
  expect(await record(card)).toMatchObject({ name: '李更名', idNumber });
  expect(await stage.db.get('SELECT fields FROM person_changes WHERE case_id = $1', [id])).toEqual({
    fields: 'name idNumber',
  });
  const told = await stage.db.rows('SELECT data FROM timeline WHERE case_id = $1', [id]);
  expect(JSON.stringify(told)).not.toContain('李更名');
});

test('telephone and address need no police record', async () => {
  const card = await knownCard(stage);
  const { id } = await file(stage, changeOf(card, { phone: '13911112222', address: '太原市小店区学府街1号' }));
  await stage.complete(id, 'confirm', 'confirm');
  expect(await stage.db.rows('SELECT 1 FROM identity_checks WHERE case_id = $1', [id])).toEqual([]);
  expect(await record(card)).toMatchObject({ name: card.name, phone: '13911112222' });
});

test('a mismatch is put right as the document shows it, and asked again', async () => {
  const card = await knownCard(stage);
  stage.police = 'name_differs';
  const { id } = await file(stage, changeOf(card, { name: '李更民' }));
  await stage.taskOf(id, 'amendIdentity');
  stage.police = 'match';
  await stage.complete(id, 'amendIdentity', 'retry', { name: '李更名' });
  await stage.complete(id, 'confirm', 'confirm');
  expect(await record(card)).toMatchObject({ name: '李更名' });
});

test('what the police record does not know is not changed', async () => {
  const card = await knownCard(stage);
  stage.police = 'not_found';
  const { id } = await file(stage, changeOf(card, { name: '李无名' }));
  await stage.complete(id, 'amendIdentity', 'refuse', { reason: '公安无此记录' });
  stage.police = 'match';
  expect(await stage.caseRow(id)).toMatchObject({ outcome: 'refused' });
  expect(await record(card)).toMatchObject({ name: card.name });
});

test('refused by the clerk, or withdrawn, nothing changes', async () => {
  const card = await knownCard(stage);
  const first = await file(stage, changeOf(card, { phone: '13911113333' }));
  await stage.complete(first.id, 'confirm', 'refuse', { reason: '非本人号码' });
  const second = await file(stage, changeOf(card, { phone: '13911113333' }));
  await stage.taskOf(second.id, 'confirm');
  expect(await stage.step(second.id, { action: 'withdraw' }, { reason: '填错' })).toMatchObject({
    case: { outcome: 'withdrawn' },
  });
  expect(await record(card)).toMatchObject({ phone: null });
});

describe('refused with nothing changed', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['input.malformed', 'details', {}],
    ['input.name', 'details.name', { name: '李 ·' + '\u2022' }],
    ['input.id-number', 'details.idNumber', { idNumber: '140105199003070000' }],
    ['input.malformed', 'details.phone', { phone: '1'.repeat(21) }],
    ['input.malformed', 'details.sex', { sex: 'male' }],
  ])('%s %s', async (code, field, details) => {
    const card = await knownCard(stage);
    const before = await factsOfCard(stage, card);
    expect(await tryFile(stage, changeOf(card, details))).toMatchObject({ code, field });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });

  test('the ID number of somebody else', async () => {
    const [card, other] = [await knownCard(stage), await knownCard(stage)];
    const { id } = await file(stage, changeOf(card, { idNumber: other.idNumber }));
    await stage.taskOf(id, 'confirm');
    const before = await factsOfCard(stage, card);
    expect(await stage.tryComplete(id, 'confirm', 'confirm')).toMatchObject({
      refusal: { code: 'person.id-number-taken' },
    });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });
});
