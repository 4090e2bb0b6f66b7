import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database, type Transaction } from '../../activities/database/database.js';
import { findSession } from '../../activities/staff/sessions.js';
import { signIn } from '../../activities/staff/sign-in.js';
import { createStaff, disableStaff, enableStaff, resetPassword, setRoles } from '../../activities/staff/staff.js';
import type { Reach } from '../../domain/reach/reach.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
let names = 0;
const by = { actor: 'admin', traceId: 'trace-1' };
const clerk: Reach = { role: 'clerk', division: '140105', office: '14010501' };

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

async function done<Value>(work: (tx: Transaction) => Promise<Value | Refusal>): Promise<Value> {
  const value = await db.transaction(work);
  if (isRefusal(value)) throw new Error(value.code);
  return value;
}
async function add(roles: Reach[] = [clerk]) {
  const signInName = `staff.${++names}`;
  const made = await done((tx) => createStaff(tx, { signInName, displayName: '张三', roles }, by));
  return { ...made, signInName };
}
async function addTask(id: string, office: string, holder: string): Promise<void> {
  const owner = new Database(fresh.migratorUrl, { max: 1 });
  await owner.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
     VALUES ($1, '', $1, '', '王五', 'male', '1990-01-01', '140105', now())`,
    [id],
  );
  await owner.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, subject, office, division, filed_by, filed_at, trace_id)
     VALUES ($1, $1, 'issuance', 'open', 'review', $1, $1, $2, left($2, 6), 's', now(), 't')`,
    [id, office],
  );
  await owner.run(
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, holder, opened_at, urgent_at)
     VALUES ($1, $1, 'issuance', 'review', 1, 'clerk', $2, left($2, 6), 'open', $3, now(), now())`,
    [id, office, holder],
  );
  await owner.close();
}
const holderOf = async (id: string) =>
  (await db.get<{ holder: string | null }>('SELECT holder FROM tasks WHERE id = $1', [id])).holder;
const sessionOf = async (signInName: string, password: string) => {
  const session = await signIn(db, { signInName, password, traceId: 'trace-1' });
  return isRefusal(session) ? session.code : session.token;
};

describe('a new staff member', () => {
  test('signs in with the password shown once, and must change it', async () => {
    const made = await add();
    const session = await findSession(db, await sessionOf(made.signInName, made.firstPassword));
    expect(session).toMatchObject({ staff: { id: made.id, mustChangePassword: true }, roles: [clerk] });
    const { count } = await db.get<{ count: bigint }>(
      'SELECT count(*) FROM audit_entries e WHERE strpos(e::text, $1) > 0',
      [made.firstPassword],
    );
    expect(count).toBe(0n);
  });

  test.each<[string, Reach[]]>([
    ['staff.roles-conflict', [{ role: 'systemAdmin', division: '14' }, clerk]],
    ['staff.admin-role', [{ role: 'securityAdmin', division: '14' }]],
    ['staff.reach', [{ role: 'clerk', division: '150105' }]],
    ['staff.reach', [{ role: 'clerk', division: '140106', office: '14010501' }]],
    ['staff.reach', [{ role: 'bankOperator', division: '14' }]],
    ['staff.reach', [{ role: 'medicalOperator', division: '140105' }]],
    ['staff.reach', [{ role: 'medicalOperator', division: '140105', office: '14010501' }]],
    ['staff.reach', [{ role: 'clerk', division: '140105', office: '14010551' }]],
    ['staff.reach', [{ role: 'bankOperator', division: '14', bank: '9999' }]],
    ['staff.reach', [{ role: 'clerk', division: '14', bank: '0102' }]],
  ])('is refused %s for roles %j, and nobody is added', async (code, roles) => {
    const input = { signInName: 'never.made', displayName: '张三', roles };
    expect(await db.transaction((tx) => createStaff(tx, input, by))).toMatchObject({ refused: true, code });
    expect(await db.find(`SELECT 1 FROM staff WHERE sign_in_name = 'never.made'`)).toBeUndefined();
  });

  test('needs a sign-in name of their own, also against one added at the same time', async () => {
    const input = { signInName: 'same.name', displayName: '张三', roles: [clerk] };
    const both = await Promise.all([1, 2].map(() => db.transaction((tx) => createStaff(tx, input, by))));
    expect(both.filter(isRefusal)).toEqual([
      expect.objectContaining({ code: 'staff.name-taken', field: 'signInName' }),
    ]);
  });
});

describe('resetting a password', () => {
  test('ends sessions, unlocks, and gives another password for one sign-in', async () => {
    const made = await add();
    const token = await sessionOf(made.signInName, made.firstPassword);
    for (let i = 0; i < 5; i++) await sessionOf(made.signInName, 'wrong');
    const reset = await done((tx) => resetPassword(tx, made.id, by));
    expect(await findSession(db, token)).toBeUndefined();
    expect(await sessionOf(made.signInName, made.firstPassword)).toBe('access.wrong-credentials');
    const session = await findSession(db, await sessionOf(made.signInName, reset.firstPassword));
    expect(session?.staff.mustChangePassword).toBe(true);
  });

  test('of nobody is refused', async () => {
    expect(await db.transaction((tx) => resetPassword(tx, 'nobody', by))).toMatchObject({ code: 'access.not-found' });
  });
});

describe('disabling an account', () => {
  test('ends its sessions and frees the tasks it holds', async () => {
    const made = await add();
    const token = await sessionOf(made.signInName, made.firstPassword);
    await addTask('held-1', '14010501', made.id);
    await done((tx) => disableStaff(tx, made.id, by));
    expect(await findSession(db, token)).toBeUndefined();
    expect(await sessionOf(made.signInName, made.firstPassword)).toBe('access.wrong-credentials');
    expect(await holderOf('held-1')).toBeNull();
    expect(await db.transaction((tx) => disableStaff(tx, made.id, by))).toMatchObject({ code: 'staff.disabled' });
    expect(await db.transaction((tx) => resetPassword(tx, made.id, by))).toMatchObject({ code: 'staff.disabled' });
  });

  test("is refused for one's own", async () => {
    const made = await add();
    const own = { actor: made.id };
    expect(await db.transaction((tx) => disableStaff(tx, made.id, own))).toMatchObject({ code: 'staff.own-account' });
  });
});

describe('enabling a disabled account', () => {
  test('lets its person sign in again with roles and password as before, but brings back no session and no task', async () => {
    const made = await add();
    const token = await sessionOf(made.signInName, made.firstPassword);
    await addTask('held-3', '14010501', made.id);
    for (let i = 0; i < 5; i++) await sessionOf(made.signInName, 'wrong');
    await done((tx) => disableStaff(tx, made.id, by));
    await done((tx) => enableStaff(tx, made.id, by));
    expect(await findSession(db, token)).toBeUndefined();
    const session = await findSession(db, await sessionOf(made.signInName, made.firstPassword));
    expect(session).toMatchObject({ staff: { id: made.id }, roles: [clerk] });
    expect(await holderOf('held-3')).toBeNull();
    const logged = await db.rows<{ action: string; actor: string }>(
      `SELECT action, actor FROM audit_entries WHERE action = 'enableStaff' AND object_id = $1`,
      [made.id],
    );
    expect(logged).toEqual([{ action: 'enableStaff', actor: by.actor }]);
  });

  test("is refused where it is not disabled, unknown or one's own, and nothing is logged", async () => {
    const made = await add();
    const enable = (id: string, actor = 'admin') => db.transaction((tx) => enableStaff(tx, id, { actor }));
    expect(await enable(made.id)).toMatchObject({ refused: true, code: 'staff.not-disabled' });
    expect(await enable('nobody')).toMatchObject({ refused: true, code: 'access.not-found' });
    await done((tx) => disableStaff(tx, made.id, by));
    expect(await enable(made.id, made.id)).toMatchObject({ refused: true, code: 'staff.own-account' });
    expect(await sessionOf(made.signInName, made.firstPassword)).toBe('access.wrong-credentials');
    expect(
      await db.find(`SELECT 1 FROM audit_entries WHERE action = 'enableStaff' AND object_id = $1`, [made.id]),
    ).toBe(undefined);
  });
});

describe('setting roles', () => {
  test('counts from the next request, frees tasks out of reach, and is logged with before and after', async () => {
    const made = await add();
    const token = await sessionOf(made.signInName, made.firstPassword);
    await addTask('kept-2', '14010501', made.id);
    await addTask('freed-2', '14010601', made.id);
    const reach: Reach = { role: 'clerk', division: '140105' };
    await done((tx) => setRoles(tx, made.id, [reach], by));
    expect((await findSession(db, token))?.roles).toEqual([reach]);
    expect([await holderOf('kept-2'), await holderOf('freed-2')]).toEqual([made.id, null]);
    const entry = await db.get<{ detail: object }>(
      `SELECT detail FROM audit_entries WHERE action = 'setRoles' AND object_id = $1`,
      [made.id],
    );
    expect(entry.detail).toEqual({ before: [{ ...clerk, bank: '' }], after: [reach], tasksFreed: 1 });
  });

  test('keeps administrators apart, and from themselves', async () => {
    const made = await add([]);
    const admin: Reach = { role: 'securityAdmin', division: '14' };
    await done((tx) => setRoles(tx, made.id, [admin], by));
    const both = await db.transaction((tx) => setRoles(tx, made.id, [admin, clerk], by));
    expect(both).toMatchObject({ code: 'staff.roles-conflict' });
    expect(await db.transaction((tx) => setRoles(tx, made.id, [], { actor: made.id }))).toMatchObject({
      code: 'staff.own-account',
    });
    const rows = await db.rows('SELECT role FROM staff_roles WHERE staff_id = $1', [made.id]);
    expect(rows).toEqual([{ role: 'securityAdmin' }]);
  });
});
