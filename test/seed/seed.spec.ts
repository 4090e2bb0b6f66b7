import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { findPasswordFault } from '../../activities/staff/passwords.js';
import { checkSeparation } from '../../activities/staff/separation.js';
import { signIn } from '../../activities/staff/sign-in.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { divisions } from '../../prisma/seed/divisions.js';
import { institutions, offices } from '../../prisma/seed/offices.js';
import { demoPassword, demoStaff } from '../../prisma/seed/staff.js';
import { prepareDatabase, seedInstallation } from '../../prisma/seed.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
const environment = process.env.NODE_ENV;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.migratorUrl);
});
afterEach(async () => {
  process.env.NODE_ENV = environment;
  await db.close();
  await fresh.drop();
});
const counts = async () =>
  db.get(`SELECT (SELECT count(*) FROM divisions) AS divisions, (SELECT count(*) FROM offices) AS offices,
    (SELECT count(*) FROM banks) AS banks, (SELECT count(*) FROM factories) AS factories,
    (SELECT count(*) FROM rules) AS rules, (SELECT count(*) FROM staff) AS staff`);

describe('reference data', () => {
  test('has the province, 11 cities and 117 counties, each below its own', () => {
    expect([2, 4, 6].map((digits) => divisions.filter(({ code }) => code.length === digits).length)).toEqual([
      1, 11, 117,
    ]);
    expect(new Set(divisions.map(({ code }) => code)).size).toBe(129);
    for (const { code, parent } of divisions) expect(parent).toBe(code.length === 2 ? null : code.slice(0, -2));
  });

  test('has a window in the province and every city, with 8-digit codes in their division', () => {
    for (const { code } of divisions.filter((division) => division.code.length < 6)) {
      expect(offices.some(({ division }) => division === code)).toBe(true);
    }
    for (const { code, division } of offices) expect(code).toMatch(new RegExp(`^${division.padEnd(6, '0')}\\d\\d$`));
  });

  test('comes once, however often it is seeded, and keeps what an administrator changed', async () => {
    await db.run(`UPDATE offices SET phone = '0351-7654321' WHERE code = '14010501'`);
    const before = await counts();
    await Promise.all([prepareDatabase(fresh.migratorUrl), prepareDatabase(fresh.migratorUrl)]);
    expect(await counts()).toEqual(before);
    expect(await db.get(`SELECT phone FROM offices WHERE code = '14010501'`)).toEqual({ phone: '0351-7654321' });
  });
});

describe('demo sign-ins', () => {
  const stepped = { mode: 'stepped', startsAt: new Date('2026-11-02T00:00:00Z') } as const;

  test('work at once with the password shown at start', async () => {
    await seedInstallation(fresh.migratorUrl, { clock: stepped, demo: true });
    await seedInstallation(fresh.migratorUrl, { clock: stepped, demo: true });
    const { count } = await db.get<{ count: bigint }>('SELECT count(*) FROM staff');
    expect(count).toBe(BigInt(demoStaff.length));
    const session = await signIn(db, { signInName: 'clerk.140105', password: demoPassword, traceId: 't' });
    expect(isRefusal(session)).toBe(false);
  });

  test('keep the rules that every staff member keeps', () => {
    for (const { signInName, roles } of demoStaff) {
      expect(checkSeparation(roles)).toBeUndefined();
      expect(findPasswordFault(demoPassword, signInName, '')).toBeUndefined();
      for (const { office } of roles)
        if (office) expect([...offices, ...institutions].map(({ code }) => code)).toContain(office);
    }
  });

  test('are refused where the clock is real or in production', async () => {
    await expect(seedInstallation(fresh.migratorUrl, { clock: { mode: 'real' }, demo: true })).rejects.toThrow(
      'training',
    );
    expect(await db.find('SELECT 1 FROM staff')).toBeUndefined();
    process.env.NODE_ENV = 'production';
    await expect(seedInstallation(fresh.migratorUrl, { clock: { mode: 'real' }, demo: true })).rejects.toThrow(
      'training',
    );
  });
});

describe('an installation', () => {
  test('without demo begins with three administrators, whose passwords are given once', async () => {
    const made = await seedInstallation(fresh.migratorUrl, { clock: { mode: 'real' }, demo: false });
    expect(made.map(({ signInName }) => signInName)).toEqual(['system.admin', 'security.admin', 'audit.admin']);
    expect(await seedInstallation(fresh.migratorUrl, { clock: { mode: 'real' }, demo: false })).toEqual([]);
    const must = await db.rows('SELECT DISTINCT must_change_password AS must FROM staff');
    expect(must).toEqual([{ must: true }]);
  });

  test('keeps the clock it was made with', async () => {
    await seedInstallation(fresh.migratorUrl, { clock: { mode: 'real' }, demo: false });
    await expect(seedInstallation(fresh.migratorUrl, { clock: { mode: 'fast' }, demo: false })).rejects.toThrow(
      'stays',
    );
  });

  test('has no training clock in production', async () => {
    process.env.NODE_ENV = 'production';
    await expect(seedInstallation(fresh.migratorUrl, { clock: { mode: 'fast' }, demo: false })).rejects.toThrow(
      'production',
    );
  });
});
