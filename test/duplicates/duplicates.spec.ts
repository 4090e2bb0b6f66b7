import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { findDuplicates, namePair } from '../../activities/duplicates/find.js';
import { decidePair, proposeMerge } from '../../activities/duplicates/merge.js';
import { checkDigitOf } from '../../domain/person/id-number.js';
import { office, Stage } from '../cases/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

let persons = 0;
/** A person on record, as loading leaves one. */
async function person(more: { name?: string; phone?: string; birth?: string } = {}): Promise<string> {
  const id = ulid();
  persons += 1;
  const digits = `1401051985${more.birth ?? '0607'}${String(persons).padStart(3, '0')}`;
  const idNumber = digits + checkDigitOf(digits);
  const { cipher } = stage;
  const phone = more.phone ?? `1390000${String(persons).padStart(4, '0')}`;
  await stage.db.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, phone_enc, phone_idx,
       created_at) VALUES ($1, $2, $3, $4, $5, 'male', $6, '140105', $7, $8, now())`,
    [
      id,
      cipher.encrypt(idNumber),
      cipher.index('idNumber', idNumber),
      cipher.index('idLast4', idNumber.slice(-4)),
      more.name ?? '李重复',
      `1985-${digits.slice(10, 12)}-${digits.slice(12, 14)}`,
      cipher.encrypt(phone),
      cipher.index('phone', phone),
    ],
  );
  return id;
}

async function card(personId: string, state = 'active'): Promise<string> {
  const id = ulid();
  await stage.db.run(
    `INSERT INTO cards (id, person_id, kind, state, office, division, state_case_id, state_since)
     VALUES ($1, $2, 'formal', $3, $4, '140105', 'load:test', now())`,
    [id, personId, state, office],
  );
  return id;
}

const by = (actor: string) => ({ actor, traceId: 'trace' });
const propose = (pairId: string, keepId: string, actor = 'maker') =>
  stage.db.transaction((tx) => proposeMerge(tx, pairId, { keepId, reason: '同一人' }, by(actor)));
const decide = (pairId: string, decision: 'merge' | 'different', actor = 'checker') =>
  stage.db.transaction((tx) => decidePair(tx, stage.cipher, pairId, { decision, reason: '已核实' }, by(actor)));

async function pairOf(a: string, b: string): Promise<string> {
  const pair = await stage.db.transaction((tx) => namePair(tx, { personId: a, otherId: b }));
  if ('refused' in pair) throw new Error(pair.code);
  return pair.id;
}

const everything = () =>
  stage.db.rows(
    `SELECT (SELECT json_agg(p ORDER BY p.id)::text FROM people p) AS people,
       (SELECT json_agg(k ORDER BY k.id)::text FROM cards k) AS cards, (SELECT count(*)::int FROM audit_entries) AS audit`,
  );

test('same name, birth date and telephone make a pair, once; a common name alone does not', async () => {
  const [a, b] = [await person({ phone: '13711112222' }), await person({ phone: '13711112222' })];
  await person();
  await person({ name: '李不同', phone: '13711112222' });
  expect(await findDuplicates(stage.db)).toBe(1);
  expect(await findDuplicates(stage.db)).toBe(0);
  const [first, second] = [a, b].sort();
  expect(
    await stage.db.rows('SELECT first_id, second_id, signs FROM person_pairs WHERE first_id = $1', [first]),
  ).toEqual([{ first_id: first, second_id: second, signs: 'phone' }]);
});

test('merged by two people: cards and cases go along, and the old ID number leads to the record that stays', async () => {
  const filing = await stage.filing({ papersReceived: [] });
  const filed = await stage.file(filing);
  await stage.taskOf(filed.id, 'papers');
  const { person_id: gone } = await stage.db.get<{ person_id: string }>('SELECT person_id FROM cases WHERE id = $1', [
    filed.id,
  ]);
  const keep = await person();
  const old = await card(gone, 'cancelled');
  const pairId = await pairOf(keep, gone);
  expect(await propose(pairId, keep)).toMatchObject({ state: 'proposed' });
  expect(await decide(pairId, 'merge')).toMatchObject({ state: 'merged' });

  expect(await stage.db.get('SELECT person_id, subject FROM cases WHERE id = $1', [filed.id])).toEqual({
    person_id: keep,
    subject: `person:${keep}`,
  });
  expect(await stage.db.get('SELECT person_id FROM cards WHERE id = $1', [old])).toEqual({ person_id: keep });
  expect(await stage.story(filed.id)).toContain('personMerged');
  // The case goes on, and a second one under the old ID number meets it.
  expect(await stage.tryFile({ ...filing, applicant: { ...filing.applicant, name: '李重复' } })).toMatchObject({
    code: 'case.already-open',
  });
  const answer = await stage.step(filed.id, { action: 'withdraw' }, { reason: '本人放弃' });
  expect(answer).toMatchObject({ case: { outcome: 'withdrawn' } });
});

test.each<[string, (pairId: string, keep: string) => Promise<unknown>, string]>([
  [
    'its maker confirms it',
    async (id, keep) => (await propose(id, keep)) && decide(id, 'merge', 'maker'),
    'duplicate.same-person',
  ],
  ['nobody proposed it', (id) => decide(id, 'merge'), 'duplicate.state'],
  ['a record that is none of the two should stay', (id) => propose(id, 'somebody'), 'access.not-found'],
  [
    'it was dealt with already',
    async (id, keep) => (await decide(id, 'different')) && propose(id, keep),
    'duplicate.state',
  ],
])('refused where %s', async (_, attempt, code) => {
  const [keep, gone] = [await person(), await person()];
  const pairId = await pairOf(keep, gone);
  expect(await attempt(pairId, keep)).toMatchObject({ code });
  expect(await stage.db.get('SELECT merged_into FROM people WHERE id = $1', [gone])).toEqual({ merged_into: null });
});

test('two live cards, or two open cases of a type, are no matter of merging', async () => {
  const [keep, gone] = [await person(), await person()];
  await card(keep);
  const second = await card(gone);
  const pairId = await pairOf(keep, gone);
  await propose(pairId, keep);
  const before = await everything();
  expect(await decide(pairId, 'merge')).toMatchObject({
    code: 'duplicate.two-cards',
    conflict: { kind: 'card', id: second },
  });
  expect(await everything()).toEqual(before);

  const cases = [await stage.file({ papersReceived: [] }), await stage.file({ papersReceived: [] })];
  const holders = await stage.db.rows<{ person_id: string }>(
    'SELECT person_id FROM cases WHERE id = ANY($1) ORDER BY id',
    [cases.map((filed) => filed.id)],
  );
  const both = await pairOf(holders[0]!.person_id, holders[1]!.person_id);
  await propose(both, holders[0]!.person_id);
  expect(await decide(both, 'merge')).toMatchObject({ code: 'duplicate.open-cases', conflict: { kind: 'case' } });
});

test('who says that they are two people is not asked again', async () => {
  const [a, b] = [
    await person({ phone: '13733334444', name: '赵双' }),
    await person({ phone: '13733334444', name: '赵双' }),
  ];
  expect(await findDuplicates(stage.db)).toBe(1);
  const pairId = await pairOf(a, b);
  expect(await decide(pairId, 'different')).toMatchObject({ state: 'different' });
  expect(await findDuplicates(stage.db)).toBe(0);
});
