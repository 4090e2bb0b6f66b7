import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { carryOutLines, confirmActivationList } from '../../activities/activation-lists/carry-out.js';
import { issueCollectionList } from '../../activities/activation-lists/collection-paper.js';
import { draftActivationList } from '../../activities/activation-lists/draft-list.js';
import { startActivationList, startWaitingLists } from '../../activities/activation-lists/list-workflows.js';
import { draftUnitList } from '../../activities/activation-lists/unit-list.js';
import { cardInvariants } from '../../activities/invariants/card-invariants.js';
import { noticeText } from '../../activities/notices/templates.js';
import { readPaper } from '../../activities/papers/papers.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import { type KnownCard, knownCard, movesOf, stateOf } from '../losses/ways.js';

import { by, fileOf, heading, headOf, lineOf } from './ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

function draft(file: Buffer, unitCode?: string): Promise<{ id: string; known: boolean } | Refusal> {
  return stage.db.transaction((tx) => draftActivationList(tx, stage.cipher, { ...headOf(unitCode), file }, by));
}

async function drafted(lines: readonly string[]): Promise<string> {
  const list = await draft(fileOf(lines));
  if (isRefusal(list)) throw new Error(list.code);
  return list.id;
}

const confirm = (id: string) => stage.db.transaction((tx) => confirmActivationList(tx, id, by));
const outcomesOf = async (id: string, column: 'outcome' | 'expected' = 'outcome') => {
  const rows = await stage.db.rows<{ outcome: string; code: string | null }>(
    `SELECT ${column} AS outcome, refusal->>'code' AS code FROM activation_list_lines WHERE list_id = $1 ORDER BY line`,
    [id],
  );
  return rows.map(({ outcome, code }) => (code ? `${outcome} ${code}` : outcome));
};
const stateOfList = async (id: string) =>
  (await stage.db.get<{ state: string }>('SELECT state FROM activation_lists WHERE id = $1', [id])).state;

test('every line has an outcome of its own, as the preview said; only delivered cards change', async () => {
  const good = await knownCard(stage, { state: 'delivered', name: '王㛃𬀪䶮𠅤' });
  const active = await knownCard(stage, { state: 'active' });
  const lost = await knownCard(stage, { state: 'lost' });
  const stocked = await knownCard(stage, { state: 'in_stock' });
  const far = await knownCard(stage, { state: 'delivered', office: '14010601' });
  const other = await knownCard(stage, { state: 'delivered' });
  const unsigned = await knownCard(stage, { state: 'delivered' });
  const late = await knownCard(stage, { state: 'delivered' });
  const id = await drafted([
    lineOf(good),
    lineOf(active),
    lineOf(lost),
    lineOf(stocked),
    lineOf(far),
    lineOf({ ...other, name: '别人' }),
    lineOf(unsigned, '2026-03-02,否'),
    lineOf(late, '2026-03-03,是'),
    lineOf({ name: '张三', idNumber: stage.idNumber() }),
    lineOf({ name: '张三', idNumber: '14010519900307123' }),
    lineOf(good),
    '只有一列',
  ]);
  const told = [
    'activated',
    'refused card.active-already',
    'refused card.lost-first-lift',
    'refused card.not-handed-over',
    'unknown list.unknown-person',
    'refused person.name-differs',
    'refused list.not-signed',
    'refused list.collected-on',
    'unknown list.unknown-person',
    'refused input.id-number',
    'refused list.repeated',
    'refused list.columns',
  ];
  expect(await outcomesOf(id, 'expected')).toEqual(told);
  expect(await stateOf(stage, good.cardId)).toBe('delivered');

  expect(await confirm(id)).toEqual({ id });
  await startActivationList(stage.engine.client, id);
  await eventually('the list ends', async () => (await stateOfList(id)) === 'done');
  expect(await outcomesOf(id)).toEqual(told);
  expect(await movesOf(stage, good.cardId)).toEqual(['delivered > active (list)']);
  for (const card of [other, unsigned, late, far]) expect(await stateOf(stage, card.cardId)).toBe('delivered');
  expect(await stage.db.get('SELECT unit_code, unit_name FROM people WHERE id = $1', [good.personId])).toEqual({
    unit_code: 'YL140105001',
    unit_name: '太原市某机械厂',
  });
  expect(await confirm(id)).toMatchObject({ code: 'list.state' });
});

test('the same file again is the same list, and activates nothing twice', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  const id = await drafted([lineOf(card)]);
  expect(await draft(fileOf([lineOf(card)]))).toEqual({ id, known: true });
  expect(await draft(fileOf([lineOf(card)]), 'YL2')).toMatchObject({ known: false });
  await confirm(id);
  expect(await carryOutLines(stage, id)).toEqual({ left: 0 });
  expect(await carryOutLines(stage, id)).toEqual({ left: 0 });
  expect(await movesOf(stage, card.cardId)).toEqual(['delivered > active (list)']);
});

test('what was cut off goes on: chunk by chunk, and the sweep starts what nobody started', async () => {
  const cards: KnownCard[] = [];
  for (let n = 0; n < 203; n++) cards.push(await knownCard(stage, { state: 'delivered' }));
  const id = await drafted(cards.map((card) => lineOf(card)));
  await confirm(id);
  // Two at once take one chunk each: the list's row lets them in one by one.
  const left = await Promise.all([carryOutLines(stage, id), carryOutLines(stage, id)]);
  expect(left.map((one) => one.left).sort()).toEqual([0, 3]);
  expect(await stateOfList(id)).toBe('done');
  const more = await drafted([lineOf(await knownCard(stage, { state: 'delivered' }))]);
  await confirm(more);
  expect(await startWaitingLists(stage.db, stage.engine.client, 10)).toBe(1);
  await eventually('the sweep ends it', async () => (await stateOfList(more)) === 'done');
});

test('a card that was lost between preview and confirmation is refused', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  const id = await drafted([lineOf(card)]);
  await stage.db.run(`UPDATE cards SET state = 'lost' WHERE id = $1`, [card.cardId]);
  await confirm(id);
  await carryOutLines(stage, id);
  expect(await outcomesOf(id)).toEqual(['refused card.lost-first-lift']);
  expect(await outcomesOf(id, 'expected')).toEqual(['activated card.lost-first-lift']);
});

test('each holder is told once, by a message like that of a single activation', async () => {
  const card = await knownCard(stage, { state: 'delivered', phone: '13900000000' });
  const id = await drafted([lineOf(card)]);
  await confirm(id);
  await carryOutLines(stage, id);
  await carryOutLines(stage, id);
  const told = await stage.db.rows<{ id: string; template: string; params: object }>(
    'SELECT id, template, params FROM notices WHERE person_id = $1',
    [card.personId],
  );
  expect(told).toMatchObject([{ template: 'cardActivated', params: { number: id } }]);
  const queued = await stage.db.rows('SELECT id FROM outbox WHERE topic = $1 AND payload->>$2 = $3', [
    'notices',
    'noticeId',
    told[0]!.id,
  ]);
  expect(queued).toHaveLength(1);
  expect(noticeText('cardActivated', { name: '李**', number: id, phone: '0351' })).toContain(`业务编号${id}`);
});

describe('the unit itself as the source', () => {
  const ofUnit = (unitCode: string) =>
    stage.db.transaction((tx) => draftUnitList(tx, stage.cipher, headOf(unitCode), by));
  const put = async (card: KnownCard, unitCode: string) => {
    await stage.db.run('UPDATE people SET unit_code = $2 WHERE id = $1', [card.personId, unitCode]);
    await stage.db.run('UPDATE cards SET state_since = $2 WHERE id = $1', [card.cardId, '2026-03-01T10:00:00+08:00']);
  };

  test('every card of the unit that is handed over and not active, and no other', async () => {
    const [one, two, far, active, foreign] = [
      await knownCard(stage, { state: 'delivered', name: '王㛃𬀪䶮𠅤' }),
      await knownCard(stage, { state: 'delivered' }),
      await knownCard(stage, { state: 'delivered', office: '14010601' }),
      await knownCard(stage, { state: 'active' }),
      await knownCard(stage, { state: 'delivered' }),
    ];
    for (const card of [one, two, far, active]) await put(card, 'YL-UNIT');
    await put(foreign, 'YL-OTHER');
    const list = await ofUnit('YL-UNIT');
    expect(list).toMatchObject({ known: false, left: 0 });
    const { id } = list as { id: string };
    expect(await outcomesOf(id, 'expected')).toEqual(['activated', 'activated']);
    expect(await ofUnit('YL-UNIT')).toEqual({ id, known: true, left: 0 });
    await confirm(id);
    await carryOutLines(stage, id);
    expect([await stateOf(stage, one.cardId), await stateOf(stage, two.cardId)]).toEqual(['active', 'active']);
    expect([await stateOf(stage, far.cardId), await stateOf(stage, foreign.cardId)]).toEqual([
      'delivered',
      'delivered',
    ]);
    expect(await ofUnit('YL-UNIT')).toMatchObject({ code: 'list.none-of-unit', field: 'unitCode' });
  });
});

test('nothing personal is readable in the rows, and the moves stand up to the audit checks', async () => {
  const rows = await stage.db.rows(
    'SELECT l.*, n.* FROM activation_lists l JOIN activation_list_lines n ON n.list_id = l.id',
  );
  const text = JSON.stringify(rows, (_, value) => (value?.type === 'Buffer' ? 'sealed' : value));
  for (const secret of ['赵专管', '13500000000', '李挂失', '140105199003']) expect(text).not.toContain(secret);
  const moves = cardInvariants.find(({ name }) => name === 'cardMovesHaveCases')!;
  expect(await moves.broken(stage.db)).toEqual([]);
});

describe('a file that is no list', () => {
  const card = { name: '张三', idNumber: '140105199003071234' };
  test.each<[string, () => Buffer]>([
    ['list.heading', () => Buffer.from('姓名,身份证\n张三,1')],
    ['list.size', () => fileOf([])],
    ['list.size', () => fileOf(Array.from({ length: 2_001 }, () => lineOf(card)))],
    ['list.file', () => Buffer.from([0x81, 0x20, 0xff, 0xff])],
    ['list.file', () => fileOf(['"张三'])],
    ['list.file', () => fileOf([lineOf({ ...card, name: '张\ufffd' })])],
  ])('%s', async (code, file) => {
    expect(await draft(file())).toMatchObject({ code, field: 'content' });
  });

  test('GB18030 is read, rare characters too', async () => {
    const holder = await knownCard(stage, { state: 'delivered', name: '张𬀪䶮' });
    const list = await draft(iconv.encode([heading, lineOf(holder)].join('\n'), 'gb18030'));
    expect(await outcomesOf((list as { id: string }).id, 'expected')).toEqual(['activated']);
  });
});

test('the collection list names each card once, the ID number masked', async () => {
  const card = await knownCard(stage, { state: 'delivered' });
  const id = await drafted([lineOf(card), lineOf(await knownCard(stage, { state: 'in_stock' }))]);
  const issued = await stage.db.transaction((tx) => issueCollectionList(tx, stage.cipher, id, by));
  expect(issued).toMatchObject({ prints: 0 });
  // Asked for again it is the same paper, however often.
  expect(await stage.db.transaction((tx) => issueCollectionList(tx, stage.cipher, id, by))).toEqual(issued);
  const paper = await readPaper(stage.db, stage.cipher, (issued as { id: string }).id);
  expect(paper).toMatchObject({
    data: {
      kind: 'collectionList',
      content: {
        unitCode: 'YL140105001',
        contact: '赵专管',
        cards: [{ name: card.name, lastFour: card.cardNumber.slice(-4), collectedOn: '2026-03-02' }],
      },
    },
  });
  expect(JSON.stringify(paper)).not.toContain(card.idNumber);
  const none = await drafted([lineOf({ name: '张三', idNumber: stage.idNumber() })]);
  const refused = await stage.db.transaction((tx) => issueCollectionList(tx, stage.cipher, none, by));
  expect(refused).toMatchObject({ code: 'list.no-cards' });
});
