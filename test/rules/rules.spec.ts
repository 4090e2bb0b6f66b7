import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import {
  checkRule,
  findRuleAt,
  proposeRule,
  type RuleProposal,
  ruleAt,
  ruleById,
  rulesInForce,
  seedRules,
} from '../../activities/rules/rules.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { bankRuleKey, ruleDefaults } from '../../domain/rule/catalogue.js';
import { banks } from '../../prisma/seed/banks.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
const maker = { actor: 'maker', traceId: 'trace-1' };
const checker = { actor: 'checker', traceId: 'trace-2' };
const promise = (workingDays: number, validFrom: string): RuleProposal => ({
  key: 'issuance.promise',
  value: { workingDays },
  validFrom,
  basis: '晋人社发〔2027〕1号',
});

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
  await db.transaction(seedRules);
});
afterEach(async () => {
  await db.close();
  await fresh.drop();
});

async function propose(proposal: RuleProposal): Promise<string> {
  const proposed = await db.transaction((tx) => proposeRule(tx, proposal, maker));
  if (isRefusal(proposed)) throw new Error(proposed.code);
  return proposed.id;
}
const check = (id: string, decision: 'release' | 'refuse', by = checker) =>
  db.transaction((tx) => checkRule(tx, id, { decision, reason: 'as ordered' }, by));
const inForce = async (at: string) => (await ruleAt(db, 'issuance.promise', new Date(at))).value.workingDays;

describe('seeding', () => {
  test('releases every default once', async () => {
    expect(await db.transaction(seedRules)).toBe(0);
    const rows = await db.rows<{ key: string }>(
      `SELECT key FROM rules WHERE state = 'released' AND version = 1 ORDER BY key`,
    );
    const profiles = banks.map(({ code }) => bankRuleKey(code));
    expect(rows.map(({ key }) => key)).toEqual([...Object.keys(ruleDefaults), ...profiles].sort());
    expect((await findRuleAt(db, 'bank.0103', new Date('2026-11-02T01:00:00Z')))?.value.encoding).toBe('gb18030');
    expect(await inForce('2026-11-02T01:00:00Z')).toBe(30);
  });
});

describe('a proposed version', () => {
  test('counts for nothing until another person releases it', async () => {
    const id = await propose(promise(20, '2026-01-01'));
    expect(await inForce('2026-11-02T01:00:00Z')).toBe(30);
    expect(await check(id, 'release', maker)).toMatchObject({ code: 'rule.same-person' });
    expect(await inForce('2026-11-02T01:00:00Z')).toBe(30);
    expect(await check(id, 'release')).toEqual({ id, state: 'released' });
    expect(await inForce('2026-11-02T01:00:00Z')).toBe(20);
  });

  test('is checked once, by one of two checkers at once', async () => {
    const id = await propose(promise(20, '2026-01-01'));
    const both = await Promise.all([check(id, 'release'), check(id, 'refuse', { actor: 'other', traceId: '' })]);
    expect(both.filter(isRefusal)).toEqual([expect.objectContaining({ code: 'rule.not-proposed' })]);
  });

  test('that is refused never counts', async () => {
    const id = await propose(promise(20, '2026-01-01'));
    await check(id, 'refuse');
    expect(await inForce('2026-11-02T01:00:00Z')).toBe(30);
    expect(await check(id, 'release')).toMatchObject({ code: 'rule.not-proposed' });
  });

  test.each([
    ['a value of another shape', { ...promise(20, '2026-01-01'), value: { days: 20 } }],
    ['a value out of range', promise(0, '2026-01-01')],
    ['an unknown rule', { ...promise(20, '2026-01-01'), key: 'issuance.unknown' }],
  ])('with %s is refused and leaves nothing', async (_, proposal) => {
    const { count } = await db.get<{ count: bigint }>('SELECT count(*) FROM rules');
    const proposed = await db.transaction((tx) => proposeRule(tx, proposal, maker));
    expect(proposed).toMatchObject({ refused: true, code: 'rule.value' });
    expect(await db.get('SELECT count(*) FROM rules')).toEqual({ count });
  });

  test('of many at once each get their own number', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, i) => propose(promise(10 + i, '2027-01-01'))));
    const rows = await db.rows<{ version: number }>('SELECT version FROM rules WHERE id = ANY($1) ORDER BY version', [
      ids,
    ]);
    expect(rows.map(({ version }) => version)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('versions', () => {
  test('change by the day in Shanghai, and a case keeps the one it was filed under', async () => {
    const filed = await rulesInForce(db, ['issuance.promise', 'issuance.collection'], new Date('2026-12-31T15:59:59Z'));
    await check(await propose(promise(20, '2027-01-01')), 'release');
    expect(await inForce('2026-12-31T15:59:59Z')).toBe(30);
    expect(await inForce('2026-12-31T16:00:00Z')).toBe(20);
    expect(await ruleById(db, 'issuance.promise', filed['issuance.promise'].id)).toEqual(filed['issuance.promise']);
    expect(filed['issuance.collection'].value.recallAfterDays).toBe(180);
  });

  test('the one that became valid last counts, whenever it was released', async () => {
    await check(await propose(promise(15, '2027-06-01')), 'release');
    await check(await propose(promise(20, '2027-01-01')), 'release');
    expect(await inForce('2027-07-01T00:00:00Z')).toBe(15);
    // A correction of the same day replaces the earlier version.
    await check(await propose(promise(16, '2027-06-01')), 'release');
    expect(await inForce('2027-07-01T00:00:00Z')).toBe(16);
  });

  test('of a rule without default may be missing', async () => {
    const on = new Date('2026-12-31T00:00:00Z');
    expect(await findRuleAt(db, 'calendar.2029', on)).toBeUndefined();
    await expect(ruleAt(db, 'calendar.2029', on)).rejects.toThrow('calendar.2029');
    await expect(ruleById(db, 'issuance.promise', 'unknown')).rejects.toThrow('no row');
  });
});

test('who proposed and released what is in the audit log', async () => {
  const id = await propose(promise(20, '2027-01-01'));
  await check(id, 'release');
  const entries = await db.rows(
    'SELECT actor, action, reason, trace_id FROM audit_entries WHERE object_id = $1 ORDER BY id',
    [id],
  );
  expect(entries).toEqual([
    { actor: 'maker', action: 'proposeRule', reason: '', trace_id: 'trace-1' },
    { actor: 'checker', action: 'releaseRule', reason: 'as ordered', trace_id: 'trace-2' },
  ]);
});
