import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { raiseAlert } from '../../activities/alerts/alerts.js';
import { Database } from '../../activities/database/database.js';
import { sealAll } from '../audit/seal-all.js';
import { superuserUrl } from '../harness/harness.js';
import { ApiStage } from './api-stage.js';

const system = 'system.admin';
const security = 'security.admin';
const auditor = 'audit.admin';

describe('administration through the interface', () => {
  let api: ApiStage;

  beforeAll(async () => {
    api = await ApiStage.open();
  });

  afterAll(async () => {
    await api.close();
  });

  test('loads from the old system: counts, from their number to the lines, and the errors as a file', async () => {
    for (const [id, at] of [['load-1', '2026-03-01'] as const, ['load-2', '2026-03-02'] as const]) {
      await api.db.run(
        `INSERT INTO loads (id, file_digest, file_name, by, begun_at, ended_at, lines, people_added, cards_added, unchanged, refused)
         VALUES ($1, $1, $1 || '.csv', 'loader', $2, $2, 5, 1, 1, 0, 3)`,
        [id, at],
      );
    }
    await api.db.run(
      `INSERT INTO load_findings (load_id, line, field, code, params) VALUES ('load-2', 2, 'office', 'load.place', '{}'),
         ('load-2', 4, 'id_number', 'input.id-number', '{"field":"id_number","why":"id-check-digit"}'),
         ('load-2', 5, 'division', 'load.place', '{}')`,
    );
    const first = (await api.get(system, '/api/loads?limit=1')).body;
    expect(first.items).toMatchObject([{ id: 'load-2', fileName: 'load-2.csv', lines: 5, peopleAdded: 1, refused: 3 }]);
    const rest = (await api.get(system, `/api/loads?limit=1&cursor=${first.nextCursor}`)).body;
    expect([rest.items[0].id, rest.nextCursor]).toEqual(['load-1', null]);

    const { reasons } = (await api.get(system, '/api/loads/load-2')).body;
    expect(reasons).toHaveLength(3);
    const findings = '/api/loads/load-2/findings';
    const begin = (await api.get(system, `${findings}?limit=2`)).body;
    expect(begin.items).toMatchObject([
      { line: 2, field: 'office', code: 'load.place', sentence: '行政区划或窗口代码不存在' },
      { line: 4, field: 'id_number', sentence: '身份证号码不正确:校验位不符' },
    ]);
    const end = (await api.get(system, `${findings}?limit=2&cursor=${begin.nextCursor}`)).body;
    expect([end.items[0].line, end.nextCursor]).toEqual([5, null]);
    const places = (await api.get(system, `${findings}?code=load.place`)).body.items;
    expect(places.map(({ line }: { line: number }) => line)).toEqual([2, 5]);

    const csv = String((await api.get(system, '/api/loads/load-2/errors', { 'accept-language': 'en' })).body);
    expect(csv.split('\r\n')[1]).toBe('2,office,load.place,There is no such division or office');
    expect(String((await api.get(system, '/api/loads/load-2/errors?after=4')).body).split('\r\n')).toHaveLength(3);
    expect(await api.get(system, '/api/loads/none')).toMatchObject({ status: 404 });
    expect((await api.get(auditor, '/api/loads')).status).toBe(403);
  });

  const created = (signInName: string, roles: object[] = []) =>
    api.post(system, '/api/staff', { signInName, displayName: '新人', roles });

  test('a new colleague signs in with the first password, changes it, works, is revoked, disabled and enabled again', async () => {
    const headers = { 'x-request-id': ulid() };
    const roles = [{ role: 'clerk', division: '140105', office: '14010501' }];
    const body = { signInName: 'new.clerk', displayName: '新人', roles };
    const made = await api.post(system, '/api/staff', body, headers);
    expect(made.status).toBe(200);
    const again = await api.post(system, '/api/staff', body, headers);
    expect(again.body).toEqual({ id: made.body.id, firstPassword: '' });
    expect(await created('new.clerk')).toMatchObject({ status: 409, body: { code: 'staff.name-taken' } });

    const signedIn = await signIn('new.clerk', made.body.firstPassword);
    expect(signedIn.body.mustChangePassword).toBe(true);
    const cookie = cookieOf(signedIn.headers);
    const change = (next: string) =>
      api.post(undefined, '/api/session/password', { current: made.body.firstPassword, next }, { cookie });
    expect(await change('123')).toMatchObject({ status: 422, body: { code: 'access.password-weak' } });
    expect((await change('Xin-ren-2026-mima')).body.mustChangePassword).toBe(false);
    const fresh = cookieOf((await signIn('new.clerk', 'Xin-ren-2026-mima')).headers);
    expect((await api.get(undefined, '/api/cases', { cookie: fresh })).status).toBe(200);

    expect((await api.get(security, `/api/staff/${made.body.id}/sessions`)).body.items.length).toBeGreaterThan(0);
    const revoked = await api.post(security, `/api/staff/${made.body.id}/sessions/revoke`);
    expect(revoked.body.revoked).toBeGreaterThan(0);
    expect((await api.get(undefined, '/api/cases', { cookie: fresh })).status).toBe(401);
    expect((await api.post(security, `/api/staff/${made.body.id}/disable`)).body).toEqual({ done: true });
    expect((await signIn('new.clerk', 'Xin-ren-2026-mima')).status).toBe(401);
    const listed = (await api.get(system, '/api/staff?disabled=true')).body.items;
    expect(listed.map((one: { signInName: string }) => one.signInName)).toEqual(['new.clerk']);

    const enable = `/api/staff/${made.body.id}/enable`;
    expect((await api.post(system, enable)).body).toEqual({ done: true });
    expect(await api.post(system, enable)).toMatchObject({ status: 409, body: { code: 'staff.not-disabled' } });
    expect((await signIn('new.clerk', 'Xin-ren-2026-mima')).status).toBe(200);
  });

  test('roles are given by the security administrator, and never two that keep each other in check', async () => {
    const { id } = (await created('second.clerk')).body;
    const path = `/api/staff/${id}/roles`;
    const roles = [{ role: 'clerk', division: '140105', office: '14010501' }];
    expect((await api.post(system, path, { roles })).status).toBe(403);
    expect((await api.post(security, path, { roles })).body).toEqual({ done: true });
    const both = [...roles, { role: 'auditAdmin', division: '14' }];
    expect(await api.post(security, path, { roles: both })).toMatchObject({ status: 422 });
    const nowhere = [{ role: 'clerk', division: '149999' }];
    expect(await api.post(security, path, { roles: nowhere })).toMatchObject({ body: { code: 'staff.reach' } });
    const kept = await api.db.rows('SELECT role, office FROM staff_roles WHERE staff_id = $1', [id]);
    expect(kept).toEqual([{ role: 'clerk', office: '14010501' }]);
  });

  test('a rule counts once a second person has released it', async () => {
    const rule = { key: 'issuance.promise', value: { workingDays: 20 }, validFrom: '2026-06-01', basis: '晋人社发1号' };
    const proposed = await api.post('rule.maker', '/api/rules', rule);
    expect(proposed.status).toBe(200);
    const check = `/api/rules/${proposed.body.id}/check`;
    expect(await api.post('rule.maker', check, { decision: 'release' })).toMatchObject({
      status: 409,
      body: { code: 'rule.same-person' },
    });
    expect(await api.post('rule.checker', check, { decision: 'refuse' })).toMatchObject({ body: { field: 'reason' } });
    const released = await api.post('rule.checker', check, { decision: 'release' });
    expect(released.body).toEqual({ id: proposed.body.id, state: 'released' });
    expect(await api.post('rule.checker', check, { decision: 'release' })).toMatchObject({
      status: 409,
      body: { code: 'rule.not-proposed' },
    });
    const listed = (await api.get('rule.checker', '/api/rules')).body.items;
    const shown = listed.find((one: { id: string }) => one.id === proposed.body.id);
    expect(shown).toMatchObject({ state: 'released', maker: { name: '许制定' }, checker: { name: '何审核' } });
    const wrong = { ...rule, value: { workingDays: 'many' } };
    expect(await api.post('rule.maker', '/api/rules', wrong)).toMatchObject({
      body: { code: 'rule.value', field: 'value.workingDays' },
    });
    const { items } = (await api.get('rule.checker', '/api/rules/shapes')).body;
    const shape = items.find((one: { key: string }) => one.key === rule.key);
    expect(shape.fields).toEqual([
      expect.objectContaining({ name: 'workingDays', kind: 'number', least: 1, most: 250 }),
    ]);
    expect(items.map((one: { key: string }) => one.key)).toContain('calendar');
  });

  test('an alert is seen and taken; one that is gone is not there to take', async () => {
    const id = await raiseAlert(api.db, { kind: 'stuckWorkflow', subject: ulid(), detail: { attempt: 3 } });
    const listed = (await api.get(system, '/api/alerts?kind=stuckWorkflow')).body.items;
    expect(listed).toMatchObject([{ id, detail: { attempt: 3 }, takenBy: null }]);
    expect((await api.post(system, `/api/alerts/${id}/take`)).body).toEqual({ done: true });
    expect((await api.get(security, '/api/alerts')).body.items[0].takenBy.name).toBe('严系统');
    expect((await api.post(system, `/api/alerts/${ulid()}/take`)).status).toBe(404);
  });

  test('the audit log pages by filter, and its verification finds an entry that was changed', async () => {
    for (const signedIn of [auditor, system]) await api.cookieOf(signedIn);
    await sealAll(api.db);
    const { body } = await api.get(auditor, '/api/audit?action=signIn&limit=1');
    expect(body.items).toMatchObject([{ action: 'signIn', seal: expect.stringMatching(/^\d+$/) }]);
    const next = await api.get(auditor, `/api/audit?action=signIn&limit=1&cursor=${body.nextCursor}`);
    expect(next.body.items[0].id).not.toBe(body.items[0].id);
    expect((await api.get(auditor, '/api/audit/verification')).body).toMatchObject({ intact: true, brokenAt: null });
    const database = new URL(api.fresh.appUrl).pathname.slice(1);
    const superuser = new Database(superuserUrl(database), { max: 1 });
    await superuser.transaction(async (tx) => {
      await tx.run("SET LOCAL session_replication_role = 'replica'");
      await tx.run("UPDATE audit_entries SET reason = 'nothing happened' WHERE id = $1", [body.items[0].id]);
    });
    await superuser.close();
    expect((await api.get(auditor, '/api/audit/verification')).body).toMatchObject({
      intact: false,
      brokenAt: body.items[0].seal,
      why: 'changed',
    });
  });

  test('a cursor gives no right and takes nothing but what we made', async () => {
    const forged = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const keys = [['x'], ['2026-01-01', 'id'], [null, null], ['2026-01-01T00:00:00Z', 7], {}, "';--"];
    for (const key of keys) {
      const answer = await api.get(auditor, `/api/audit?cursor=${forged(key)}`);
      expect([key, answer.status, answer.body.field]).toEqual([key, 400, 'cursor']);
    }
    const ahead = forged(['2999-01-01T00:00:00.000Z', 'zzz']);
    expect((await api.get('supervisor.1402', `/api/cases?cursor=${ahead}`)).body.items).toEqual([]);
  });

  test('business time is everybody’s to read, and goes forward by an administrator’s step only', async () => {
    const before = (await api.get(undefined, '/api/clock')).body;
    expect(before).toMatchObject({ mode: 'stepped', now: '2026-03-02T01:00:00.000Z' });
    expect((await api.post('clerk.140105', '/api/clock/step', {})).status).toBe(403);
    const headers = { 'x-request-id': ulid() };
    const to = '2026-03-03T01:00:00.000Z';
    const stepped = await api.post(system, '/api/clock/step', { to }, headers);
    expect(stepped.body.now).toBe(to);
    expect((await api.post(system, '/api/clock/step', { to }, headers)).body).toEqual(stepped.body);
    expect(await api.post(system, '/api/clock/step', { to: before.now })).toMatchObject({
      status: 409,
      body: { code: 'clock.not-stepped', field: 'to' },
    });
  });

  test('the calendar tells holidays and make-up days, and which year is not published', async () => {
    const year = (await api.get(system, '/api/calendar/2026')).body;
    expect(year.published).toBe(true);
    expect(year.exceptions).toContainEqual(expect.objectContaining({ day: '2026-10-01', kind: 'holiday' }));
    expect(year.exceptions.some((one: { kind: string }) => one.kind === 'workday')).toBe(true);
    expect((await api.get(system, '/api/calendar/2099')).body.published).toBe(false);
    expect((await api.get(system, '/api/calendar/26')).status).toBe(404);
  });

  const signIn = (signInName: string, password: string) =>
    api.post(undefined, '/api/session', { signInName, password });
});

const cookieOf = (headers: Headers) => headers.get('set-cookie')!.split(';')[0]!;
