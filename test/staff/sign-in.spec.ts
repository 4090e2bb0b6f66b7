import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { hashPassword } from '../../activities/staff/passwords.js';
import { cleanUpSessions, endSession, findSession, revokeSessions } from '../../activities/staff/sessions.js';
import { changePassword, sessionId, signIn } from '../../activities/staff/sign-in.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

const password = 'a-good-password';
let fresh: FreshDatabase;
let db: Database;
let hash: string;
let accounts = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl, { max: 20 });
  hash = await hashPassword(password);
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

async function addAccount(): Promise<{ id: string; signInName: string }> {
  const account = { id: `account-${++accounts}`, signInName: `clerk.${accounts}` };
  await db.run(`INSERT INTO staff (id, sign_in_name, display_name, password_hash) VALUES ($1, $2, '张三', $3)`, [
    account.id,
    account.signInName,
    hash,
  ]);
  await db.run(
    `INSERT INTO staff_roles (staff_id, role, division, office) VALUES ($1, 'clerk', '140105', '14010501')`,
    [account.id],
  );
  return account;
}
const attempt = (signInName: string, typed = password) =>
  signIn(db, { signInName, password: typed, userAgent: 'test', traceId: 'trace-1' });
async function tokenOf(signInName: string, typed = password): Promise<string> {
  const session = await attempt(signInName, typed);
  if (isRefusal(session)) throw new Error(session.code);
  return session.token;
}
const seenAgo = (token: string, minutes: number) =>
  db.run(`UPDATE sessions SET last_seen_at = now() - $2 * interval '1 minute' WHERE id = $1`, [
    sessionId(token),
    minutes,
  ]);
const minutesSinceSeen = async (token: string) =>
  (
    await db.get<{ minutes: number }>(
      'SELECT round(extract(epoch FROM now() - last_seen_at) / 60)::int AS minutes FROM sessions WHERE id = $1',
      [sessionId(token)],
    )
  ).minutes;
const auditOf = async (id: string) =>
  (await db.rows<{ action: string }>('SELECT action FROM audit_entries WHERE object_id = $1 ORDER BY id', [id])).map(
    ({ action }) => action,
  );

describe('signing in', () => {
  test('gives a token whose session names the person, their roles, and that the password must be changed', async () => {
    const account = await addAccount();
    const token = await tokenOf(account.signInName);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await findSession(db, token)).toEqual({
      staff: { id: account.id, signInName: account.signInName, displayName: '张三', mustChangePassword: true },
      roles: [{ role: 'clerk', division: '140105', office: '14010501' }],
    });
  });

  test('keeps the token nowhere', async () => {
    const token = await tokenOf((await addAccount()).signInName);
    const rows = await db.rows<{ all: string }>(
      `SELECT s::text AS all FROM sessions s UNION ALL SELECT e::text FROM audit_entries e`,
    );
    const hex = Buffer.from(token).toString('hex');
    const raw = Buffer.from(token, 'base64url').toString('hex');
    for (const { all } of rows) {
      for (const form of [token, hex, raw, password]) expect(all).not.toContain(form);
    }
  });

  test('answers alike to a wrong password, an unknown name and a disabled account', async () => {
    const [known, disabled] = [await addAccount(), await addAccount()];
    await db.run('UPDATE staff SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const answers = await Promise.all([
      attempt(known.signInName, 'wrong'),
      attempt('nobody.at.all', 'wrong'),
      attempt(disabled.signInName),
    ]);
    for (const answer of answers) expect(answer).toEqual({ refused: true, code: 'access.wrong-credentials' });
  });

  test('does not write down what was typed as an unknown name', async () => {
    await attempt('my-password-by-mistake', 'x');
    const { count } = await db.get<{ count: bigint }>(
      `SELECT count(*) FROM audit_entries e WHERE e::text LIKE '%my-password-by-mistake%'`,
    );
    expect(count).toBe(0n);
  });
});

describe('lockout', () => {
  test('comes after five failures, holds for 15 minutes also against the right password, then ends', async () => {
    const { id, signInName } = await addAccount();
    for (let i = 0; i < 5; i++)
      expect(await attempt(signInName, 'wrong')).toMatchObject({ code: 'access.wrong-credentials' });
    expect(await attempt(signInName)).toMatchObject({
      code: 'access.locked',
      params: { until: expect.stringMatching(/^\d\d:\d\d$/) },
    });
    const { minutes } = await db.get<{ minutes: number }>(
      'SELECT round(extract(epoch FROM locked_until - now()) / 60)::int AS minutes FROM staff WHERE id = $1',
      [id],
    );
    expect(minutes).toBe(15);
    await db.run(`UPDATE staff SET locked_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(isRefusal(await attempt(signInName))).toBe(false);
    expect(await auditOf(id)).toEqual([...Array(4).fill('failSignIn'), 'lockAccount', 'signIn']);
  });

  test('does not come while successes lie between', async () => {
    const { signInName } = await addAccount();
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await attempt(signInName, 'wrong');
      expect(isRefusal(await attempt(signInName))).toBe(false);
    }
  });

  test('counts parallel guesses exactly: five are told wrong, all others locked', async () => {
    const { id, signInName } = await addAccount();
    const guesses = Array.from({ length: 12 }, (_, i) => attempt(signInName, `wrong-${i}`));
    const codes = (await Promise.all(guesses)).map((answer) => isRefusal(answer) && answer.code);
    expect(codes.filter((code) => code === 'access.wrong-credentials')).toHaveLength(5);
    expect(codes.filter((code) => code === 'access.locked')).toHaveLength(7);
    expect((await auditOf(id)).filter((action) => action === 'lockAccount')).toHaveLength(1);
  });
});

describe('a session', () => {
  test('ends after 15 idle minutes, and lives on while it is used', async () => {
    const token = await tokenOf((await addAccount()).signInName);
    await seenAgo(token, 14);
    expect(await findSession(db, token)).toBeDefined();
    expect(await minutesSinceSeen(token)).toBe(0);
    await seenAgo(token, 15.1);
    expect(await findSession(db, token)).toBeUndefined();
    expect(await findSession(db, token)).toBeUndefined();
  });

  test('is written at most once a minute, and not by a page that only listens', async () => {
    const token = await tokenOf((await addAccount()).signInName);
    await seenAgo(token, 0.7);
    await findSession(db, token);
    expect(await minutesSinceSeen(token)).toBe(1);
    await seenAgo(token, 5);
    expect(await findSession(db, token, false)).toBeDefined();
    expect(await minutesSinceSeen(token)).toBe(5);
  });

  test('ends by signing out, by revocation, and with its account', async () => {
    const { id, signInName } = await addAccount();
    const [first, second, third] = [await tokenOf(signInName), await tokenOf(signInName), await tokenOf(signInName)];
    await db.transaction((tx) => endSession(tx, first, { actor: id }));
    expect(await findSession(db, first)).toBeUndefined();
    expect(await findSession(db, second)).toBeDefined();
    expect(await db.transaction((tx) => revokeSessions(tx, id, { actor: 'admin' }))).toEqual({ revoked: 2 });
    expect(await findSession(db, third)).toBeUndefined();
    const fourth = await tokenOf(signInName);
    await db.run('UPDATE staff SET disabled_at = now() WHERE id = $1', [id]);
    expect(await findSession(db, fourth)).toBeUndefined();
  });

  test('of an unknown token is none, and ended ones are cleaned up', async () => {
    expect(await findSession(db, 'no such token')).toBeUndefined();
    const token = await tokenOf((await addAccount()).signInName);
    await seenAgo(token, 60 * 24 * 31);
    expect(await cleanUpSessions(db)).toBe(1);
  });
});

describe('changing the password', () => {
  const next = 'another-good-one';
  const change = (staffId: string, token: string, current = password, to = next) =>
    changePassword(db, { staffId, token, current, next: to, traceId: 'trace-1' });

  test('lets the person work, ends their other sessions, and the old one no longer signs in', async () => {
    const { id, signInName } = await addAccount();
    const [here, elsewhere] = [await tokenOf(signInName), await tokenOf(signInName)];
    expect(await change(id, here)).toEqual({ changed: true });
    expect((await findSession(db, here))?.staff.mustChangePassword).toBe(false);
    expect(await findSession(db, elsewhere)).toBeUndefined();
    expect(await attempt(signInName)).toMatchObject({ code: 'access.wrong-credentials' });
    expect(isRefusal(await attempt(signInName, next))).toBe(false);
    expect(await auditOf(id)).toContain('changePassword');
  });

  test('is refused for a weak one, and nothing changes', async () => {
    const { id, signInName } = await addAccount();
    const token = await tokenOf(signInName);
    for (const weak of ['short', password, `${signInName}-and-more`]) {
      expect(await change(id, token, password, weak)).toMatchObject({ code: 'access.password-weak', field: 'next' });
    }
    expect(isRefusal(await attempt(signInName))).toBe(false);
  });

  test('counts wrong current passwords as signing in does', async () => {
    const { id, signInName } = await addAccount();
    const token = await tokenOf(signInName);
    for (let i = 0; i < 5; i++) await change(id, token, 'wrong');
    expect(await change(id, token)).toMatchObject({ code: 'access.locked' });
  });

  test('twice at once succeeds once', async () => {
    const { id, signInName } = await addAccount();
    const token = await tokenOf(signInName);
    const both = await Promise.all([change(id, token), change(id, token, password, 'yet-another-one')]);
    expect(both.filter(isRefusal)).toHaveLength(1);
  });
});
